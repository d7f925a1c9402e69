/** The units people write in a cell, each as a factor to the base of its dimension; data only, no reading. */
import type { Quantity } from '../domain/field-shape.ts'

/** value in base units = number × 10^ten × times */
export interface Unit {
  readonly ten: number
  readonly times: number
}
export type Dimension =
  | 'time'
  | 'data'
  | 'rate'
  | 'data-rate'
  | 'factor'
  | 'cpu'
  | 'count'
  | 'hours-per-day'
  | 'share'
  | 'money'

/** The month of 730 hours that cloud price lists use. */
export const hoursPerMonth = 730

function named(ten: number, times: number, names: string): readonly (readonly [string, Unit])[] {
  return names.split(' ').map((name) => [name, { ten, times }] as const)
}

/** To seconds. */
export const timeUnits: ReadonlyMap<string, Unit> = new Map([
  ...named(-9, 1, 'ns nanosecond nanoseconds'),
  ...named(-6, 1, 'µs μs us microsecond microseconds'),
  ...named(-3, 1, 'ms msec msecs millis millisecond milliseconds'),
  ...named(0, 1, 's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi'),
  ...named(0, 60, 'm min mins minute minutes minuten minuto minutos minuti'),
  ...named(0, 3600, 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur'),
  ...named(0, 86400, 'd day days tag tage jour jours giorno giorni dag dagen'),
  ...named(0, 604800, 'w wk week weeks'),
])

/** To bytes. */
export const dataUnits: ReadonlyMap<string, Unit> = new Map([
  ...named(0, 1, 'b byte bytes'),
  ...named(3, 1, 'k kb ko kilobyte kilobytes'),
  ...named(6, 1, 'm mb mo megabyte megabytes'),
  ...named(9, 1, 'g gb go gigabyte gigabytes gig gigs'),
  ...named(12, 1, 't tb to terabyte terabytes'),
  ...named(15, 1, 'p pb petabyte petabytes'),
  ...named(0, 1024, 'ki kib'),
  ...named(0, 1024 ** 2, 'mi mib'),
  ...named(0, 1024 ** 3, 'gi gib'),
  ...named(0, 1024 ** 4, 'ti tib'),
])

/** Memory is built and sold in powers of two whatever the label says: "512 MB" of a function is 512 MiB. To GiB. */
export const memoryUnits: ReadonlyMap<string, Unit> = new Map([
  ...named(0, 1 / 1024 ** 3, 'b byte bytes'),
  ...named(0, 1 / 1024 ** 2, 'k kb ko kilobyte kilobytes ki kib'),
  ...named(0, 1 / 1024, 'm mb mo megabyte megabytes mi mib'),
  ...named(0, 1, 'g gb go gigabyte gigabytes gig gigs gi gib'),
  ...named(0, 1024, 't tb terabyte terabytes ti tib'),
])

/** Times a month of 730 hours. */
export const periods: ReadonlyMap<string, Unit> = new Map([
  ...named(0, hoursPerMonth * 3600, 's sec second sekunde seconde secondo segundo'),
  ...named(0, hoursPerMonth * 60, 'min minute minuut minuto'),
  ...named(0, hoursPerMonth, 'h hr hour std stunde heure hora ora uur'),
  ...named(0, hoursPerMonth / 24, 'd day night tag nacht jour giorno dia día dag'),
  ...named(0, hoursPerMonth / 168, 'w wk week woche semaine settimana semana'),
  ...named(0, 1, 'mo mon month monat mois mese mes mês maand'),
  ...named(0, 1 / 3, 'quarter'),
  ...named(0, 1 / 12, 'y yr year jahr an année anno año ano jaar'),
])

/** One word that says how often. */
export const rateWords: ReadonlyMap<string, Unit> = new Map([
  ...named(0, hoursPerMonth * 3600, 'rps qps tps'),
  ...named(0, hoursPerMonth * 60, 'rpm'),
  ...named(0, hoursPerMonth, 'hourly rph'),
  ...named(0, hoursPerMonth / 24, 'daily nightly rpd täglich'),
  ...named(0, hoursPerMonth / 168, 'weekly'),
  ...named(0, 1, 'monthly'),
  ...named(0, 1 / 12, 'yearly annually'),
])

export const rateNouns =
  /^(?:requests?|reqs?|r|calls?|events?|runs?|jobs?|messages?|msgs?|invocations?|hits?|quer(?:y|ies)|builds?|uploads?|times?|anfragen?|aufrufe?|läufe?|requ[eê]tes?|appels?|peticiones|solicitudes|richieste|pedidos|verzoeken|x)(?![a-zäöü])/

export const factorUnits: ReadonlyMap<string, Unit> = new Map(named(0, 1, 'x × * times fold -fold mal'))

export const cpuUnits: ReadonlyMap<string, Unit> = new Map([
  ...named(0, 1, 'vcpu vcpus cpu cpus core cores vcore vcores thread threads'),
  ...named(-3, 1, 'm millicpu millicores mcpu'),
])

export const countWords = new Set(
  'connection connections conn conns replica replicas gpu gpus request requests at once parallel concurrent per replica perreplica perrun atonce x ×'.split(
    ' ',
  ),
)

export const tokenWords = new Set('token tokens tok toks'.split(' '))

/** To tokens a second. */
export const tokenRates: ReadonlyMap<string, Unit> = new Map([
  ...named(0, 1, 'tokens/s token/s tok/s tokens/sec tok/sec tokens/second tps'),
  ...named(0, 1 / 60, 'tokens/min tok/min tokens/minute'),
])

/** What a bare number of an imported column may have meant; the first is what the field is stored in. */
export const unitsOffered: Readonly<Record<Quantity, readonly string[]>> = {
  'requests-per-month': ['/month', '/day', '/hour', '/min', '/s'],
  ratio: [],
  'hours-per-day': [],
  milliseconds: ['ms', 's', 'min', 'h'],
  seconds: ['s', 'ms', 'min', 'h'],
  count: [],
  gibibytes: ['GiB', 'MB'],
  gigabytes: ['GB', 'MB', 'TB'],
  megabytes: ['MB', 'KB', 'GB'],
  tokens: [],
  'tokens-per-second': ['tokens/s', 'tokens/min'],
  'gigabytes-per-month': ['GB/month', 'GB/day', 'TB/month'],
  vcpu: [],
}

/** Powers of ten by the words for them; signs are told apart by case, words are not. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['G', 9],
  ['B', 9],
  ['T', 12],
  ...tens(3, 'tsd tausend thousand mille mila tys tis'),
  ...tens(5, 'lakh lakhs lac lacs'),
  ...tens(6, 'mio mln million millions millionen millón millones milhão milhões milione milioni miljoen'),
  ...tens(7, 'crore crores cr'),
  ...tens(9, 'bn billion mrd mld milliard milliards milliarden miliardo miliardi miljard'),
])

function tens(power: number, words: string): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => [word, power] as const)
}

/** What the field is stored in, named for a sentence. */
export const quantityNames: Readonly<
  Record<Quantity, { readonly unit: string; readonly example: string; readonly dimension: Dimension }>
> = {
  'requests-per-month': { unit: '/month', example: '1.5M/month, 100k/day or 5 rps', dimension: 'rate' },
  ratio: { unit: '×', example: '4 or 8..12', dimension: 'factor' },
  'hours-per-day': { unit: 'hours/day', example: '8', dimension: 'hours-per-day' },
  milliseconds: { unit: 'ms', example: '250 ms, 2 s or 35..80..199', dimension: 'time' },
  seconds: { unit: 's', example: '90 s, 15 min or 1h30', dimension: 'time' },
  count: { unit: '', example: '20 or 10..40', dimension: 'count' },
  gibibytes: { unit: 'GiB', example: '2 GiB or 512 MB', dimension: 'data' },
  gigabytes: { unit: 'GB', example: '1.2 GB or 400 MB', dimension: 'data' },
  megabytes: { unit: 'MB', example: '6 MB or 200 kB', dimension: 'data' },
  tokens: { unit: 'tokens', example: '350 or 200..600', dimension: 'count' },
  'tokens-per-second': { unit: 'tokens/s', example: '1200 or 800..1500', dimension: 'count' },
  'gigabytes-per-month': { unit: 'GB/month', example: '220 or 1 TB/month', dimension: 'data-rate' },
  vcpu: { unit: 'vCPU', example: '0.5, 2 or 500m', dimension: 'cpu' },
}
