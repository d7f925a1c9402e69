/** The plan for one unknown: the threshold drawn on what the team believes, how to measure, when to stop, and who does it. */
import { useEffect, useRef, useState } from 'react'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import { beliefOf } from '../../domain/meeting/belief.ts'
import type { RankedUnknown } from '../../domain/meeting/unknowns-ranked.ts'
import type { Amount } from '../../domain/workbook.ts'
import { fieldInSentence } from '../../wording/field-words.ts'
import { counted } from '../../wording/numbers.ts'
import { answer } from '../../wording/answer.ts'
import { sentenceAnswer } from '../../wording/reason-figures.ts'
import { sentenceOf } from '../../wording/reasons.ts'
import { useAssessment, useDispatch, useWorkbench } from '../../workbench/use-workbench.ts'
import { asked } from '../../ui/asked.ts'
import { SectionHeading } from '../../ui/SectionHeading.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { PanelProps } from '../marks/place.ts'
import { AlsoMeasure } from './AlsoMeasure.tsx'
import { standingSides } from '../../domain/risk/standing-sides.ts'
import { BeliefChart } from './BeliefChart.tsx'
import { CellInput } from './CellInput.tsx'
import { PasteResultsDialog } from './PasteResultsDialog.tsx'
import { keepUnits } from '../../ui/keep-units.ts'
import styles from './ReviewPanel.module.css'

export type BenchmarkSideProps = {
  readonly unknown: RankedUnknown | null
  readonly workload: WorkloadAssessment | undefined
  /** What is worth measuring is not known yet. */
  readonly computing: boolean
  readonly today: string
  readonly go: PanelProps['go']
  /** Puts the focus on the owner of the benchmark, once. */
  readonly atOwner: boolean
  readonly onOwnerReached: () => void
}

export function BenchmarkSide({
  unknown,
  workload,
  computing,
  today,
  go,
  atOwner,
  onOwnerReached,
}: BenchmarkSideProps) {
  const { currency } = useAssessment().team
  const [pasting, setPasting] = useState(false)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  if (unknown === null || workload === undefined)
    return (
      <>
        <SectionHeading title="Benchmark plan" size="large" />
        <p className={styles.lead}>{computing ? 'Computing what to measure.' : 'Nothing is left to measure.'}</p>
      </>
    )
  const benchmark = unknown.riskiest?.benchmark ?? null
  const threshold = benchmark?.threshold ?? unknown.worth?.threshold ?? null
  const found = benchmark ?? unknown.worth?.sides
  const sides = found && standingSides(workload, unknown.field, { ...found, threshold })
  const numeric = fields[unknown.field].type === 'amount'
  const entry = workload.inputs.entry[unknown.field] as Amount | undefined
  const belief = numeric ? beliefOf(entry, threshold) : null
  return (
    <>
      <SectionHeading
        title="Benchmark plan"
        fact={`${fieldInSentence(unknown.field)} of ${unknown.name}`}
        size="large"
        aside={
          numeric && !readOnly ? <TextButton onClick={() => setPasting(true)}>Paste results</TextButton> : undefined
        }
      />
      <p className={styles.lead}>
        <span
          {...asked(
            belief === null && unknown.riskiest !== null
              ? sentenceAnswer('What the numbers are', [unknown.riskiest.why], currency)
              : undefined,
          )}
        >
          {leadOf(unknown, threshold, { drawn: belief !== null, currency })}
        </span>
      </p>
      {belief !== null && (
        <BeliefChart
          belief={belief}
          field={unknown.field}
          threshold={threshold}
          workload={workload}
          above={sides?.above ?? null}
          below={threshold === null ? (workload.recommendation?.option ?? null) : (sides?.below ?? null)}
        />
      )}
      <dl className={styles.plan} data-answers="">
        {benchmark === null ? (
          <>
            <dt>Method</dt>
            <dd className={styles.second}>
              {unknown.worth?.basis === 'unknown' ? (
                <TextButton onClick={() => go({ screen: 'workloads', workload: workload.id, field: unknown.field })}>
                  Answer it in the grid
                </TextButton>
              ) : (
                'None: measuring it would not change the choice'
              )}
            </dd>
          </>
        ) : (
          <>
            <dt>Method</dt>
            <dd>
              <span {...asked(sentenceAnswer('How to measure', [benchmark.method]))}>
                {keepUnits(sentenceOf(benchmark.method))}
              </span>
            </dd>
            {benchmark.samples > 0 && (
              <>
                <dt>Sample</dt>
                <dd>
                  <span {...asked(samplesAnswer, 'arrows')}>
                    {counted(benchmark.samples, 'measurement')}, recorded one per line
                  </span>
                </dd>
              </>
            )}
            {benchmark.hours > 0 && (
              <>
                <dt>Stop</dt>
                <dd>
                  <span {...asked(sentenceAnswer('When to stop', [benchmark.stop]), 'arrows')}>
                    {keepUnits(sentenceOf(benchmark.stop))}
                  </span>
                </dd>
              </>
            )}
            <dt>Also</dt>
            <dd>
              <AlsoMeasure workload={workload} />
            </dd>
          </>
        )}
        <dt>Owner, due</dt>
        <dd>
          <OwnerAndDue unknown={unknown} today={today} atOwner={atOwner} onOwnerReached={onOwnerReached} />
        </dd>
      </dl>
      {pasting && <PasteResultsDialog unknown={unknown} today={today} onClose={() => setPasting(false)} />}
    </>
  )
}

const samplesAnswer = answer(
  'How many measurements to record',
  'one benchmark: enough for an interval that is clear of the threshold',
  'the method; more of them narrow the interval further',
)

interface Shown {
  readonly drawn: boolean
  readonly currency: DisplayCurrency | undefined
}

function leadOf(unknown: RankedUnknown, threshold: number | null, { drawn, currency }: Shown): string {
  if (drawn && threshold !== null) return 'The threshold that decides, and where the team believes it is.'
  if (drawn) return 'Where the team believes it is; no value in reach changes the choice.'
  return unknown.riskiest === null
    ? 'Nobody gave a range, so there is nothing to draw.'
    : `${sentenceOf(unknown.riskiest.why, currency)}.`
}

type OwnerAndDueProps = Pick<BenchmarkSideProps, 'today' | 'atOwner' | 'onOwnerReached'> & {
  readonly unknown: RankedUnknown
}

function OwnerAndDue({ unknown, today, atOwner, onOwnerReached }: OwnerAndDueProps) {
  const dispatch = useDispatch()
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const owner = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!atOwner) return
    owner.current?.querySelector('input')?.focus()
    onOwnerReached()
  }, [atOwner, onOwnerReached])
  const named = useWorkbench((state) =>
    state.workbook.benchmarks?.find((each) => each.workload === unknown.workload && each.field === unknown.field),
  )
  const keep = (change: { readonly owner?: string; readonly due?: string }) =>
    dispatch({
      kind: 'set-benchmark-owner',
      workload: unknown.workload,
      field: unknown.field,
      owner: named?.owner,
      due: named?.due,
      ...change,
    })
  if (readOnly) return <>{`${named?.owner ?? 'no owner'}, ${named?.due ?? 'no date'}`}</>
  return (
    <span className={styles.owner}>
      <span ref={owner}>
        <CellInput label="Owner of the benchmark" value={named?.owner ?? ''} onKeep={(owner) => keep({ owner })} />
      </span>
      <span>
        <CellInput label="Benchmark due" value={named?.due ?? ''} day={{ today }} onKeep={(due) => keep({ due })} />
      </span>
    </span>
  )
}
