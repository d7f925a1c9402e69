/** The head of a list or table: its name, one quiet fact, and something small at the right. */
import type { ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { keepUnits } from './keep-units.ts'
import styles from './SectionHeading.module.css'

export type SectionHeadingProps = {
  readonly title: ReactNode
  readonly fact?: ReactNode
  readonly aside?: ReactNode
  readonly level?: 2 | 3 | 4 | undefined
  readonly size?: 'body' | 'large' | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
}

export function SectionHeading(props: SectionHeadingProps) {
  const { title, fact, aside, level = 2, size = 'body', id, className } = props
  const Heading = `h${level}` as const
  return (
    <div className={joinClasses(styles.row, styles[size], className)}>
      <Heading className={styles.title} id={id}>
        {title}
      </Heading>
      {fact !== undefined && <span className={styles.fact}>{fact}</span>}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </div>
  )
}

export type FindingProps = {
  readonly children: ReactNode
  readonly detail?: ReactNode
  readonly id?: string | undefined
}

/** A finding is the sentence a screen opens with; the picture below is its evidence. */
export function Finding({ children, detail, id }: FindingProps) {
  return (
    <div className={styles.finding}>
      <h2 className={styles.sentence} id={id}>
        {unbroken(children)}
      </h2>
      {detail !== undefined && <p className={styles.detail}>{unbroken(detail)}</p>}
    </div>
  )
}

function unbroken(node: ReactNode): ReactNode {
  return typeof node === 'string' ? keepUnits(node) : node
}
