/** What became of pasted or typed cells, for the line "12 of 14 cells accepted, 2 kept as typed". */
import type { FieldId, Workbook } from '../../domain/workbook.ts'
import type { Command } from './command.ts'
import { cellsOfBlock, cellsOutside } from './paste-block.ts'

export interface PasteResult {
  readonly cells: number
  readonly accepted: number
  readonly keptAsTyped: number
  readonly addedRows: number
  /** Cells right of the last column, which were left out. */
  readonly outside: number
}

function touched(before: Workbook, after: Workbook, command: Command): readonly (readonly [string, FieldId])[] {
  if (command.kind === 'set-cells') return command.cells.map((cell) => [cell.workload, cell.field] as const)
  if (command.kind !== 'paste-block') return []
  const old = new Set(before.workloads.map((workload) => workload.id))
  const added = after.workloads.filter((workload) => !old.has(workload.id)).map((workload) => workload.id)
  const ids = [...command.order, ...added].slice(command.row)
  return cellsOfBlock(command, ids).map(({ workload, field }) => [workload, field] as const)
}

export function pasteResult(before: Workbook, after: Workbook, command: Command): PasteResult {
  const byId = new Map(after.workloads.map((workload) => [workload.id, workload]))
  const cells = touched(before, after, command)
  const keptAsTyped = cells.filter(([id, field]) => byId.get(id)?.asTyped?.[field] !== undefined).length
  return {
    cells: cells.length,
    accepted: cells.length - keptAsTyped,
    keptAsTyped,
    addedRows: Math.max(0, after.workloads.length - before.workloads.length),
    outside: command.kind === 'paste-block' ? cellsOutside(command) : 0,
  }
}
