/** The keys of present mode, each also a button for a hand on glass; at the right what leaving means. */
import { counted } from '../../wording/numbers.ts'
import styles from './PresentPanel.module.css'

export type PresentFootProps = {
  readonly onShow: (step: 1 | -1) => void
  /** null while the workbook is read-only. */
  readonly onAccept: (() => void) | null
  readonly onOverride: (() => void) | null
  readonly onNext: () => void
  readonly onAgenda: () => void
  readonly onBlindCall: () => void
  readonly onLeave: () => void
  /** Decisions and weights that were kept since entering. */
  readonly taken: number
}

export function PresentFoot(props: PresentFootProps) {
  const { onShow, onAccept, onOverride, onNext, onAgenda, onBlindCall, onLeave, taken } = props
  return (
    <footer className={styles.foot}>
      <span className={styles.pair}>
        <button type="button" className={styles.key} aria-label="Previous workload" onClick={() => onShow(-1)}>
          <kbd>←</kbd>
        </button>
        <button type="button" className={styles.key} aria-label="Next workload" onClick={() => onShow(1)}>
          <kbd>→</kbd> <span className={styles.long}>workload</span>
        </button>
      </span>
      <span className={styles.hint}>
        <kbd>1–5</kbd> weight, <kbd>↑ ↓</kbd> move
      </span>
      {onAccept !== null && (
        <button type="button" className={styles.key} onClick={onAccept}>
          <kbd>A</kbd> accept
        </button>
      )}
      {onOverride !== null && (
        <button type="button" className={styles.key} onClick={onOverride}>
          <kbd>O</kbd> override
        </button>
      )}
      <button type="button" className={styles.key} onClick={onNext}>
        <kbd>N</kbd> next<span className={styles.long}> to discuss</span>
      </button>
      <button type="button" className={styles.key} onClick={onAgenda}>
        <kbd>G</kbd> agenda
      </button>
      <button type="button" className={styles.key} onClick={onBlindCall}>
        <kbd>B</kbd> blind call
      </button>
      <button type="button" className={styles.leave} onClick={onLeave}>
        <kbd>Esc</kbd> leave
        <span className={styles.long}>
          s, {taken === 0 ? 'nothing is changed' : `${counted(taken, 'change')} kept`}
        </span>
      </button>
    </footer>
  )
}
