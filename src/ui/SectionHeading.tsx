/** The head of a list or table: its name, one quiet fact, and something small at the right. */
import type { ReactNode } from 'react'
import { asked } from './asked.ts'
import type { Asked } from './asked.ts'
import { joinClasses } from './class-names.ts'
import { keepUnits } from './keep-units.ts'
import styles from './SectionHeading.module.css'

export type SectionHeadingProps = {
  readonly title: ReactNode
  readonly fact?: ReactNode
  /** What the numbers of the fact are. */
  readonly factAnswer?: Asked | undefined
  readonly aside?: ReactNode
  readonly level?: 2 | 3 | 4 | undefined
  readonly size?: 'body' | 'large' | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
}

export function SectionHeading(props: SectionHeadingProps) {
  const { title, fact, factAnswer, aside, level = 2, size = 'body', id, className } = props
  const Heading = `h${level}` as const
  return (
    <div className={joinClasses(styles.row, styles[size], className)}>
      <Heading className={styles.title} id={id}>
        {title}
      </Heading>
      {fact !== undefined && (
        <span className={styles.fact} {...asked(factAnswer)}>
          {fact}
        </span>
      )}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </div>
  )
}

export type FindingProps = {
  readonly children: ReactNode
  readonly detail?: ReactNode
  readonly id?: string | undefined
  /** What the numbers of the sentence, and those of the detail, are. */
  readonly answer?: Asked | undefined
  readonly detailAnswer?: Asked | undefined
}

/** A finding is the sentence a screen opens with; the picture below is its evidence. */
export function Finding({ children, detail, id, answer, detailAnswer }: FindingProps) {
  return (
    <div className={styles.finding} data-answers="">
      <h2 className={styles.sentence} id={id}>
        <span {...asked(answer)}>{unbroken(children)}</span>
      </h2>
      {detail !== undefined && (
        <p className={styles.detail}>
          <span {...asked(detailAnswer, answer === undefined ? 'stop' : 'arrows')}>{unbroken(detail)}</span>
        </p>
      )}
    </div>
  )
}

function unbroken(node: ReactNode): ReactNode {
  return typeof node === 'string' ? keepUnits(node) : node
}
