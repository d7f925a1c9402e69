/** Two header rows: groups that can be opened, and columns with their unit, a menu and a handle to resize. */
import type { FieldGroup } from '../../domain/field-shape.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { Menu } from '../../ui/Menu.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
import { columnActions } from './column-actions.ts'
import type { GridColumn } from './grid-columns.ts'
import { ResizeHandle } from './ResizeHandle.tsx'
import type { GridTable } from './use-grid-table.ts'
import styles from './WorkloadGrid.module.css'

export type GridHeaderProps = {
  readonly table: GridTable
  readonly columns: readonly GridColumn[]
  readonly offsets: readonly number[]
}

interface GroupSpan {
  readonly label: FieldGroup | 'Verdict'
  readonly width: number
  readonly from: number
  readonly to: number
}

function isPinned(column: GridColumn | undefined): boolean {
  return column?.type === 'field' && column.pinned
}

/** Where a group's own name would be cut. */
const shortGroups: Readonly<Partial<Record<GroupSpan['label'], string>>> = { 'Access and state': 'Access' }

function groupSpans(columns: readonly GridColumn[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = []
  columns.forEach((column, at) => {
    const label = column.type === 'field' ? column.field.group : 'Verdict'
    const last = spans.at(-1)
    const apart =
      column.type === 'field' && !column.pinned && columns[at - 1]?.type === 'field' && isPinned(columns[at - 1])
    if (last !== undefined && last.label === label && !apart)
      spans[spans.length - 1] = { ...last, width: last.width + column.width, to: at }
    else spans.push({ label, width: column.width, from: at, to: at })
  })
  return spans
}

export function GridHeader({ table, columns, offsets }: GridHeaderProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.groupRow}>
        <div role="columnheader" aria-colindex={1} className={styles.rowNumber}>
          <span className={styles.how}>Row</span>
        </div>
        {groupSpans(columns).map((span) => {
          const first = columns[span.from]
          const pinned = isPinned(first)
          const verdict = span.label === 'Verdict'
          return (
            <div
              key={`${span.label}${span.from}`}
              role="columnheader"
              aria-colindex={span.from + 2}
              aria-colspan={span.to - span.from + 1}
              className={joinClasses(
                styles.group,
                pinned && styles.pinned,
                verdict && styles.verdictGroup,
                verdict && styles.firstVerdict,
                first?.type === 'field' && first.startsGroup && styles.startsGroup,
              )}
              style={
                pinned
                  ? { width: span.width, left: offsets[span.from] }
                  : verdict
                    ? { width: span.width, right: offsets[span.to] }
                    : { width: span.width }
              }
            >
              {verdict ? (
                <>
                  <strong>Verdict and cost</strong> <span className={styles.unit}>$ per month, likely value</span>
                </>
              ) : span.label === 'Workload' ? (
                <span className={styles.how}>{span.label}</span>
              ) : (
                <strong title={span.label}>
                  {span.width < 110 ? (shortGroups[span.label] ?? span.label) : span.label}
                </strong>
              )}
            </div>
          )
        })}
      </div>
      <div role="row" aria-rowindex={2} className={styles.headRow}>
        <div role="columnheader" aria-colindex={1} className={styles.rowNumber}>
          <span className={styles.how}>Number</span>
        </div>
        {columns.map((column, at) => (
          <ColumnHead key={column.key} table={table} column={column} index={at} offset={offsets[at] ?? 0} />
        ))}
      </div>
    </div>
  )
}

type ColumnHeadProps = {
  readonly table: GridTable
  readonly column: GridColumn
  readonly index: number
  readonly offset: number
}

function ColumnHead({ table, column, index, offset }: ColumnHeadProps) {
  if (column.type === 'verdict')
    return (
      <div
        role="columnheader"
        aria-colindex={index + 2}
        className={joinClasses(styles.head, styles.verdict, column.family === 'vm' && styles.firstVerdict)}
        style={{ width: column.width, right: offset }}
      >
        <FamilyGlyph family={column.family} /> {familyWord(column.family)}
      </div>
    )
  const { field, pinned } = column
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={joinClasses(
        styles.head,
        field.type === 'amount' && styles.headNumber,
        column.startsGroup && styles.startsGroup,
        pinned && styles.pinned,
      )}
      style={pinned ? { width: column.width, left: offset } : { width: column.width }}
    >
      <Menu
        label={field.label}
        trigger={
          <button type="button" tabIndex={-1} className={styles.headButton} title={field.meaning}>
            <span>{field.label}</span>
            {field.type === 'amount' && <span className={styles.unit}>{field.unitLabel}</span>}
          </button>
        }
        groups={[{ label: field.meaning, actions: columnActions(table, column) }]}
      />
      <ResizeHandle table={table} column={column} />
    </div>
  )
}
