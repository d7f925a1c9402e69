/** Two header rows: groups, and columns with their unit, a menu and an edge to resize; a head selects its column. */
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import type { FieldGroup } from '../../domain/field-shape.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { headOf } from '../../wording/display-currency.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import type { GridColumn } from './grid-columns.ts'
import type { GridLayout, Placed } from './grid-layout.ts'
import { blocksOf } from './grid-selection.ts'
import { allOf } from './selected-blocks.ts'
import { useGridView } from './grid-view.ts'
import type { GridView } from './grid-view.ts'
import { ResizeHandle } from './ResizeHandle.tsx'
import type { GridTable } from './use-grid-table.ts'
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

/** The columns with a selected cell, such as "0,1,5"; their heads say so. */
function selectedColumns(view: GridView): string {
  return allOf(blocksOf(view.getState().selection).map(({ left, right }) => [left, right] as const)).join()
}

export const GridHeader = memo(function GridHeader({ view, table, layout, onMenu }: GridHeaderProps) {
  const reached = new Set(
    useGridView(view, () => selectedColumns(view))
      .split(',')
      .map(Number),
  )
  const head = ({ column, at }: Placed<GridColumn>) => (
    <ColumnHead
      key={column.key}
      view={view}
      table={table}
      column={column}
      index={at}
      reached={reached.has(at)}
      onMenu={onMenu}
    />
  )
  const group = (span: GroupSpan) => <GroupHead key={span.from} span={span} />
  return (
    <div role="rowgroup" className={styles.header}>
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
  readonly onMenu: (column: number) => void
}

export function headId(column: number): string {
  return `head-${column}`
}

const ColumnHead = memo(function ColumnHead({ view, table, column, index, reached, onMenu }: ColumnHeadProps) {
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
      )}
      style={{ width: column.width }}
    >
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
