/** Every workload with what its recommended option costs, and the sum of the set. */
import { moneyDigits } from '../../wording/curve-words.ts'
import { useAssessment } from '../../workbench/use-workbench.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { PanelProps } from '../marks/place.ts'
import styles from './WorkloadRail.module.css'

export type WorkloadRailProps = { readonly current: string; readonly go: PanelProps['go'] }

export function WorkloadRail({ current, go }: WorkloadRailProps) {
  const { workloads, portfolio, team } = useAssessment()
  const amount = (usd: number): string => moneyDigits(usd, team.currency)
  return (
    <nav className={styles.rail} aria-label="Workloads with their cost">
      <div className={styles.head} aria-hidden="true">
        <span>Workload</span>
        <span>{team.currency?.code ?? '$'} /month</span>
      </div>
      <ul className={styles.list}>
        {workloads.map((workload) => {
          const { recommendation } = workload
          const usd = recommendation?.monthlyUsd ?? null
          return (
            <li key={workload.id}>
              <button
                type="button"
                className={styles.row}
                aria-current={workload.id === current ? 'true' : undefined}
                title={recommendation?.label ?? 'No recommendation yet'}
                onClick={() => go({ workload: workload.id, family: null })}
              >
                <span className={styles.glyph}>
                  {recommendation !== null && <FamilyGlyph family={recommendation.family} size={8} />}
                </span>
                <span className={styles.name}>{workload.name}</span>
                <span className={styles.cost}>{usd === null ? '–' : amount(usd)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className={styles.total}>
        <span>Recommended set</span>
        <strong>{amount(portfolio.monthlyUsd.likely)}</strong>
      </div>
    </nav>
  )
}
