/**
 * The ids of the rows that show: the same list until one comes, goes or moves, so that an edited cell draws no other row.
 * As in a spreadsheet a filter sorts out once: a row that is edited, or is new, stays until the filter is set anew.
 */
import { useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { placesThatDiffer } from '../../domain/row-blocks.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Workload } from '../../domain/workbook.ts'
import { useReadOfSettled, useWorkbench } from '../../workbench/use-workbench.ts'
import { asksAssessment, filteredIds, showsAll } from './filtered-ids.ts'
import type { RowFilter } from './filtered-ids.ts'

export function useFilteredIds(filter: RowFilter): readonly string[] {
  const [read] = useState(idsReader)
  // Most of the time nothing is asked of the assessment, and an edit that changes it draws nothing here.
  const assessment = useReadOfSettled((settled) => (asksAssessment(filter) ? settled : null))
  return useWorkbench((state) => read(state.workbook.workloads, assessment, filter, state.workbook.decisions))
}

type FilterInputs = readonly [readonly Workload[], Assessment | null, RowFilter, readonly Decision[]]

function idsReader() {
  let last: FilterInputs | null = null
  let ids: readonly string[] = []
  /** Rows that were there when the filter was last looked at, and do not show. */
  let sortedOut: ReadonlySet<string> = new Set()
  return (...of: FilterInputs): readonly string[] => {
    if (last !== null && of.every((part, at) => part === last?.[at])) return ids
    const [workloads, , filter] = of
    const before = last
    const isSame = before !== null && before[2] === filter
    last = of
    if (showsAll(filter) && before !== null && before[0].length === ids.length && haveSameIds(before[0], workloads)) {
      sortedOut = new Set()
      return ids
    }
    const matching = filteredIds(...of)
    const next =
      matching.length === workloads.length
        ? matching
        : withKept(workloads, new Set(matching), isSame ? sortedOut : null)
    sortedOut = new Set(next.length === workloads.length ? [] : without(workloads, new Set(next)))
    if (next.length !== ids.length || next.some((id, at) => id !== ids[at])) ids = next
    return ids
  }
}

/** An edit changes a row, not its name in the list: of ten thousand rows one is asked. */
function haveSameIds(before: readonly Workload[], after: readonly Workload[]): boolean {
  return (
    before.length === after.length && placesThatDiffer(before, after).every((at) => before[at]?.id === after[at]?.id)
  )
}

function without(workloads: readonly Workload[], shown: ReadonlySet<string>): readonly string[] {
  return workloads.flatMap(({ id }) => (shown.has(id) ? [] : [id]))
}

/** In the workbook's order: what matches, and under the same filter all that was not sorted out before. */
function withKept(
  workloads: readonly Workload[],
  matching: ReadonlySet<string>,
  sortedOut: ReadonlySet<string> | null,
): readonly string[] {
  return workloads.flatMap(({ id }) => (matching.has(id) || (sortedOut !== null && !sortedOut.has(id)) ? [id] : []))
}
