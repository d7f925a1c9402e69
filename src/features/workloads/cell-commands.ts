/** What can be done to the selected cells and rows: each is one command to the workbook, so one undo step. */
import { shortName } from '../../wording/short-name.ts'
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { rowById } from '../../workbench/row-index.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { cellText } from '../../workbench/write-cell.ts'
import type { GridColumn } from './grid-columns.ts'
import { blocksOf } from './grid-selection.ts'
import type { CellAt, Rectangle } from './grid-selection.ts'
import type { GridView, GridViewState } from './grid-view.ts'
import { allOf, disjoint } from './selected-blocks.ts'
import { otherReadings } from './other-readings.ts'
import { counted } from '../../wording/numbers.ts'
import { tellGrid, tellStep } from './grid-messages.ts'

export function fieldsIn(columns: readonly GridColumn[], from: number, to: number): FieldId[] {
  const found: FieldId[] = []
  for (let at = from; at <= to; at += 1) {
    const column = columns[at]
    if (column?.type === 'field') found.push(column.key)
  }
  return found
}

export function rowsIn(state: GridViewState, rectangle: Rectangle): string[] {
  return state.rowIds.slice(rectangle.top, rectangle.bottom + 1)
}

/** The text a person would edit or copy; the empty string for blank rows, and null for cells that are no field. */
export function textAt(state: GridViewState, cell: CellAt): string | null {
  const column = state.columns[cell.column]
  if (column?.type !== 'field') return null
  const id = state.rowIds[cell.row]
  if (id === undefined) return ''
  const workload = rowById(getWorkbench().store.getState().workbook.workloads, id)
  return workload === undefined ? '' : cellText(workload, column.field)
}

/** The cells of every selected block that hold a field of a workload, each once. */
export function selectedCells(state: GridViewState): { readonly workload: string; readonly field: FieldId }[] {
  return disjoint(blocksOf(state.selection)).flatMap((block) => {
    const fields = fieldsIn(state.columns, block.left, block.right)
    return rowsIn(state, block).flatMap((workload) => fields.map((field) => ({ workload, field })))
  })
}

export function clearSelected(view: GridView): void {
  const cells = selectedCells(view.getState()).map((cell) => ({ ...cell, text: '' }))
  if (cells.length > 0) getWorkbench().store.getState().dispatch({ kind: 'set-cells', cells, how: 'clear' })
}

/** What needs one block says so, and does nothing by halves. */
export function isInSeveral({ selection }: GridViewState, what: string): boolean {
  if (selection.others.length === 0) return false
  tellGrid(`${what} works on one block of cells: several are selected`)
  return true
}

/** Row actions over the selected rows; also offered by menus and the palette. */
export function rowAction(view: GridView, action: 'insert' | 'delete' | 'duplicate' | 'up' | 'down'): void {
  const state = view.getState()
  if ((action === 'up' || action === 'down') && isInSeveral(state, 'Moving rows')) return
  const rows = allOf(blocksOf(state.selection).map(({ top, bottom }) => [top, bottom] as const))
  const workloads = rows.flatMap((row) => state.rowIds[row] ?? [])
  const { dispatch, workbook } = getWorkbench().store.getState()
  const first = workloads[0]
  const at = first === undefined ? workbook.workloads.length : workbook.workloads.findIndex((each) => each.id === first)
  // As many as are selected, as in a spreadsheet.
  if (action === 'insert')
    dispatch({
      kind: 'add-workloads',
      workloads: Array.from({ length: Math.max(1, workloads.length) }, () => ({})),
      at,
    })
  if (workloads.length === 0) return
  if (action === 'delete') {
    const name = workloads.length === 1 ? workbook.workloads[at]?.name : undefined
    dispatch({ kind: 'delete-workloads', workloads })
    tellStep(
      `${name === undefined || name === '' ? counted(workloads.length, 'workload') : shortName(inReadingOrder(name))} deleted`,
    )
  }
  if (action === 'duplicate') dispatch({ kind: 'duplicate-workloads', workloads })
  if (action === 'up' || action === 'down') {
    const step = action === 'up' ? -1 : 1
    const to = at + step
    if (to < 0 || to + workloads.length > workbook.workloads.length) return
    dispatch({ kind: 'move-workloads', workloads, to })
    const shift = (cell: CellAt): CellAt => ({ ...cell, row: cell.row + step })
    view.setState({
      selection: {
        ...state.selection,
        active: shift(state.selection.active),
        anchor: shift(state.selection.anchor),
        head: shift(state.selection.head),
        shown: shift(state.selection.shown),
      },
    })
  }
}

/** Reads an unreadable cell the way its problem suggests; false where nothing is suggested. */
export function takeSuggestion(view: GridView): boolean {
  const state = view.getState()
  const { row, column } = state.selection.active
  const at = state.columns[column]
  const workload = state.rowIds[row]
  if (at?.type !== 'field' || workload === undefined) return false
  const { workbook, dispatch } = getWorkbench().store.getState()
  const text = rowById(workbook.workloads, workload)?.asTyped?.[at.key]
  const [other] = text === undefined ? [] : otherReadings(at.field, text)
  if (other === undefined) return false
  dispatch({ kind: 'set-cells', cells: [{ workload, field: at.key, text: other.value }], how: 'edit' })
  return true
}
