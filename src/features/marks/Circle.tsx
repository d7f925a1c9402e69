/** The red ellipse, as if drawn by hand, around the riskiest assumption and nothing else; once per view. */
import type { ReactNode } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Circle.module.css'

export type CircleProps = {
  /** False renders the children alone, so that callers need no second branch. */
  readonly on?: boolean | undefined
  readonly label?: string | undefined
  /** inline hugs words in a sentence; cover draws over the whole positioned parent, such as a grid cell. */
  readonly fit?: 'inline' | 'cover' | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/* One stroke that overshoots its start: the ends cross at the upper left, as a pen would leave it. */
const stroke =
  'M14 26C18 13 47 4.5 101 4.2 156 4 196 12 196.5 29.5 197 47 155 56 98 56.2 44 56.4 4.5 48 3.8 31.5 3.2 15.5 40 5 104 5.4'

export function Circle({ on = true, label = 'Riskiest assumption', fit = 'inline', className, children }: CircleProps) {
  if (!on) return children
  return (
    <span className={joinClasses(fit === 'inline' ? styles.inline : styles.cover, className)} data-circle="">
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
      <path d="M2.4 5.2C3.3 2.9 5.2 1.5 7.4 1.5c3 0 5.2 2.3 5.2 5.4 0 3.2-2.4 5.7-5.6 5.7C3.8 12.6 1.5 10.2 1.5 7.1c0-2.900 2-5.300 5.600-5.600" />
    </svg>
  )
}
