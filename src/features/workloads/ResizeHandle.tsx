/** Drags a column's edge, and fits it to its contents by a double click; the header's menu offers the same to those who cannot drag. */
import { useRef } from 'react'
import type { PointerEvent } from 'react'
import { fitColumn } from './fit-column.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridTable } from './use-grid-table.ts'
import styles from './WorkloadGrid.module.css'

export function ResizeHandle({ table, column }: { readonly table: GridTable; readonly column: GridColumn }) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)

  function onPointerDown(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: column.width }
  }

  function onPointerMove(event: PointerEvent<HTMLSpanElement>): void {
    if (start.current === null) return
    const width = Math.max(48, Math.min(640, start.current.width + event.clientX - start.current.x))
    table.setColumnSizing((now) => ({ ...now, [column.key]: width }))
  }

  return (
    <span
      aria-hidden="true"
      className={styles.resize}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onDoubleClick={() => fitColumn(table, column)}
    />
  )
}
