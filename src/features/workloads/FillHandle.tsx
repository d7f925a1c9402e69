/** The small square at the corner of the selection: dragging it down fills the cells below, a double click fills to the end of the list. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { endBeside, fillFrom } from './cell-commands.ts'
import { cellId } from './GridRow.tsx'
import { rectangleOf } from './grid-selection.ts'
import type { Rectangle } from './grid-selection.ts'
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
  /** The cells the drag started from. */
  const from = useRef<Rectangle | null>(null)
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
    const source = from.current
    if (source === null) return
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-row]')?.getAttribute('data-row')
    if (row === null || row === undefined) return
    const now = view.getState()
    const bottom = Math.max(source.bottom, Math.min(Number(row), now.rowIds.length - 1))
    view.setState({
      selection: {
        ...now.selection,
        anchor: { row: source.top, column: source.left },
        active: { row: bottom, column: source.right },
      },
    })
  }

  function onPointerUp(): void {
    const source = from.current
    from.current = null
    if (source === null) return
    fillFrom(view, source, rectangleOf(view.getState().selection).bottom)
  }

  function onDoubleClick(): void {
    const bottom = endBeside(view, rectangle)
    if (bottom === rectangle.bottom) return
    fillFrom(view, rectangle, bottom)
    view.setState(({ selection: now }) => ({
      selection: {
        ...now,
        anchor: { row: rectangle.top, column: rectangle.left },
        active: { row: bottom, column: rectangle.right },
      },
    }))
  }

  return (
    <span
      aria-hidden="true"
      data-fill-handle
      className={styles.fillHandle}
      style={place}
      onPointerDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = rectangle
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onDoubleClick()
      }}
    />
  )
}
