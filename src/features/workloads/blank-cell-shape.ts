/** A cell of a row that is not a workload yet: typing or pasting into it makes one. */
import { joinClasses } from '../../ui/class-names.ts'
import type { Shape } from '../../ui/shape.ts'
import type { GridColumn } from './grid-columns.ts'
import styles from './WorkloadGrid.module.css'

export type BlankCellLook = {
  /** Under the cursor. */
  readonly id: string | undefined
  readonly column: GridColumn
  readonly columnIndex: number
  readonly active: boolean
  readonly selected: boolean
  /** The first of them says what it is for. */
  readonly invites: boolean
}

const invitation: Shape = {
  tag: 'span',
  className: styles.invite,
  parts: ['Type a name, or paste rows from a spreadsheet'],
}

export function blankCellShape({ id, column, columnIndex, active, selected, invites }: BlankCellLook): Shape {
  const verdict = column.type === 'verdict'
  return {
    tag: 'div',
    className: joinClasses(
      styles.cell,
      column.key === 'name' && styles.inviting,
      column.type === 'field' && column.startsGroup && styles.startsGroup,
      verdict && styles.verdict,
      verdict && column.family === 'vm' && styles.firstVerdict,
      active && styles.active,
      selected && styles.selected,
    ),
    attributes: {
      id,
      role: 'gridcell',
      'aria-colindex': columnIndex + 2,
      'aria-selected': String(active || selected),
      'aria-readonly': verdict ? 'true' : undefined,
      'data-column': columnIndex,
    },
    style: { width: column.width },
    parts: invites ? [invitation] : [],
  }
}
