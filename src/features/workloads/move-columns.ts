/** Moves columns one place among those that show; what is pinned stays pinned, the name stays first, verdicts stay last. */
import type { FieldId } from '../../domain/workbook.ts'
import { shownColumns, withColumnsBefore } from './column-order.ts'
import type { GridTable } from './use-grid-table.ts'

/** False where they stand at the edge already, or apart from each other. */
export function moveColumns(table: GridTable, keys: readonly FieldId[], by: 1 | -1): boolean {
  const view = table.getState()
  const { pinned, moving } = shownColumns(view)
  const zone = keys.every((key) => pinned.includes(key)) ? pinned : moving
  const places = keys.map((key) => zone.indexOf(key)).toSorted((a, b) => a - b)
  const [first = -1] = places
  const last = places.at(-1) ?? -1
  const areTogether = first >= 0 && last - first === keys.length - 1
  const before = by < 0 ? zone[first - 1] : (zone[last + 2] ?? null)
  if (!areTogether || before === undefined) return false
  const next = withColumnsBefore(view, keys, before)
  if (next === view) return false
  table.setState(next)
  return true
}
