/** What can be done with a column: the same actions in its header's menu and in the menu of its cells. */
import { ArrowDownAZ, ArrowUpAZ, Columns2, EyeOff, Pin, StretchHorizontal } from 'lucide-react'
import { createElement } from 'react'
import type { MenuAction } from '../../ui/Menu.tsx'
import { getWorkbench } from '../../workbench/use-workbench.ts'
import { fitColumn } from './fit-column.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridTable } from './use-grid-table.ts'
import { view } from './workloads-view.ts'

const step = 32
const narrowest = 48

/** Every cell of the column, with the keys back in the grid. */
function selectColumn(column: GridColumn): void {
  view.setState((state) => {
    const at = state.columns.findIndex((each) => each.key === column.key)
    return {
      selection: {
        active: { row: 0, column: at },
        anchor: { row: Math.max(0, state.rowIds.length - 1), column: at },
        editing: null,
        tabStart: null,
      },
      focusAsked: state.focusAsked + 1,
    }
  })
}

/** The menu of a column's head; the menu of a cell selects the column itself. */
export function headActions(table: GridTable, column: GridColumn): readonly MenuAction[] {
  const select = {
    id: 'select',
    label: 'Select column',
    keys: 'Ctrl+Space',
    icon: createElement(Columns2, { size: 14 }),
    onSelect: () => selectColumn(column),
  }
  return [select, ...columnActions(table, column)]
}

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
    {
      id: 'fit',
      label: 'Fit to contents',
      icon: createElement(StretchHorizontal, { size: 14 }),
      onSelect: () => fitColumn(table, column),
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
