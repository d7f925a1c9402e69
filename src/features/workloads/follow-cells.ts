/** The cells a drag passes, also where the pointer has left the grid: there the grid scrolls on while it is held. */
import { trackDrag } from '../../ui/track-drag.ts'
import type { CellAt } from './grid-selection.ts'
import { headerHeight } from './grid-layout.ts'

/** Pixels a frame, the more the farther outside. */
const slowest = 4
const fastest = 60

/** The cell at an element, read from the data attributes of row and cell; column -1 is the row's number, row -1 the heads. */
export function cellUnder(target: EventTarget | null): CellAt | null {
  if (!(target instanceof Element)) return null
  const head = target.closest('[data-head]')?.getAttribute('data-head')
  if (head !== null && head !== undefined) return { row: -1, column: Number(head) }
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  if (row === null || row === undefined) return null
  if (target.closest('[data-row-number]') !== null) return { row: Number(row), column: -1 }
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  return column === null || column === undefined ? null : { row: Number(row), column: Number(column) }
}

function beyond(at: number, from: number, to: number): number {
  return at < from ? at - from : at > to ? at - to : 0
}

function stepOf(distance: number): number {
  return distance === 0 ? 0 : Math.sign(distance) * Math.min(fastest, Math.max(slowest, Math.abs(distance) / 2))
}

export interface CellDrag {
  /** Heads are dragged over sideways, row numbers up and down. */
  readonly along: 'rows' | 'columns' | 'both'
  /** Pixels inside the left and right edges of the grid at which it begins to scroll. */
  readonly edges?: { readonly left: number; readonly right: number } | undefined
  /** Called for each cell the pointer comes to. */
  readonly onCell?: ((cell: CellAt, event: PointerEvent) => void) | undefined
  /** Called with the place across the page whenever the pointer, or the grid below it, has moved. */
  readonly onPoint?: ((x: number) => void) | undefined
  readonly onEnd?: ((event: PointerEvent) => void) | undefined
  readonly onCancel: () => void
}

export function followCells(grid: HTMLElement, { along, edges, onCell, onPoint, onEnd, onCancel }: CellDrag): void {
  let point: PointerEvent | null = null
  let frame = 0
  let last = ''
  const bounds = () => {
    const { left, top } = grid.getBoundingClientRect()
    return {
      left: left + (edges?.left ?? 0),
      top: top + headerHeight,
      right: left + grid.clientWidth - 1 - (edges?.right ?? 0),
      bottom: top + grid.clientHeight - 1,
    }
  }
  const look = (): void => {
    if (point === null) return
    const { left, top, right, bottom } = bounds()
    const x = Math.min(Math.max(point.clientX, left + 1), right - 1)
    const y = Math.min(Math.max(point.clientY, top + 1), bottom - 1)
    onPoint?.(x)
    if (onCell === undefined) return
    const cell = cellUnder(document.elementFromPoint(x, y))
    if (cell === null || last === `${cell.row} ${cell.column}`) return
    last = `${cell.row} ${cell.column}`
    onCell(cell, point)
  }
  const scrollOn = (): void => {
    frame = 0
    if (point === null) return
    const { left, top, right, bottom } = bounds()
    const across = along === 'rows' ? 0 : stepOf(beyond(point.clientX, left, right))
    const down = along === 'columns' ? 0 : stepOf(beyond(point.clientY, top, bottom))
    if (across === 0 && down === 0) return
    grid.scrollBy({ left: across, top: down })
    look()
    frame = requestAnimationFrame(scrollOn)
  }
  const stop = (): void => {
    point = null
    cancelAnimationFrame(frame)
  }
  trackDrag({
    onMove: (at) => {
      point = at
      look()
      if (frame === 0) frame = requestAnimationFrame(scrollOn)
    },
    onEnd: (event) => {
      stop()
      onEnd?.(event)
    },
    onCancel: () => {
      stop()
      onCancel()
    },
  })
}
