/** Regions side by side, parted by one hairline and nothing else; below a width they stand under each other. */
import type { CSSProperties, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import styles from './Split.module.css'

export type SplitProps = {
  readonly children: ReactNode
  /** CSS grid columns, such as "1fr 1fr 1fr" or "minmax(0, 1fr) 560px". */
  readonly columns: string
  readonly className?: string | undefined
}

export function Split({ children, columns, className }: SplitProps) {
  return (
    <div className={joinClasses(styles.split, className)} style={{ '--columns': columns } as CSSProperties}>
      {children}
    </div>
  )
}

export type RegionProps = {
  readonly label?: string | undefined
  readonly labelledBy?: string | undefined
  readonly reading?: boolean | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A part of a Split, or any other part of a screen with a name of its own. */
export function Region({ label, labelledBy, reading, className, children }: RegionProps) {
  return (
    <section
      aria-label={label}
      aria-labelledby={labelledBy}
      className={joinClasses(styles.region, reading === true && styles.reading, className)}
    >
      {children}
    </section>
  )
}
