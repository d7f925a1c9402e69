/** How many cells hold text that could not be read. */
import type { Workload } from '../domain/workbook.ts'

let counted: { readonly of: readonly Workload[]; readonly cells: number } = { of: [], cells: 0 }

/** Several places show the number; the rows are walked once for all of them. */
export function cellsNotUnderstood(workloads: readonly Workload[]): number {
  if (counted.of !== workloads) {
    let cells = 0
    for (const { asTyped } of workloads) if (asTyped !== undefined) cells += Object.keys(asTyped).length
    counted = { of: workloads, cells }
  }
  return counted.cells
}
