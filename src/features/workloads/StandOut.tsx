/** The foot of the grid: what stands out, what to measure first, and what needs an answer, each a link to its place. */
import { shortName } from '../../wording/short-name.ts'
import { Check, CircleSlash2, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { answer } from '../../wording/answer.ts'
import { findingAnswer } from '../../wording/finding-answer.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import type { Finding } from '../../wording/finding-lines.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { counted, money, whole } from '../../wording/numbers.ts'
import { getWorkbench, useReadOfSettled, useSaidOfSettled, useWorkbench } from '../../workbench/use-workbench.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import type { AskedProps } from '../../ui/asked.ts'
import { keepUnits } from '../../ui/keep-units.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { CircleSign } from '../marks/Circle.tsx'
import type { PanelProps } from '../marks/place.ts'
import type { CircledPlace } from '../marks/circled-place.ts'
import { footOf, undecidedOf, unmeasuredOf } from './foot-lines.ts'
import type { Need } from './foot-lines.ts'
import styles from './StandOut.module.css'

export type StandOutProps = {
  readonly circled: CircledPlace | null
  readonly go: PanelProps['go']
}

/** Follows the cells: a key that changes both is answered by its cell first. */
export const StandOut = memo(function StandOut({ circled, go }: StandOutProps) {
  const { findings, measure, isComputing, needs, blanks, currency } = useSaidOfSettled(footOf)
  const { unowned, noRollback, firstUnowned, firstNoRollback } = blanks
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const decisions = useWorkbench((state) => state.workbook.decisions)
  const benchmarks = useWorkbench((state) => state.workbook.benchmarks)
  const undecided = useReadOfSettled((assessment) => undecidedOf(assessment, decisions))
  const unmeasured = useReadOfSettled(({ workloads }) => unmeasuredOf(deepOnesOf(workloads), benchmarks))
  return (
    <div className={styles.foot}>
      <List title="What stands out" empty="Nothing yet: the verdicts say it all.">
        {findings.map((finding, index) => (
          <li key={finding.sentence}>
            <FindingSign kind={finding.kind} />
            <Sentence
              text={keepUnits(finding.sentence)}
              answer={asked(findingAnswer(finding, currency), inGroup(index))}
            />
            {finding.workload !== undefined && (
              <TextButton onClick={() => go({ screen: 'matrix', workload: finding.workload ?? null })}>Show</TextButton>
            )}
          </li>
        ))}
      </List>
      <List
        title="Measure first"
        scrolls
        empty={isComputing ? 'Computing what each unknown is worth.' : 'No unknown is worth a benchmark.'}
      >
        {measure.map((line, index) => (
          <li key={`${line.workload}${line.field}`}>
            <span className={styles.sign}>
              {circled?.workload === line.workload && circled.field === line.field && <CircleSign />}
            </span>
            <span className={styles.text}>
              <strong>
                {shortName(line.name)}, {fieldInSentence(line.field)}
              </strong>{' '}
              <span
                className={styles.quiet}
                {...asked(sentenceAnswer('Why it decides', [line.reason], currency, line.why), inGroup(index))}
              >
                {keepUnits(line.why)}
              </span>
            </span>
            {line.value !== null && (
              <span className={styles.worth} {...asked(worthAnswer, 'arrows')}>
                <strong>{money(line.value * 12, currency)}</strong>
                <span className={styles.quiet}>worth per year</span>
              </span>
            )}
          </li>
        ))}
      </List>
      <List title="Needs an answer" empty="Every question that decides is answered.">
        {needs.map((need) => (
          <li key={`${need.workload}${need.field}`}>
            <span className={styles.text}>
              {shortName(need.name)}, {fieldInSentence(need.field)}{' '}
              <span className={styles.quiet}>{need.found === undefined ? 'unknown' : `found “${need.found}”`}</span>
            </span>
            {need.maybeNone && !readOnly && (
              <TextButton
                aria-label={`None: ${need.name}, ${fieldInSentence(need.field)}`}
                onClick={() => sayNone(need)}
              >
                None
              </TextButton>
            )}
            <TextButton onClick={() => go({ workload: need.workload, field: need.field })}>Go to cell</TextButton>
          </li>
        ))}
        {undecided > 0 && (
          <li>
            <span className={styles.text} {...asked(openAnswer)}>
              {counted(undecided, 'workload')} {undecided === 1 ? 'has' : 'have'} no decision yet
            </span>
            <TextButton onClick={() => go({ screen: 'review' })}>Review</TextButton>
          </li>
        )}
        {unmeasured > 0 && (
          <li>
            <span className={styles.text} {...asked(unmeasuredAnswer, undecided > 0 ? 'arrows' : 'stop')}>
              {counted(unmeasured, 'riskiest assumption')} {unmeasured === 1 ? 'has' : 'have'} nobody to measure{' '}
              {unmeasured === 1 ? 'it' : 'them'}
            </span>
            <TextButton onClick={() => go({ screen: 'review' })}>Plan</TextButton>
          </li>
        )}
        {unowned + noRollback > 0 && (
          <li>
            <span className={styles.text} {...asked(blanksAnswer, undecided > 0 || unmeasured > 0 ? 'arrows' : 'stop')}>
              {unowned > 0 && `${counted(unowned, 'workload')} ${unowned === 1 ? 'has' : 'have'} no owner`}
              {unowned > 0 && noRollback > 0 && ', '}
              {noRollback > 0 && `${whole(noRollback)} no rollback unit`}
            </span>
            <TextButton
              onClick={() =>
                go(
                  unowned > 0
                    ? { field: 'owner', workload: firstUnowned }
                    : { field: 'rollbackUnit', workload: firstNoRollback },
                )
              }
            >
              Open
            </TextButton>
          </li>
        )}
      </List>
    </div>
  )
})

const worthAnswer = answer(
  'What knowing it saves',
  'a year on average, before the cost of measuring',
  'your ranges and the bills on either side of the threshold',
)

const openAnswer = answer(
  'Workloads that nobody has decided',
  'all workloads of the workbook',
  'the decisions in your workbook',
)

const unmeasuredAnswer = answer(
  'Riskiest assumptions without an owner of their benchmark',
  'one for each workload that has one',
  'the benchmark plan in your workbook',
)

const blanksAnswer = answer(
  'Workloads with a blank that a runbook needs',
  'all workloads of the workbook',
  'the columns Owner and Rollback unit',
)

function sayNone({ workload, field }: Need): void {
  const { dispatch } = getWorkbench().store.getState()
  dispatch({ kind: 'set-cells', cells: [{ workload, field, text: 'none' }], how: 'edit' })
}

/** What is named stands out, why follows: up to the first colon. */
function Sentence({ text, answer }: { readonly text: string; readonly answer: AskedProps | undefined }) {
  const at = text.indexOf(': ')
  return (
    <span className={styles.text} {...answer}>
      {at < 0 ? (
        text
      ) : (
        <>
          <strong>{text.slice(0, at + 1)}</strong>
          {text.slice(at + 1)}
        </>
      )}
    </span>
  )
}

const signs: Readonly<Record<Finding['kind'], ReactNode>> = {
  risk: <TriangleAlert size={14} />,
  easy: <Check size={14} />,
  only: <CircleSlash2 size={14} />,
  impossible: <CircleSlash2 size={14} />,
  nothing: <CircleSlash2 size={14} />,
  close: '≈',
  provisional: '?',
  largest: '$',
  spare: '–',
}

function FindingSign({ kind }: { readonly kind: Finding['kind'] }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      {signs[kind]}
    </span>
  )
}

function List({
  title,
  empty,
  scrolls,
  children,
}: {
  readonly title: string
  readonly empty: string
  readonly scrolls?: boolean
  readonly children: ReactNode
}) {
  const lines = Array.isArray(children)
    ? children.flat().filter((child) => child !== false && child !== null)
    : children
  const none = Array.isArray(lines) && lines.length === 0
  return (
    <section
      className={styles.list}
      aria-label={title}
      // Where nothing inside takes the focus, the list itself must, or it could not be scrolled by keys.
      {...(scrolls === true ? { tabIndex: 0 } : {})}
    >
      <h2 className={styles.title}>{title}</h2>
      {none ? <p className={styles.empty}>{empty}</p> : <ul data-answers="">{children}</ul>}
    </section>
  )
}
