/** Where the columns of the grid stand: pinned fields left, verdicts right, and between them the fields that move sideways. */
import type { GridColumn } from './grid-columns.ts'

type FieldColumn = Extract<GridColumn, { type: 'field' }>
type VerdictColumn = Extract<GridColumn, { type: 'verdict' }>

export interface Placed<Column extends GridColumn> {
  readonly column: Column
  /** Index among all columns. */
  readonly at: number
}

export interface GridLayout {
  readonly columns: readonly GridColumn[]
  readonly pinned: readonly Placed<FieldColumn>[]
  readonly moving: readonly Placed<FieldColumn>[]
  readonly verdicts: readonly Placed<VerdictColumn>[]
  /** Where the pinned columns end, and how wide the verdicts are. */
  readonly pinnedEnd: number
  readonly verdictsWidth: number
  /** Pixels of the fields that move, of what stands still around them, and of both. */
  readonly movingWidth: number
  readonly standingWidth: number
  readonly width: number
}

/** Up to this many every row is in the page, so that the browser's own search finds it. */
export const mostInPage = 200
const rowNumberWidth = 40
export const rowHeight = 42
export const headerHeight = 63

function sumOf(placed: readonly Placed<GridColumn>[]): number {
  return placed.reduce((sum, { column }) => sum + column.width, 0)
}

export function gridLayoutOf(columns: readonly GridColumn[]): GridLayout {
  const pinned: Placed<FieldColumn>[] = []
  const moving: Placed<FieldColumn>[] = []
  const verdicts: Placed<VerdictColumn>[] = []
  columns.forEach((column, at) => {
    if (column.type === 'verdict') verdicts.push({ column, at })
    else (column.pinned ? pinned : moving).push({ column, at })
  })
  const movingWidth = sumOf(moving)
  const pinnedEnd = rowNumberWidth + sumOf(pinned)
  const verdictsWidth = sumOf(verdicts)
  const standingWidth = pinnedEnd + verdictsWidth
  const width = movingWidth + standingWidth
  return { columns, pinned, moving, verdicts, pinnedEnd, verdictsWidth, movingWidth, standingWidth, width }
}

/** How far sideways to scroll so that a column shows, from where one is; what stands still shows anyway. */
export function scrollToColumn(layout: GridLayout, at: number, from: number, viewWidth: number): number {
  let start = 0
  for (const { column, at: index } of layout.moving) {
    if (index === at) return nearest(start, column.width, from, viewWidth - layout.standingWidth)
    start += column.width
  }
  return from
}

/**
 * The column one screen to the right of another, or to the left: as many as show at once, and at least one. Beyond the
 * fields that move stands the last verdict, or the first column; where all of them show there is but one screen.
 */
export function columnAPageOn(layout: GridLayout, from: number, by: 1 | -1, viewWidth: number): number {
  const { columns, moving } = layout
  const room = viewWidth - layout.standingWidth
  const edge = by > 0 ? columns.length - 1 : 0
  const first = moving.at(by > 0 ? 0 : -1)
  if (first === undefined || layout.movingWidth <= room) return edge
  // From what stands still the first screen of those that move comes next.
  if ((from - first.at) * by < 0) return first.at
  const onward = by > 0 ? moving : moving.toReversed()
  let passed = 0
  let to = edge
  for (const { column, at } of onward) {
    if ((at - from) * by < 0) continue
    if (at !== from && passed + column.width > room) {
      to = at
      break
    }
    passed += column.width
  }
  return to
}

/** Pixels that the fields move between two columns, each at the left of what moves; what stands still is at its own end. */
export function pixelsBetween(layout: GridLayout, from: number, to: number): number {
  const startOf = (at: number): number =>
    layout.moving.reduce((sum, { column, at: index }) => (index < at ? sum + column.width : sum), 0)
  return startOf(to) - startOf(from)
}

/** Where a field's column ends, in pixels from the edge of the sheet, and whether it moves sideways; null for a verdict. */
export function fieldEnd(layout: GridLayout, at: number): { readonly at: number; readonly moves: boolean } | null {
  let end = rowNumberWidth
  for (const { column, at: index } of [...layout.pinned, ...layout.moving]) {
    end += column.width
    if (index === at) return { at: end, moves: !column.pinned }
  }
  return null
}

/** How far down to scroll so that a row shows below the header. */
export function scrollToRow(row: number, from: number, viewHeight: number): number {
  return nearest(row * rowHeight, rowHeight, from, viewHeight - headerHeight)
}

function nearest(start: number, size: number, from: number, room: number): number {
  if (start < from) return start
  return start + size > from + room ? Math.min(start, start + size - room) : from
}
