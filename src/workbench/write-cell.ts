/** A stored value as the text that an editor opens with and that is copied: it reads back to the same value. */
import type { Field } from '../domain/field-shape.ts'
import type { Amount, Workload } from '../domain/workbook.ts'
import type { DecimalSign } from './read-number.ts'
import { amountText } from './write-amount.ts'

function isAmount(value: unknown): value is Amount {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value
}

/** Text in the column's unit; empty for unknown. */
export function writeCell(
  field: Field,
  value: unknown,
  options: { readonly decimal?: DecimalSign | undefined } = {},
): string {
  if (value === null || value === undefined) return ''
  if (field.type === 'amount') return isAmount(value) ? amountText(value, '..', options.decimal ?? '.') : ''
  if (field.type === 'ids') return Array.isArray(value) ? value.join(', ') : ''
  return typeof value === 'string' ? value : ''
}

/** What stands in a cell: the value, or what was typed where it could not be read. */
export function cellText(
  workload: Workload,
  field: Field,
  options: { readonly decimal?: DecimalSign | undefined } = {},
): string {
  return workload.asTyped?.[field.id] ?? writeCell(field, workload[field.id], options)
}
