/** The first rows of a paste as they will be, for a screen that shows them before the workbook has all of it. */
import type { Workbook, Workload } from '../../domain/workbook.ts'
import { rowById } from '../row-index.ts'
import type { PasteBlock } from './command.ts'
import { cellsOfBlock } from './paste-block.ts'
import { setCells } from './set-cells.ts'

/** By id; of rows that the paste adds there are none. */
export function pastedAhead(workbook: Workbook, block: PasteBlock, most: number): ReadonlyMap<string, Workload> {
  const ids = block.order.slice(block.row, block.row + most)
  const workloads = ids.flatMap((id) => rowById(workbook.workloads, id) ?? [])
  const after = setCells({ ...workbook, workloads }, cellsOfBlock(block, ids), block.decimal)
  return new Map(after.workloads.map((workload) => [workload.id, workload]))
}
