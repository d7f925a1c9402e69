/** The ids of the rows that show: the same list until one comes, goes or moves, so that an edited cell draws no other row. */
import { useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import type { Workload } from '../../domain/workbook.ts'
import { useWorkbench } from '../../workbench/use-workbench.ts'
import { filteredIds } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'

export function useFilteredIds(assessment: Assessment, filter: RowFilter): readonly string[] {
  const [read] = useState(idsReader)
  return useWorkbench((state) => read(state.workbook.workloads, assessment, filter))
}

function idsReader() {
  let last: readonly [readonly Workload[], Assessment, RowFilter] | null = null
  let ids: readonly string[] = []
  return (...of: readonly [readonly Workload[], Assessment, RowFilter]): readonly string[] => {
    if (last !== null && of.every((part, at) => part === last?.[at])) return ids
    last = of
    const next = filteredIds(...of)
    if (next.length !== ids.length || next.some((id, at) => id !== ids[at])) ids = next
    return ids
  }
}
