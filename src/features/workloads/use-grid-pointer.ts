/** Clicks, drags and double clicks on cells: select, extend, edit, open the evidence, open the menu. */
import { useRef } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { performIntent, setSelection } from './grid-actions.ts'
import type { GridPorts } from './grid-actions.ts'
import { moveTo, rectangleOf } from './grid-selection.ts'
import type { CellAt } from './grid-selection.ts'
import { extentOf } from './grid-view.ts'
import type { GridView } from './grid-view.ts'

/** Near an edge a drag scrolls by this much a step. */
const dragScroll = 24

/** The cell under an event target, read from the data attributes of row and cell; column -1 is the row's number. */
function cellUnder(target: EventTarget | null): CellAt | null {
  if (!(target instanceof Element)) return null
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  if (row === null || row === undefined) return null
  if (target.closest('[data-row-number]') !== null) return { row: Number(row), column: -1 }
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  return column === null || column === undefined ? null : { row: Number(row), column: Number(column) }
}

export function useGridPointer(
  view: GridView,
  scroller: RefObject<HTMLDivElement | null>,
  ports: Pick<GridPorts, 'openEvidence' | 'openComment'>,
  onMenu: (at: { x: number; y: number }) => void,
) {
  const dragging = useRef<'cells' | 'rows' | null>(null)

  function selectRow(row: number, extend: boolean): void {
    const state = view.getState()
    const last = state.columns.length - 1
    const from = extend ? state.selection.anchor.row : row
    setSelection(view, {
      ...state.selection,
      active: { row, column: 0 },
      anchor: { row: from, column: last },
      editing: null,
    })
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || event.target instanceof HTMLInputElement) return
    const { selection, columns, rowIds } = view.getState()
    if (event.button !== 0 && event.button !== 2) return
    scroller.current?.focus({ preventScroll: true })
    if (event.button === 2) return
    dragging.current = event.pointerType !== 'mouse' ? null : cell.column < 0 ? 'rows' : 'cells'
    if (cell.column < 0) return selectRow(cell.row, event.shiftKey)
    setSelection(view, moveTo(selection, extentOf(view.getState()), cell, event.shiftKey))
    const column = columns[cell.column]
    const id = rowIds[cell.row]
    if (column?.type === 'verdict' && id !== undefined && !event.shiftKey) ports.openEvidence(id, column.family)
  }

  function scrollWhileDragging(event: PointerEvent<HTMLElement>): void {
    const grid = scroller.current
    const box = grid?.getBoundingClientRect()
    if (grid === null || box === undefined) return
    if (event.clientY > box.bottom - dragScroll) grid.scrollBy({ top: dragScroll })
    else if (event.clientY < box.top + 3 * dragScroll) grid.scrollBy({ top: -dragScroll })
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (dragging.current === null || event.buttons !== 1) {
      dragging.current = null
      return
    }
    scrollWhileDragging(event)
    const cell = cellUnder(document.elementFromPoint(event.clientX, event.clientY))
    if (cell === null) return
    const { selection } = view.getState()
    if (dragging.current === 'rows') {
      if (cell.row !== selection.active.row) selectRow(cell.row, true)
      return
    }
    if (cell.column < 0 || (cell.row === selection.active.row && cell.column === selection.active.column)) return
    setSelection(view, moveTo(selection, extentOf(view.getState()), cell, true))
  }

  function onDoubleClick(event: MouseEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || cell.column < 0 || event.target instanceof HTMLInputElement) return
    const idle = { ...ports, pageRows: () => 1, openMenu: () => undefined, leave: () => undefined }
    performIntent(view, { do: 'edit' }, idle)
  }

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const { selection } = view.getState()
    const { top, left, bottom, right } = rectangleOf(selection)
    const within =
      cell.row >= top && cell.row <= bottom && (cell.column < 0 || (cell.column >= left && cell.column <= right))
    // A menu asked for inside the selection is about the whole of it.
    if (!within && cell.column < 0) selectRow(cell.row, false)
    else if (!within) setSelection(view, moveTo(selection, extentOf(view.getState()), cell, false))
    onMenu({ x: event.clientX, y: event.clientY })
  }

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: () => {
      dragging.current = null
    },
    onDoubleClick,
    onContextMenu,
  }
}
