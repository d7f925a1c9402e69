/** The grid: one tab stop that behaves like a spreadsheet, with the verdicts pinned in the same row. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, PointerEvent, UIEvent } from 'react'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import type { CircledPlace } from '../marks/circled-place.ts'
import { leftOffPaper } from '../../ui/printed-rows.ts'
import { cellElement, cellId } from './cell-element.ts'
import { CutBorder } from './CutBorder.tsx'
import { FillHandle } from './FillHandle.tsx'
import type { GridPorts } from './grid-actions.ts'
import type { GridTable } from './use-grid-table.ts'
import type { GridColumn } from './grid-columns.ts'
import { columnsWith } from './chosen-columns.ts'
import { moveColumns } from './move-columns.ts'
import { columnAPageOn, gridLayoutOf, pixelsBetween, rowHeight } from './grid-layout.ts'
import { GridHints } from './GridHints.tsx'
import { GridHeader, headId } from './GridHeader.tsx'
import { GridRows } from './GridRows.tsx'
import { InvalidNote } from './InvalidNote.tsx'
import type { CellAt } from './grid-selection.ts'
import { KeepInView } from './KeepInView.tsx'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { selectForMenu } from './selection-at.ts'
import { TypedText } from './TypedText.tsx'
import { nobodyHasFocus } from '../../ui/nobody-has-focus.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import type { MenuAt } from './use-grid-pointer.ts'
import styles from './WorkloadGrid.module.css'

export type WorkloadGridProps = {
  readonly view: GridView
  readonly table: GridTable
  readonly columns: readonly GridColumn[]
  readonly rowIds: readonly string[]
  readonly blankRows: number
  readonly circled: CircledPlace | null
  readonly ports: Omit<GridPorts, 'pageRows' | 'pageAcross' | 'openMenu' | 'leave' | 'moveColumns'>
  readonly onMenu: (at: MenuAt) => void
}

/** Pixels across a landscape page of the narrower of the usual papers, within its margins. */
const paperWidth = 960

function paperZoom(width: number): number {
  return Math.min(1, paperWidth / width)
}

export function WorkloadGrid(props: WorkloadGridProps) {
  const { view, table, columns, rowIds, blankRows, circled, ports, onMenu } = props
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const active = useGridView(view, (state) => state.selection.active)
  const layout = useMemo(() => gridLayoutOf(columns), [columns])
  const [hovered, setHovered] = useState<CellAt | null>(null)

  useLayoutEffect(() => {
    const grid = scroller.current
    if (grid === null) return
    const fit = (): void => {
      if (sheet.current !== null) sheet.current.style.width = `${grid.clientWidth}px`
    }
    fit()
    const sized = new ResizeObserver(fit)
    sized.observe(grid)
    return () => sized.disconnect()
  }, [])
  useLayoutEffect(() => {
    view.setState({ columns, rowIds, blankRows })
  }, [view, columns, rowIds, blankRows])

  /** The sheet itself never moves sideways, only the fields between its edges do. */
  const onScroll = useCallback((event: UIEvent<HTMLElement>) => {
    const moved = `${-event.currentTarget.scrollLeft}px`
    const style = sheet.current?.style
    if (style !== undefined && style.getPropertyValue('--moved') !== moved) style.setProperty('--moved', moved)
  }, [])

  const gridPorts: GridPorts = {
    ...ports,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3),
    pageAcross: (column, by) => {
      const to = columnAPageOn(layout, column, by, scroller.current?.clientWidth ?? 0)
      scroller.current?.scrollBy({ left: pixelsBetween(layout, column, to) })
      return to
    },
    openMenu: (about) => {
      const under = about === 'cells' ? cellElement(active) : document.getElementById(headId(active.column))
      const box = under?.getBoundingClientRect()
      if (box !== undefined) onMenu({ x: box.left + 8, y: box.bottom, about })
    },
    leave: () => undefined,
    moveColumns: (by) => {
      const state = view.getState()
      const keys = columnsWith(state, state.selection.active.column).map(({ key }) => key)
      return keys.length > 0 && moveColumns(table, keys, by)
    },
  }
  const { onKeyDown, setTouched } = useGridKeys(view, gridPorts)

  // The grid is what the screen is for: keys work at once, also after a button that took the rows and itself away.
  useLayoutEffect(() => {
    if (!nobodyHasFocus()) return
    scroller.current?.focus({ preventScroll: true })
    setTouched(false)
  }, [rowIds, setTouched])
  const focusAsked = useGridView(view, (state) => state.focusAsked)
  useEffect(() => {
    if (focusAsked > 0) scroller.current?.focus({ preventScroll: true })
  }, [focusAsked])

  const openColumnMenu = useCallback(
    (column: number) => {
      scroller.current?.focus({ preventScroll: true })
      selectForMenu(view, { row: -1, column })
      const box = document.getElementById(headId(column))?.getBoundingClientRect()
      if (box !== undefined) onMenu({ x: box.left, y: box.bottom, about: 'columns' })
    },
    [view, onMenu],
  )
  const pointer = useGridPointer(view, scroller, ports, onMenu)
  useGridClipboard(view, scroller)

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
        dir="ltr"
        tabIndex={0}
        aria-label="Workloads"
        aria-describedby="grid-how"
        aria-multiselectable="true"
        aria-readonly={readOnly}
        aria-rowcount={total + 2}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cellId(active)}
        className={styles.grid}
        onKeyDown={onKeyDown}
        onPointerDownCapture={() => setTouched(true)}
        onPointerOver={onPointerOver}
        onScroll={onScroll}
        {...pointer}
      >
        <div
          role="presentation"
          className={styles.extent}
          style={{ width: layout.width, '--paper-zoom': paperZoom(layout.width) } as CSSProperties}
        >
          <div
            ref={sheet}
            role="presentation"
            className={styles.sheet}
            style={{ '--moving-width': `${layout.movingWidth}px` } as CSSProperties}
          >
            <GridHeader view={view} table={table} layout={layout} onMenu={openColumnMenu} />
            <GridRows
              view={view}
              layout={layout}
              rowIds={rowIds}
              blankRows={readOnly ? 0 : blankRows}
              circled={circled}
            />
            <CutBorder view={view} layout={layout} />
            {!readOnly && <FillHandle view={view} scroller={scroller} layout={layout} />}
          </div>
        </div>
        {leftOffPaper(rowIds.length) !== null && <p className={styles.leftOff}>{leftOffPaper(rowIds.length)}</p>}
        {!readOnly && <TypedText view={view} scroller={scroller} />}
        <KeepInView view={view} scroller={scroller} layout={layout} rowIds={rowIds} />
        <GridHints view={view} scroller={scroller} />
        <InvalidNote view={view} hovered={hovered} onFixed={() => scroller.current?.focus({ preventScroll: true })} />
      </div>
    </>
  )
}
