/** Where the cell cursor is, what is selected, and whether a cell is being edited; pure moves over a rectangle of cells. */

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
  readonly active: CellAt
  /** The corner that stays while Shift extends. */
  readonly anchor: CellAt
  readonly editing: Editing | null
  /** Column in which a run of Tab began, so that Enter returns to it. */
  readonly tabStart: number | null
}

export const startSelection: GridSelection = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  editing: null,
  tabStart: null,
}

export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function rectangleOf(selection: Pick<GridSelection, 'active' | 'anchor'>): Rectangle {
  const { active, anchor } = selection
  return {
    top: Math.min(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    bottom: Math.max(active.row, anchor.row),
    right: Math.max(active.column, anchor.column),
  }
}

export function isSingleCell(rectangle: Rectangle): boolean {
  return rectangle.top === rectangle.bottom && rectangle.left === rectangle.right
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}

/** Stops at the edges: a data grid does not wrap. */
export function placeIn(extent: Extent, cell: CellAt): CellAt {
  return { row: clamp(cell.row, extent.rows - 1), column: clamp(cell.column, extent.columns - 1) }
}

/** Moves the cursor to a cell; with `extend` the anchor stays and the rectangle grows. */
export function moveTo(selection: GridSelection, extent: Extent, cell: CellAt, extend: boolean): GridSelection {
  const active = placeIn(extent, cell)
  return { active, anchor: extend ? selection.anchor : active, editing: null, tabStart: null }
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

/** One step of Tab through the cells, wrapping from the end of a row to the start of the next. */
export function tabFrom(selection: GridSelection, extent: Extent, backwards: boolean): GridSelection {
  const { row, column } = selection.active
  const tabStart = selection.tabStart ?? column
  const flat = row * extent.columns + column + (backwards ? -1 : 1)
  if (flat < 0 || flat >= extent.rows * extent.columns) return { ...selection, editing: null }
  const active = { row: Math.floor(flat / extent.columns), column: flat % extent.columns }
  return { active, anchor: active, editing: null, tabStart }
}

/** Enter after typing goes down, back to the column in which tabbing began. */
export function enterFrom(selection: GridSelection, extent: Extent, backwards: boolean): GridSelection {
  const column = selection.tabStart ?? selection.active.column
  const active = placeIn(extent, { row: selection.active.row + (backwards ? -1 : 1), column })
  return { active, anchor: active, editing: null, tabStart: null }
}
