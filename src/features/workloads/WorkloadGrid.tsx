/** The grid: one tab stop that behaves like a spreadsheet, with the verdicts pinned in the same row. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import type { FieldId } from '../../domain/workbook.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { BlankRow } from './BlankRow.tsx'
import { FillHandle } from './FillHandle.tsx'
import type { GridPorts } from './grid-actions.ts'
import type { GridTable } from './use-grid-table.ts'
import { pinOffsets, stickyWidths } from './grid-columns.ts'
import type { GridColumn } from './grid-columns.ts'
import { cellId, GridRow } from './GridRow.tsx'
import { GridHeader } from './GridHeader.tsx'
import { InvalidNote } from './InvalidNote.tsx'
import type { CellAt } from './grid-selection.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { TypedText } from './TypedText.tsx'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import styles from './WorkloadGrid.module.css'

/** Below this every row is in the page, so that the browser's own search finds it. */
const virtualFrom = 200
const rowHeight = 42
const headerHeight = 62

export type WorkloadGridProps = {
  readonly view: GridView
  readonly table: GridTable
  readonly columns: readonly GridColumn[]
  readonly rowIds: readonly string[]
  readonly blankRows: number
  readonly circled: { readonly workload: string; readonly field: FieldId } | null
  readonly ports: Omit<GridPorts, 'pageRows' | 'openMenu' | 'leave'>
  readonly onMenu: (at: { x: number; y: number }) => void
}

export function WorkloadGrid(props: WorkloadGridProps) {
  const { view, table, columns, rowIds, blankRows, circled, ports, onMenu } = props
  const scroller = useRef<HTMLDivElement>(null)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const active = useGridView(view, (state) => state.selection.active)
  const editing = useGridView(view, (state) => state.selection.editing !== null)
  const offsets = useMemo(() => pinOffsets(columns), [columns])
  const sticky = useMemo(() => stickyWidths(columns), [columns])
  const [hovered, setHovered] = useState<CellAt | null>(null)
  const virtual = rowIds.length > virtualFrom
  const rows = useVirtualizer({
    count: virtual ? rowIds.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headerHeight,
    // The row of the cursor stays in the page wherever one scrolls, so that focus and half-typed text stay too.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return active.row >= rowIds.length || shown.includes(active.row)
        ? shown
        : [...shown, active.row].sort((a, b) => a - b)
    },
  })

  useLayoutEffect(() => {
    view.setState({ columns, rowIds, blankRows })
  }, [view, columns, rowIds, blankRows])

  useEffect(() => {
    if (virtual && active.row < rowIds.length) rows.scrollToIndex(active.row, { align: 'auto' })
    const cell = document.getElementById(cellId(active.row, active.column))
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // The virtualiser is a new object each time it measures; only the cursor decides when to scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active, virtual])

  // The grid is what the screen is for: keys work at once, unless somebody is busy elsewhere.
  useEffect(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) scroller.current?.focus({ preventScroll: true })
  }, [])
  const focusAsked = useGridView(view, (state) => state.focusAsked)
  useEffect(() => {
    if (focusAsked > 0) scroller.current?.focus({ preventScroll: true })
  }, [focusAsked])

  const gridPorts: GridPorts = {
    ...ports,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3),
    openMenu: () => {
      const box = document.getElementById(cellId(active.row, active.column))?.getBoundingClientRect()
      if (box !== undefined) onMenu({ x: box.left + 8, y: box.bottom })
    },
    leave: () => undefined,
  }
  const onKeyDown = useGridKeys(view, gridPorts)
  const pointer = useGridPointer(view, scroller, ports, onMenu)
  useGridClipboard(view, scroller)

  const row = (id: string, index: number, top: number | null) => (
    <GridRow
      key={id}
      view={view}
      workloadId={id}
      index={index}
      columns={columns}
      offsets={offsets}
      top={top}
      circledField={circled !== null && circled.workload === id ? circled.field : null}
    />
  )
  const total = rowIds.length + blankRows
  function onPointerOver(event: PointerEvent<HTMLElement>): void {
    if (!(event.target instanceof Element)) return
    const cell = event.target.closest('[data-column]')
    if (cell === null) return
    const row = cell.closest('[data-row]')?.getAttribute('data-row')
    const invalid = cell.getAttribute('aria-invalid') === 'true'
    setHovered(invalid ? { row: Number(row), column: Number(cell.getAttribute('data-column')) } : null)
  }
  return (
    <>
      <p id="grid-how" className={styles.how}>
        Type to replace, Enter or F2 to edit, Tab moves through the cells, Esc and then Tab leaves the grid.
      </p>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label="Workloads"
        aria-describedby="grid-how"
        aria-multiselectable="true"
        aria-readonly={readOnly}
        aria-rowcount={total + 2}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cellId(active.row, active.column)}
        className={joinClasses(styles.grid, editing && styles.inEdit)}
        style={{ scrollPadding: `${headerHeight + 2}px ${sticky.right + 8}px 8px ${sticky.left + 8}px` }}
        onKeyDown={onKeyDown}
        onPointerOver={onPointerOver}
        {...pointer}
      >
        <GridHeader table={table} columns={columns} offsets={offsets} />
        <div role="rowgroup" className={styles.body} style={virtual ? { height: rows.getTotalSize() } : undefined}>
          {virtual
            ? rows.getVirtualItems().map((item) => row(rowIds[item.index] ?? '', item.index, item.start))
            : rowIds.map((id, index) => row(id, index, null))}
        </div>
        <div role="rowgroup">
          {Array.from({ length: readOnly ? 0 : blankRows }, (_, at) => (
            <BlankRow
              key={at}
              view={view}
              index={rowIds.length + at}
              first={at === 0}
              columns={columns}
              offsets={offsets}
            />
          ))}
        </div>
        {!readOnly && <FillHandle view={view} scroller={scroller} />}
        {!readOnly && <TypedText view={view} scroller={scroller} />}
        <InvalidNote view={view} hovered={hovered} onFixed={() => scroller.current?.focus({ preventScroll: true })} />
      </div>
    </>
  )
}
