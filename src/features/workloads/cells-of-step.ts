/** The cells that undo or redo changed, selected as in a spreadsheet and in sight; null where none of them shows. */
import type { FieldId, Workload } from '../../domain/workbook.ts'
import { rowById } from '../../workbench/row-index.ts'
import { sameValue } from '../../workbench/same-value.ts'
import type { CellAt, GridSelection } from './grid-selection.ts'
import { cellSelection, isWithin, rectangleOf, selectBlock } from './grid-selection.ts'
import type { GridViewState } from './grid-view.ts'

type Shown = Pick<GridViewState, 'columns' | 'rowIds' | 'selection'>

function differs(was: Workload, now: Workload, key: FieldId): boolean {
  return (
    !sameValue(was[key], now[key]) ||
    was.asTyped?.[key] !== now.asTyped?.[key] ||
    !sameValue(was.basis?.[key], now.basis?.[key])
  )
}

/** Of a row that came, all columns. */
function changedColumns({ columns }: Shown, was: Workload | undefined, now: Workload): number[] {
  return columns.flatMap((each, column) =>
    was === undefined || (each.type === 'field' && differs(was, now, each.key)) ? [column] : [],
  )
}

/** Where the first row that went stood, where it is blank now: what was typed there can be typed anew. */
function placeOfGone({ columns, rowIds }: Shown, before: readonly Workload[], after: readonly Workload[]) {
  const at = before.findIndex(({ id }) => rowById(after, id) === undefined)
  const gone = before[at]
  if (gone === undefined) return null
  const shown = new Set(rowIds)
  const above = before.slice(0, at).findLast(({ id }) => shown.has(id))
  if (above?.id !== rowIds.at(-1)) return null
  const typed = columns.findIndex((each) => each.type === 'field' && differs({ id: gone.id }, gone, each.key))
  return { row: rowIds.length, column: Math.max(0, typed) }
}

/** Where rows only changed places, as of a sort: the cursor stays on its workload. */
function alongWithRows({ rowIds, selection }: Shown, before: readonly Workload[]): GridSelection | null {
  const place = new Map(rowIds.map((id, row) => [id, row]))
  const stood = before.map(({ id }) => id).filter((id) => place.has(id))
  const { top, left, bottom, right } = rectangleOf(selection)
  const rows = stood.slice(top, bottom + 1).map((id) => place.get(id) ?? 0)
  const [first, last] = [Math.min(...rows), Math.max(...rows)]
  const row = rows[selection.active.row - top]
  if (row === undefined || selection.others.length > 0 || (first === top && last === bottom)) return null
  const active = { row, column: selection.active.column }
  if (last - first !== bottom - top) return cellSelection(active)
  return selectBlock({ active, shown: active }, { row: first, column: left }, { row: last, column: right })
}

export function selectionOfStep(
  shown: Shown,
  before: readonly Workload[],
  after: readonly Workload[],
): GridSelection | null {
  let first: CellAt | null = null
  let [left, right, bottom, rows, count] = [Infinity, 0, 0, 0, 0]
  let isAnother = true
  for (const [row, id] of shown.rowIds.entries()) {
    const [was, now] = [rowById(before, id), rowById(after, id)]
    if (was !== undefined) isAnother = false
    if (now === undefined || was === now) continue
    const changed = changedColumns(shown, was, now)
    const [leftmost] = changed
    if (leftmost === undefined) continue
    first ??= { row, column: leftmost }
    left = Math.min(left, leftmost)
    right = Math.max(right, changed.at(-1) ?? leftmost)
    bottom = row
    rows += 1
    count += changed.length
  }
  if (first === null) {
    const gone = placeOfGone(shown, before, after)
    return gone === null ? alongWithRows(shown, before) : cellSelection(gone)
  }
  // Of another table, such as an example that is taken back, all is new and nothing is to be found.
  if (isAnother) return null
  const anchor = { row: first.row, column: left }
  const head = { row: bottom, column: right }
  // What was filled or cleared is selected still, with the cells that it was filled from.
  const selected = rectangleOf(shown.selection)
  if (isWithin(selected, anchor) && isWithin(selected, head)) return { ...shown.selection, shown: anchor }
  const height = bottom - anchor.row + 1
  // Cells far apart, as of a replacement or a move, are not joined by others that Delete would then clear.
  if (rows < height || count * 2 < height * (right - left + 1)) return cellSelection(first)
  return selectBlock({ active: anchor, shown: anchor }, anchor, head)
}
