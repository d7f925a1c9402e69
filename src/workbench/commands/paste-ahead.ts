/** The first rows of a paste as they will be, for a screen that shows them before the workbook has all of it. */
import type { FieldId, Workbook, Workload } from '../../domain/workbook.ts'
import { rowById } from '../row-index.ts'
import type { CellText, PasteBlock } from './command.ts'
import { repeated } from './paste-block.ts'
import { setCells } from './set-cells.ts'

/** By id; of rows that the paste adds there are none. */
export function pastedAhead(workbook: Workbook, block: PasteBlock, most: number): ReadonlyMap<string, Workload> {
  const ids = block.order.slice(block.row, block.row + most)
  const cells = repeated(block)
    .slice(0, ids.length)
    .flatMap((row, down) =>
      row.flatMap((text, across): readonly CellText[] => {
        const workload = ids[down]
        const field: FieldId | undefined = block.fields[block.column + across]
        return workload === undefined || field === undefined ? [] : [{ workload, field, text }]
      }),
    )
  const workloads = ids.flatMap((id) => rowById(workbook.workloads, id) ?? [])
  const after = setCells({ ...workbook, workloads }, cells, block.decimal)
  return new Map(after.workloads.map((workload) => [workload.id, workload]))
}
