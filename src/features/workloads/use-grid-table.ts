/** The column model of the grid, kept by TanStack Table: which columns show, how wide they are, what is pinned. */
import { useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { columnDefs, gridColumnOf, gridFeatures, initialPinning, primaryVisibility } from './grid-columns.ts'
import type { GridColumn, RowRef } from './grid-columns.ts'

const noRows: RowRef[] = []

/** Rows are not in the table's model: ten thousand of them would be rebuilt with every column change. */
export function useGridTable() {
  return useTable({
    features: gridFeatures,
    columns: columnDefs,
    data: noRows,
    getRowId: (row) => row.id,
    columnResizeMode: 'onChange',
    initialState: { columnVisibility: { ...primaryVisibility }, columnPinning: initialPinning },
  })
}

export type GridTable = ReturnType<typeof useGridTable>

/** The columns that show, in order, each with its present width. */
export function useGridColumns(table: GridTable): readonly GridColumn[] {
  const shown = [
    ...table.getStartVisibleLeafColumns(),
    ...table.getCenterVisibleLeafColumns(),
    ...table.getEndVisibleLeafColumns(),
  ]
  const key = shown.map((column) => `${column.id}:${column.getSize()}`).join(' ')
  return useMemo(
    () =>
      key
        .split(' ')
        .filter((part) => part !== '')
        .map((part) => {
          const at = part.lastIndexOf(':')
          return gridColumnOf(part.slice(0, at), Number(part.slice(at + 1)))
        }),
    [key],
  )
}
