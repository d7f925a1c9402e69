/** A number in the unit it was given in: the spelling of units that facts, gates and fields share. */
import type { Amount } from '../domain/workbook.ts'
import {
  count,
  duration,
  exactNumber,
  fit,
  money,
  notKnown,
  rate,
  seconds,
  share,
  significant,
  unitPrice,
  whole,
} from './numbers.ts'

/** A number in one of the units that facts, gates and fields use: "18 min" for 1080 s, "24 GiB", "1.2M requests/month". */
export function inUnit(value: number, unit: string): string {
  if (!Number.isFinite(value)) return significant(value, 3)
  if (unit === 'ms') return duration(value)
  if (unit === 's') return seconds(value)
  if (unit === 'min') return seconds(value * 60)
  if (unit === 'h') return seconds(value * 3600)
  if (unit === 'share') return share(value)
  if (unit === 'score') return fit(value)
  if (unit === 'x') return `${significant(value, 3)}×`
  if (unit === 'MB' && Math.abs(value) >= 10_000) return inUnit(value / 1000, 'GB')
  if (unit === 'USD') return money(value)
  if (unit === 'USD/month') return `${money(value)}/month`
  if (unit.startsWith('USD/')) return `${unitPrice(value)}/${unit.slice(4)}`
  if (unit === 'requests/s') return rate(value)
  if (unit === '%') return `${significant(value, 3)} %`
  if (unit === 'text' || unit === 'kind' || unit === 'yes/no' || unit === '') return count(value)
  return `${plainAmount(value, unit)} ${unitWord(unit, value === 1)}`
}

function plainAmount(value: number, unit: string): string {
  const size = Math.abs(value)
  if (size >= 10_000) return count(value)
  if (size >= 10 && unit.startsWith('requests')) return whole(value)
  return significant(value, size < 1000 ? 3 : 4)
}

/** A quantity in the very unit its price is for: "2,920 h", so that quantity times price can be checked. */
export function quantityInUnit(value: number, unit: string): string {
  return Number.isFinite(value) ? `${plainAmount(value, unit)} ${unitWord(unit, value === 1)}` : inUnit(value, unit)
}

/** The same with every digit, for whoever multiplies by hand: "14,880,000 GB-s". */
export function exactQuantity(value: number, unit: string): string {
  return `${exactNumber(value)} ${unitWord(unit, value === 1)}`
}

const unitWords: Readonly<Record<string, string>> = {
  vcpus: 'vCPU',
  gpus: 'GPUs',
  request: 'requests',
  GPU: 'GPUs',
  'GB-month': 'GB-months',
}

/** The unit as it stands behind a number. */
function unitWord(unit: string, single: boolean): string {
  const word = unitWords[unit] ?? unit
  return single && /^(requests|instances|connections|workloads|workers|replicas|GPUs|GB-months)$/.test(word)
    ? word.slice(0, -1)
    : word
}

/** "900 ms to 2.6 s", "3M to 9M requests/month": the unit once where both ends share it. */
export function spanInUnit(low: number, high: number, unit: string): string {
  const from = inUnit(low, unit)
  const to = inUnit(high, unit)
  const [, last = ''] = /^\S+( .+)$/.exec(to) ?? []
  return last !== '' && from.endsWith(last) ? `${from.slice(0, -last.length)} to ${to}` : `${from} to ${to}`
}

/** An entered amount in its field's unit: "3M–5M–9M requests/month" with the likely value in the middle. */
export function amountInUnit(amount: Amount | undefined, unit: string): string {
  if (amount === null || amount === undefined) return notKnown
  if (typeof amount === 'number') return inUnit(amount, unit)
  const ends = spanInUnit(amount.low, amount.high, unit)
  if (amount.likely === undefined) return ends
  const likely = inUnit(amount.likely, unit)
  const [, last = ''] = /^\S+( \S+)$/.exec(likely) ?? []
  return `${likely} (${last.length > 4 && ends.endsWith(last) ? ends.slice(0, -last.length) : ends})`
}
