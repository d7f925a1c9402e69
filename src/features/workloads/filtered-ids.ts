/** Which rows show: those whose text contains what is sought, and those that need something. */
import type { Assessment } from '../../domain/assessment.ts'
import { fieldList } from '../../domain/fields.ts'
import type { Workload } from '../../domain/workbook.ts'
import { cellText } from '../../workbench/write-cell.ts'
import { cellTextOf } from './cell-text.ts'

export const rowFilters = ['all', 'unknown', 'close', 'blocked', 'invalid'] as const

export interface RowFilter {
  readonly text: string
  readonly only: (typeof rowFilters)[number]
}

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
  return filter.only === 'all' && filter.text.trim() === ''
}

/** Ids of the rows that pass the filter, in the workbook's order; the assessment may be left out where all verdicts pass. */
export function filteredIds(
  workloads: readonly Workload[],
  assessment: Assessment | null,
  filter: RowFilter,
): readonly string[] {
  const sought = filter.text.trim().toLowerCase()
  if (showsAll(filter)) return workloads.map((workload) => workload.id)
  const assessed = new Map(
    filter.only === 'all' ? [] : assessment?.workloads.map((workload) => [workload.id, workload]),
  )
  return workloads
    .filter((workload) => {
      if (sought !== '' && !contains(workload, sought)) return false
      const found = assessed.get(workload.id)
      if (filter.only === 'invalid') return Object.keys(workload.asTyped ?? {}).length > 0
      if (found === undefined) return filter.only === 'all'
      if (filter.only === 'close') return found.standing.word === 'too close'
      const wanted = filter.only === 'unknown' ? 'unknown' : 'blocked'
      return Object.values(found.families).some((family) => family.verdict === wanted)
    })
    .map((workload) => workload.id)
}
