/** One number with its unit, in the unit its column is stored in. */
import type { Quantity } from '../domain/field-shape.ts'
import type { DecimalSign } from './read-number.ts'
import type { Dimension, Unit } from './units.ts'
import { dimensionOf, howOften, unitIn } from './find-unit.ts'
import { readNumber, timesTenTo } from './read-number.ts'
import { magnitudes, timeUnits } from './units.ts'

export type QuantityReading =
  | {
      readonly kind: 'value'
      readonly value: number
      readonly ambiguous: boolean
      /** Magnitude and unit as written, which other ends of a range may share. */
      readonly suffix: string
      /** The unit alone; empty when only a magnitude or nothing was written. */
      readonly unit: string
    }
  | {
      readonly kind: 'other-unit'
      readonly exact: string
      readonly unit: string
      readonly dimension: Dimension | undefined
    }
  /** More than nothing, yet less than the computer can tell from nothing. */
  | { readonly kind: 'too-small' }
  | { readonly kind: 'none' }

export interface QuantityOptions {
  readonly decimal?: DecimalSign | undefined
  /** The unit of a bare number, from the column's header. */
  readonly unit?: string | undefined
}

interface Suffix {
  readonly ten: number
  readonly unit: Unit
  readonly written: string
}

function isTime(quantity: Quantity): boolean {
  return quantity === 'milliseconds' || quantity === 'seconds' || quantity === 'hours-per-day'
}

/** The unit that a header lends to bare numbers, which may hold a magnitude: "k/day". */
export function columnUnit(quantity: Quantity, written: string): Omit<Suffix, 'written'> | undefined {
  const plain = unitIn(quantity, written)
  return plain === undefined ? readSuffix(quantity, written, {}) : { ten: 0, unit: plain }
}

/** The word or sign for a power of ten at the start, as it is written. */
function magnitudeAt(rest: string): string | undefined {
  const word = /^\p{L}+/u.exec(rest)?.[0] ?? ''
  if (word.length > 1 && magnitudes.has(word.toLowerCase()))
    return rest.slice(0, word.length + (rest.charAt(word.length) === '.' ? 1 : 0))
  return /^[kKMmGBT](?![A-Za-z])|^[kKMmGBT](?=(?:req|r\/|rps|qps|runs|events|calls|jobs)|$)/i.exec(rest)?.[0]
}

/** "2,5 mil": who writes a comma before tenths writes mil for a thousand; without it the word may be short for a million. */
function withThousand(plain: string, rest: string): string {
  return /^[0-9]+,[0-9]{1,2} ?mil(?!\p{L})/iu.test(plain) ? rest.replace(/^mil/i, 'tsd') : rest
}

function readSuffix(quantity: Quantity, rest: string, options: QuantityOptions): Suffix | undefined {
  const lent = options.unit === undefined ? undefined : columnUnit(quantity, options.unit)
  const { ten: lentTen, unit: fallback } = lent ?? { ten: 0, unit: { ten: 0, times: 1 } }
  if (rest === '') return { ten: lentTen, unit: fallback, written: '' }
  const loudM = rest === 'M' && isTime(quantity)
  const direct = loudM ? undefined : unitIn(quantity, rest)
  if (direct !== undefined) {
    const onlyNoun =
      quantity === 'requests-per-month' && !/\/|per|month|^[rqt]ps$|ly$/i.test(rest) && direct.times === 1
    return { ten: onlyNoun ? lentTen : 0, unit: onlyNoun ? fallback : direct, written: onlyNoun ? '' : rest }
  }
  const word = magnitudeAt(rest)
  if (word === undefined) return undefined
  const bare = word.replace(/\.$/, '')
  const ten =
    magnitudes.get(bare) ?? magnitudes.get(bare.toLowerCase()) ?? (bare === 'm' && !isTime(quantity) ? 6 : undefined)
  if (ten === undefined) return undefined
  const after = rest.slice(word.length).trim()
  // A number that brings its own magnitude does not take the header's too: "1.2M" under "k/day" is 1.2M a day.
  if (after === '') return { ten, unit: fallback, written: '' }
  const unit = readSuffix(quantity, after, options)
  return unit === undefined || unit.ten !== 0 ? undefined : { ...unit, ten }
}

const smallerUnit: Readonly<Record<string, string>> = { h: 'min', hr: 'min', std: 'min', min: 's', m: 's', d: 'h' }

/** "1h30", "1 h 30 min", "2d 4h": parts in falling units add up. */
function readCompoundTime(quantity: Quantity, plain: string): number | undefined {
  if (!isTime(quantity) || !/^(?:[0-9]{1,9} ?[a-zA-Z]+ ?){1,4}(?:[0-9]{1,9})?$/.test(plain)) return undefined
  const pieces = [...plain.matchAll(/([0-9]{1,9}) ?([a-zA-Z]*)/g)]
  if (pieces.length < 2) return undefined
  let sum = 0
  let last = Infinity
  let before = ''
  for (const [, digits = '', written = ''] of pieces) {
    const name = written === '' ? (smallerUnit[before] ?? '') : written.toLowerCase()
    const unit = name === '' ? undefined : unitIn(quantity, name)
    const size = timeUnits.get(name)
    if (unit === undefined || size === undefined || timesTenTo(String(size.times), size.ten) >= last) return undefined
    last = timesTenTo(String(size.times), size.ten)
    before = name
    sum += timesTenTo(digits, unit.ten) * unit.times
  }
  return sum
}

/** "1:30:00" as a spreadsheet shows a length of time; two parts alone may be hours and minutes or minutes and seconds. */
function readClockTime(quantity: Quantity, plain: string): number | undefined {
  const found = isTime(quantity) ? /^([0-9]{1,5}):([0-5][0-9]):([0-5][0-9](?:\.[0-9]{1,9})?)$/.exec(plain) : null
  if (found === null) return undefined
  const [, hours = '', minutes = '', seconds = ''] = found
  const unit = unitIn(quantity, 's')
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return unit === undefined ? undefined : timesTenTo(String(sum), unit.ten) * unit.times
}

/** Reads `5 rps`, `1.5M/month`, `250 ms`, `1h30`; the text must already be plain. */
export function readQuantity(quantity: Quantity, plain: string, options: QuantityOptions = {}): QuantityReading {
  const often = quantity === 'requests-per-month' ? howOften(plain) : undefined
  if (often !== undefined)
    return {
      kind: 'value',
      value: timesTenTo(often.exact, often.unit.ten) * often.unit.times,
      ambiguous: false,
      suffix: '',
      unit: '',
    }
  if (quantity === 'hours-per-day' && /^24 ?\/ ?7$/.test(plain))
    return { kind: 'value', value: 24, ambiguous: false, suffix: '', unit: '' }
  const compound = readCompoundTime(quantity, plain) ?? readClockTime(quantity, plain)
  if (compound !== undefined) return { kind: 'value', value: compound, ambiguous: false, suffix: '', unit: '' }
  const front = /^[x×*] ?(?=[0-9.])/i.exec(plain)?.[0] ?? ''
  const number = readNumber(front === '' ? plain : plain.slice(front.length), options.decimal)
  if (number.kind === 'none') return { kind: 'none' }
  const rest = number.rest === '' && front !== '' ? 'x' : withThousand(plain, number.rest)
  const suffix = readSuffix(quantity, rest, options)
  if (suffix === undefined) return { kind: 'other-unit', exact: number.exact, unit: rest, dimension: dimensionOf(rest) }
  const value = timesTenTo(number.exact, suffix.ten + suffix.unit.ten) * suffix.unit.times
  if (value === 0 && /^-?[0-9.]*[1-9]/.test(number.exact)) return { kind: 'too-small' }
  return {
    kind: 'value',
    value: value === 0 ? 0 : value,
    ambiguous: number.ambiguous,
    suffix: rest,
    unit: suffix.written,
  }
}
