/** The measurements every compute choice rests on, beside the one that decides: named at once, spelled out on request. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { benchmarkRows } from '../../export/sections/benchmark-table.ts'
import styles from './ReviewPanel.module.css'

const measurements = ['startup', 'steady throughput', 'failure recovery', 'idle cost'] as const

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
      <dl>
        {measurements.map((measure, index) => {
          const words = how[index]
          return (
            <div key={measure}>
              <dt>{measure}</dt>
              <dd>{typeof words === 'string' ? words : ''}</dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
