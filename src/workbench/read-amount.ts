/** A number cell: a value or a range in the column's unit, or what is wrong with the text and how to mend it. */
import type { AmountField } from '../domain/field-shape.ts'
import type { Amount } from '../domain/workbook.ts'
import type { QuantityOptions, QuantityReading } from './read-quantity.ts'
import type { CellReading } from './cell-reading.ts'
import { problem } from './cell-reading.ts'
import { dimensionNames } from './find-unit.ts'
import { plainText, readNumber } from './read-number.ts'
import { columnUnit, readQuantity } from './read-quantity.ts'
import { splitRange } from './split-range.ts'
import { quantityNames } from './units.ts'
import { amountText } from './write-amount.ts'

/** "~80" says: a guess, so 25 % either way. */
const guessLow = 0.75
const guessHigh = 1.25
const longestAmountText = 200
const boundsWorthSaying = 100_000

type Values = { readonly values: readonly number[]; readonly ambiguous: boolean }

function expectedOf(field: AmountField): string {
  const { unit, example } = quantityNames[field.quantity]
  const bounds =
    field.min > 0 || field.max <= boundsWorthSaying ? ` from ${amountText(field.min)} to ${amountText(field.max)}` : ''
  return `a number${bounds}${unit === '' ? '' : ` in ${unit}`}, such as ${example}`
}

function wrong(field: AmountField, text: string, fix: string, suggestion?: string): CellReading {
  const readable = suggestion !== undefined && readAmount(field, suggestion).kind === 'ok'
  return problem(
    text,
    expectedOf(field),
    fix,
    readable ? { label: `Read as ${suggestion}`, value: suggestion } : undefined,
  )
}

function withUnit(field: AmountField, exact: string): string {
  const { unit } = quantityNames[field.quantity]
  return unit === '' || unit === '×' ? exact : `${exact} ${unit}`
}

/** A thousand in Spanish and Portuguese, and short for a million in English. */
const thousandOrMillion = /^mil\b/i

/** Why one part could not be read, and what it probably means. */
function explain(field: AmountField, text: string, plain: string, reading: QuantityReading): CellReading {
  const { unit } = quantityNames[field.quantity]
  const clock = /^([0-9]{1,3}):([0-9]{2})$/.exec(plain)
  if (clock !== null) return wrong(field, text, 'Say which part is which.', `${clock[1]} min ${clock[2]} s`)
  if (reading.kind === 'other-unit') {
    // Without its word the number would be wrong by a thousand, so none is offered.
    if (thousandOrMillion.test(reading.unit))
      return wrong(
        field,
        text,
        `“${reading.unit}” is a thousand in some languages and a million in others: write k or M.`,
      )
    if (reading.dimension === 'share' && field.quantity === 'ratio')
      return wrong(field, text, `Write a factor instead of a percentage.`, `${Number(reading.exact) / 100}`)
    const is =
      reading.dimension === undefined
        ? `“${reading.unit}” is not a unit of this column`
        : `“${plain}” is ${dimensionNames[reading.dimension]}`
    const needs = unit === '' ? 'a plain number is needed' : `${field.label} needs ${unit}`
    return wrong(field, text, `${is}; ${needs}.`, withUnit(field, reading.exact))
  }
  if (reading.kind === 'too-small') return wrong(field, text, 'The number is too small to compute with.', '0')
  if (/^[$€£¥]/.test(plain)) return wrong(field, text, 'This column holds no money. Remove the currency sign.')
  const bracketed = /^\(([0-9.,]+)\)$/.exec(plain)
  if (bracketed !== null)
    return wrong(field, text, 'Brackets mean a negative number, which cannot be here.', bracketed[1])
  if (/^(?:#[\p{Lu}0-9]+(?:\/[\p{Lu}0-9]+)?[!?]?|Err:[0-9]{3})$/u.test(plain))
    return wrong(
      field,
      text,
      'It is what a spreadsheet shows where a formula fails. Type the value, or leave it blank.',
    )
  if (plain.startsWith('='))
    return wrong(field, text, 'Formulas are not worked out here. Type the value, or paste it from the spreadsheet.')
  const least = /^(?:>=?|≥|at least|min\.?|from) ?(?=[0-9])/i.exec(plain)?.[0] ?? ''
  if (least !== '')
    return wrong(
      field,
      text,
      'It names no upper end. Write both ends, such as 100..200.',
      `~${plain.slice(least.length)}`,
    )
  const later = /^[^0-9]*?(?=[~.]?[0-9])/.exec(plain)?.[0] ?? ''
  if (later !== '')
    return wrong(field, text, 'Write the number first; words can go to the notes.', plain.slice(later.length))
  const fraction = /^([0-9]{1,6}) ?\/ ?([1-9][0-9]{0,5})$/.exec(plain)
  if (fraction !== null)
    return wrong(
      field,
      text,
      'Write the fraction as a decimal number.',
      String(Number(fraction[1]) / Number(fraction[2])),
    )
  return wrong(
    field,
    text,
    unit === '' ? 'Write a plain number.' : `Write a number in ${unit}, or leave it blank for unknown.`,
  )
}

/** Ends without a unit share the last one's: "20-40 ms", "1-2M", "20k-40k/day". Falling ends show that they do not. */
function readParts(field: AmountField, parts: readonly string[], options: QuantityOptions): Values | QuantityReading {
  const read = (part: string) => readQuantity(field.quantity, part, options)
  const last = read(parts.at(-1) ?? '')
  if (last.kind !== 'value') return last
  const earlier = parts.slice(0, -1)
  const alone = earlier.map(read)
  const shareUnit = earlier.map((part, at) => {
    const own = alone[at] ?? last
    return own.kind === 'value' && own.unit === '' ? read(`${part} ${last.unit}`) : own
  })
  const shareMagnitude = earlier.map((part, at) =>
    /[0-9.]$/.test(part) ? read(`${part} ${last.suffix}`) : (shareUnit[at] ?? last),
  )
  const bad = alone.find((reading) => reading.kind !== 'value')
  for (const readings of [shareMagnitude, shareUnit, alone]) {
    const good = [...readings, last].filter((reading) => reading.kind === 'value')
    const values = good.map((reading) => reading.value)
    const rising = values.every((value, at) => at === 0 || value >= (values[at - 1] ?? value))
    if (good.length === parts.length && (rising || readings === alone))
      return { values, ambiguous: good.some((reading) => reading.ambiguous) }
  }
  return bad ?? last
}

/** "80 ± 10" and "80 ms ± 10 %". */
function readTolerance(
  field: AmountField,
  parts: readonly string[],
  options: QuantityOptions,
): Values | QuantityReading {
  const [middle = '', by = ''] = parts
  const share = readNumber(by)
  if (share.kind === 'number' && share.rest === '%') {
    const read = readQuantity(field.quantity, middle, options)
    if (read.kind !== 'value') return read
    const step = (read.value * Number(share.exact)) / 100
    return { values: [read.value - step, read.value, read.value + step], ambiguous: read.ambiguous }
  }
  const end = readQuantity(field.quantity, by, options)
  if (end.kind !== 'value') return end
  const start = readQuantity(field.quantity, /[0-9.]$/.test(middle) ? `${middle} ${end.suffix}` : middle, options)
  if (start.kind !== 'value') return start
  return {
    values: [start.value - end.value, start.value, start.value + end.value],
    ambiguous: start.ambiguous || end.ambiguous,
  }
}

function outOfBounds(
  field: AmountField,
  text: string,
  values: readonly number[],
  suggestion?: string,
): CellReading | undefined {
  const { unit } = quantityNames[field.quantity]
  if (values.some((value) => !Number.isFinite(value)))
    return wrong(field, text, 'The number is too large to compute with.')
  if (values.some((value) => value < 0)) {
    const bare = suggestion ?? plainText(text).replace(/^(~\s*)?-\s*/, '$1')
    // Only what can be read is offered.
    const readable = bare !== plainText(text) && readAmount(field, bare).kind === 'ok' ? bare : undefined
    return wrong(field, text, 'It cannot be negative. Remove the minus sign.', readable)
  }
  const low = values.find((value) => value < field.min)
  if (low !== undefined)
    return wrong(
      field,
      text,
      `The least is ${amountText(field.min)}${unit === '' || unit === '×' ? unit : ` ${unit}`}.`,
      amountText(field.min),
    )
  if (values.some((value) => value > field.max))
    return wrong(field, text, `The most is ${amountText(field.max)} ${unit}.`.replace(' .', '.'))
  if (field.whole && values.some((value) => !Number.isInteger(value)))
    return wrong(field, text, 'It must be a whole number.', String(Math.ceil(values.at(-1) ?? 0)))
  return undefined
}

function understoodAs(field: AmountField, value: Amount): string {
  const { unit } = quantityNames[field.quantity]
  return value === null ? 'unknown' : `${amountText(value, ' to ')}${unit === '' ? '' : ` ${unit}`}`
}

/** Most numbers of a table are this plain: no sign that could mean two things, and the unit of their column. */
const plainNumber = /^(?:0|[1-9][0-9]{0,8})$/

/** Reads text of an amount column; blank is the caller's business. */
export function readAmount(field: AmountField, text: string, options: QuantityOptions = {}): CellReading {
  if (options.unit === undefined && plainNumber.test(text)) {
    const value = Number(text)
    return outOfBounds(field, text, [value]) ?? ok(field, value, {})
  }
  if (text.length > longestAmountText)
    return problem(text, expectedOf(field), 'Keep the number here and move the rest to the notes.')
  const plain = plainText(text)
  const range = splitRange(plain)
  if (range.parts.length > 3) return wrong(field, text, 'Write at most three numbers: low..likely..high.')
  const read = (range.plusMinus ? readTolerance : readParts)(field, range.parts, options)
  if ('kind' in read) return explain(field, text, plain, read)
  const [first = 0, second, third] = read.values
  const suffix = read.ambiguous ? ({ ambiguous: true } as const) : {}
  const refused = outOfBounds(field, text, read.values)
  if (refused !== undefined) return refused
  if (second === undefined) {
    if (!range.about || first === 0) return ok(field, first, suffix)
    const low = Math.max(first * guessLow, field.min)
    const high = Math.min(first * guessHigh, field.max)
    const whole = field.whole
      ? { low: Math.floor(low), likely: first, high: Math.ceil(high) }
      : { low, likely: first, high }
    return ok(field, whole, { ...suffix, basis: 'assumed' })
  }
  const high = third ?? second
  const likely = third === undefined ? undefined : second
  if (first > high || (likely !== undefined && (likely < first || likely > high))) {
    const sorted = range.parts.toSorted((a, b) => (readValue(field, a) ?? 0) - (readValue(field, b) ?? 0))
    return wrong(field, text, 'Write the lowest number first.', sorted.join('..'))
  }
  const basis = range.about ? ({ basis: 'assumed' } as const) : {}
  if (first === high) return ok(field, first, { ...suffix, ...basis })
  return ok(field, likely === undefined ? { low: first, high } : { low: first, likely, high }, { ...suffix, ...basis })
}

function readValue(field: AmountField, part: string): number | undefined {
  const reading = readQuantity(field.quantity, part)
  return reading.kind === 'value' ? reading.value : undefined
}

function ok(field: AmountField, value: Amount, extra: { ambiguous?: true; basis?: 'assumed' }): CellReading {
  return { kind: 'ok', value, understood: understoodAs(field, value), ...extra }
}

/** True when the unit belongs to the column, so that a header such as "Mem (MB)" can lend it to bare numbers. */
export function acceptsUnit(field: AmountField, unit: string): boolean {
  return columnUnit(field.quantity, unit) !== undefined
}
