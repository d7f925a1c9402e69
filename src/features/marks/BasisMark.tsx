/** How a number is known, in a slot of fixed width so that the digits before it stay aligned. */
import type { Basis } from '../../domain/vocabulary.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { joinClasses } from '../../ui/class-names.ts'
import './basis-shapes.css'
import styles from './BasisMark.module.css'

export type BasisMarkProps = {
  /** null keeps the empty slot. */
  readonly basis: Basis | null
  /** False where the word stands beside it, as in a legend. */
  readonly named?: boolean | undefined
  /** False drops the 12 px slot, for use inside a sentence. */
  readonly slot?: boolean | undefined
  readonly className?: string | undefined
}

export function BasisMark({ basis, named = true, slot = true, className }: BasisMarkProps) {
  return (
    <span className={joinClasses(slot ? styles.slot : styles.inline, className)}>
      {basis !== null && (
        <span
          data-basis={basis}
          className={styles.mark}
          {...(named ? { role: 'img', 'aria-label': basisWord(basis) } : { 'aria-hidden': true })}
        />
      )}
    </span>
  )
}
