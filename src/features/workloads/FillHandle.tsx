/** The small square at the corner of the selection: dragging it down fills the cells below. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { fieldsIn, rowsIn } from './cell-commands.ts'
import { cellId } from './GridRow.tsx'
import { rectangleOf } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type FillHandleProps = {
  readonly view: GridView
  readonly scroller: RefObject<HTMLDivElement | null>
}

export function FillHandle({ view, scroller }: FillHandleProps) {
  const selection = useGridView(view, (state) => state.selection)
  const columns = useGridView(view, (state) => state.columns)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const dragTo = useRef<number | null>(null)
  const rectangle = rectangleOf(selection)
  const isField = columns[rectangle.right]?.type === 'field'

  useLayoutEffect(() => {
    const cell = document.getElementById(cellId(rectangle.bottom, rectangle.right))
    const grid = scroller.current
    if (cell === null || grid === null || selection.editing !== null || !isField) {
      setPlace(null)
      return
    }
    const box = cell.getBoundingClientRect()
    const outer = grid.getBoundingClientRect()
    setPlace({ left: box.right - outer.left + grid.scrollLeft - 4, top: box.bottom - outer.top + grid.scrollTop - 4 })
  }, [rectangle.bottom, rectangle.right, selection.editing, columns, scroller, isField])

  if (place === null) return null

  function onPointerMove(event: PointerEvent<HTMLSpanElement>): void {
    if (dragTo.current === null) return
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-row]')?.getAttribute('data-row')
    if (row === null || row === undefined) return
    dragTo.current = Math.max(rectangle.bottom, Number(row))
    const now = view.getState()
    view.setState({
      selection: {
        ...now.selection,
        anchor: { row: rectangle.top, column: rectangle.left },
        active: { row: Math.min(dragTo.current, now.rowIds.length - 1), column: rectangle.right },
      },
    })
  }

  function onPointerUp(): void {
    const to = dragTo.current
    dragTo.current = null
    const state = view.getState()
    if (to === null || to <= rectangle.top) return
    const workloads = rowsIn(state, { ...rectangle, bottom: to })
    const fields = fieldsIn(state.columns, rectangle.left, rectangle.right)
    if (workloads.length > 1) getWorkbench().store.getState().dispatch({ kind: 'fill-down', workloads, fields })
  }

  return (
    <span
      aria-hidden="true"
      className={styles.fillHandle}
      style={place}
      onPointerDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        dragTo.current = rectangle.bottom
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    />
  )
}
