/** What a cell's text might mean instead: the other side of an ambiguous separator, or the fix that its problem suggests. */
import type { Field } from '../../domain/field-shape.ts'
import { readCell } from '../../workbench/read-cell.ts'
import { writeCell } from '../../workbench/write-cell.ts'

export interface OtherReading {
  readonly label: string
  /** Text that is read this way without doubt. */
  readonly value: string
}

export function otherReadings(field: Field, text: string): readonly OtherReading[] {
  const reading = readCell(field, text)
  if (reading.kind === 'problem') return reading.suggestion === undefined ? [] : [reading.suggestion]
  if (reading.ambiguous !== true) return []
  const other = readCell(field, text, { decimal: ',' })
  return other.kind === 'ok' ? [{ label: `Read as ${other.understood}`, value: writeCell(field, other.value) }] : []
}
