/** How a number is known, in a slot of fixed width so that the digits before it stay aligned. */
import type { Basis } from '../../domain/vocabulary.ts'
import { basisWord } from '../../wording/verdict-words.ts'
import { joinClasses } from '../../ui/class-names.ts'
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
        <svg
          width="8"
          height="8"
          viewBox="0 0 8 8"
          className={styles.mark}
          {...(named ? { role: 'img', 'aria-label': basisWord(basis) } : { 'aria-hidden': true })}
        >
          <BasisShape basis={basis} />
        </svg>
      )}
    </span>
  )
}

function BasisShape({ basis }: { readonly basis: Basis }) {
  switch (basis) {
    case 'measured':
      return <circle cx="4" cy="4" r="3" fill="currentColor" />
    case 'estimated':
      return (
        <>
          <circle cx="4" cy="4" r="2.5" fill="none" stroke="currentColor" />
          <path d="M4 1a3 3 0 0 1 0 6Z" fill="currentColor" />
        </>
      )
    case 'assumed':
      return <circle cx="4" cy="4" r="2.5" fill="none" stroke="currentColor" strokeWidth="1.1" />
    case 'default':
      return (
        <circle
          cx="4"
          cy="4"
          r="2.75"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.1"
          strokeLinecap="round"
          strokeDasharray="0.2 1.96"
        />
      )
  }
}
