/** A thin ink line that says work is going on, and says nothing for the first 400 ms. */
import styles from './ProgressLine.module.css'

export type ProgressLineProps = { readonly active: boolean; readonly label?: string | undefined }

export function ProgressLine({ active, label = 'Computing' }: ProgressLineProps) {
  if (!active) return null
  return <div className={styles.line} role="progressbar" aria-label={label} />
}
