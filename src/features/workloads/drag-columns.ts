/** Columns follow a head that is dragged: a line shows where they would go, letting go puts them there, Esc leaves them. */
import type { FieldId } from '../../domain/workbook.ts'
import { columnsWith } from './chosen-columns.ts'
import { shownColumns, withColumnsBefore } from './column-order.ts'
import { followCells } from './follow-cells.ts'
import type { GridLayout } from './grid-layout.ts'
import { selectBlock } from './grid-selection.ts'
import type { GridView } from './grid-view.ts'
import type { GridTable } from './use-grid-table.ts'

/** A hand that trembles on a press drags nothing. */
const leastPixels = 4

export interface DraggedColumns {
  readonly keys: readonly FieldId[]
  /** Pixels from the left edge of the grid to where they would go; null where that is where they are. */
  readonly line: number | null
  /** Of the part of the grid in sight. */
  readonly height: number
}

export interface ColumnDrag {
  readonly view: GridView
  readonly table: GridTable
  readonly layout: GridLayout
  readonly grid: HTMLElement
  /** Of the head that was pressed, and where. */
  readonly index: number
  readonly x: number
  /** Null once it is over. */
  readonly onDrag: (dragged: DraggedColumns | null) => void
  /** It was a press and no drag. */
  readonly onPress: () => void
}

export function dragColumns({ view, table, layout, grid, index, x, onDrag, onPress }: ColumnDrag): void {
  const pinned = layout.pinned.some(({ at }) => at === index)
  const zone = pinned ? layout.pinned : layout.moving
  const keys = columnsWith(view.getState(), index)
    .filter((column) => column.key !== 'name' && column.pinned === pinned)
    .map(({ key }) => key)
  const edges = pinned ? { left: 0, right: 0 } : { left: layout.pinnedEnd, right: layout.verdictsWidth }
  let started = false
  let before: FieldId | null = null

  /** In front of the first column whose middle is beyond the pointer; nothing goes in front of the name. */
  const lookAt = (to: number): void => {
    started ||= Math.abs(to - x) >= leastPixels
    if (!started) return
    const open = zone.filter(({ column }) => column.key !== 'name')
    const boxes = open.map(({ column, at }) => ({
      key: column.key,
      box: grid.querySelector(`[data-head="${at}"]`)?.getBoundingClientRect(),
    }))
    const next = boxes.find(({ box }) => box !== undefined && to < box.left + box.width / 2)
    before = next?.key ?? null
    const edge = next?.box?.left ?? boxes.at(-1)?.box?.right ?? 0
    const { left } = grid.getBoundingClientRect()
    const line = Math.min(Math.max(edge - left, edges.left), grid.clientWidth - edges.right)
    const stays = withColumnsBefore(table.getState(), keys, before) === table.getState()
    onDrag({ keys, line: stays ? null : line, height: grid.clientHeight })
  }

  followCells(grid, {
    along: 'columns',
    edges,
    onPoint: lookAt,
    onEnd: () => {
      onDrag(null)
      if (started) putBefore(view, table, keys, before)
      else onPress()
    },
    onCancel: () => onDrag(null),
  })
}

/** Those that were moved are selected where they are now. */
function putBefore(view: GridView, table: GridTable, keys: readonly FieldId[], before: FieldId | null): void {
  const next = withColumnsBefore(table.getState(), keys, before)
  table.setState(next)
  const { pinned, moving } = shownColumns(next)
  const places = [...pinned, ...moving].flatMap((id, at) => (keys.includes(id) ? [at] : []))
  const [first = 0] = places
  view.setState(({ selection, rowIds }) => {
    const last = Math.max(0, rowIds.length - 1)
    return {
      selection: selectBlock(selection, { row: 0, column: first }, { row: last, column: places.at(-1) ?? first }),
    }
  })
}
