/** How a stored value stands in its cell: the number in the column's unit, its range small beside it. */
import type { Field, Quantity } from '../../domain/field-shape.ts'
import { likelyOf } from '../../domain/resolve-workload.ts'
import type { Amount, Workload } from '../../domain/workbook.ts'
import { count, duration, seconds, significant, whole } from '../../wording/numbers.ts'

export interface CellText {
  readonly text: string
  /** "420–1,900", or the empty string where the value is no range. */
  readonly range: string
}

/** Long times say their own unit: "4.5 h" is read faster than 16,200,000 ms. */
const longTimes: Readonly<Partial<Record<Quantity, readonly [from: number, write: (value: number) => string]>>> = {
  milliseconds: [1e5, duration],
  seconds: [600, seconds],
}

const givenDigits = 4
/** Nobody gave the middle of "8..12", so it claims no more than it is worth. */
const standInDigits = 3

/** Six digits stay written out, as people compare them down the column; beyond that 5.4M reads faster. */
function cellNumber(value: number, quantity: Quantity, digits = givenDigits): string {
  const long = longTimes[quantity]
  if (long !== undefined && value >= long[0]) return long[1](value)
  if (Number.isInteger(value) && Math.abs(value) < 1e5) return whole(value)
  return Math.abs(value) < 1e5 ? significant(value, digits) : count(value)
}

/** "20–40M": what both ends share at their end is said once. */
function rangeText(low: string, high: string): string {
  const [unit] = /[^\d.,]+$/.exec(high) ?? ['']
  return `${unit !== '' && low.endsWith(unit) ? low.slice(0, -unit.length) : low}–${high}`
}

const nothing: CellText = { text: '', range: '' }

/** The text of one cell; blank where nobody answered. */
export function cellTextOf(field: Field, workload: Workload): CellText {
  return valueText(field, (workload as unknown as Readonly<Record<string, unknown>>)[field.id])
}

/** A value of a field as its cell shows it, whether a person gave it or it is the field's default. */
export function valueText(field: Field, value: unknown): CellText {
  if (value === undefined || value === null) return nothing
  if (field.type === 'amount') {
    const amount = value as Amount
    if (amount === null) return nothing
    if (typeof amount === 'number') return { text: cellNumber(amount, field.quantity), range: '' }
    return {
      text: cellNumber(likelyOf(amount), field.quantity, amount.likely === undefined ? standInDigits : givenDigits),
      range: rangeText(cellNumber(amount.low, field.quantity), cellNumber(amount.high, field.quantity)),
    }
  }
  if (Array.isArray(value)) return { text: value.join(', '), range: '' }
  const text = String(value)
  // GPUs are known by their capitals.
  return { text: field.id === 'gpu' && text !== 'none' ? text.toUpperCase() : text, range: '' }
}
