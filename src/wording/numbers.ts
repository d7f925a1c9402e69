/** How a number is written; the only place in the product that rounds, always in one named locale so that bytes never vary. */
import type { Money } from '../domain/option-evidence.ts'
import { converted, decimalsOf, symbolOf } from './display-currency.ts'
import type { DisplayCurrency } from './display-currency.ts'

const locale = 'en-US'
export const notKnown = 'not known'

const decimalFormats = Array.from(
  { length: 9 },
  (_, decimals) => new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
)
const significantFormats = Array.from(
  { length: 5 },
  (_, digits) => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits + 1 }),
)

/** A number with exactly so many decimals, grouped by thousands: "1,681.00". */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return wordsFor(value)
  const text = (decimalFormats[Math.min(8, Math.max(0, decimals))] as Intl.NumberFormat).format(value)
  return minus(/^-[0.,]*$/.test(text) ? text.slice(1) : text)
}

/** A number to so many significant digits, trailing zeros dropped: "0.13", "1,240". */
export function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return wordsFor(value)
  if (value !== 0 && (Math.abs(value) < 1e-12 || Math.abs(value) >= 1e15))
    return minus(value.toExponential(Math.max(0, digits - 1)))
  return minus((significantFormats[Math.min(4, Math.max(0, digits - 1))] as Intl.NumberFormat).format(value))
}

function minus(text: string): string {
  return text.startsWith('-') ? `−${text.slice(1)}` : text
}

function wordsFor(value: number): string {
  return Number.isNaN(value) ? notKnown : value > 0 ? 'without limit' : 'below any limit'
}

/** Whole from 10, to the smallest coin below, two significant digits under that coin; no currency sign. */
function amountDigits(value: number, coinsBelow: number, decimals: number): string {
  const size = Math.abs(value)
  if (size === 0) return '0'
  const coins = 10 ** decimals
  if (size < 0.995 / coins) return size < 1e-9 ? 'less than 0.000000001' : plainSignificant(value, 2)
  return Math.round(size * coins) / coins >= coinsBelow ? fixed(value, 0) : fixed(value, decimals)
}

const smallFormat = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, maximumFractionDigits: 20 })
function plainSignificant(value: number, digits: number): string {
  return digits === 2 ? minus(smallFormat.format(value)) : significant(value, digits)
}

function withSymbol(digits: string, currency: DisplayCurrency | undefined): string {
  const code = currency?.code ?? 'USD'
  const symbol = symbolOf(code)
  if (digits.startsWith('less than ')) return `less than ${symbol}${digits.slice(10)}`
  return digits.startsWith('−') ? `−${symbol}${digits.slice(1)}` : `${symbol}${digits}`
}

/** "$1,681", "$12", "$7.28", "$0.14", "$0.0000002". `usd` is in US dollars; a currency converts and marks it. */
export function money(usd: number, currency?: DisplayCurrency | undefined): string {
  const value = converted(usd, currency)
  return Number.isFinite(value)
    ? withSymbol(amountDigits(value, 10, decimalsOf(currency?.code ?? 'USD')), currency)
    : wordsFor(value)
}

/** As `money`, but a bill under 100 shows cents: "$38.40". */
export function billMoney(usd: number, currency?: DisplayCurrency | undefined): string {
  const value = converted(usd, currency)
  return Number.isFinite(value)
    ? withSymbol(amountDigits(value, 100, decimalsOf(currency?.code ?? 'USD')), currency)
    : wordsFor(value)
}

/** To the cent, as a bill is checked: "$1,249.49"; less than a cent as `billMoney`. */
export function exactMoney(usd: number, currency?: DisplayCurrency | undefined): string {
  const value = converted(usd, currency)
  const decimals = decimalsOf(currency?.code ?? 'USD')
  const tiny = value !== 0 && Math.abs(value) < 1 / 10 ** decimals
  return Number.isFinite(value) && !tiny ? withSymbol(fixed(value, decimals), currency) : billMoney(usd, currency)
}

/** With every digit before the point and two behind it: "14,880,000", "1,460.25". */
export function exactNumber(value: number): string {
  if (!Number.isFinite(value)) return wordsFor(value)
  const rest = Math.abs(value - Math.round(value))
  return Math.abs(value) < 1 ? significant(value, 4) : fixed(value, rest < 0.005 ? 0 : 2)
}

const plainFormat = new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: 12 })
/** As a program reads it: a point, no grouping, no exponent, and no dust from computing in halves: "0.0000002". */
export function plainNumber(value: number): string {
  return Number.isFinite(value) ? plainFormat.format(value) : wordsFor(value)
}

/** "+$31" or "−$4.20": a difference in US dollars. */
export function moneyChange(usd: number, currency?: DisplayCurrency | undefined): string {
  return usd > 0 ? `+${money(usd, currency)}` : money(usd, currency)
}

/** "420–1,900", without a currency sign; the empty string where both ends are written alike. */
export function moneyRange(range: Money, currency?: DisplayCurrency | undefined): string {
  const low = converted(range.low, currency)
  const high = converted(range.high, currency)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return ''
  const from = amountDigits(low, 10, decimalsOf(currency?.code ?? 'USD'))
  const to = amountDigits(high, 10, decimalsOf(currency?.code ?? 'USD'))
  return from === to ? '' : `${from}–${to}`
}

/** "$1,681 (420–1,900)", or "$1,681" where nothing is a range. */
export function moneyWithRange(range: Money, currency?: DisplayCurrency | undefined): string {
  const ends = moneyRange(range, currency)
  return ends === '' ? money(range.likely, currency) : `${money(range.likely, currency)} (${ends})`
}

/** The price of one unit, two or three significant digits: "$0.0000166667" is a price, not an amount. */
export function unitPrice(usd: number): string {
  if (!Number.isFinite(usd)) return wordsFor(usd)
  if (usd === 0) return '$0'
  const size = Math.abs(usd)
  const digits = (size >= 1 ? fixed(usd, size >= 100 ? 2 : 4) : priceFormat.format(usd)).replace(
    /(\.\d*?[1-9])0+$|\.0+$/,
    '$1',
  )
  return withSymbol(minus(/\.\d$/.test(digits) ? `${digits}0` : digits), undefined)
}
const priceFormat = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6, maximumFractionDigits: 20 })

/** "950", "40k", "1.2M", "3.4B": a count of things, three significant digits at most. */
export function count(value: number): string {
  if (!Number.isFinite(value)) return wordsFor(value)
  const size = Math.abs(value)
  const steps = [
    [999_500_000_000, 1e12, 'T'],
    [999_500_000, 1e9, 'B'],
    [999_500, 1e6, 'M'],
    [9_999.5, 1e3, 'k'],
  ] as const
  for (const [from, by, sign] of steps)
    if (size >= from)
      return size / by >= 1e6 ? significant(value, 2) : `${significant(value / by, size / by >= 1000 ? 4 : 3)}${sign}`
  return size >= 1000 ? significant(value, 4) : significant(value, 3)
}

/** Every digit of a whole number, grouped: "10,000". */
export function whole(value: number): string {
  return fixed(value, 0)
}

/** Milliseconds as people say them: "640 ms", "13.8 s", "18 min", "4.5 h", "3.2 days". */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return wordsFor(ms)
  const size = Math.abs(ms)
  if (size === 0) return '0 ms'
  if (size < 999.5) return `${significant(ms, size < 1 ? 2 : 3)} ms`
  if (size < 119_950) return `${significant(ms / 1000, 3)} s`
  if (size < 7_197_000) return `${upToThree(ms / 60_000)} min`
  if (size < 172_700_000) return `${upToThree(ms / 3_600_000)} h`
  return `${upToThree(ms / 86_400_000)} days`
}

/* Minutes and longer are said to one decimal at most. */
function upToThree(value: number): string {
  return significant(value, Math.abs(value) < 9.95 ? 2 : 3)
}

/** A duration given in seconds. */
export function seconds(s: number): string {
  return duration(s * 1000)
}

/** 0…1 as "99.1 %", "0.4 %", "99.97 %"; never "100 %" for less than all, nor "0 %" for more than none. */
export function share(value: number): string {
  if (!Number.isFinite(value)) return notKnown
  const percent = value * 100
  if (value === 0 || value === 1) return `${fixed(percent, 0)} %`
  if (value > 0 && percent < 0.01) return 'under 0.01 %'
  if (value < 1 && percent > 99.99) return 'over 99.99 %'
  const fromEdge = Math.min(Math.abs(percent), Math.abs(100 - percent))
  if (percent < 1) return `${significant(percent, 2)} %`
  return `${significant(percent, fromEdge < 0.1 ? 4 : fromEdge < 10 ? 3 : 2)} %`
}

/** A whole share such as a probability: "63 %", "under 1 %". */
export function chance(value: number): string {
  if (!Number.isFinite(value)) return notKnown
  if (value > 0 && value < 0.01) return 'under 1 %'
  if (value < 1 && value > 0.99) return 'over 99 %'
  return `${fixed(value * 100, 0)} %`
}

/** A fit, margin or criterion value: "0.74". */
export function fit(value: number): string {
  return fixed(value, 2)
}

/** How far one fit is ahead of another: "0.07"; never "0.00" for a lead that there is. */
export function lead(value: number): string {
  return value > 0 && value < 0.005 ? 'less than 0.01' : fit(value)
}

/** Two shares in whole percents, or in what tells them apart. */
export function twoChances(a: number, b: number): readonly [string, string] {
  return toldApart(a, b, chance)
}

/** Two shares as finely as `share` writes one, or in what tells them apart. */
export function twoShares(a: number, b: number): readonly [string, string] {
  return toldApart(a, b, share)
}

/** With decimals where both would be written alike. */
function toldApart(a: number, b: number, write: (value: number) => string): readonly [string, string] {
  const both = [write(a), write(b)] as const
  if (a === b || both[0] !== both[1]) return both
  for (const decimals of [1, 2, 3]) {
    const finer = [`${fixed(a * 100, decimals)} %`, `${fixed(b * 100, decimals)} %`] as const
    if (finer[0] !== finer[1]) return finer
  }
  return both
}

/** A rate: "9 requests/s", "0.4 requests/s"; rare events by the hour or the day. */
export function rate(requestsPerSecond: number): string {
  const perHour = requestsPerSecond * 3600
  if (requestsPerSecond > 0 && perHour < 0.95) return counted(Number((perHour * 24).toPrecision(2)), 'request') + '/day'
  if (requestsPerSecond > 0 && requestsPerSecond < 0.02)
    return counted(Number(perHour.toPrecision(2)), 'request') + '/hour'
  return `${requestsPerSecond >= 9999.5 ? count(requestsPerSecond) : significant(requestsPerSecond, 2)} requests/s`
}

/** "1 workload", "3 workloads", "1,234 rows"; from ten thousand on in short, "12.3k rows". */
export function counted(value: number, one: string, many = `${one}s`): string {
  const words = value >= 9_999.5 ? count(value) : Number.isInteger(value) ? whole(value) : significant(value, 3)
  return `${words} ${value === 1 ? one : many}`
}

/** "7 months", "1.5 months", "26 years". */
export function months(value: number): string {
  if (!Number.isFinite(value)) return wordsFor(value)
  if (value >= 24) return counted(Number((value / 12).toPrecision(2)), 'year')
  return counted(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)), 'month')
}
