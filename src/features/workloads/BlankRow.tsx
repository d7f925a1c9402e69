/** A row that is not a workload yet: typing or pasting into it makes one. */
import { memo } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { CellEditor } from './CellEditor.tsx'
import type { GridColumn } from './grid-columns.ts'
import { cellId } from './GridRow.tsx'
import { readRowMark, useRowMark } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type BlankRowProps = {
  readonly view: GridView
  readonly index: number
  /** The first blank row says what it is for. */
  readonly first: boolean
  readonly columns: readonly GridColumn[]
  readonly offsets: readonly number[]
}

export const BlankRow = memo(function BlankRow({ view, index, first, columns, offsets }: BlankRowProps) {
  const mark = readRowMark(useRowMark(view, index))
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
      {columns.map((column, at) => {
        const active = mark.active === at
        const offset = offsets[at] ?? 0
        const pinned = column.type === 'field' && column.pinned
        if (active && mark.editing && column.type === 'field')
          return (
            <CellEditor
              key={column.key}
              id={cellId(index, at)}
              view={view}
              field={column.field}
              workload={null}
              columnIndex={at}
              pinned={pinned}
              offset={offset}
              width={column.width}
            />
          )
        const verdict = column.type === 'verdict'
        return (
          <div
            key={column.key}
            id={cellId(index, at)}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={active || (at >= mark.from && at <= mark.to)}
            aria-readonly={verdict ? true : undefined}
            data-column={at}
            className={joinClasses(
              styles.cell,
              pinned && styles.pinned,
              column.type === 'field' && column.startsGroup && styles.startsGroup,
              verdict && styles.verdict,
              column.type === 'verdict' && column.family === 'vm' && styles.firstVerdict,
              active && styles.active,
            )}
            style={
              pinned
                ? { width: column.width, left: offset }
                : verdict
                  ? { width: column.width, right: offset }
                  : { width: column.width }
            }
          >
            {first && column.key === 'name' && (
              <span className={styles.invite}>Type a name, or paste rows from a spreadsheet</span>
            )}
          </div>
        )
      })}
    </div>
  )
})
