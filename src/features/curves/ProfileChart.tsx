/** A shape of traffic as needed replicas over time, with the fixed fleet and the replicas a scaler would run. */
import type { WorkloadSaving } from '../../domain/savings/workload-saving.ts'
import { profileAnswer } from '../../wording/curve-answers.ts'
import { whole } from '../../wording/numbers.ts'
import { binsWords, savingSentence, timeAlong } from '../../wording/traffic-words.ts'
import { asked } from '../../ui/asked.ts'
import styles from './TrafficSection.module.css'

const width = 1000
const height = 120
const mostColumns = 500

/** The highest of every group, so that a peak is never averaged away. */
function columnsOf(values: readonly number[]): readonly number[] {
  const per = Math.ceil(values.length / mostColumns)
  const columns: number[] = []
  for (let from = 0; from < values.length; from += per) columns.push(Math.max(...values.slice(from, from + per)))
  return columns
}

function yOf(value: number, top: number): number {
  return height - (value / top) * (height - 4)
}

function stepPath(values: readonly number[], top: number): string {
  const step = width / values.length
  return values
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${index * step} ${yOf(value, top)}H${(index + 1) * step}`)
    .join('')
}

export function ProfileChart({ saved }: { readonly saved: WorkloadSaving }) {
  const { profile, saving } = saved
  const { replicas, fixedReplicas, fixedMeanUtilisation } = saving
  const total = profile.counts.reduce((sum, each) => sum + each, 0)
  const mean = total / profile.counts.length
  // Load in replicas at full use: the mean of the fixed fleet's busy share, shaped by the profile.
  const loads = profile.counts.map((each) => (each / mean) * fixedMeanUtilisation * fixedReplicas)
  const columns = columnsOf(loads)
  const scaled = columnsOf(replicas)
  const top = Math.max(fixedReplicas, ...scaled, ...columns) * 1.05
  const fixedY = yOf(fixedReplicas, top)
  return (
    <figure className={styles.chart}>
      <p className={styles.unit} aria-hidden="true">
        replicas
      </p>
      <div className={styles.counts} aria-hidden="true" {...asked(profileAnswer, 'own')}>
        {[fixedReplicas, 0].map((count) => (
          <span key={count} style={{ top: `${(yOf(count, top) / height) * 100}%` }}>
            {whole(count)}
          </span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${profile.title}: ${savingSentence(saved)}`}
      >
        <path className={styles.load} d={`${stepPath(columns, top)}L${width} ${height}L0 ${height}Z`} />
        <path className={styles.scaled} d={stepPath(scaled, top)} />
        <line className={styles.fixed} x1="0" x2={width} y1={fixedY} y2={fixedY} />
      </svg>
      <div className={styles.times} aria-hidden="true" {...asked(profileAnswer, 'own')}>
        <span>0</span>
        {[0.5, 1].map((part) => (
          <span key={part}>{timeAlong(profile, part)}</span>
        ))}
      </div>
      <figcaption {...asked(profileAnswer)}>
        <span className={styles.keyLoad}>busy replicas</span>
        <span className={styles.keyScaled}>autoscaled fleet</span>
        <span className={styles.keyFixed}>fixed fleet of {fixedReplicas}</span>
        <span>{binsWords(profile.binSeconds, profile.counts.length)}</span>
      </figcaption>
    </figure>
  )
}
