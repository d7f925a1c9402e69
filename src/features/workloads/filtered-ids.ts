/** Which rows show: those whose text contains what is sought, that need something, and whose columns hold what is asked. */
import type { Assessment } from '../../domain/assessment.ts'
import { fieldList } from '../../domain/fields.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Workload } from '../../domain/workbook.ts'
import { cellText } from '../../workbench/write-cell.ts'
import { cellTextOf } from './cell-text.ts'
import { narrowed, passesColumns } from './filter-columns.ts'
import type { ColumnFilters, FilteredRow } from './filter-columns.ts'

export const rowFilters = ['all', 'unknown', 'close', 'blocked', 'invalid'] as const

export interface RowFilter {
  readonly text: string
  readonly only: (typeof rowFilters)[number]
  readonly columns: ColumnFilters
}

export const noFilter: RowFilter = { text: '', only: 'all', columns: {} }

export const rowFilterWords: Readonly<Record<RowFilter['only'], string>> = {
  all: 'All workloads',
  unknown: 'Need an answer',
  close: 'Too close to call',
  blocked: 'Blocked somewhere',
  invalid: 'Not understood',
}

function holds(text: string, sought: string): boolean {
  return text.toLowerCase().includes(sought)
}

/** As the cell shows it, as it would be typed, and as it was typed where it could not be read. */
function contains(workload: Workload, sought: string): boolean {
  const isInText = Object.entries(workload).some(
    ([key, value]) => key !== 'id' && typeof value === 'string' && holds(value, sought),
  )
  if (isInText || Object.values(workload.asTyped ?? {}).some((text) => holds(text, sought))) return true
  return fieldList.some((field) => {
    if (workload[field.id] === undefined || workload[field.id] === null || field.type === 'text') return false
    const { text, range } = cellTextOf(field, workload)
    return holds(text, sought) || holds(range, sought) || holds(cellText(workload, field), sought)
  })
}

export function showsAll(filter: RowFilter): boolean {
  return filter.only === 'all' && filter.text.trim() === '' && narrowed(filter.columns).length === 0
}

/** False where only what was typed decides, so that an edit which changes the assessment draws nothing. */
export function asksAssessment({ only, columns }: RowFilter): boolean {
  return only !== 'all' || narrowed(columns).some(([column]) => column.startsWith('verdict:'))
}

function needs({ workload, assessed }: FilteredRow, only: RowFilter['only']): boolean {
  if (only === 'all') return true
  if (only === 'invalid') return Object.keys(workload.asTyped ?? {}).length > 0
  if (assessed === undefined) return false
  if (only === 'close') return assessed.standing.word === 'too close'
  const wanted = only === 'unknown' ? 'unknown' : 'blocked'
  return Object.values(assessed.families).some((family) => family.verdict === wanted)
}

/** Ids of the rows that pass the filter, in the workbook's order; the assessment may be left out where it is not asked. */
export function filteredIds(
  workloads: readonly Workload[],
  assessment: Assessment | null,
  filter: RowFilter,
  decisions: readonly Decision[],
): readonly string[] {
  const sought = filter.text.trim().toLowerCase()
  if (showsAll(filter)) return workloads.map((workload) => workload.id)
  const assessed = new Map(assessment?.workloads.map((workload) => [workload.id, workload]))
  const decided = new Map(decisions.map((decision) => [decision.workload, decision]))
  return workloads
    .map((workload) => ({ workload, assessed: assessed.get(workload.id), decision: decided.get(workload.id) }))
    .filter(
      (row) =>
        (sought === '' || contains(row.workload, sought)) &&
        needs(row, filter.only) &&
        passesColumns(filter.columns, row),
    )
    .map(({ workload }) => workload.id)
}
