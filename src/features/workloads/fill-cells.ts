/** Fills cells from those beside them: a series goes on, anything else is repeated; one command, so one undo step. */
import type { CellText, PasteBlock } from '../../workbench/commands/command.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { fieldsIn, isInSeveral, rowsIn, textAt } from './cell-commands.ts'
import { columnsOf, fieldAt, noSeries, rowsOf, seriesAtStart, seriesToFill, wordsOfSeries } from './fill-series.ts'
import type { FillSeries } from './fill-series.ts'
import { tellGrid } from './grid-messages.ts'
import { isWithin, rectangleOf } from './grid-selection.ts'
import type { CellAt, Rectangle } from './grid-selection.ts'
import type { GridView, GridViewState } from './grid-view.ts'

/** Of each filled cell: what it is to hold; null where it stays as it is. */
type Filler = (cell: CellAt) => string | null

/** Beyond the source a series goes on; what is none is repeated. */
function fillerOf(state: GridViewState, source: Rectangle, { along, lines }: FillSeries): Filler {
  const height = source.bottom - source.top + 1
  const width = source.right - source.left + 1
  const inTurn = (at: number, start: number, size: number): number => start + ((((at - start) % size) + size) % size)
  return (cell) => {
    const goesOn = isWithin(source, cell) ? undefined : lines.get(along === 'down' ? cell.column : cell.row)
    if (goesOn !== undefined) return goesOn(along === 'down' ? cell.row - source.top : cell.column - source.left)
    const row = inTurn(cell.row, source.top, height)
    return textAt(state, { row, column: inTurn(cell.column, source.left, width) })
  }
}

function cellsFilled(state: GridViewState, source: Rectangle, to: Rectangle, filler: Filler): readonly CellText[] {
  return rowsOf(to).flatMap((row) =>
    columnsOf(to).flatMap((column) => {
      const field = fieldAt(state, column)
      const workload = state.rowIds[row]
      if (field === undefined || workload === undefined || isWithin(source, { row, column })) return []
      const text = filler({ row, column })
      return text === null ? [] : [{ workload, field: field.id, text }]
    }),
  )
}

/** Down over blank rows, which become workloads. */
function rowsFilled(state: GridViewState, source: Rectangle, to: Rectangle, filler: Filler): PasteBlock {
  const fields = fieldsIn(state.columns, 0, state.columns.length - 1)
  const [first] = fieldsIn(state.columns, source.left, source.right)
  return {
    kind: 'paste-block',
    rows: rowsOf({ ...to, top: source.bottom + 1 }).map((row) =>
      columnsOf(source).flatMap((column) =>
        fieldAt(state, column) === undefined ? [] : [filler({ row, column }) ?? ''],
      ),
    ),
    order: state.rowIds,
    row: source.bottom + 1,
    fields,
    column: first === undefined ? fields.length : fields.indexOf(first),
    how: 'fill',
  }
}

/** Fills a rectangle from the source inside it. */
export function fillFrom(view: GridView, source: Rectangle, to: Rectangle, other = false): void {
  const state = view.getState()
  const { dispatch, readOnly } = getWorkbench().store.getState()
  if (readOnly !== null) return
  const fields = fieldsIn(state.columns, source.left, source.right)
  const series = seriesToFill(state, source, to, other)
  const goesDown = to.top === source.top && to.bottom > source.bottom
  const filler = fillerOf(state, source, series)
  if (goesDown && to.bottom >= state.rowIds.length) {
    dispatch(rowsFilled(state, source, to, filler))
    return
  }
  if (series.lines.size === 0 && source.top === source.bottom && goesDown) {
    if (fields.length > 0) dispatch({ kind: 'fill-down', workloads: rowsIn(state, to), fields })
    return
  }
  const cells = cellsFilled(state, source, to, filler)
  if (cells.length === 0) return
  const copies = cellsFilled(state, source, to, fillerOf(state, source, noSeries))
  dispatch({ kind: 'set-cells', cells, how: 'fill' })
  const told = wordsOfSeries(series, source, to)
  if (told !== null)
    tellGrid(`Went on as a series: ${told}`, {
      label: 'Copy instead',
      onAction: () => dispatch({ kind: 'set-cells', cells: copies, how: 'fill' }),
    })
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

export function fillDown(view: GridView): void {
  const state = view.getState()
  if (isInSeveral(state, 'Fill down')) return
  const rectangle = rectangleOf(state.selection)
  // With one row selected the row above is the source, as in a spreadsheet.
  const top = rectangle.top === rectangle.bottom ? rectangle.top - 1 : rectangle.top
  if (top < 0) return
  const source = seriesAtStart(state, rectangle, 'down')
  if (source !== null) {
    fillFrom(view, source, rectangle)
    return
  }
  const workloads = rowsIn(state, { ...rectangle, top })
  const fields = fieldsIn(state.columns, rectangle.left, rectangle.right)
  if (workloads.length > 1 && fields.length > 0)
    getWorkbench().store.getState().dispatch({ kind: 'fill-down', workloads, fields })
}

export function fillRight(view: GridView): boolean {
  const state = view.getState()
  if (isInSeveral(state, 'Fill right')) return true
  const rectangle = rectangleOf(state.selection)
  if (rectangle.left === rectangle.right) return false
  const source = seriesAtStart(state, rectangle, 'across') ?? { ...rectangle, right: rectangle.left }
  fillFrom(view, source, rectangle)
  return true
}
