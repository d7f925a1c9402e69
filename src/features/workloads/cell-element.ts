/** Cells by their place: the cursor's cell has an id for what points at it, and every cell in the page can be found. */
import type { CellAt } from './grid-selection.ts'

/** Only the cell under the cursor carries it: ids on all cells would be written anew with every row that comes into view. */
export function cellId({ row, column }: CellAt): string {
  return `cell-${row}-${column}`
}

/** null while the row is not in the page. */
export function cellElement({ row, column }: CellAt): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[role=grid] [data-row="${row}"] [data-column="${column}"]`)
}
