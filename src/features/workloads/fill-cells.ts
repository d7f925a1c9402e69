/** Fills cells from those beside them: a series goes on, anything else is repeated; one command, so one undo step. */
import type { CellText, PasteBlock } from '../../workbench/commands/command.ts'
import { seriesFrom } from '../../workbench/series.ts'
import type { Series } from '../../workbench/series.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { fieldsIn, isInSeveral, rowsIn, textAt } from './cell-commands.ts'
import { tellGrid } from './grid-messages.ts'
import { isWithin, rectangleOf } from './grid-selection.ts'
import type { CellAt, Rectangle } from './grid-selection.ts'
import type { GridView, GridViewState } from './grid-view.ts'

/** So many of a series are named in what is said of it. */
const named = 3

/** Of each filled cell: what it is to hold; null where it stays as it is. */
type Filler = (cell: CellAt) => string | null

function fieldAt(state: GridViewState, column: number) {
  const at = state.columns[column]
  return at?.type === 'field' ? at.field : undefined
}

function rowsOf({ top, bottom }: Rectangle): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at)
}

function columnsOf({ left, right }: Rectangle): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, at) => left + at)
}

/** Choices are no series: none of them comes after another. */
function seriesDown(state: GridViewState, source: Rectangle, column: number): Series | null {
  const field = fieldAt(state, column)
  if (field === undefined || field.type === 'choice' || field.type === 'ids') return null
  return seriesFrom(rowsOf(source).map((row) => textAt(state, { row, column }) ?? ''))
}

/** The series of each column of the source, where it has one. */
function seriesOf(state: GridViewState, source: Rectangle): ReadonlyMap<number, Series> {
  return new Map(
    columnsOf(source).flatMap((column) => {
      const series = seriesDown(state, source, column)
      return series === null ? [] : [[column, series] as const]
    }),
  )
}

/** Sideways the cells are repeated: the next field is of another kind. */
function fillerOf(state: GridViewState, source: Rectangle, series: ReadonlyMap<number, Series>): Filler {
  const height = source.bottom - source.top + 1
  const width = source.right - source.left + 1
  const inTurn = (at: number, start: number, size: number): number => start + ((((at - start) % size) + size) % size)
  return ({ row, column }) => {
    const goesOn = row < source.top || row > source.bottom ? series.get(column) : undefined
    if (goesOn !== undefined) return goesOn(row - source.top)
    return textAt(state, { row: inTurn(row, source.top, height), column: inTurn(column, source.left, width) })
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

/** Several cells go on where they are a series and one is copied; `other` asks for the other way round, as Ctrl does. */
function asksForSeries(source: Rectangle, other: boolean): boolean {
  return source.bottom > source.top !== other
}

/** What the corner of the filled cells would hold, to be shown while the handle is dragged; null where it is only a copy. */
export function endOfSeries(view: GridView, source: Rectangle, to: Rectangle, other: boolean): string | null {
  const row = to.bottom > source.bottom ? to.bottom : to.top < source.top ? to.top : null
  if (row === null || !asksForSeries(source, other)) return null
  return seriesDown(view.getState(), source, source.right)?.(row - source.top) ?? null
}

/** Fills a rectangle from the source inside it. */
export function fillFrom(view: GridView, source: Rectangle, to: Rectangle, other = false): void {
  const state = view.getState()
  const { dispatch, readOnly } = getWorkbench().store.getState()
  if (readOnly !== null) return
  const fields = fieldsIn(state.columns, source.left, source.right)
  const series = asksForSeries(source, other) ? seriesOf(state, source) : new Map<number, Series>()
  const goesDown = to.top === source.top && to.bottom > source.bottom
  const filler = fillerOf(state, source, series)
  if (goesDown && to.bottom >= state.rowIds.length) {
    dispatch(rowsFilled(state, source, to, filler))
    return
  }
  if (series.size === 0 && source.top === source.bottom && goesDown) {
    if (fields.length > 0) dispatch({ kind: 'fill-down', workloads: rowsIn(state, to), fields })
    return
  }
  const cells = cellsFilled(state, source, to, filler)
  if (cells.length === 0) return
  const copies = cellsFilled(state, source, to, fillerOf(state, source, new Map()))
  dispatch({ kind: 'set-cells', cells, how: 'fill' })
  if (to.top < source.top || to.bottom > source.bottom) tellSeries(series, source, to, copies)
}

/** Says how a series went on, and offers the copies that somebody else may have meant. */
function tellSeries(
  series: ReadonlyMap<number, Series>,
  source: Rectangle,
  to: Rectangle,
  copies: readonly CellText[],
): void {
  const [goesOn] = series.values()
  if (goesOn === undefined) return
  const down = to.bottom > source.bottom
  const count = down ? to.bottom - source.bottom : source.top - to.top
  const first = down ? source.bottom - source.top + 1 : -1
  const texts = Array.from({ length: count }, (_, at) => goesOn(down ? first + at : first - at) ?? '')
  const listed = `${texts.slice(0, named).join(', ')}${texts.length > named ? ` … ${texts.at(-1)}` : ''}`
  const { store } = getWorkbench()
  tellGrid(`Went on as a series: ${listed}`, {
    label: 'Copy instead',
    onAction: () => store.getState().dispatch({ kind: 'set-cells', cells: copies, how: 'fill' }),
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

/** How many cells of a column are filled from its top, where all below them are blank; 0 where that is not so. */
function filledAtTop(state: GridViewState, rectangle: Rectangle, column: number): number {
  const blank = rowsOf(rectangle).map((row) => (textAt(state, { row, column }) ?? '') === '')
  const filled = blank.indexOf(true)
  return filled > 0 && blank.slice(filled).every(Boolean) ? filled : 0
}

/** The cells at the top that go on as a series into blank ones; null where the first row is to be copied, as usual. */
function seriesAtTop(state: GridViewState, rectangle: Rectangle): Rectangle | null {
  const counts = columnsOf(rectangle).map((column) => filledAtTop(state, rectangle, column))
  const [count = 0] = counts
  if (count < 2 || counts.some((each) => each !== count)) return null
  const source = { ...rectangle, bottom: rectangle.top + count - 1 }
  return seriesOf(state, source).size === 0 ? null : source
}

export function fillDown(view: GridView): void {
  const state = view.getState()
  if (isInSeveral(state, 'Fill down')) return
  const rectangle = rectangleOf(state.selection)
  // With one row selected the row above is the source, as in a spreadsheet.
  const top = rectangle.top === rectangle.bottom ? rectangle.top - 1 : rectangle.top
  if (top < 0) return
  const source = seriesAtTop(state, rectangle)
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
