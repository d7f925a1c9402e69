/** One field of one workload at rest: its text, its basis, what is wrong with it, and the circle where it decides. */
import { memo } from 'react'
import type { Basis } from '../../domain/vocabulary.ts'
import type { Field } from '../../domain/fields.ts'
import type { Workload } from '../../domain/workbook.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { BasisMark } from '../marks/BasisMark.tsx'
import { Circle } from '../marks/Circle.tsx'
import { cellTextOf } from './cell-text.ts'
import styles from './WorkloadGrid.module.css'

export type GridCellProps = {
  readonly id: string
  readonly field: Field
  readonly workload: Workload
  readonly columnIndex: number
  readonly active: boolean
  readonly selected: boolean
  readonly circled: boolean
  readonly pinned: boolean
  readonly basis: Basis | null
  readonly offset: number
  readonly width: number
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, field, workload, columnIndex, active, selected, circled, pinned, basis, offset, width } = props
  const asTyped = workload.asTyped?.[field.id]
  const noted = workload.basis?.[field.id]
  const comment = typeof noted === 'object' ? (noted.comment ?? noted.source) : undefined
  const { text, range } = asTyped === undefined ? cellTextOf(field, workload) : { text: asTyped, range: '' }
  const amount = field.type === 'amount'
  return (
    <div
      id={id}
      role={field.id === 'name' ? 'rowheader' : 'gridcell'}
      aria-colindex={columnIndex + 2}
      aria-selected={selected || active}
      aria-invalid={asTyped === undefined ? undefined : true}
      data-column={columnIndex}
      className={joinClasses(
        styles.cell,
        amount && styles.number,
        field.id === 'name' && styles.name,
        pinned && styles.pinned,
        selected && styles.selected,
        active && styles.active,
        asTyped !== undefined && styles.invalid,
        text === 'none' && styles.quiet,
      )}
      style={pinned ? { width, left: offset } : { width }}
    >
      {range !== '' && <span className={styles.range}>{range}</span>}
      <span className={styles.text}>{text}</span>
      {amount && <BasisMark basis={text === '' ? null : basis} />}
      {comment !== undefined && <span className={styles.comment} role="img" aria-label="has a comment" />}
      {circled && <Circle fit="cover" />}
    </div>
  )
})
