/** The columns of the grid as they show now: a store of the kept view, and what is drawn from it. */
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { useTextRoom } from '../../ui/text-room.ts'
import { gridColumnOf, groupOf } from './grid-columns.ts'
import type { GridColumn } from './grid-columns.ts'
import { keepColumnView, keptColumnView } from './column-view.ts'
import type { ColumnView } from './column-view.ts'
import { shownColumns, widthOf } from './column-order.ts'

export type GridTable = Pick<StoreApi<ColumnView>, 'getState' | 'setState' | 'subscribe' | 'getInitialState'>

/** The same object each time, so that what is given it need not draw again. */
export function useGridTable(): GridTable {
  const [table] = useState(() => createStore<ColumnView>()(() => keptColumnView()))
  useEffect(() => table.subscribe(keepColumnView), [table])
  return table
}

/** The columns that show, in order, each with its present width: more where letters are spaced out. */
export function useGridColumns(table: GridTable): readonly GridColumn[] {
  const room = useTextRoom()
  const view = useStore(table)
  return useMemo(() => {
    const { pinned, moving, verdicts } = shownColumns(view)
    return [...pinned, ...moving, ...verdicts].map((id, at, ids) =>
      gridColumnOf(id, {
        width: Math.round(widthOf(view, id) * room),
        pinned: at < pinned.length,
        startsGroup: at > 0 && groupOf(id) !== groupOf(ids[at - 1] ?? id),
      }),
    )
  }, [view, room])
}
