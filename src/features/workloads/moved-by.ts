/** The intents that only move: each gives the selection that follows from the one there is. */
import { textAt } from './cell-commands.ts'
import type { GridIntent } from './grid-keys.ts'
import { edgeOfBlock, hasWholeColumns, moveTo, rectangleOf, selectBlock } from './grid-selection.ts'
import type { CellAt, GridSelection } from './grid-selection.ts'
import { extentOf } from './grid-view.ts'
import type { GridViewState } from './grid-view.ts'

/** Whole rows are selected, or the cursor is on the name of one. */
function isAboutRows({ selection, columns }: GridViewState): boolean {
  const { left, right } = rectangleOf(selection)
  return (left === 0 && right === columns.length - 1) || (right === 0 && columns[0]?.key === 'name')
}

export function isAboutColumns(state: GridViewState): boolean {
  return hasWholeColumns(state.selection, state.rowIds.length) && !isAboutRows(state)
}

/** How far a page goes: as much of the grid as is in sight. */
export interface PageSteps {
  readonly pageRows: () => number
  /** Shows the next screen of columns, and gives the one as far on as another was. */
  readonly pageAcross: (column: number, by: 1 | -1) => number
}

/** Where an intent moves the cursor or the selection to; null for intents that do something else. */
export function movedBy(state: GridViewState, intent: GridIntent, page: PageSteps): GridSelection | null {
  const { selection } = state
  const extent = extentOf(state)
  const lastRow = Math.max(0, state.rowIds.length - 1)
  // Extending moves the corner, everything else the cursor.
  const from = 'extend' in intent && intent.extend ? selection.head : selection.active
  const { row, column } = from
  const { top, left, bottom, right } = rectangleOf(selection)
  switch (intent.do) {
    case 'move':
      return moveTo(selection, extent, { row: row + intent.row, column: column + intent.column }, intent.extend)
    case 'edge': {
      const isFilled = (cell: CellAt): boolean => (textAt(state, cell) ?? '') !== ''
      return moveTo(selection, extent, edgeOfBlock(extent, from, intent, isFilled), intent.extend)
    }
    case 'move-row-or-edge':
      return isAboutRows(state) ? null : movedBy(state, { ...intent, do: 'edge', column: 0, extend: true }, page)
    case 'page':
      return moveTo(selection, extent, { row: row + intent.row * page.pageRows(), column }, intent.extend)
    case 'page-across':
      return moveTo(selection, extent, { row, column: page.pageAcross(column, intent.by) }, intent.extend)
    case 'row-start':
      return moveTo(selection, extent, { row, column: 0 }, intent.extend)
    case 'row-end':
      return moveTo(selection, extent, { row, column: extent.columns - 1 }, intent.extend)
    case 'grid-start':
      return moveTo(selection, extent, { row: 0, column: 0 }, intent.extend)
    case 'grid-end':
      return moveTo(selection, extent, { row: lastRow, column: extent.columns - 1 }, intent.extend)
    case 'select-all':
      return selectBlock(selection, { row: 0, column: 0 }, { row: lastRow, column: extent.columns - 1 })
    case 'select-row':
      return selectBlock(selection, { row: top, column: 0 }, { row: bottom, column: extent.columns - 1 })
    case 'select-column':
      return selectBlock(selection, { row: 0, column: left }, { row: lastRow, column: right })
    default:
      return null
  }
}
