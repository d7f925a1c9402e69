/** The small square at the corner of the selection: dragging it fills the cells it passes, a double click fills to the end of the list. */
import { useLayoutEffect, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { endBeside, fillFrom, grownTo } from './cell-commands.ts'
import { followCells } from './follow-cells.ts'
import { cellId } from './GridRow.tsx'
import { rectangleOf, selectBlock } from './grid-selection.ts'
import type { Rectangle } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import styles from './WorkloadGrid.module.css'

export type FillHandleProps = {
  readonly view: GridView
  readonly scroller: RefObject<HTMLDivElement | null>
}

function select(view: GridView, { top, left, bottom, right }: Rectangle): void {
  view.setState(({ selection }) => ({
    selection: selectBlock(selection, { row: top, column: left }, { row: bottom, column: right }),
  }))
}

export function FillHandle({ view, scroller }: FillHandleProps) {
  const selection = useGridView(view, (state) => state.selection)
  const columns = useGridView(view, (state) => state.columns)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
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

  function onPointerDown(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault()
    event.stopPropagation()
    const grid = scroller.current
    if (grid === null || event.button !== 0) return
    const source = rectangle
    followCells(grid, {
      along: 'both',
      onCell: ({ row, column }) => {
        const { rowIds, columns: shown } = view.getState()
        const fields = shown.filter((each) => each.type === 'field').length
        const at = {
          row: Math.min(Math.max(row, 0), rowIds.length - 1),
          column: Math.min(Math.max(column, 0), fields - 1),
        }
        select(view, grownTo(source, at))
      },
      onEnd: () => fillFrom(view, source, rectangleOf(view.getState().selection)),
      onCancel: () => select(view, source),
    })
  }

  function onDoubleClick(): void {
    const bottom = endBeside(view, rectangle)
    if (bottom === rectangle.bottom) return
    fillFrom(view, rectangle, { ...rectangle, bottom })
    select(view, { ...rectangle, bottom })
  }

  return (
    <span
      aria-hidden="true"
      data-fill-handle
      className={styles.fillHandle}
      style={place}
      onPointerDown={onPointerDown}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onDoubleClick()
      }}
    />
  )
}
