/** Sorts the workloads by one column or several: one command, so one undo step. */
import type { SortKey } from '../../workbench/commands/command.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import type { ColumnKey } from './grid-columns.ts'
import { familyOf } from './grid-columns.ts'
import type { GridView } from './grid-view.ts'
import { sortedBy } from './sorted-by.ts'
import type { SortColumn } from './sorted-by.ts'

function sortKey({ column, direction }: SortColumn): SortKey {
  const family = familyOf(column)
  if (family === null) return { field: column as Exclude<ColumnKey, `verdict:${string}`>, direction }
  const { workloads } = getWorkbench().assessed.get()
  const costs = workloads.flatMap(({ id, families }) => {
    const { verdict, monthlyUsd } = families[family]
    return monthlyUsd === null || verdict === 'blocked' || verdict === 'unknown' ? [] : [[id, monthlyUsd] as const]
  })
  return { family, monthlyUsd: new Map(costs), direction }
}

export function sortRows(view: GridView, by: readonly SortColumn[]): void {
  const { store } = getWorkbench()
  if (store.getState().readOnly !== null) return
  store.getState().dispatch({ kind: 'sort-workloads', by: by.map(sortKey) })
  view.setState({ sorted: { by, order: store.getState().workbook.workloads.map(({ id }) => id) } })
}

/** One more column to sort by, ascending first; one that is among them already turns round in its place. */
export function alsoSortBy(view: GridView, column: ColumnKey): void {
  const by = sortedBy(view.getState())
  const turned = by.map((each): SortColumn => {
    if (each.column !== column) return each
    return { column, direction: each.direction === 'ascending' ? 'descending' : 'ascending' }
  })
  sortRows(view, by.some((each) => each.column === column) ? turned : [...by, { column, direction: 'ascending' }])
}

/** Where rows are equal in what they are sorted by already, this column decides. */
export function sortRowsThenBy(view: GridView, next: SortColumn): void {
  sortRows(view, [...sortedBy(view.getState()).filter(({ column }) => column !== next.column), next])
}
