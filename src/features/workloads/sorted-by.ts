/** By which columns the rows stand sorted still. */
import type { SortKey } from '../../workbench/commands/command.ts'
import type { ColumnKey } from './grid-columns.ts'

export interface SortColumn {
  readonly column: ColumnKey
  readonly direction: SortKey['direction']
}

export interface SortedRows {
  /** The column that counts most comes first. */
  readonly by: readonly SortColumn[]
  /** All workloads as the sort left them. */
  readonly order: readonly string[]
}

const nothing: readonly SortColumn[] = []
let last: { readonly rowIds: readonly string[]; readonly sorted: SortedRows; readonly still: boolean } | null = null

/** Nothing once a row has come, or was moved or an undo took the order back. */
export function sortedBy({
  sorted,
  rowIds,
}: {
  readonly sorted: SortedRows | null
  readonly rowIds: readonly string[]
}): readonly SortColumn[] {
  if (sorted === null) return nothing
  if (last === null || last.rowIds !== rowIds || last.sorted !== sorted)
    last = { rowIds, sorted, still: isInOrder(rowIds, sorted.order) }
  return last.still ? sorted.by : nothing
}

/** Rows may be missing, as a filter leaves them out. */
function isInOrder(rowIds: readonly string[], order: readonly string[]): boolean {
  let at = 0
  for (const id of rowIds) {
    while (at < order.length && order[at] !== id) at += 1
    if (at === order.length) return false
    at += 1
  }
  return true
}
