/** The red ellipse, as if drawn by hand, around the riskiest assumption and nothing else; once per view. */
import type { ReactNode } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { elementOf } from '../../ui/shape.ts'
import { circleParts } from './circle-shape.ts'
import styles from './Circle.module.css'

export type CircleProps = {
  /** False renders the children alone, so that callers need no second branch. */
  readonly on?: boolean | undefined
  readonly label?: string | undefined
  /** inline hugs words and overhangs them; sentence also keeps its neighbours away. */
  readonly fit?: 'inline' | 'sentence' | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export function Circle({ on = true, label = 'Riskiest assumption', fit = 'inline', className, children }: CircleProps) {
  if (!on) return children
  return (
    <span className={joinClasses(styles.inline, fit === 'sentence' && styles.sentence, className)} data-circle="">
      {children}
      {circleParts(label).map((part, at) => elementOf(part, at))}
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
