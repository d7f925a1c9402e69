/** What a number is, in bold, and what belongs to it in rows: its range, its basis, its source, or the figures of its sentence. */
import type { ReactNode } from 'react'
import styles from './AnswerText.module.css'

export type AnswerTextProps = {
  readonly what: ReactNode
  readonly over?: ReactNode
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly text: ReactNode }[]
  readonly more?: ReactNode
}

export function AnswerText({ what, over, rows, more }: AnswerTextProps) {
  return (
    <div className={styles.content}>
      <strong className={styles.what}>{what}</strong>
      {over !== undefined && <div>{over}</div>}
      {rows.length > 0 && (
        <dl className={styles.rows}>
          {rows.map(({ key, name, text }) => (
            <div key={key} className={styles.row}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {more}
    </div>
  )
}
