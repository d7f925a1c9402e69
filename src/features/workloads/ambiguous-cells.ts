/** Pasted numbers such as 1.234 that mean one thing here and another elsewhere: what they were read as, and what else they could be. */
import { fields } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
import type { PasteBlock } from '../../workbench/commands/command.ts'
import { readCell } from '../../workbench/read-cell.ts'

export interface AmbiguousCell {
  readonly field: FieldId
  readonly text: string
  readonly read: string
  readonly other: string
}

/** Doubts show early; the rest of a long table is like its start. */
const rowsSearched = 200

/** At most one for each field. */
export function ambiguousCells(block: PasteBlock): readonly AmbiguousCell[] {
  const found = new Map<FieldId, AmbiguousCell>()
  for (const row of block.rows.slice(0, rowsSearched))
    for (const [across, text] of row.entries()) {
      const field = block.fields[block.column + across]
      if (field === undefined || found.has(field) || fields[field].type !== 'amount' || !/[.,]/.test(text)) continue
      const read = readCell(fields[field], text, { decimal: block.decimal })
      if (read.kind !== 'ok' || read.ambiguous !== true) continue
      const other = readCell(fields[field], text, { decimal: ',' })
      if (other.kind === 'ok') found.set(field, { field, text, read: read.understood, other: other.understood })
    }
  return [...found.values()]
}
