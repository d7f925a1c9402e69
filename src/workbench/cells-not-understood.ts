/** How many cells hold text that could not be read. */
import { keptInBlocks } from '../domain/kept-in-blocks.ts'
import type { Workload } from '../domain/workbook.ts'

const cellsInBlocks = keptInBlocks((rows: readonly Workload[]) =>
  rows.reduce((sum, { asTyped }) => sum + (asTyped === undefined ? 0 : Object.keys(asTyped).length), 0),
)

let counted: { readonly of: readonly Workload[]; readonly cells: number } = { of: [], cells: 0 }

/** Several places show the number; the rows that changed are walked once for all of them. */
export function cellsNotUnderstood(workloads: readonly Workload[]): number {
  if (counted.of !== workloads)
    counted = { of: workloads, cells: cellsInBlocks(workloads).reduce((sum, cells) => sum + cells, 0) }
  return counted.cells
}
