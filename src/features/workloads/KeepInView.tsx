/** Brings the cell that the last move wants on the screen into view, and the one that is typed in. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { scrollToColumn, scrollToRow } from './grid-layout.ts'
import type { GridLayout } from './grid-layout.ts'
import type { CellAt } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'

export type KeepInViewProps = {
  readonly view: GridView
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: GridLayout
  readonly rowIds: readonly string[]
}

export function KeepInView({ view, scroller, layout, rowIds }: KeepInViewProps) {
  const shown = useGridView(view, (state) => state.selection.shown)
  const editing = useGridView(view, (state) => state.selection.editing !== null)
  /** The cell that was brought into view last; null once anything moved since. */
  const inView = useRef<CellAt | null>(null)

  useLayoutEffect(() => {
    inView.current = null
  }, [layout, rowIds])

  useEffect(() => {
    const grid = scroller.current
    if (grid === null) return
    const moved = (): void => {
      inView.current = null
    }
    const sized = new ResizeObserver(moved)
    sized.observe(grid)
    grid.addEventListener('scroll', moved, { passive: true })
    return () => {
      sized.disconnect()
      grid.removeEventListener('scroll', moved)
    }
  }, [scroller])

  useEffect(() => {
    const grid = scroller.current
    if (grid === null) return
    const at = editing ? view.getState().selection.active : shown
    // To ask where the page is scrolled to has it laid out, which the key that opens a cell would wait for.
    if (inView.current?.row === at.row && inView.current.column === at.column) return
    inView.current = at
    const top = scrollToRow(at.row, grid.scrollTop, grid.clientHeight)
    const left = scrollToColumn(layout, at.column, grid.scrollLeft, grid.clientWidth)
    if (top !== grid.scrollTop || left !== grid.scrollLeft) grid.scrollTo({ top, left })
    // Columns that come or change their width do not move anybody: only moves and typing do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown, editing])

  return null
}
