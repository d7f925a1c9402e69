/** Which columns an action on one of them is about, and how wide they become. */
import type { ColumnView } from './column-view.ts'
import { widthLimits } from './grid-columns.ts'
import type { GridColumn } from './grid-columns.ts'
import { tellGrid } from './grid-messages.ts'
import { blocksOf, isWholeColumns } from './grid-selection.ts'
import { allOf } from './selected-blocks.ts'
import type { GridTable } from './use-grid-table.ts'
import type { GridViewState } from './grid-view.ts'

export type FieldColumn = Extract<GridColumn, { type: 'field' }>

/** All columns that are selected whole, where this is one of them; else this one. Verdicts have no actions. */
export function columnsWith(state: GridViewState, at: number): readonly FieldColumn[] {
  const whole = blocksOf(state.selection).filter((block) => isWholeColumns(block, state.rowIds.length))
  const chosen = allOf(whole.map(({ left, right }) => [left, right] as const))
  return (chosen.includes(at) ? chosen : [at])
    .flatMap((index) => state.columns[index] ?? [])
    .filter((column) => column.type === 'field')
}

/** A view of this browser is no step of the workbook, so it is taken back by its own means. */
export function changeView(table: GridTable, next: Partial<ColumnView>, told: string): void {
  const before = table.getState()
  table.setState(next)
  tellGrid(told, { label: 'Put back', onAction: () => table.setState(before) })
}

/** Gives each the width asked for it, as far as a column may be narrow or wide. */
export function setWidths(
  table: GridTable,
  columns: readonly FieldColumn[],
  width: (column: FieldColumn) => number,
): void {
  const widths = Object.fromEntries(
    columns.map((column) => {
      const { narrowest, widest } = widthLimits(column.key)
      return [column.key, Math.max(narrowest, Math.min(widest, width(column)))]
    }),
  )
  table.setState(({ columnSizing }) => ({ columnSizing: { ...columnSizing, ...widths } }))
}
