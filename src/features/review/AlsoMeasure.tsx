/** The measurements every compute choice rests on, beside the one that decides: named at once, spelled out on request. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { benchmarkRows } from '../../export/sections/benchmark-table.ts'
import { answer } from '../../wording/answer.ts'
import type { Answer } from '../../wording/answer.ts'
import { asked, inGroup } from '../../ui/asked.ts'
import styles from './ReviewPanel.module.css'

const measurements = ['startup', 'steady throughput', 'failure recovery', 'idle cost'] as const

const answers: Readonly<Record<(typeof measurements)[number], Answer>> = {
  startup: answer(
    'How long a start takes, and how often to time it',
    'one more instance, or one from nothing; against the tolerated cold start',
    'computed from your image and model and the start times of the catalogue',
  ),
  'steady throughput': answer(
    'The load to hold and the time to hold it within',
    'twenty minutes at your peak, or one usual run; against your p95 target or the longest run',
    'your volume, its peak and your targets',
  ),
  'failure recovery': answer(
    'How soon full capacity is back',
    'one instance stopped under load',
    'computed from the start time; whether a spare carries on comes from the bill',
  ),
  'idle cost': answer(
    'What a day without work still costs, and how much is idle as a rule',
    'compute alone, for a day; idle as a share of the paid time of a month',
    'the bill of the recommended option',
  ),
}

export function AlsoMeasure({ workload }: { readonly workload: WorkloadAssessment }) {
  const { recommendation } = workload
  const option = workload.options.find((each) => each.option === recommendation?.option)
  const [row = []] = benchmarkRows({
    workload,
    decision: undefined,
    option,
    optionId: option?.option,
    label: option?.label,
    overrides: false,
  })
  // The last four columns of the note's table are these four, in this order.
  const how = row.slice(-measurements.length)
  if (how.length < measurements.length) return <span className={styles.second}>{measurements.join(' · ')}</span>
  return (
    <details className={styles.also}>
      <summary>{measurements.join(' · ')}</summary>
      <dl data-answers="">
        {measurements.map((measure, index) => {
          const words = how[index]
          return (
            <div key={measure}>
              <dt>{measure}</dt>
              <dd>
                <span {...asked(answers[measure], inGroup(index))}>{typeof words === 'string' ? words : ''}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
