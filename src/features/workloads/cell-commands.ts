/** What can be done to the selected cells and rows: each is one command to the workbook, so one undo step. */
import type { FieldId } from '../../domain/workbook.ts'
import { rowById } from '../../workbench/row-index.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { cellText } from '../../workbench/write-cell.ts'
import type { GridColumn } from './grid-columns.ts'
import { blocksOf, isWithin, rectangleOf } from './grid-selection.ts'
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

function fieldColumns(columns: readonly GridColumn[], from: number, to: number) {
  return columns
    .slice(from, to + 1)
    .flatMap((each, at) => (each.type === 'field' ? [{ field: each.key, column: from + at }] : []))
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

export function fillDown(view: GridView): void {
  const state = view.getState()
  if (isInSeveral(state, 'Fill down')) return
  const rectangle = rectangleOf(state.selection)
  // With one row selected the row above is the source, as in a spreadsheet.
  const top = rectangle.top === rectangle.bottom ? rectangle.top - 1 : rectangle.top
  if (top < 0) return
  const workloads = rowsIn(state, { ...rectangle, top })
  const fields = fieldsIn(state.columns, rectangle.left, rectangle.right)
  if (workloads.length > 1 && fields.length > 0)
    getWorkbench().store.getState().dispatch({ kind: 'fill-down', workloads, fields })
}

/** Where the handle's double click fills to: as far as the column beside it goes on, on the left or else on the right. */
export function endBeside(view: GridView, source: Rectangle): number {
  const state = view.getState()
  const runFrom = (column: number): number => {
    let row = source.bottom
    while (row + 1 < state.rowIds.length && (textAt(state, { row: row + 1, column }) ?? '') !== '') row += 1
    return row
  }
  const left = source.left > 0 ? runFrom(source.left - 1) : source.bottom
  return left > source.bottom ? left : runFrom(source.right + 1)
}

/** The source grown to a cell, in the one direction in which the cell is farther away. */
export function grownTo(source: Rectangle, { row, column }: CellAt): Rectangle {
  const down = Math.max(row - source.bottom, source.top - row, 0)
  const across = Math.max(column - source.right, source.left - column, 0)
  if (down === 0 && across === 0) return source
  if (down >= across) return { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) }
  return { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) }
}

/** Fills a rectangle from the source inside it: one row or column is copied, several are repeated in turn. */
export function fillFrom(view: GridView, source: Rectangle, to: Rectangle): void {
  const state = view.getState()
  const { dispatch } = getWorkbench().store.getState()
  const fields = fieldsIn(state.columns, source.left, source.right)
  if (source.top === source.bottom && to.top === source.top && to.bottom > source.bottom && fields.length > 0) {
    dispatch({ kind: 'fill-down', workloads: rowsIn(state, to), fields })
    return
  }
  const height = source.bottom - source.top + 1
  const width = source.right - source.left + 1
  const inTurn = (at: number, start: number, size: number): number => start + ((((at - start) % size) + size) % size)
  const cells = rowsIn(state, to).flatMap((workload, down) =>
    fieldColumns(state.columns, to.left, to.right).flatMap(({ field, column }) => {
      const row = to.top + down
      if (isWithin(source, { row, column })) return []
      const from = { row: inTurn(row, source.top, height), column: inTurn(column, source.left, width) }
      const text = textAt(state, from)
      return text === null ? [] : [{ workload, field, text }]
    }),
  )
  if (cells.length > 0) dispatch({ kind: 'set-cells', cells, how: 'fill' })
}

export function fillRight(view: GridView): boolean {
  const state = view.getState()
  if (isInSeveral(state, 'Fill right')) return true
  const rectangle = rectangleOf(state.selection)
  if (rectangle.left === rectangle.right) return false
  const cells = Array.from({ length: rectangle.bottom - rectangle.top + 1 }, (_, at) => rectangle.top + at).flatMap(
    (row) => {
      const text = textAt(state, { row, column: rectangle.left })
      const workload = state.rowIds[row]
      if (text === null || workload === undefined) return []
      return fieldsIn(state.columns, rectangle.left + 1, rectangle.right).map((field) => ({ workload, field, text }))
    },
  )
  if (cells.length > 0) getWorkbench().store.getState().dispatch({ kind: 'set-cells', cells, how: 'fill' })
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
    tellStep(`${name === undefined || name === '' ? counted(workloads.length, 'workload') : name} deleted`)
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
