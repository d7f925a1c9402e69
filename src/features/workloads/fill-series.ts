/** Which of the cells a fill begins from stand in a series, down their columns or across their rows, and how each goes on. */
import { seriesFrom } from '../../workbench/series.ts'
import type { Series } from '../../workbench/series.ts'
import { textAt } from './cell-commands.ts'
import type { Rectangle } from './grid-selection.ts'
import type { GridViewState } from './grid-view.ts'

export type Along = 'down' | 'across'

export interface FillSeries {
  readonly along: Along
  /** Of each column that is filled down, or row that is filled across, where it has one. */
  readonly lines: ReadonlyMap<number, Series>
}

export const noSeries: FillSeries = { along: 'down', lines: new Map() }

/** So many of a series are named in what is said of it. */
const named = 3

export function fieldAt(state: GridViewState, column: number) {
  const at = state.columns[column]
  return at?.type === 'field' ? at.field : undefined
}

export function rowsOf({ top, bottom }: Rectangle): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at)
}

export function columnsOf({ left, right }: Rectangle): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, at) => left + at)
}

function linesOf(rectangle: Rectangle, along: Along): readonly number[] {
  return along === 'down' ? columnsOf(rectangle) : rowsOf(rectangle)
}

function cellsOf(rectangle: Rectangle, along: Along, line: number) {
  return along === 'down'
    ? rowsOf(rectangle).map((row) => ({ row, column: line }))
    : columnsOf(rectangle).map((column) => ({ row: line, column }))
}

/** Choices are no series: none of them comes after another. */
function seriesOfLine(state: GridViewState, source: Rectangle, along: Along, line: number): Series | null {
  const cells = cellsOf(source, along, line)
  const counts = cells.every(({ column }) => {
    const type = fieldAt(state, column)?.type
    return type !== undefined && type !== 'choice' && type !== 'ids'
  })
  return counts ? seriesFrom(cells.map((cell) => textAt(state, cell) ?? '')) : null
}

function seriesOf(state: GridViewState, source: Rectangle, along: Along): FillSeries {
  const lines = linesOf(source, along).flatMap((line) => {
    const series = seriesOfLine(state, source, along, line)
    return series === null ? [] : [[line, series] as const]
  })
  return { along, lines: new Map(lines) }
}

function lengthOf({ top, left, bottom, right }: Rectangle, along: Along): number {
  return along === 'down' ? bottom - top + 1 : right - left + 1
}

function alongOf(source: Rectangle, to: Rectangle): Along {
  return to.left < source.left || to.right > source.right ? 'across' : 'down'
}

/** Several cells go on where they are a series and one is copied; `other` asks for the other way round, as Ctrl does. */
export function seriesToFill(state: GridViewState, source: Rectangle, to: Rectangle, other: boolean): FillSeries {
  const along = alongOf(source, to)
  return lengthOf(source, along) > 1 !== other ? seriesOf(state, source, along) : noSeries
}

/** The places beyond the source, from the one next to it: 2, 3, 4 behind two cells, -1, -2 before them. */
function placesBeyond(source: Rectangle, to: Rectangle, along: Along): readonly number[] {
  const count = lengthOf(to, along) - lengthOf(source, along)
  const goesBack = to.top < source.top || to.left < source.left
  return Array.from({ length: count }, (_, at) => (goesBack ? -1 - at : lengthOf(source, along) + at))
}

/** What the corner of the filled cells would hold, to be shown while the handle is dragged; null where it is only a copy. */
export function endOfSeries(state: GridViewState, source: Rectangle, to: Rectangle, other: boolean): string | null {
  const { along, lines } = seriesToFill(state, source, to, other)
  const last = placesBeyond(source, to, along).at(-1)
  if (last === undefined) return null
  return lines.get(along === 'down' ? source.right : source.bottom)?.(last) ?? null
}

/** "400, 550, 700 … 1000", of the first line that is a series; null where none is. */
export function wordsOfSeries({ along, lines }: FillSeries, source: Rectangle, to: Rectangle): string | null {
  const [goesOn] = lines.values()
  if (goesOn === undefined) return null
  const texts = placesBeyond(source, to, along).map((at) => goesOn(at) ?? '')
  return `${texts.slice(0, named).join(', ')}${texts.length > named ? ` … ${texts.at(-1)}` : ''}`
}

/** How many cells of a line are filled from its start, where all behind them are blank; 0 where that is not so. */
function filledAtStart(state: GridViewState, rectangle: Rectangle, along: Along, line: number): number {
  const blank = cellsOf(rectangle, along, line).map((cell) => (textAt(state, cell) ?? '') === '')
  const filled = blank.indexOf(true)
  return filled > 0 && blank.slice(filled).every(Boolean) ? filled : 0
}

/** The cells at the start that go on as a series into blank ones; null where the first of them are to be copied, as usual. */
export function seriesAtStart(state: GridViewState, rectangle: Rectangle, along: Along): Rectangle | null {
  const counts = linesOf(rectangle, along).map((line) => filledAtStart(state, rectangle, along, line))
  const [count = 0] = counts
  if (count < 2 || counts.some((each) => each !== count)) return null
  const source =
    along === 'down'
      ? { ...rectangle, bottom: rectangle.top + count - 1 }
      : { ...rectangle, right: rectangle.left + count - 1 }
  return seriesOf(state, source, along).lines.size === 0 ? null : source
}
