/** What a criterion adds, of what it could: the track is its weight, the fill is its share. */
import type { Family } from '../../domain/vocabulary.ts'
import './family-colours.css'
import { shareOfTrack } from './share-of-track.ts'
import styles from './ShareBar.module.css'

export type ShareBarProps = {
  readonly family: Family
  /** What the criterion adds to the fit. */
  readonly share: number
  /** What it could add at most. */
  readonly weight: number
  /** The largest weight in the list, which takes the whole width. */
  readonly largestWeight: number
}

export function ShareBar({ family, share, weight, largestWeight }: ShareBarProps) {
  return (
    <span className={styles.bar} data-family={family} aria-hidden="true">
      <span className={styles.track} style={{ width: shareOfTrack(weight, largestWeight) }}>
        <span className={styles.fill} style={{ width: shareOfTrack(share, weight) }} />
      </span>
    </span>
  )
}
