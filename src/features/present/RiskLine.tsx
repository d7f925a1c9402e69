/** The one circled number, with the value at which another choice wins. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { Answer } from '../../wording/answer.ts'
import { fieldInSentence, fieldMeaning, unitOfField } from '../../wording/field-words.ts'
import { rangeInUnit } from '../../wording/meeting-words.ts'
import { hangsOnIt } from '../../wording/risk-reasons.ts'
import { inUnit } from '../../wording/units.ts'
import { optionWord } from '../../wording/platform-words.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { Circle } from '../marks/Circle.tsx'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { asked } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './PresentPanel.module.css'

/** null while it is worked out. */
export function RiskLine({ workload }: { readonly workload: WorkloadAssessment | null }) {
  const { currency } = useAssessment().team
  if (workload === null) return <p className={styles.risk}>Computing what matters most.</p>
  const risk = workload.riskiestAssumption
  if (risk === null) return <p className={styles.risk}>No single open number changes the choice.</p>
  const unit = unitOfField(risk.field)
  const worth = workload.unknownsWorth.find(({ field }) => field === risk.field)
  const now = workload.inputs.likely[risk.field as 'durationMs']
  const ranged = worth?.low != null && worth.high != null && worth.low !== worth.high
  const known = ranged
    ? rangeInUnit(worth.low ?? 0, worth.high ?? 0, unit)
    : typeof now === 'number'
      ? inUnit(now, unit)
      : ''
  const circled = (
    <Circle fit="sentence">
      <strong>
        {fieldInSentence(risk.field)}
        {known === '' ? '' : ` ${known}`}
      </strong>
    </Circle>
  )
  // Beside the name of the field its reason need not say it again.
  const { code, figures } = risk.why
  const why =
    code === 'blank-decides'
      ? `Not answered, and ${hangsOnIt(Number(figures.options))}`
      : sentenceOf(risk.why, currency)
  const said = asked(riskAnswer(workload, risk))
  const { threshold = null, above = null, below = null } = risk.benchmark ?? {}
  if (threshold === null || above === below)
    return (
      <p className={styles.risk}>
        <span {...said}>
          Open: {circled} <span className={styles.second}>{keepUnits(why)}.</span>
        </span>
      </p>
    )
  const keep = workload.recommendation?.option ?? null
  const side = above === keep ? ({ word: 'below', to: below } as const) : ({ word: 'above', to: above } as const)
  const label =
    workload.options.find(({ option }) => option === side.to)?.label ?? (side.to === null ? null : optionWord(side.to))
  const beyond = typeof now === 'number' && (side.word === 'above' ? now > threshold : now < threshold)
  // What would change the choice may already hold at the value the team thinks likely.
  if (beyond)
    return (
      <p className={styles.risk}>
        <span {...said}>
          Only while {circled} is {side.word === 'above' ? 'below' : 'above'}{' '}
          <strong>{keepUnits(inUnit(threshold, unit))}</strong> does{' '}
          {label === null ? 'anything pass' : `${workload.recommendation?.label ?? 'it'} lead`}; likely is{' '}
          {keepUnits(inUnit(now, unit))}.
        </span>
      </p>
    )
  return (
    <p className={styles.risk}>
      <span {...said}>
        If {circled} is {side.word} <strong>{keepUnits(inUnit(threshold, unit))}</strong>,{' '}
        {label === null ? 'nothing passes' : `choose ${label}`}.
      </span>
    </p>
  )
}

function riskAnswer(
  { name, inputs }: WorkloadAssessment,
  { field }: NonNullable<WorkloadAssessment['riskiestAssumption']>,
): Answer {
  const basis = inputs.basis[field]
  return {
    what: `Riskiest assumption of ${name}: ${fieldInSentence(field)}`,
    rows: [
      ['It is', fieldMeaning(field)],
      ['You say', `low, likely and high in your workbook${basis === undefined ? '' : `, ${basisWord(basis)}`}`],
      ['Threshold', 'the value at which the choice changes: found on the bills and gates'],
    ],
  }
}
