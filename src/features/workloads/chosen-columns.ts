/** Which columns an action on one of them is about, and how wide they become. */
import type { GridColumn } from './grid-columns.ts'
import { blocksOf } from './grid-selection.ts'
import { allOf } from './selected-blocks.ts'
import type { GridTable } from './use-grid-table.ts'
import type { GridViewState } from './grid-view.ts'

const narrowest = 48
/** A name of ten thousand signs does not push everything else off the screen. */
const widest = 640

export type FieldColumn = Extract<GridColumn, { type: 'field' }>

/** All columns that are selected whole, where this is one of them; else this one. Verdicts have no actions. */
export function columnsWith(state: GridViewState, at: number): readonly FieldColumn[] {
  const last = state.rowIds.length - 1
  const whole = blocksOf(state.selection).filter(({ top, bottom }) => last > 0 && top === 0 && bottom === last)
  const chosen = allOf(whole.map(({ left, right }) => [left, right] as const))
  return (chosen.includes(at) ? chosen : [at])
    .flatMap((index) => state.columns[index] ?? [])
    .filter((column) => column.type === 'field')
}

/** Gives each the width asked for it, as far as a column may be narrow or wide. */
export function setWidths(
  table: GridTable,
  columns: readonly FieldColumn[],
  width: (column: FieldColumn) => number,
): void {
  const widths = Object.fromEntries(
    columns.map((column) => [column.key, Math.max(narrowest, Math.min(widest, width(column)))]),
  )
  table.setColumnSizing((now) => ({ ...now, ...widths }))
}
