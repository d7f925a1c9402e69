/** The column model of the grid, kept by TanStack Table: which columns show, how wide they are, what is pinned. */
import { useTable } from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import { useTextRoom } from '../../ui/text-room.ts'
import { columnDefs, gridColumnOf, gridFeatures, groupOf } from './grid-columns.ts'
import type { GridColumn, RowRef } from './grid-columns.ts'
import { keepColumnView, keptColumnView } from './column-view.ts'

const noRows: RowRef[] = []

/** Rows are not in the table's model: ten thousand of them would be rebuilt with every column change. */
export function useGridTable() {
  // The same options each time: with new ones the table would be a new object, and all that is given it would draw again.
  const [options] = useState(() => ({
    features: gridFeatures,
    columns: columnDefs,
    data: noRows,
    getRowId: (row: RowRef) => row.id,
    columnResizeMode: 'onChange' as const,
    initialState: keptColumnView(),
  }))
  const table = useTable(options)
  const { columnVisibility, columnSizing, columnPinning, columnOrder } = table.state
  useEffect(
    () => keepColumnView({ columnVisibility, columnSizing, columnPinning, columnOrder }),
    [columnVisibility, columnSizing, columnPinning, columnOrder],
  )
  return table
}

export type GridTable = ReturnType<typeof useGridTable>

/** The columns that show, in order, each with its present width: more where letters are spaced out. */
export function useGridColumns(table: GridTable): readonly GridColumn[] {
  const room = useTextRoom()
  const start = table.getStartVisibleLeafColumns()
  const shown = [...start, ...table.getCenterVisibleLeafColumns(), ...table.getEndVisibleLeafColumns()]
  const key = shown
    .map((column, at) => `${column.id}|${Math.round(column.getSize() * room)}|${at < start.length ? 'pinned' : ''}`)
    .join(' ')
  return useMemo(() => {
    const parts = key.split(' ').filter((part) => part !== '')
    const ids = parts.map((part) => part.split('|')[0] ?? '')
    return parts.map((part, at) => {
      const [id = '', width = '', pinned = ''] = part.split('|')
      return gridColumnOf(id, {
        width: Number(width),
        pinned: pinned !== '',
        startsGroup: at > 0 && groupOf(id) !== groupOf(ids[at - 1] ?? ''),
      })
    })
  }, [key])
}
