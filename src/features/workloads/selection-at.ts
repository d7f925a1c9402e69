/** What a press at a place selects: cells, whole rows from their numbers, whole columns from their heads, all from the corner. */
import { setSelection } from './grid-actions.ts'
import { blocksOf, hasWholeColumns, isWithin, moveTo, rectangleOf, selectBlock } from './grid-selection.ts'
import type { CellAt, GridSelection } from './grid-selection.ts'
import { extentOf } from './grid-view.ts'
import type { GridView, GridViewState } from './grid-view.ts'

/** Row -1 is the heads, column -1 the row numbers; `extend` keeps the corner a selection began at, and the other blocks. */
export function selectionAt(state: GridViewState, cell: CellAt, extend: boolean): GridSelection {
  const block = blockAt(state, cell, extend)
  return extend ? { ...block, others: state.selection.others } : block
}

function blockAt(state: GridViewState, cell: CellAt, extend: boolean): GridSelection {
  const { selection } = state
  const extent = extentOf(state)
  const lastColumn = extent.columns - 1
  const lastRow = Math.max(0, state.rowIds.length - 1)
  if (cell.row < 0 && cell.column < 0)
    return selectBlock(selection, { row: 0, column: 0 }, { row: lastRow, column: lastColumn })
  if (cell.column < 0) {
    const from = extend ? selection.anchor.row : cell.row
    return selectBlock(selection, { row: from, column: 0 }, { row: cell.row, column: lastColumn })
  }
  if (cell.row < 0) {
    const from = extend ? selection.anchor.column : cell.column
    return selectBlock(selection, { row: 0, column: from }, { row: lastRow, column: cell.column })
  }
  return moveTo(selection, extent, cell, extend)
}

/** A menu asked for inside the selection is about the whole of it; elsewhere it selects first. */
export function selectForMenu(view: GridView, cell: CellAt): void {
  const state = view.getState()
  if (!isInSelection(state, cell)) setSelection(view, selectionAt(state, cell, false))
}

/** Heads are within a selection of whole columns, numbers within one of whole rows. */
function isInSelection(state: GridViewState, cell: CellAt): boolean {
  const rectangle = rectangleOf(state.selection)
  if (cell.row < 0)
    return hasWholeColumns(state.selection, state.rowIds.length) && isWithin(rectangle, { ...cell, row: rectangle.top })
  if (cell.column < 0) return isWithin(rectangle, { ...cell, column: rectangle.left })
  return blocksOf(state.selection).some((block) => isWithin(block, cell))
}
