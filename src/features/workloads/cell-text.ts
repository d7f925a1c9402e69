/** How a stored value stands in its cell: the number in the column's unit, its range small beside it. */
import { inReadingOrder } from '../../domain/in-reading-order.ts'
import type { Field, Quantity } from '../../domain/field-shape.ts'
import { likelyOf } from '../../domain/resolve-workload.ts'
import type { Amount, Workload } from '../../domain/workbook.ts'
import { count, duration, seconds, significant, whole } from '../../wording/numbers.ts'

export interface CellText {
  readonly text: string
  /** "420–1,900", or the empty string where the value is no range. */
  readonly range: string
}

/** Long times say their own unit: "40 s" is read faster than 40,000 ms, and "25 min" than 1,500 s. */
const longTimes: Readonly<Partial<Record<Quantity, readonly [from: number, write: (value: number) => string]>>> = {
  milliseconds: [10_000, duration],
  seconds: [120, seconds],
}

const givenDigits = 4
/** Nobody gave the middle of "8..12", so it claims no more than it is worth. */
const standInDigits = 3

/** One way of writing for a value and both ends of its range, so that "5 s–20 s" is not "5,000–20 s". */
function writerFor(quantity: Quantity, largest: number): (value: number, digits?: number) => string {
  const [from, write] = longTimes[quantity] ?? [Infinity, cellNumber]
  return largest >= from ? (value) => write(value) : cellNumber
}

/** Six digits stay written out, as people compare them down the column; beyond that 5.4M reads faster. */
function cellNumber(value: number, digits = givenDigits): string {
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
    if (typeof amount === 'number') return { text: writerFor(field.quantity, amount)(amount), range: '' }
    const write = writerFor(field.quantity, amount.high)
    return {
      text: write(likelyOf(amount), amount.likely === undefined ? standInDigits : givenDigits),
      range: rangeText(write(amount.low), write(amount.high)),
    }
  }
  if (Array.isArray(value)) return { text: value.join(', '), range: '' }
  const text = inReadingOrder(String(value))
  // GPUs are known by their capitals.
  return { text: field.id === 'gpu' && text !== 'none' ? text.toUpperCase() : text, range: '' }
}
