/** Which cells hold a text, and what they are to hold instead: as they would be typed, so that what is replaced reads anew. */
import type { Field } from '../../domain/field-shape.ts'
import type { Workload } from '../../domain/workbook.ts'
import type { CellText } from '../../workbench/commands/command.ts'
import { cellText } from '../../workbench/write-cell.ts'

export interface Replacement {
  readonly find: string
  readonly replace: string
  readonly matchCase: boolean
  readonly wholeCell: boolean
}

function pattern({ find, matchCase, wholeCell }: Replacement): RegExp {
  // What is sought is text, whatever signs it holds.
  const literal = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(wholeCell ? `^${literal}$` : literal, matchCase ? 'gu' : 'giu')
}

/** Of each row the fields that are looked at; cells that stay as they are are left out. */
export function replacedCells(
  rows: readonly { readonly workload: Workload; readonly fields: readonly Field[] }[],
  replacement: Replacement,
): readonly CellText[] {
  if (replacement.find === '') return []
  const sought = pattern(replacement)
  return rows.flatMap(({ workload, fields }) =>
    fields.flatMap((field) => {
      const before = cellText(workload, field)
      const text = before.replace(sought, () => replacement.replace)
      return text === before ? [] : [{ workload: workload.id, field: field.id, text }]
    }),
  )
}
