/** Fit from 0 to 1 as a line of two pixels; the number beside it is what is read aloud. */
import type { Family } from '../../domain/vocabulary.ts'
import './family-colours.css'
import { shareOfTrack } from './share-of-track.ts'
import styles from './FitBar.module.css'

export type FitBarProps = { readonly family: Family; readonly fit: number | null }

export function FitBar({ family, fit }: FitBarProps) {
  return (
    <span className={styles.track} data-family={family} aria-hidden="true">
      {fit !== null && <span className={styles.fill} style={{ width: shareOfTrack(fit, 1) }} />}
    </span>
  )
}
