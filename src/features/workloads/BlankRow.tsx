/** A row that is not a workload yet: typing or pasting into it makes one. */
import { memo } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { cellId } from './cell-element.ts'
import { CellEditor } from './CellEditor.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { GridLayout, Placed } from './grid-layout.ts'
import { isMarked, readRowMark, useRowMark } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type BlankRowProps = {
  readonly view: GridView
  readonly index: number
  /** The first blank row says what it is for. */
  readonly first: boolean
  readonly layout: GridLayout
}

export const BlankRow = memo(function BlankRow({ view, index, first, layout }: BlankRowProps) {
  const mark = readRowMark(useRowMark(view, index))
  const cell = ({ column, at }: Placed<GridColumn>) => {
    const active = mark.active === at
    if (active && mark.editing && column.type === 'field')
      return (
        <CellEditor
          key={column.key}
          id={cellId({ row: index, column: at })}
          view={view}
          field={column.field}
          workload={null}
          columnIndex={at}
          width={column.width}
        />
      )
    const verdict = column.type === 'verdict'
    return (
      <div
        key={column.key}
        id={active ? cellId({ row: index, column: at }) : undefined}
        role="gridcell"
        aria-colindex={at + 2}
        aria-selected={active || isMarked(mark, at)}
        aria-readonly={verdict ? true : undefined}
        data-column={at}
        className={joinClasses(
          styles.cell,
          column.key === 'name' && styles.inviting,
          column.type === 'field' && column.startsGroup && styles.startsGroup,
          verdict && styles.verdict,
          verdict && column.family === 'vm' && styles.firstVerdict,
          active && styles.active,
        )}
        style={{ width: column.width }}
      >
        {first && column.key === 'name' && (
          <span className={styles.invite}>Type a name, or paste rows from a spreadsheet</span>
        )}
      </div>
    )
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      data-row={index}
      className={joinClasses(styles.row, styles.blankRow, mark.active !== null && styles.current)}
    >
      <div role="gridcell" aria-colindex={1} data-row-number className={styles.rowNumber}>
        {index + 1}
      </div>
      {layout.pinned.map(cell)}
      <div role="presentation" className={styles.moving}>
        {layout.moving.map(cell)}
      </div>
      {layout.verdicts.map(cell)}
    </div>
  )
})
