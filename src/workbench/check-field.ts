/** One stored field of a workload from a file: accepted, read from text, or kept as typed with a problem; nothing is lost. */
import type { AmountField, Field } from '../domain/field-shape.ts'
import type { CellValue } from './cell-reading.ts'
import { isObject, rawText } from './plain-json.ts'
import { readCell } from './read-cell.ts'

export type FieldCheck =
  | { readonly kind: 'ok'; readonly value: unknown; readonly beside?: CellValue['beside'] }
  | { readonly kind: 'problem'; readonly asTyped: string; readonly expected: string; readonly fix: string }

function fitsBounds(field: AmountField, value: unknown): boolean {
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= field.min &&
    value <= field.max &&
    (!field.whole || Number.isInteger(value))
  )
}

function fits(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'amount': {
      if (!isObject(value)) return fitsBounds(field, value)
      const { low, likely, high } = value
      if (!fitsBounds({ ...field, whole: false }, low) || !fitsBounds({ ...field, whole: false }, high)) return false
      if (Number(low) > Number(high)) return false
      return likely === undefined || (typeof likely === 'number' && likely >= Number(low) && likely <= Number(high))
    }
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
    case 'ids':
      return (
        Array.isArray(value) &&
        value.every((id) => typeof id === 'string' && (field.choices === undefined || field.choices.includes(id)))
      )
    case 'text':
      return typeof value === 'string'
  }
}

/** What a person would have typed for this value. */
function typedText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value.join(', ')
  if (isObject(value) && 'low' in value && 'high' in value) {
    const ends = [value['low'], value['likely'], value['high']].filter((end) => end !== undefined)
    if (ends.every((end) => typeof end === 'number')) return ends.join('..')
  }
  return rawText(value)
}

/** Checks one field; undefined and null are unknown, which is an answer. */
export function checkField(field: Field, value: unknown): FieldCheck {
  if (value === undefined || value === null || fits(field, value)) return { kind: 'ok', value }
  const text = typedText(value)
  const reading = readCell(field, text)
  if (reading.kind === 'ok')
    return { kind: 'ok', value: reading.value, ...(reading.beside === undefined ? {} : { beside: reading.beside }) }
  return { kind: 'problem', asTyped: text, expected: reading.expected, fix: reading.fix }
}
