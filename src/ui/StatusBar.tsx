/** The status bar has a left end for the work and a right end for what it rests on. */
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Answers } from './Answers.tsx'
import { asked } from './asked.ts'
import { joinClasses } from './class-names.ts'
import styles from './StatusBar.module.css'

export type StatusBarProps = { readonly left: ReactNode; readonly right: ReactNode }

export function StatusBar({ left, right }: StatusBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  return (
    <div ref={bar} className={styles.bar}>
      <div className={styles.side}>{left}</div>
      <div className={joinClasses(styles.side, styles.right)}>{right}</div>
      <Answers within={bar} />
    </div>
  )
}

export type StatusItemProps = {
  readonly children: ReactNode
  readonly tone?: 'quiet' | 'notice' | 'danger' | undefined
  readonly onClick?: (() => void) | undefined
  /** What it is, on hover and on focus. */
  readonly what?: string | undefined
}

export function StatusItem({ children, tone = 'quiet', onClick, what }: StatusItemProps) {
  const className = joinClasses(styles.item, styles[tone])
  const answer = what === undefined ? undefined : { what }
  if (onClick === undefined)
    return (
      <span className={className} {...asked(answer)}>
        {children}
      </span>
    )
  return (
    <button type="button" className={joinClasses(className, styles.button)} onClick={onClick} {...asked(answer, 'own')}>
      {children}
    </button>
  )
}
