/** One field of one workload at rest: its text, its basis, what is wrong with it, and the circle where it decides. */
import { memo } from 'react'
import type { Basis } from '../../domain/vocabulary.ts'
import type { Field } from '../../domain/field-shape.ts'
import type { Workload } from '../../domain/workbook.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { BasisMark } from '../marks/BasisMark.tsx'
import { Circle } from '../marks/Circle.tsx'
import { cellTextOf, valueText } from './cell-text.ts'
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
  readonly startsGroup: boolean
  readonly basis: Basis | null
  /** What is used while the cell is blank; only where the basis is `default`. */
  readonly fallback: unknown
  readonly offset: number
  readonly width: number
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, field, workload, columnIndex, active, selected, circled, pinned, startsGroup, basis } = props
  const { fallback, offset, width } = props
  const asTyped = workload.asTyped?.[field.id]
  const noted = workload.basis?.[field.id]
  const comment = typeof noted === 'object' ? (noted.comment ?? noted.source) : undefined
  const own = asTyped === undefined ? cellTextOf(field, workload) : { text: asTyped, range: '' }
  const isDefault = own.text === '' && basis === 'default'
  const { text, range } = isDefault ? valueText(field, fallback) : own
  const amount = field.type === 'amount'
  return (
    <div
      id={id}
      role={field.id === 'name' ? 'rowheader' : 'gridcell'}
      aria-colindex={columnIndex + 2}
      aria-selected={selected || active}
      aria-invalid={asTyped === undefined ? undefined : true}
      aria-describedby={asTyped === undefined ? undefined : `${id}-reason`}
      data-column={columnIndex}
      className={joinClasses(
        styles.cell,
        amount && styles.number,
        field.id === 'name' && styles.name,
        pinned && styles.pinned,
        startsGroup && styles.startsGroup,
        selected && styles.selected,
        active && styles.active,
        asTyped !== undefined && styles.invalid,
        (text === 'none' || isDefault) && styles.quiet,
      )}
      style={pinned ? { width, left: offset } : { width }}
      title={comment}
    >
      {range !== '' && <span className={styles.range}>{range}</span>}
      <span className={styles.text}>{text}</span>
      {amount && <BasisMark basis={text === '' || asTyped !== undefined ? null : basis} />}
      {isDefault && !amount && <span className={styles.how}>, default</span>}
      {comment !== undefined && <span className={styles.comment} role="img" aria-label="has a comment" />}
      {circled && <Circle fit="cover" />}
      {asTyped !== undefined && (
        <span id={`${id}-reason`} hidden>
          {whyNotRead(field, asTyped)}
        </span>
      )}
    </div>
  )
})

/** The reason for a screen reader; the note beside the cell shows the same to the eye. */
function whyNotRead(field: Field, text: string): string {
  const reading = readCell(field, text)
  return reading.kind === 'ok'
    ? 'Kept as typed, counts as unknown.'
    : `Found ${reading.found}, expected ${reading.expected}. ${reading.fix} Kept as typed, counts as unknown.`
}
