/** Where the cell cursor is, what is selected, and whether a cell is being edited; pure moves over rectangles of cells. */

export interface CellAt {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
}

export interface Editing {
  /** Text the editor starts with; null starts from the cell's own text. */
  readonly initial: string | null
}

export interface GridSelection {
  /** The cell that typing goes to; always within the rectangle. */
  readonly active: CellAt
  /** The corner that stays while Shift or a drag extends. */
  readonly anchor: CellAt
  /** The corner that moves while Shift or a drag extends. */
  readonly head: CellAt
  /** Blocks that were selected before this one and stay so, as Ctrl and a click ask; none of them moves any more. */
  readonly others: readonly Rectangle[]
  /** The cell that the last move wants on the screen; whole rows and columns are selected without a scroll. */
  readonly shown: CellAt
  readonly editing: Editing | null
  /** Column in which a run of Tab began, so that Enter returns to it. */
  readonly tabStart: number | null
}

export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function cellSelection(cell: CellAt): GridSelection {
  return { active: cell, anchor: cell, head: cell, others: [], shown: cell, editing: null, tabStart: null }
}

export const startSelection = cellSelection({ row: 0, column: 0 })

/** The rectangle becomes selected; the cursor stays where it is inside it, or goes to the corner that stays. */
export function selectBlock(
  from: Pick<GridSelection, 'active' | 'shown'>,
  anchor: CellAt,
  head: CellAt,
  shown = from.shown,
): GridSelection {
  const rectangle = rectangleOf({ anchor, head })
  const active = isWithin(rectangle, from.active) ? from.active : anchor
  return { active, anchor, head, others: [], shown, editing: null, tabStart: null }
}

export function rectangleOf({ anchor, head }: Pick<GridSelection, 'anchor' | 'head'>): Rectangle {
  return {
    top: Math.min(head.row, anchor.row),
    left: Math.min(head.column, anchor.column),
    bottom: Math.max(head.row, anchor.row),
    right: Math.max(head.column, anchor.column),
  }
}

/** Everything that is selected; the block of the cursor comes last. */
export function blocksOf(selection: Pick<GridSelection, 'anchor' | 'head' | 'others'>): readonly Rectangle[] {
  return [...selection.others, rectangleOf(selection)]
}

export function isWithin({ top, left, bottom, right }: Rectangle, { row, column }: CellAt): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

export function isSingleCell(rectangle: Rectangle): boolean {
  return rectangle.top === rectangle.bottom && rectangle.left === rectangle.right
}

/** Every row there is, in one column or several; with a single row that is a cell. */
export function isWholeColumns({ top, bottom }: Rectangle, rows: number): boolean {
  return rows > 1 && top === 0 && bottom === rows - 1
}

export function hasWholeColumns(selection: GridSelection, rows: number): boolean {
  return isWholeColumns(rectangleOf(selection), rows)
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}

/** Stops at the edges: a data grid does not wrap. */
function placeIn(extent: Extent, cell: CellAt): CellAt {
  return { row: clamp(cell.row, extent.rows - 1), column: clamp(cell.column, extent.columns - 1) }
}

/** Moves the cursor to a cell; with `extend` the cursor and the anchor stay, and the rectangle grows to the cell. */
export function moveTo(selection: GridSelection, extent: Extent, cell: CellAt, extend: boolean): GridSelection {
  const head = placeIn(extent, cell)
  if (!extend) return cellSelection(head)
  return { ...selectBlock(selection, selection.anchor, head, head), others: selection.others }
}

/** The next cell in a direction at which a run of filled or blank cells ends, as Ctrl+Arrow goes. */
export function edgeOfBlock(extent: Extent, from: CellAt, step: CellAt, isFilled: (cell: CellAt) => boolean): CellAt {
  const inside = (cell: CellAt): boolean =>
    cell.row >= 0 && cell.column >= 0 && cell.row < extent.rows && cell.column < extent.columns
  const next = (cell: CellAt): CellAt => ({ row: cell.row + step.row, column: cell.column + step.column })
  let here = from
  let ahead = next(here)
  if (!inside(ahead)) return here
  const run = isFilled(here) && isFilled(ahead)
  while (inside(ahead) && isFilled(ahead) === run) {
    here = ahead
    ahead = next(here)
  }
  return run || !inside(ahead) ? here : ahead
}

/** The cell after another in a rectangle, row by row or column by column, from the last again to the first. */
function nextWithin(rectangle: Rectangle, cell: CellAt, by: 'rows' | 'columns', backwards: boolean): CellAt {
  const { top, left } = rectangle
  const height = rectangle.bottom - top + 1
  const width = rectangle.right - left + 1
  const row = cell.row - top
  const column = cell.column - left
  const flat = by === 'rows' ? row * width + column : column * height + row
  const next = (flat + (backwards ? -1 : 1) + height * width) % (height * width)
  return by === 'rows'
    ? { row: top + Math.floor(next / width), column: left + (next % width) }
    : { row: top + (next % height), column: left + Math.floor(next / height) }
}

function cornerOf({ top, left, bottom, right }: Rectangle, which: 'first' | 'last'): CellAt {
  return which === 'first' ? { row: top, column: left } : { row: bottom, column: right }
}

function sameCell(a: CellAt, b: CellAt): boolean {
  return a.row === b.row && a.column === b.column
}

/** From the end of one block the cursor goes on to the next; the blocks take turns. */
function inNextBlock(selection: GridSelection, backwards: boolean): GridSelection {
  const blocks = blocksOf(selection)
  const turned = backwards ? [...blocks.slice(-1), ...blocks.slice(0, -1)] : [...blocks.slice(1), ...blocks.slice(0, 1)]
  const next = turned.at(-1) ?? rectangleOf(selection)
  const [first, last] = [cornerOf(next, 'first'), cornerOf(next, 'last')]
  const active = backwards ? last : first
  return { ...selection, active, shown: active, anchor: first, head: last, others: turned.slice(0, -1), editing: null }
}

/** The cursor inside a selected rectangle goes round in it, so that a block is filled in without leaving it. */
function around(selection: GridSelection, by: 'rows' | 'columns', backwards: boolean): GridSelection | null {
  const rectangle = rectangleOf(selection)
  const isLast = sameCell(selection.active, cornerOf(rectangle, backwards ? 'first' : 'last'))
  if (selection.others.length > 0 && isLast) return inNextBlock(selection, backwards)
  if (isSingleCell(rectangle)) return null
  const active = nextWithin(rectangle, selection.active, by, backwards)
  return { ...selection, active, shown: active, editing: null }
}

/** One step of Tab through the cells, wrapping from the end of a row to the start of the next; within a block it goes round. */
export function tabFrom(selection: GridSelection, extent: Extent, backwards: boolean): GridSelection {
  const inBlock = around(selection, 'rows', backwards)
  if (inBlock !== null) return inBlock
  const { row, column } = selection.active
  const tabStart = selection.tabStart ?? column
  const flat = row * extent.columns + column + (backwards ? -1 : 1)
  if (flat < 0 || flat >= extent.rows * extent.columns) return { ...selection, editing: null }
  return {
    ...cellSelection({ row: Math.floor(flat / extent.columns), column: flat % extent.columns }),
    tabStart,
  }
}

/** Enter after typing goes down, back to the column in which tabbing began; within a block it goes round. */
export function enterFrom(selection: GridSelection, extent: Extent, backwards: boolean): GridSelection {
  const inBlock = around(selection, 'columns', backwards)
  if (inBlock !== null) return inBlock
  const column = selection.tabStart ?? selection.active.column
  return cellSelection(placeIn(extent, { row: selection.active.row + (backwards ? -1 : 1), column }))
}
