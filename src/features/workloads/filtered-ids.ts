/** Which rows show: those whose text contains what is sought, and those that need something. */
import type { Assessment } from '../../domain/assessment.ts'
import type { Workload } from '../../domain/workbook.ts'

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

function contains(workload: Workload, sought: string): boolean {
  return Object.entries(workload).some(
    ([key, value]) => key !== 'id' && typeof value === 'string' && value.toLowerCase().includes(sought),
  )
}

/** Ids of the rows that pass the filter, in the workbook's order. */
export function filteredIds(
  workloads: readonly Workload[],
  assessment: Assessment,
  filter: RowFilter,
): readonly string[] {
  const sought = filter.text.trim().toLowerCase()
  if (sought === '' && filter.only === 'all') return workloads.map((workload) => workload.id)
  const assessed =
    filter.only === 'all' ? null : new Map(assessment.workloads.map((workload) => [workload.id, workload]))
  return workloads
    .filter((workload) => {
      if (sought !== '' && !contains(workload, sought)) return false
      const found = assessed?.get(workload.id)
      if (filter.only === 'invalid') return Object.keys(workload.asTyped ?? {}).length > 0
      if (found === undefined) return filter.only === 'all'
      if (filter.only === 'close') return found.standing.word === 'too close'
      const wanted = filter.only === 'unknown' ? 'unknown' : 'blocked'
      return Object.values(found.families).some((family) => family.verdict === wanted)
    })
    .map((workload) => workload.id)
}
