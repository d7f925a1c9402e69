/** Two header rows: groups, and the heads of the columns, which select and are dragged. */
import { memo, useState } from 'react'
import type { PointerEvent } from 'react'
import { joinClasses } from '../../ui/class-names.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { dragColumns } from './drag-columns.ts'
import type { DraggedColumns } from './drag-columns.ts'
import { setSelection } from './grid-actions.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridLayout, Placed } from './grid-layout.ts'
import { GroupHead, groupSpans } from './GroupHead.tsx'
import type { GroupSpan } from './GroupHead.tsx'
import { blocksOf, isWholeColumns } from './grid-selection.ts'
import type { Rectangle } from './grid-selection.ts'
import { allOf } from './selected-blocks.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { selectionAt } from './selection-at.ts'
import { sortedBy } from './sorted-by.ts'
import { useRowFilter } from './use-row-filter.ts'
import type { GridTable } from './use-grid-table.ts'
import drag from './ColumnHead.module.css'
import styles from './WorkloadGrid.module.css'

export type GridHeaderProps = {
  readonly view: GridView
  readonly table: GridTable
  readonly layout: GridLayout
  /** Asks for the menu of a column, below its head. */
  readonly onMenu: (column: number) => void
}

/** The columns with a selected cell and those selected whole, such as "0,1,5|1"; their heads say so. */
function selectedColumns(view: GridView): string {
  const { selection, rowIds } = view.getState()
  const columnsOf = (blocks: readonly Rectangle[]): string =>
    allOf(blocks.map(({ left, right }) => [left, right] as const)).join()
  const blocks = blocksOf(selection)
  return `${columnsOf(blocks)}|${columnsOf(blocks.filter((block) => isWholeColumns(block, rowIds.length)))}`
}

/** A grip drags its column, a head that is selected whole all that are; any other head begins a selection. */
function isForDrag(target: EventTarget, isWhole: boolean): boolean {
  if (!(target instanceof Element) || target.closest('button') !== null) return false
  return isWhole || target.closest('[data-grip]') !== null
}

export const GridHeader = memo(function GridHeader({ view, table, layout, onMenu }: GridHeaderProps) {
  const [reached = new Set<number>(), whole = new Set<number>()] = useGridView(view, () => selectedColumns(view))
    .split('|')
    .map((places) => new Set(places === '' ? [] : places.split(',').map(Number)))
  const sorted = useGridView(view, sortedBy)
  const [filter] = useRowFilter(view)
  const [dragged, setDragged] = useState<DraggedColumns | null>(null)

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const head = event.target instanceof Element ? event.target.closest('[data-head]') : null
    const grid = event.currentTarget.closest<HTMLElement>('[role=grid]')
    const index = Number(head?.getAttribute('data-head') ?? -1)
    const column = layout.columns[index]
    if (grid === null || column?.type !== 'field' || column.key === 'name') return
    if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
    if (!isForDrag(event.target, whole.has(index) && event.pointerType !== 'touch')) return
    event.preventDefault()
    event.stopPropagation()
    grid.focus({ preventScroll: true })
    const onPress = (): void => setSelection(view, selectionAt(view.getState(), { row: -1, column: index }, false))
    dragColumns({ view, table, layout, grid, index, x: event.clientX, onDrag: setDragged, onPress })
  }

  const head = ({ column, at }: Placed<GridColumn>) => (
    <ColumnHead
      key={column.key}
      id={headId(at)}
      view={view}
      table={table}
      column={column}
      index={at}
      reached={reached.has(at)}
      whole={whole.has(at)}
      filtered={(filter.columns[column.key] ?? []).length > 0}
      sort={sorted.find((each) => each.column === column.key)?.direction}
      sortPlace={sorted.length > 1 ? sorted.findIndex((each) => each.column === column.key) + 1 : 0}
      held={dragged !== null && dragged.keys.some((key) => key === column.key)}
      onMenu={onMenu}
    />
  )
  const group = (span: GroupSpan) => <GroupHead key={span.from} span={span} />
  return (
    <div
      role="rowgroup"
      className={joinClasses(styles.header, dragged !== null && drag.dragging)}
      onPointerDown={onPointerDown}
    >
      <div role="row" aria-rowindex={1} className={styles.groupRow}>
        <div role="columnheader" aria-colindex={1} className={styles.rowNumber}>
          <span className={styles.how}>Row</span>
        </div>
        {groupSpans(layout.pinned).map(group)}
        <div role="presentation" className={styles.moving}>
          {groupSpans(layout.moving).map(group)}
        </div>
        {groupSpans(layout.verdicts).map(group)}
      </div>
      <div role="row" aria-rowindex={2} className={styles.headRow}>
        <div role="columnheader" aria-colindex={1} data-head={-1} className={styles.rowNumber} title="Select all cells">
          <span className={styles.how}>Number</span>
        </div>
        {layout.pinned.map(head)}
        <div role="presentation" className={styles.moving}>
          {layout.moving.map(head)}
        </div>
        {layout.verdicts.map(head)}
      </div>
      {dragged !== null && dragged.line !== null && (
        <div
          aria-hidden="true"
          data-drop-line
          className={drag.line}
          style={{ left: dragged.line, height: dragged.height }}
        />
      )}
    </div>
  )
})

export function headId(column: number): string {
  return `head-${column}`
}
