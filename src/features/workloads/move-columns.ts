/** Moves columns one place among those that show; what is pinned stays pinned, the name stays first, verdicts stay last. */
import type { FieldId } from '../../domain/workbook.ts'
import type { GridTable } from './use-grid-table.ts'

/** False where they stand at the edge already. */
export function moveColumns(table: GridTable, keys: readonly FieldId[], by: 1 | -1): boolean {
  const pinned = table.getStartVisibleLeafColumns().map(({ id }) => id)
  const moving = table.getCenterVisibleLeafColumns().map(({ id }) => id)
  const zone = keys.every((key) => pinned.includes(key)) ? pinned : moving
  const places = keys.map((key) => zone.indexOf(key)).toSorted((a, b) => a - b)
  const [first = -1] = places
  const last = places.at(-1) ?? -1
  const neighbour = zone[by < 0 ? first - 1 : last + 1]
  // Columns of both zones, or apart from each other, have no neighbour they share.
  const areTogether = first >= 0 && last - first === keys.length - 1
  if (!areTogether || neighbour === undefined || neighbour === 'name' || keys.includes('name')) return false
  const inOrder = zone === pinned ? [...table.state.columnPinning.start] : allInOrder(table)
  const moved = new Set<string>(keys)
  const rest = inOrder.filter((id) => !moved.has(id))
  const at = rest.indexOf(neighbour) + (by < 0 ? 0 : 1)
  const next = [...rest.slice(0, at), ...zone.slice(first, last + 1), ...rest.slice(at)]
  if (zone === pinned) table.setColumnPinning((now) => ({ ...now, start: next }))
  else table.setColumnOrder(next)
  return true
}

/** Hidden columns keep their place among the others. */
function allInOrder(table: GridTable): string[] {
  const known = table.state.columnOrder
  const all = table.getAllLeafColumns().map(({ id }) => id)
  return [...known.filter((id) => all.includes(id)), ...all.filter((id) => !known.includes(id))]
}
