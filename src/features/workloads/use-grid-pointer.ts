/** Clicks, drags and double clicks on cells: select, extend, edit, open the evidence, open the menu. */
import { useRef } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { performIntent, setSelection } from './grid-actions.ts'
import type { GridPorts } from './grid-actions.ts'
import { moveTo } from './grid-selection.ts'
import type { CellAt } from './grid-selection.ts'
import { extentOf } from './grid-view.ts'
import type { GridView } from './grid-view.ts'

/** The cell under an event target, read from the data attributes of row and cell. */
function cellUnder(target: EventTarget | null): CellAt | null {
  if (!(target instanceof Element)) return null
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  return row === null || row === undefined || column === null || column === undefined
    ? null
    : { row: Number(row), column: Number(column) }
}

export function useGridPointer(
  view: GridView,
  scroller: RefObject<HTMLDivElement | null>,
  ports: Pick<GridPorts, 'openEvidence' | 'openComment'>,
  onMenu: (at: { x: number; y: number }) => void,
) {
  const dragging = useRef(false)

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || event.target instanceof HTMLInputElement) return
    const { selection, columns, rowIds } = view.getState()
    if (event.button === 2) {
      scroller.current?.focus({ preventScroll: true })
      return
    }
    if (event.button !== 0) return
    scroller.current?.focus({ preventScroll: true })
    setSelection(view, moveTo(selection, extentOf(view.getState()), cell, event.shiftKey))
    dragging.current = event.pointerType === 'mouse'
    const column = columns[cell.column]
    const id = rowIds[cell.row]
    if (column?.type === 'verdict' && id !== undefined && !event.shiftKey) ports.openEvidence(id, column.family)
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!dragging.current || event.buttons !== 1) {
      dragging.current = false
      return
    }
    const cell = cellUnder(document.elementFromPoint(event.clientX, event.clientY))
    const { selection } = view.getState()
    if (cell === null || (cell.row === selection.active.row && cell.column === selection.active.column)) return
    setSelection(view, moveTo(selection, extentOf(view.getState()), cell, true))
  }

  function onDoubleClick(event: MouseEvent<HTMLElement>): void {
    if (cellUnder(event.target) === null || event.target instanceof HTMLInputElement) return
    const idle = { ...ports, pageRows: () => 1, openMenu: () => undefined, leave: () => undefined }
    performIntent(view, { do: 'edit' }, idle)
  }

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    setSelection(view, moveTo(view.getState().selection, extentOf(view.getState()), cell, false))
    onMenu({ x: event.clientX, y: event.clientY })
  }

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: () => {
      dragging.current = false
    },
    onDoubleClick,
    onContextMenu,
  }
}
