/** Stands where a part of the screen will be, and says so when that takes a while. */
import { ProgressLine } from './ProgressLine.tsx'
import styles from './ProgressLine.module.css'

/** @param props.what - as in "Opening the evidence" */
export function Opening({ what }: { readonly what: string }) {
  return (
    <div className={styles.opening}>
      <ProgressLine active label={`Opening ${what}`} />
      <p className={styles.word}>Opening {what}</p>
    </div>
  )
}
