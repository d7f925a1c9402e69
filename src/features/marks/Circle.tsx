/** The red ellipse, as if drawn by hand, around the riskiest assumption and nothing else; once per view. */
import type { ReactNode } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Circle.module.css'

export type CircleProps = {
  /** False renders the children alone, so that callers need no second branch. */
  readonly on?: boolean | undefined
  readonly label?: string | undefined
  /** inline hugs words and overhangs them; sentence also keeps its neighbours away; cover draws over the whole
   *  positioned parent, such as a grid cell. */
  readonly fit?: 'inline' | 'sentence' | 'cover' | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/* One stroke, squarer than an ellipse so that it clears the ends of the words; it overshoots its start a little, as a pen would. */
const stroke =
  'M3.5 33C2 13 36 4.5 101 3.2 166 2 197.5 11 197.2 29.5 196.8 48.5 164 56.2 99 57 36 57.8 2.8 50.5 2.2 31 1.9 19 9 11.5 27 6.2'

export function Circle({ on = true, label = 'Riskiest assumption', fit = 'inline', className, children }: CircleProps) {
  if (!on) return children
  return (
    <span
      className={joinClasses(
        fit === 'cover' ? styles.cover : styles.inline,
        fit === 'sentence' && styles.sentence,
        className,
      )}
      data-circle=""
    >
      {children}
      <svg className={styles.ellipse} viewBox="0 0 200 60" preserveAspectRatio="none" aria-hidden="true">
        <path d={stroke} />
      </svg>
      <VisuallyHidden>, {label}</VisuallyHidden>
    </span>
  )
}

/** The circle alone, as the sign of a list row about the riskiest assumption. */
export function CircleSign() {
  return (
    <svg className={styles.sign} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2.4 5.2C3.3 2.9 5.2 1.5 7.4 1.5c3 0 5.2 2.3 5.2 5.4 0 3.2-2.4 5.7-5.6 5.7C3.8 12.6 1.5 10.2 1.5 7.1c0-2.9 2-5.3 5.6-5.6" />
    </svg>
  )
}
