/** Shows the columns as a new visitor has them: which, in which order, how wide, and none pinned but the name. */
import { changeView } from './chosen-columns.ts'
import { firstView } from './column-view.ts'
import type { GridTable } from './use-grid-table.ts'

export function resetColumns(table: GridTable): void {
  changeView(table, firstView(), 'Columns are as at first')
}
