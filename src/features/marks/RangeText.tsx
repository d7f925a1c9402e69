/** A likely value with its range small before it and its basis in a slot after it, so that digits align. */
import type { ReactNode } from 'react'
import type { Basis } from '../../domain/vocabulary.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { BasisMark } from './BasisMark.tsx'
import styles from './RangeText.module.css'

export type RangeTextProps = {
  /** Already written out, such as "640". */
  readonly likely: ReactNode
  /** Already written out, such as "420–1,900"; left out where the number is exact. */
  readonly range?: ReactNode
  readonly basis?: Basis | null | undefined
  readonly strong?: boolean | undefined
  readonly className?: string | undefined
}

export function RangeText({ likely, range, basis, strong, className }: RangeTextProps) {
  return (
    <span className={joinClasses(styles.number, className)}>
      {range !== undefined && range !== null && <span className={styles.range}>{range}</span>}
      <span className={strong === true ? styles.strong : undefined}>{likely}</span>
      {basis !== undefined && <BasisMark basis={basis} />}
    </span>
  )
}
