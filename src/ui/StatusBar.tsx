/** The status bar has a left end for the work and a right end for what it rests on. */
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './StatusBar.module.css'

export type StatusBarProps = { readonly left: ReactNode; readonly right: ReactNode }

export function StatusBar({ left, right }: StatusBarProps) {
  return (
    <>
      <div className={styles.side}>{left}</div>
      <div className={joinClasses(styles.side, styles.right)}>{right}</div>
    </>
  )
}

export type StatusItemProps = {
  readonly children: ReactNode
  readonly tone?: 'quiet' | 'notice' | 'danger' | undefined
  readonly onClick?: (() => void) | undefined
  readonly title?: string | undefined
}

export function StatusItem({ children, tone = 'quiet', onClick, title }: StatusItemProps) {
  const className = joinClasses(styles.item, styles[tone])
  if (onClick === undefined) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    )
  }
  return (
    <button type="button" className={joinClasses(className, styles.button)} onClick={onClick} title={title}>
      {children}
    </button>
  )
}
