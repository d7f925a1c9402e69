/** Which unit stands behind a number, and what it means in the unit a column is stored in. */
import type { Quantity } from '../domain/field-shape.ts'
import type { Dimension, Unit } from './units.ts'
import {
  countWords,
  cpuUnits,
  dataUnits,
  factorUnits,
  hoursPerMonth,
  memoryUnits,
  periods,
  rateNouns,
  rateWords,
  timeUnits,
  tokenRates,
  tokenWords,
} from './units.ts'

const one: Unit = { ten: 0, times: 1 }

function scaled(unit: Unit | undefined, ten: number, times = 1): Unit | undefined {
  return unit === undefined ? undefined : { ten: unit.ten + ten, times: unit.times * times }
}

function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.(?=$| )/g, '')
    .trim()
}

function periodOf(text: string): Unit | undefined {
  const found = /^(?:\/|per|a|an|each|pro|je|par|por|al|ao)(?: |(?<=\/))?([a-zêéíñ]+)$/.exec(text.replace('/ ', '/'))
  const word = found?.[1] ?? ''
  return periods.get(word) ?? periods.get(word.replace(/(?<=..)s$/, ''))
}

function rateUnit(text: string): Unit | undefined {
  const bare = text.replace(rateNouns, '').trim()
  if (bare === '') return one
  return rateWords.get(bare) ?? periodOf(bare)
}

function dataRateUnit(text: string): Unit | undefined {
  const [size = '', period] = text.split(/(?=\/| per | a )/)
  const data = size.trim() === '' ? one : scaled(dataUnits.get(size.trim()), -9)
  const times = period === undefined ? one : periodOf(period.trim())
  return data === undefined || times === undefined ? undefined : { ten: data.ten, times: data.times * times.times }
}

function hoursUnit(text: string): Unit | undefined {
  const bare = text.replace(/(?:\/| per | a )\s*(?:day|d|tag)$/, '').trim()
  if (bare === '' || bare === '/day') return one
  return scaled(timeUnits.get(bare), 0, 1 / 3600)
}

/** The factor from the written unit to the unit the quantity is stored in; undefined when the unit is not one of this quantity. */
export function unitIn(quantity: Quantity, written: string): Unit | undefined {
  const text = tidy(written)
  if (text === '') return one
  switch (quantity) {
    case 'milliseconds':
      return scaled(timeUnits.get(text), 3)
    case 'seconds':
      return timeUnits.get(text)
    case 'gibibytes':
      return memoryUnits.get(text.replace(/ (?:of )?(?:ram|mem|memory)$/, ''))
    case 'gigabytes':
      return scaled(dataUnits.get(text), -9)
    case 'megabytes':
      return scaled(dataUnits.get(text), -6)
    case 'gigabytes-per-month':
      return dataRateUnit(text)
    case 'requests-per-month':
      return rateUnit(text)
    case 'ratio':
      return factorUnits.get(text.replace(/ (?:the )?mean$/, ''))
    case 'vcpu':
      return cpuUnits.get(text)
    case 'hours-per-day':
      return hoursUnit(text)
    case 'count':
      return countWords.has(text) ? one : undefined
    case 'tokens':
      return tokenWords.has(text) ? one : undefined
    case 'tokens-per-second':
      return tokenRates.get(text)
  }
}

/** What kind of thing a unit measures that does not belong to the column. */
export function dimensionOf(written: string): Dimension | undefined {
  const text = tidy(written)
  if (text.startsWith('%')) return 'share'
  if (/^[$€£¥]/.test(text)) return 'money'
  if (timeUnits.has(text)) return 'time'
  if (dataUnits.has(text)) return 'data'
  if (text !== '' && rateUnit(text) !== undefined) return 'rate'
  if (dataRateUnit(text) !== undefined) return 'data-rate'
  if (cpuUnits.has(text)) return 'cpu'
  if (factorUnits.has(text)) return 'factor'
  return countWords.has(text) ? 'count' : undefined
}

export const dimensionNames: Readonly<Record<Dimension, string>> = {
  time: 'a time',
  data: 'an amount of data',
  rate: 'a rate',
  'data-rate': 'an amount of data over time',
  factor: 'a factor',
  cpu: 'an amount of CPU',
  count: 'a count',
  'hours-per-day': 'hours of a day',
  share: 'a share in percent',
  money: 'an amount of money',
}

/** "every 15 min", "hourly", "twice a day": how often, in runs per month. */
export function howOften(plain: string): { readonly exact: string; readonly unit: Unit } | undefined {
  const text = tidy(plain)
  const word = rateWords.get(text)
  if (word !== undefined) return { exact: '1', unit: word }
  const counted = /^(once|twice|thrice) (.+)$/.exec(text)
  const period = counted === null ? undefined : (rateWords.get(counted[2] ?? '') ?? periodOf(counted[2] ?? ''))
  if (period !== undefined)
    return { exact: String(['once', 'twice', 'thrice'].indexOf(counted?.[1] ?? '') + 1), unit: period }
  const every = /^(?:every|each|alle) (?:([0-9]{1,6}) ?)?([a-zµ]+)$/.exec(text)
  const length = every === null ? undefined : timeUnits.get(every[2] ?? '')
  const steps = Number(every?.[1] ?? '1')
  if (every === null || steps === 0) return undefined
  if (length === undefined) {
    const whole = periods.get((every[2] ?? '').replace(/s$/, ''))
    return whole === undefined ? undefined : { exact: '1', unit: { ten: 0, times: whole.times / steps } }
  }
  return { exact: '1', unit: { ten: -length.ten, times: (hoursPerMonth * 3600) / (steps * length.times) } }
}
