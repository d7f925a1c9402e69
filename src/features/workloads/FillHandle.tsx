/** The small square at the corner of the selection: dragging it fills the cells it passes, a double click fills to the end of the list. */
import { useState } from 'react'
import type { CSSProperties, PointerEvent, RefObject } from 'react'
import { endBeside, fillFrom, grownTo } from './fill-cells.ts'
import { endOfSeries } from './fill-series.ts'
import { followCells } from './follow-cells.ts'
import { fieldEnd, headerHeight, rowHeight } from './grid-layout.ts'
import type { GridLayout } from './grid-layout.ts'
import { rectangleOf, selectBlock } from './grid-selection.ts'
import type { Rectangle } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import series from './FillHandle.module.css'
import styles from './WorkloadGrid.module.css'

/** The handle stands on the corner. */
const half = 4

export type FillHandleProps = {
  readonly view: GridView
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layout: GridLayout
}

/** Held while the handle is dragged, it asks for copies of a series, and for a series from one cell. */
function isOther({ ctrlKey, metaKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || altKey
}

function select(view: GridView, { top, left, bottom, right }: Rectangle): void {
  view.setState(({ selection }) => ({
    selection: selectBlock(selection, { row: top, column: left }, { row: bottom, column: right }),
  }))
}

export function FillHandle({ view, scroller, layout }: FillHandleProps) {
  const selection = useGridView(view, (state) => state.selection)
  const [seriesEnd, setSeriesEnd] = useState<string | null>(null)
  const rectangle = rectangleOf(selection)
  const end = fieldEnd(layout, rectangle.right)
  if (end === null || selection.editing !== null || selection.others.length > 0) return null
  // Reckoned and not measured: measured after every key, the page would be laid out twice for each.
  const place: CSSProperties = {
    left: end.moves ? `calc(${end.at - half}px + var(--moved, 0px))` : end.at - half,
    top: headerHeight + (rectangle.bottom + 1) * rowHeight - half,
  }

  function onPointerDown(event: PointerEvent<HTMLSpanElement>): void {
    event.preventDefault()
    event.stopPropagation()
    const grid = scroller.current
    if (grid === null || event.button !== 0) return
    const source = rectangle
    followCells(grid, {
      along: 'both',
      onCell: ({ row, column }, now) => {
        const { rowIds, blankRows, columns: shown } = view.getState()
        const fields = shown.filter((each) => each.type === 'field').length
        const at = {
          row: Math.min(Math.max(row, 0), rowIds.length + blankRows - 1),
          column: Math.min(Math.max(column, 0), fields - 1),
        }
        const to = grownTo(source, at)
        select(view, to)
        setSeriesEnd(endOfSeries(view.getState(), source, to, isOther(now)))
      },
      onEnd: (now) => {
        setSeriesEnd(null)
        fillFrom(view, source, rectangleOf(view.getState().selection), isOther(now))
      },
      onCancel: () => {
        setSeriesEnd(null)
        select(view, source)
      },
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
    >
      {seriesEnd !== null && <span className={series.end}>{seriesEnd}</span>}
    </span>
  )
}
