/** Clicks, drags and double clicks on cells, row numbers and heads: select, extend, edit, open the evidence, open the menu. */
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { cellUnder, followCells } from './follow-cells.ts'
import { performIntent, setSelection } from './grid-actions.ts'
import type { GridPorts } from './grid-actions.ts'
import type { GridView } from './grid-view.ts'
import { withBlock } from './selected-blocks.ts'
import { selectForMenu, selectionAt } from './selection-at.ts'

export interface MenuAt {
  readonly x: number
  readonly y: number
  readonly about: 'cells' | 'columns'
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, button') !== null
}

export function useGridPointer(
  view: GridView,
  scroller: RefObject<HTMLDivElement | null>,
  ports: Pick<GridPorts, 'openEvidence' | 'openComment'>,
  onMenu: (at: MenuAt) => void,
) {
  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    const grid = scroller.current
    if (cell === null || grid === null || isControl(event.target)) return
    if (event.button !== 0 && event.button !== 2) return
    grid.focus({ preventScroll: true })
    if (event.button === 2) return
    const { selection: before, columns, rowIds } = view.getState()
    const adds = (event.ctrlKey || event.metaKey) && !event.shiftKey
    const block = selectionAt(view.getState(), cell, event.shiftKey)
    const now = adds ? withBlock(before, block) : block
    setSelection(view, now)
    // A cell that was taken out of the selection begins no block.
    if (event.pointerType === 'mouse' && now.head === block.head)
      followCells(grid, {
        along: cell.row < 0 ? 'columns' : cell.column < 0 ? 'rows' : 'both',
        onCell: (now) => {
          const to = { row: cell.row < 0 ? -1 : now.row, column: cell.column < 0 ? -1 : Math.max(0, now.column) }
          setSelection(view, selectionAt(view.getState(), to, true))
        },
        onCancel: () => setSelection(view, { ...before, editing: null }),
      })
    const column = columns[cell.column]
    const id = rowIds[cell.row]
    if (column?.type === 'verdict' && id !== undefined && !event.shiftKey && !adds)
      ports.openEvidence(id, column.family)
  }

  /** A press with Shift extends the cells, not a selection of the page's text. */
  function onMouseDown(event: MouseEvent<HTMLElement>): void {
    if (event.shiftKey && cellUnder(event.target) !== null && !isControl(event.target)) event.preventDefault()
  }

  function onDoubleClick(event: MouseEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || cell.column < 0 || cell.row < 0 || isControl(event.target)) return
    const idle = {
      ...ports,
      pageRows: () => 1,
      pageAcross: (column: number) => column,
      openMenu: () => undefined,
      leave: () => undefined,
      moveColumns: () => false,
    }
    performIntent(view, { do: 'edit' }, idle)
  }

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const cell = cellUnder(event.target)
    if (cell === null || isControl(event.target)) return
    event.preventDefault()
    selectForMenu(view, cell)
    onMenu({ x: event.clientX, y: event.clientY, about: cell.row < 0 && cell.column >= 0 ? 'columns' : 'cells' })
  }

  return { onPointerDown, onMouseDown, onDoubleClick, onContextMenu }
}
