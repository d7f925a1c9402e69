/** Two header rows: groups, and columns with their unit, a menu, an edge to resize and a grip to move; a head selects its column. */
import { ChevronDown, GripHorizontal } from 'lucide-react'
import { memo, useState } from 'react'
import type { PointerEvent } from 'react'
import type { FieldGroup } from '../../domain/field-shape.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { headOf } from '../../wording/display-currency.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { dragColumns } from './drag-columns.ts'
import type { DraggedColumns } from './drag-columns.ts'
import { setSelection } from './grid-actions.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridLayout, Placed } from './grid-layout.ts'
import { blocksOf, isWholeColumns } from './grid-selection.ts'
import type { Rectangle } from './grid-selection.ts'
import { allOf } from './selected-blocks.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { ResizeHandle } from './ResizeHandle.tsx'
import { selectionAt } from './selection-at.ts'
import type { GridTable } from './use-grid-table.ts'
import drag from './HeadDrag.module.css'
import styles from './WorkloadGrid.module.css'

export type GridHeaderProps = {
  readonly view: GridView
  readonly table: GridTable
  readonly layout: GridLayout
  /** Asks for the menu of a column, below its head. */
  readonly onMenu: (column: number) => void
}

interface GroupSpan {
  readonly label: FieldGroup | 'Verdict'
  readonly width: number
  readonly from: number
  readonly to: number
  readonly startsGroup: boolean
}

/** Where a group's own name would be cut. */
const shortGroups: Readonly<Partial<Record<GroupSpan['label'], string>>> = { 'Access and state': 'Access' }

/** Neighbours of one group share a heading; what stands still and what moves never share one. */
function groupSpans(placed: readonly Placed<GridColumn>[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = []
  for (const { column, at } of placed) {
    const label = column.type === 'field' ? column.field.group : 'Verdict'
    const last = spans.at(-1)
    if (last !== undefined && last.label === label && last.to === at - 1)
      spans[spans.length - 1] = { ...last, width: last.width + column.width, to: at }
    else
      spans.push({
        label,
        width: column.width,
        from: at,
        to: at,
        startsGroup: column.type === 'field' && column.startsGroup,
      })
  }
  return spans
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
      view={view}
      table={table}
      column={column}
      index={at}
      reached={reached.has(at)}
      whole={whole.has(at)}
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

function GroupHead({ span }: { readonly span: GroupSpan }) {
  const verdict = span.label === 'Verdict'
  return (
    <div
      role="columnheader"
      aria-colindex={span.from + 2}
      aria-colspan={span.to - span.from + 1}
      className={joinClasses(styles.group, verdict && styles.firstVerdict, span.startsGroup && styles.startsGroup)}
      style={{ width: span.width }}
    >
      {verdict ? (
        <>
          <strong>Verdict and cost</strong> <CostUnit />
        </>
      ) : span.label === 'Workload' ? (
        <span className={styles.how}>{span.label}</span>
      ) : (
        <strong title={span.label}>{span.width < 110 ? (shortGroups[span.label] ?? span.label) : span.label}</strong>
      )}
    </div>
  )
}

function CostUnit() {
  const currency = useWorkbench((state) => state.workbook.team?.currency)
  return <span className={styles.unit}>{headOf(currency)} per month, likely value</span>
}

type ColumnHeadProps = {
  readonly view: GridView
  readonly table: GridTable
  readonly column: GridColumn
  readonly index: number
  /** A cell of the column is selected. */
  readonly reached: boolean
  /** All of its cells are. */
  readonly whole: boolean
  /** On its way to another place. */
  readonly held: boolean
  readonly onMenu: (column: number) => void
}

export function headId(column: number): string {
  return `head-${column}`
}

const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { view, table, column, index, reached, whole, held, onMenu } = props
  if (column.type === 'verdict')
    return (
      <div
        id={headId(index)}
        role="columnheader"
        aria-colindex={index + 2}
        data-head={index}
        className={joinClasses(
          styles.head,
          styles.verdict,
          column.family === 'vm' && styles.firstVerdict,
          reached && styles.reached,
        )}
        style={{ width: column.width }}
      >
        <FamilyGlyph family={column.family} /> {familyWord(column.family)}
      </div>
    )
  const { field } = column
  return (
    <div
      id={headId(index)}
      role="columnheader"
      aria-colindex={index + 2}
      data-head={index}
      title={field.meaning}
      className={joinClasses(
        styles.head,
        field.type === 'amount' && styles.headNumber,
        column.startsGroup && styles.startsGroup,
        reached && styles.reached,
        whole && field.id !== 'name' && drag.whole,
        held && drag.held,
      )}
      style={{ width: column.width }}
    >
      {/* By key columns move with Alt+Shift and an arrow. */}
      {field.id !== 'name' && (
        <span aria-hidden="true" data-grip className={drag.grip} title="Drag to move the column">
          <GripHorizontal size={12} />
        </span>
      )}
      <span className={styles.headText}>
        <span>{field.label}</span>
        {field.type === 'amount' && <span className={styles.unit}>{field.unitLabel}</span>}
      </span>
      {/* By key the same menu opens with Alt+Down on a selected column; the grid stays one tab stop. */}
      <button
        type="button"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={`${field.label} column`}
        className={styles.headMenu}
        onClick={() => onMenu(index)}
      >
        <ChevronDown aria-hidden="true" size={14} />
      </button>
      <ResizeHandle view={view} table={table} column={column} index={index} />
    </div>
  )
})
