/** What can be done with a column: the same actions in its header's menu and in the menu of its cells. */
import { ArrowDownAZ, ArrowUpAZ, EyeOff, Pin, StretchHorizontal } from 'lucide-react'
import { createElement } from 'react'
import type { MenuAction } from '../../ui/Menu.tsx'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridTable } from './use-grid-table.ts'

const step = 32
const narrowest = 48

export function columnActions(table: GridTable, column: GridColumn): readonly MenuAction[] {
  if (column.type === 'verdict') return []
  const model = table.getColumn(column.key)
  const isName = column.key === 'name'
  const pinned = model?.getIsPinned() === 'start'
  const sort = (direction: 'ascending' | 'descending') => () =>
    getWorkbench().store.getState().dispatch({ kind: 'sort-workloads', field: column.key, direction })
  const resize = (by: number) => () =>
    table.setColumnSizing((now) => ({ ...now, [column.key]: Math.max(narrowest, column.width + by) }))
  return [
    { id: 'up', label: 'Sort ascending', icon: createElement(ArrowUpAZ, { size: 14 }), onSelect: sort('ascending') },
    {
      id: 'down',
      label: 'Sort descending',
      icon: createElement(ArrowDownAZ, { size: 14 }),
      onSelect: sort('descending'),
    },
    { id: 'wider', label: 'Wider', icon: createElement(StretchHorizontal, { size: 14 }), onSelect: resize(step) },
    {
      id: 'narrower',
      label: 'Narrower',
      icon: createElement(StretchHorizontal, { size: 14 }),
      onSelect: resize(-step),
    },
    ...(isName
      ? []
      : [
          {
            id: 'pin',
            label: pinned ? 'Unpin' : 'Pin left',
            icon: createElement(Pin, { size: 14 }),
            onSelect: () => model?.pin(pinned ? false : 'start'),
          },
          {
            id: 'hide',
            label: 'Hide column',
            icon: createElement(EyeOff, { size: 14 }),
            onSelect: () => model?.toggleVisibility(false),
          },
        ]),
  ]
}
