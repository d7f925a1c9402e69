/** What can be done with columns: the same actions in the menu of a head, in the menu of a cell, and by name in the palette. */
import { ArrowDownAZ, ArrowLeft, ArrowRight, ArrowUpAZ, EyeOff, Pin, StretchHorizontal } from 'lucide-react'
import { createElement } from 'react'
import type { FieldId } from '../../domain/workbook.ts'
import type { MenuAction } from '../../ui/Menu.tsx'
import { changeView, setWidths } from './chosen-columns.ts'
import type { FieldColumn } from './chosen-columns.ts'
import { shownColumns, withPinned, withShown } from './column-order.ts'
import { followColumns } from './grid-actions.ts'
import { fitColumns } from './fit-column.ts'
import type { ColumnKey } from './grid-columns.ts'
import type { GridView } from './grid-view.ts'
import { moveColumns } from './move-columns.ts'
import { sortRows, sortRowsThenBy } from './sort-rows.ts'
import { sortedBy } from './sorted-by.ts'
import type { GridTable } from './use-grid-table.ts'

const step = 32

const keysOf = (columns: readonly FieldColumn[]): readonly FieldId[] => columns.map(({ key }) => key)

/** Sorting by a column, or by it where what is sorted by already leaves rows equal. */
export function sortActions(view: GridView, column: ColumnKey, what: 'cost' | null = null): readonly MenuAction[] {
  const by = what === null ? '' : ` by ${what}`
  const icon = {
    ascending: createElement(ArrowUpAZ, { size: 14 }),
    descending: createElement(ArrowDownAZ, { size: 14 }),
  }
  const directions = ['ascending', 'descending'] as const
  const others = sortedBy(view.getState()).filter((each) => each.column !== column)
  return [
    ...directions.map((direction) => ({
      id: direction,
      label: `Sort${by} ${direction}`,
      icon: icon[direction],
      onSelect: () => sortRows(view, [{ column, direction }]),
    })),
    ...(others.length === 0
      ? []
      : directions.map((direction) => ({
          id: `then-${direction}`,
          label: `Then${by} ${direction}`,
          icon: icon[direction],
          onSelect: () => sortRowsThenBy(view, { column, direction }),
        }))),
  ]
}

/** The cursor and what is selected go along with the columns. */
function reorder(view: GridView, table: GridTable, [first]: readonly FieldColumn[], change: () => void): void {
  const place = (): number => {
    const { pinned, moving } = shownColumns(table.getState())
    return [...pinned, ...moving].findIndex((key) => key === first?.key)
  }
  const before = place()
  change()
  followColumns(view, place() - before)
}

export function columnActions(
  view: GridView,
  table: GridTable,
  columns: readonly FieldColumn[],
): readonly MenuAction[] {
  const [first] = columns
  if (first === undefined) return []
  const several = columns.length > 1 ? `${columns.length} columns` : 'column'
  const movable = columns.filter(({ key }) => key !== 'name')
  const pinned = movable.every(({ pinned: isPinned }) => isPinned)
  const resize = (by: number) => () => setWidths(table, columns, ({ width }) => width + by)
  const wide = createElement(StretchHorizontal, { size: 14 })
  return [
    ...(columns.length > 1 ? [] : sortActions(view, first.key)),
    { id: 'fit', label: 'Fit to contents', icon: wide, onSelect: () => fitColumns(table, columns) },
    { id: 'wider', label: 'Wider', icon: wide, onSelect: resize(step) },
    { id: 'narrower', label: 'Narrower', icon: wide, onSelect: resize(-step) },
    ...(movable.length === 0
      ? []
      : [
          ...([-1, 1] as const).map((by) => ({
            id: by < 0 ? 'left' : 'right',
            label: by < 0 ? 'Move left' : 'Move right',
            icon: createElement(by < 0 ? ArrowLeft : ArrowRight, { size: 14 }),
            keys: by < 0 ? 'Alt+Shift+ArrowLeft' : 'Alt+Shift+ArrowRight',
            onSelect: () => reorder(view, table, movable, () => void moveColumns(table, keysOf(movable), by)),
          })),
          {
            id: 'pin',
            label: pinned ? 'Unpin' : 'Pin left',
            icon: createElement(Pin, { size: 14 }),
            onSelect: () =>
              reorder(view, table, movable, () => table.setState((now) => withPinned(now, keysOf(movable), !pinned))),
          },
          {
            id: 'hide',
            label: `Hide ${several}`,
            icon: createElement(EyeOff, { size: 14 }),
            onSelect: () =>
              changeView(
                table,
                withShown(table.getState(), keysOf(movable), false),
                `${movable.length > 1 ? `${movable.length} columns` : (movable[0]?.field.label ?? '')} hidden in this browser`,
              ),
          },
        ]),
  ]
}
