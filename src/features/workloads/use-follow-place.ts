/** A link to a cell, such as from a linter finding, shows its column and row and puts the cursor there. */
import { useEffect, useRef } from 'react'
import type { Place } from '../marks/place.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { withShown } from './column-order.ts'
import type { GridColumn } from './grid-columns.ts'
import { cellSelection } from './grid-selection.ts'
import type { GridView } from './grid-view.ts'
import type { GridTable } from './use-grid-table.ts'

export interface Followed {
  readonly place: Place
  readonly view: GridView
  readonly table: GridTable
  readonly columns: readonly GridColumn[]
  readonly rowIds: readonly string[]
  /** Drops the filter that hides the row. */
  readonly showAll: () => void
}

export function useFollowPlace({ place, view, table, columns, rowIds, showAll }: Followed): void {
  // Each place is followed once: afterwards the cursor belongs to whoever types.
  const followed = useRef<Place | null>(null)
  useEffect(() => {
    const { workload, field } = place
    if (followed.current === place || workload === null) return
    const row = rowIds.indexOf(workload)
    if (row < 0) {
      if (
        getWorkbench()
          .store.getState()
          .workbook.workloads.some((each) => each.id === workload)
      )
        showAll()
      return
    }
    const column = field === null ? -1 : columns.findIndex((each) => each.key === field)
    if (field !== null && column < 0) {
      table.setState((now) => withShown(now, [field], true))
      return
    }
    followed.current = place
    const { selection } = view.getState()
    if (field === null && selection.active.row === row) return
    const active = { row, column: Math.max(0, column) }
    view.setState((state) => ({
      selection: cellSelection(active),
      focusAsked: state.focusAsked + (field === null ? 0 : 1),
    }))
    // showAll is a new function each time; only the place, the rows and the columns decide.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, columns, rowIds, table, view])
}
