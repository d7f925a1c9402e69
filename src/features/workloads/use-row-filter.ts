/** Which rows show: kept while other screens are looked at; another workbook is shown whole. */
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { noFilter } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'

export function useRowFilter(view: GridView): readonly [RowFilter, (filter: RowFilter) => void] {
  const opened = useWorkbench((state) => state.opened)
  const filter = useGridView(view, (state) => (state.filterOf === opened ? state.filter : noFilter))
  return [filter, (next) => view.setState({ filter: next, filterOf: opened })]
}
