/** A rectangle of text at a cell: fills to the right and down, adds rows below, repeats over a larger selection. */
import type { FieldId, Workbook, Workload } from '../../domain/workbook.ts'
import type { CellText, CommandContext, PasteBlock } from './command.ts'
import { freshIds } from './change-rows.ts'
import { setCells } from './set-cells.ts'

/** The block, repeated where the selection is a whole number of blocks. */
export function repeated(block: PasteBlock): readonly (readonly string[])[] {
  const height = block.rows.length
  const width = Math.max(0, ...block.rows.map((row) => row.length))
  const wantedRows = block.fillRows ?? height
  const wantedColumns = block.fillColumns ?? width
  const down = height > 0 && wantedRows % height === 0 ? Math.max(1, wantedRows / height) : 1
  const across = width > 0 && wantedColumns % width === 0 ? Math.max(1, wantedColumns / width) : 1
  if (down === 1 && across === 1) return block.rows
  const wide = block.rows.map((row) => {
    const full = Array.from({ length: width }, (_, at) => row[at] ?? '')
    return Array.from({ length: across }, () => full).flat()
  })
  return Array.from({ length: down }, () => wide).flat()
}

/** Cells beyond the last shown column have no place. */
export function cellsOutside(block: PasteBlock): number {
  const room = block.fields.length - block.column
  return repeated(block).reduce(
    (count, row) => count + row.slice(Math.max(room, 0)).filter((text) => text.trim() !== '').length,
    0,
  )
}

/** Which text goes into which cell; `ids` names the row for each row of the block, and rows beyond it are left out. */
export function cellsOfBlock(block: PasteBlock, ids: readonly string[]): readonly CellText[] {
  return repeated(block)
    .slice(0, ids.length)
    .flatMap((row, down) =>
      row.flatMap((text, across): readonly CellText[] => {
        const workload = ids[down]
        const field: FieldId | undefined = block.fields[block.column + across]
        return workload === undefined || field === undefined ? [] : [{ workload, field, text }]
      }),
    )
}

export function pasteBlock(workbook: Workbook, block: PasteBlock, context: CommandContext): Workbook {
  const newId = freshIds(workbook, context)
  const added: Workload[] = []
  const ids = repeated(block).map((_, down) => {
    const known = block.order[block.row + down]
    if (known !== undefined) return known
    const id = newId()
    added.push({ id })
    return id
  })
  const cells = cellsOfBlock(block, ids)
  const last = block.order.at(-1)
  const at =
    last === undefined
      ? workbook.workloads.length
      : workbook.workloads.findIndex((workload) => workload.id === last) + 1
  const grown =
    added.length === 0 ? workbook : { ...workbook, workloads: workbook.workloads.toSpliced(at, 0, ...added) }
  return setCells(grown, cells, block.decimal)
}
