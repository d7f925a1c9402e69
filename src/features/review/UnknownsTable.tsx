/** What is not known yet, over all workloads, by what knowing it is worth; the first is the finding, and it is circled. */
import { useMemo } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { MeasureAdvice, RankedUnknown } from '../../domain/meeting/unknowns-ranked.ts'
import { answer } from '../../wording/answer.ts'
import type { Answer } from '../../wording/answer.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { headOf } from '../../wording/display-currency.ts'
import { fieldInSentence, fieldLabel, fieldMeaning } from '../../wording/field-words.ts'
import { adviceDetail, adviceHeadline, knownText } from '../../wording/meeting-words.ts'
import { money } from '../../wording/numbers.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { CutText } from '../../ui/CutText.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { MoreRows } from '../../ui/MoreRows.tsx'
import { Finding } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useMoreRows } from '../../ui/use-more-rows.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { BasisMark } from '../marks/BasisMark.tsx'
import { Circle } from '../marks/Circle.tsx'
import { NumberHint } from '../marks/NumberHint.tsx'
import styles from './ReviewPanel.module.css'

export type UnknownsTableProps = {
  readonly advice: MeasureAdvice
  readonly ranked: readonly RankedUnknown[]
  readonly circled: RankedUnknown | null
  readonly selected: RankedUnknown | null
  readonly workloads: readonly WorkloadAssessment[]
  readonly computing: { readonly ready: number; readonly of: number } | null
  /** Workloads that were not read yet. */
  readonly more: number
  readonly onMore: () => void
  readonly onSelect: (unknown: RankedUnknown) => void
}

/** The rest is shown when it is asked for. */
export const firstRows = 7

export function UnknownsTable(props: UnknownsTableProps) {
  const { advice, ranked, circled, selected, workloads, computing, more, onMore, onSelect } = props
  const { currency } = useAssessment().team
  const moreRows = useMoreRows(ranked, firstRows)
  const byId = useMemo(() => new Map(workloads.map((workload) => [workload.id, workload])), [workloads])
  const largest = ranked.reduce((most, each) => Math.max(most, each.usdPerYear ?? 0), 0)
  if (computing !== null && ranked.length === 0)
    return <Finding detail={`${computing.ready} of ${computing.of} workloads`}>Computing what is worth knowing</Finding>
  return (
    <>
      <Finding
        detail={<Detail text={adviceDetail(advice, currency)} />}
        answer={/\d/.test(adviceHeadline(advice)) ? numberAnswers[advice.kind] : undefined}
        detailAnswer={detailAnswer(advice, currency)}
      >
        {adviceHeadline(advice)}
      </Finding>
      {ranked.length === 0 ? (
        <p className={styles.empty}>Every number that decides is exact; nothing is left to measure.</p>
      ) : (
        <table className={joinClasses(styles.table, styles.stacked)}>
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col">Unknown</th>
              <th scope="col">Range</th>
              <th scope="col" className={joinClasses(styles.worth, styles.wide)}>
                Worth knowing, {headOf(currency)}&nbsp;/year
              </th>
              <th scope="col" className={styles.numeric}>
                <VisuallyHidden>Worth per year</VisuallyHidden>
              </th>
              <th scope="col" className={joinClasses(styles.numeric, styles.wide)}>
                Benchmark
              </th>
            </tr>
          </thead>
          <tbody>
            {moreRows.rows.map((unknown) => (
              <UnknownRow
                key={`${unknown.workload}/${unknown.field}`}
                unknown={unknown}
                workload={byId.get(unknown.workload)}
                circled={unknown === circled}
                current={unknown === selected}
                largest={largest}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      )}
      <MoreRows {...moreRows} />
      <p className={styles.foot}>
        {computing !== null && (
          <span role="status">
            Computing, {computing.ready} of {computing.of} workloads
          </span>
        )}
        {more > 0 && <TextButton onClick={onMore}>Rank the other {more} workloads too</TextButton>}
      </p>
    </>
  )
}

const headlineAnswer = answer(
  'Numbers that nobody has measured and that change a choice',
  'all workloads whose benchmark is worth more than it costs',
  'your ranges and the bills on either side of each threshold',
)

const questionsAnswer = answer(
  'Fields that nobody has answered yet and that a verdict or a bill waits for',
  'all workloads, each field of each once; the table lists them',
  'your workbook',
)

const numberAnswers: Readonly<Partial<Record<MeasureAdvice['kind'], Answer>>> = {
  answer: questionsAnswer,
  measure: headlineAnswer,
}

/** undefined where the line says no number. */
function detailAnswer(advice: MeasureAdvice, currency: DisplayCurrency | undefined): Answer | undefined {
  if (advice.kind === 'answer')
    return advice.unknown.riskiest === null
      ? undefined
      : sentenceAnswer('What the numbers are', [advice.unknown.riskiest.why], currency)
  if (advice.kind !== 'measure') return undefined
  return {
    what: `Worth and cost of knowing ${fieldInSentence(advice.unknown.field)} of ${advice.unknown.name}`,
    rows: [
      ['Worth', 'a year on average: from your ranges and the bills on either side of the threshold'],
      ['Costs', 'once: its hours of work at your price of an hour of operations'],
    ],
  }
}

/** What it is worth is what the eye should find in the second line. */
function Detail({ text }: { readonly text: string }) {
  const worth = /^Worth \S+ a year/.exec(text)?.[0] ?? ''
  return (
    <>
      {worth !== '' && (
        <>
          Worth <strong>{worth.slice('Worth '.length)}</strong>
        </>
      )}
      {text.slice(worth.length)}
    </>
  )
}

type UnknownRowProps = {
  readonly unknown: RankedUnknown
  readonly workload: WorkloadAssessment | undefined
  readonly circled: boolean
  readonly current: boolean
  readonly largest: number
  readonly onSelect: (unknown: RankedUnknown) => void
}

function UnknownRow({ unknown, workload, circled, current, largest, onSelect }: UnknownRowProps) {
  const { currency } = useAssessment().team
  const { worth, usdPerYear, benchmarkUsd, riskiest } = unknown
  const basis = worth?.basis ?? workload?.inputs.basis[unknown.field] ?? 'unknown'
  const known = knownText(workload, unknown)
  const range = (
    <NumberHint
      what={`${fieldLabel(unknown.field)} of ${unknown.name}: ${known}`}
      period={fieldMeaning(unknown.field)}
      basis={basis === 'unknown' ? undefined : basis}
    >
      {known} {basis !== 'unknown' && <BasisMark basis={basis} slot={false} />}
    </NumberHint>
  )
  return (
    <tr
      className={joinClasses(
        styles.row,
        current && styles.current,
        usdPerYear !== null && usdPerYear === largest && styles.first,
      )}
      onClick={() => onSelect(unknown)}
    >
      <th scope="row">
        <button type="button" className={styles.pick} aria-pressed={current} onClick={() => onSelect(unknown)}>
          <CutText>{unknown.name}</CutText>
        </button>
      </th>
      <td className={joinClasses(!circled && styles.second, styles.nowrap)}>
        {circled ? <strong>{fieldInSentence(unknown.field)}</strong> : fieldInSentence(unknown.field)}
      </td>
      <td className={joinClasses(!circled && styles.second, styles.nowrap)}>
        {circled ? (
          <Circle fit="inline">
            <strong>{range}</strong>
          </Circle>
        ) : (
          range
        )}
      </td>
      <td className={styles.wide}>
        {usdPerYear !== null && largest > 0 && (
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${(usdPerYear / largest) * 100}%` }} />
          </span>
        )}
      </td>
      <td className={joinClasses(styles.numeric, styles.aside)}>
        {usdPerYear === null ? (
          <span className={styles.quiet} title={riskiest === null ? undefined : sentenceOf(riskiest.why, currency)}>
            {basis === 'unknown' ? 'open' : 'no range'}
          </span>
        ) : (
          <NumberHint
            what={`Worth of knowing ${fieldInSentence(unknown.field)} of ${unknown.name}`}
            period="a year, before the cost of the benchmark"
            more={riskiest === null ? undefined : sentenceOf(riskiest.why, currency)}
          >
            <strong>{money(usdPerYear, currency)}</strong>
          </NumberHint>
        )}
      </td>
      <td className={joinClasses(styles.numeric, styles.second, styles.wide)}>
        {benchmarkUsd === null ? (
          <span className={styles.quiet}>ask</span>
        ) : (
          <NumberHint
            what={`Cost of measuring ${fieldInSentence(unknown.field)} of ${unknown.name}`}
            period="once: its hours of work at your price of an hour of operations"
          >
            {money(benchmarkUsd, currency)}
          </NumberHint>
        )}
      </td>
    </tr>
  )
}
