/** Drags a column's edge, and fits it to its contents by a double click; the column's menu offers the same to those who cannot drag. */
import type { PointerEvent } from 'react'
import { trackDrag } from '../../ui/track-drag.ts'
import { columnsWith, setWidths } from './chosen-columns.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridView } from './grid-view.ts'
import type { GridTable } from './use-grid-table.ts'
import styles from './WorkloadGrid.module.css'

export type ResizeHandleProps = {
  readonly view: GridView
  readonly table: GridTable
  readonly column: GridColumn
  readonly index: number
}

export function ResizeHandle({ view, table, column, index }: ResizeHandleProps) {
  function onPointerDown(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault()
    event.stopPropagation()
    if (event.button !== 0) return
    const from = event.clientX
    const { width } = column
    const columns = columnsWith(view.getState(), index)
    trackDrag({
      onMove: ({ clientX }) => setWidths(table, columns, () => width + clientX - from),
      // Each goes back to its own.
      onCancel: () => setWidths(table, columns, (each) => each.width),
    })
  }

  async function fit(): Promise<void> {
    const { fitColumns } = await import('./fit-column.ts')
    fitColumns(table, columnsWith(view.getState(), index))
  }

  return (
    <span aria-hidden="true" className={styles.resize} onPointerDown={onPointerDown} onDoubleClick={() => void fit()} />
  )
}
