/** What to settle before sharing; each line leads to its cell, and none of them blocks copying. */
import { Dot, TriangleAlert } from 'lucide-react'
import type { FindingSpot, NoteFinding } from '../../export/lint-note.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import type { PanelProps, ScreenId } from '../marks/place.ts'
import { KeptWhole } from '../../ui/KeptWhole.tsx'
import styles from './FindingList.module.css'

const screenOfSpot: Readonly<Record<FindingSpot, ScreenId>> = {
  choice: 'review',
  rationale: 'review',
  reviewBy: 'review',
  benchmark: 'review',
  bill: 'curves',
}

export function FindingList({
  findings,
  go,
}: {
  readonly findings: readonly NoteFinding[]
  readonly go: PanelProps['go']
}) {
  if (findings.length === 0) return <p className={styles.none}>Nothing is missing.</p>
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.sentence}${finding.workload ?? ''}`}>
          {finding.severity === 'fix' ? (
            <TriangleAlert size={14} className={styles.fix} aria-label="To fix" />
          ) : (
            <Dot size={14} aria-label="To know" />
          )}
          <span>
            <KeptWhole>{finding.sentence}</KeptWhole>
          </span>
          {finding.workload !== undefined && (
            <TextButton
              onClick={() =>
                go({
                  screen: finding.spot === undefined ? 'workloads' : screenOfSpot[finding.spot],
                  workload: finding.workload ?? null,
                  field: finding.field ?? null,
                  spot: finding.spot ?? null,
                })
              }
            >
              {finding.severity === 'fix' ? 'Fix' : 'Show'}
            </TextButton>
          )}
        </li>
      ))}
    </ul>
  )
}
