/** A text of any length in a row: two lines of it, or as many as `--cut-lines` says, all of it under the pointer and for a screen reader. */
import styles from './CutText.module.css'

export function CutText({ children }: { readonly children: string }) {
  return (
    <span className={styles.cut} title={children}>
      {children}
    </span>
  )
}
