/** One sentence about the whole screen, with what can be done about it. */
import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './NoticeBar.module.css'

export type NoticeBarProps = {
  readonly tone?: 'info' | 'notice' | 'danger' | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function NoticeBar({ tone = 'info', actions, children }: NoticeBarProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={joinClasses(styles.bar, styles[tone])}>
      <span className={styles.icon}>
        {tone === 'info' ? <Info aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      </span>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
