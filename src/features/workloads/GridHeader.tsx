/** Two header rows: groups that can be opened, and columns with their unit, a menu and a handle to resize. */
import { ArrowDownAZ, ArrowUpAZ, EyeOff, Pin, StretchHorizontal } from 'lucide-react'
import type { FieldGroup } from '../../domain/fields.ts'
import { familyWord } from '../../wording/platform-words.ts'
import { useDispatch } from '../../workbench/use-workbench.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { Menu } from '../../ui/Menu.tsx'
import { FamilyGlyph } from '../marks/FamilyGlyph.tsx'
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

function groupSpans(columns: readonly GridColumn[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = []
  columns.forEach((column, at) => {
    const label = column.type === 'field' ? column.field.group : 'Verdict'
    const last = spans.at(-1)
    if (last !== undefined && last.label === label && column.key !== 'kind')
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
          const pinned = first?.key === 'name'
          const verdict = span.label === 'Verdict'
          return (
            <div
              key={`${span.label}${span.from}`}
              role="columnheader"
              aria-colindex={span.from + 2}
              aria-colspan={span.to - span.from + 1}
              className={joinClasses(styles.group, pinned && styles.pinned, verdict && styles.verdictGroup)}
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
                <strong>{span.label}</strong>
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
  const dispatch = useDispatch()
  if (column.type === 'verdict')
    return (
      <div
        role="columnheader"
        aria-colindex={index + 2}
        className={joinClasses(styles.head, styles.verdict)}
        style={{ width: column.width, right: offset }}
      >
        <FamilyGlyph family={column.family} /> {familyWord(column.family)}
      </div>
    )
  const { field } = column
  const pinned = column.key === 'name'
  const model = table.getColumn(column.key)
  const sort = (direction: 'ascending' | 'descending') => () =>
    dispatch({ kind: 'sort-workloads', field: column.key, direction })
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={joinClasses(styles.head, field.type === 'amount' && styles.headNumber, pinned && styles.pinned)}
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
        groups={[
          {
            label: field.meaning,
            actions: [
              { id: 'up', label: 'Sort ascending', icon: <ArrowUpAZ size={14} />, onSelect: sort('ascending') },
              { id: 'down', label: 'Sort descending', icon: <ArrowDownAZ size={14} />, onSelect: sort('descending') },
            ],
          },
          {
            actions: [
              {
                id: 'wider',
                label: 'Wider',
                icon: <StretchHorizontal size={14} />,
                onSelect: () => table.setColumnSizing((now) => ({ ...now, [column.key]: column.width + 32 })),
              },
              {
                id: 'narrower',
                label: 'Narrower',
                icon: <StretchHorizontal size={14} />,
                onSelect: () =>
                  table.setColumnSizing((now) => ({ ...now, [column.key]: Math.max(48, column.width - 32) })),
              },
              {
                id: 'pin',
                label: model?.getIsPinned() === 'start' ? 'Unpin' : 'Pin left',
                icon: <Pin size={14} />,
                disabled: pinned,
                onSelect: () => model?.pin(model.getIsPinned() === 'start' ? false : 'start'),
              },
              {
                id: 'hide',
                label: 'Hide',
                icon: <EyeOff size={14} />,
                disabled: pinned,
                onSelect: () => model?.toggleVisibility(false),
              },
            ],
          },
        ]}
      />
      <ResizeHandle table={table} column={column} />
    </div>
  )
}
