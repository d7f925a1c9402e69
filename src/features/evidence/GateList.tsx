/** Every gate of an option: what the workload brings, the limit, the answer, and where the limit is from. */
import { Check, CircleSlash2, TriangleAlert } from 'lucide-react'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { useState } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { GateResult } from '../../domain/option-evidence.ts'
import type { GateId } from '../../domain/vocabulary.ts'
import { answer } from '../../wording/answer.ts'
import { gateSentence } from '../../wording/reasons.ts'
import { gateWord } from '../../wording/decision-words.ts'
import { chance, money } from '../../wording/numbers.ts'
import { inUnit } from '../../wording/units.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { SourceCell } from './SourceCell.tsx'
import type { PanelProps } from '../marks/place.ts'
import { NumberHint } from '../marks/NumberHint.tsx'
import { sourceOf } from '../marks/VerdictHint.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './EvidencePanel.module.css'

export type GateListProps = {
  readonly workload: WorkloadAssessment
  readonly gates: readonly GateResult[]
  /** What a risk among them means for the option's rank. */
  readonly rule: string | undefined
  readonly go: PanelProps['go']
}

/** What people object to first; the others pass quietly and are one press away. */
const argued: ReadonlySet<GateId> = new Set([
  'cold-start',
  'run-time',
  'memory',
  'gpu-memory',
  'latency-target',
  'budget',
  'bill-worth',
])

function decides(gate: GateResult): boolean {
  if (gate.answer !== 'pass' || gate.atRisk || gate.nearMiss !== undefined) return true
  return argued.has(gate.gate) && (gate.value !== null || gate.reason.code === 'socket-stays-open')
}

function figure(value: number | string | null, unit: string, currency: DisplayCurrency | undefined): string {
  if (value === null) return '–'
  if (typeof value === 'number' && unit === 'USD/month') return `${money(value, currency)}/month`
  return typeof value === 'number' ? inUnit(value, unit) : value
}

const gatesAnswer = answer(
  'How many hard requirements this option passes, is at risk on, fails, or cannot be judged on',
  'the likely values, and your ranges for the risk',
  'what your workload asks against limits of the catalogue, each with its date below',
)

export function GateList({ workload, gates, rule, go }: GateListProps) {
  const { currency } = useAssessment().team
  const [all, setAll] = useState(false)
  const count = (answer: GateResult['answer']): number => gates.filter((gate) => gate.answer === answer).length
  const atRisk = gates.filter((gate) => gate.answer === 'pass' && gate.atRisk).length
  const parts = [`${count('pass') - atRisk} pass`]
  if (atRisk > 0) parts.push(`${atRisk} at risk`)
  if (count('blocked') > 0) parts.push(`${count('blocked')} blocked`)
  if (count('unknown') > 0) parts.push(`${count('unknown')} unknown`)
  const order = { blocked: 0, unknown: 1, pass: 2 } as const
  const shown = gates.filter((gate) => all || decides(gate)).toSorted((a, b) => order[a.answer] - order[b.answer])
  const rows = shown.flatMap((gate) => [gate, ...(gate.beside ?? [])])
  return (
    <section className={styles.section}>
      <SectionHeading title="Gates" fact={parts.join(', ')} factAnswer={gatesAnswer} level={3} aside="limit · source" />
      {rule !== undefined && <p className={styles.rule}>{rule}</p>}
      <table className={styles.gates}>
        <thead className={styles.unseen}>
          <tr>
            <th scope="col">Gate</th>
            <th scope="col">Here</th>
            <th scope="col">Limit</th>
            <th scope="col">Answer</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((gate) => (
            <tr key={`${gate.gate} ${gate.unit}`} data-answer={gate.answer} title={gateSentence(gate, currency)}>
              <th scope="row">{gateWord(gate.gate)}</th>
              <td className={styles.figure}>
                {gate.value === null ? (
                  '–'
                ) : (
                  <NumberHint
                    what={`${gateWord(gate.gate)} here: ${figure(gate.value, gate.unit, currency)}`}
                    period={`${keepUnits(gateSentence(gate, currency))}.`}
                    sources={[sourceOf(gate)]}
                  >
                    <Rate>{keepUnits(figure(gate.value, gate.unit, currency))}</Rate>
                  </NumberHint>
                )}
              </td>
              <td className={styles.limit}>
                {gate.limit === null ? (
                  '–'
                ) : (
                  <Tooltip content={<SourceCell source={gate.source} date={gate.date} confidence={gate.confidence} />}>
                    <span className={styles.price} tabIndex={0}>
                      <Rate>{keepUnits(figure(gate.limit, gate.unit, currency))}</Rate>
                    </span>
                  </Tooltip>
                )}
              </td>
              <td className={styles.answer}>
                <Answer gate={gate} odds={gate.atRisk ? gate.blockProbability : undefined} />
              </td>
              <td className={styles.source}>
                {gate.answer === 'unknown'
                  ? gate.needs.map((field) => (
                      <TextButton key={field} onClick={() => go({ screen: 'workloads', workload: workload.id, field })}>
                        need {fieldInSentence(field)}
                      </TextButton>
                    ))
                  : `${gate.date}${gate.confidence === 'estimate' ? ' est.' : ''}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(all || shown.length < gates.length) && (
        <TextButton onClick={() => setAll(!all)}>
          {all ? 'Only the gates that decide' : `${gates.length - shown.length} more pass`}
        </TextButton>
      )}
    </section>
  )
}

function Answer({ gate, odds }: { readonly gate: GateResult; readonly odds: number | undefined }) {
  if (gate.answer === 'blocked')
    return (
      <>
        <CircleSlash2 size={12} aria-hidden="true" /> Blocked
      </>
    )
  if (gate.answer === 'unknown')
    return (
      <>
        <span aria-hidden="true">?</span> Unknown
      </>
    )
  if (gate.atRisk)
    return (
      <>
        <TriangleAlert size={12} aria-hidden="true" /> At risk
        {odds !== undefined && (
          <>
            {' '}
            <NumberHint
              what={`Chance that it fails this gate: ${chance(odds)}`}
              period="over the ranges you gave, low and high read as the 5th and 95th of 100 draws"
            >
              {keepUnits(chance(odds))}
            </NumberHint>
          </>
        )}
      </>
    )
  if (gate.reason.code === 'socket-stays-open')
    return (
      <NumberHint what={`${gateWord(gate.gate)}: not judged`} period={`${keepUnits(gateSentence(gate))}.`}>
        Not judged
      </NumberHint>
    )
  return (
    <>
      <Check size={12} aria-hidden="true" /> {passWord(gate)}
    </>
  )
}

/** A value beyond its limit that passes all the same says how. */
function passWord({ reason: { code } }: GateResult): string {
  if (code === 'raise-quota') return 'Pass if raised'
  return code === 'steps-hold' ? 'Pass in steps' : 'Pass'
}

/** "$4,037/month" may break before its period, so that the day beside it stays in the panel. */
function Rate({ children }: { readonly children: string }) {
  const per = children.indexOf('/')
  return per < 0 ? (
    children
  ) : (
    <>
      {children.slice(0, per)}
      <wbr />
      {children.slice(per)}
    </>
  )
}
