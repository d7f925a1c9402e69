/** Why two monthly figures differ, cause by cause, in the words of the fields and the bill. */
import type { CostCause } from '../domain/difference/cost-causes.ts'
import type { CostDifference } from '../domain/difference/cost-difference.ts'
import type { SetDifference, SetRow } from '../domain/difference/set-difference.ts'
import type { Team } from '../domain/workbook.ts'
import { billGroupWord } from './decision-words.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { fieldLabel, fieldValue } from './field-words.ts'
import { chance, counted, money, moneyChange, significant } from './numbers.ts'
import { regionWord } from './platform-words.ts'
import { lowerFirst } from './lower-first.ts'

const termWords = {
  monthHours: 'Hours in the month',
  region: 'Region',
  freeTier: 'Free tiers',
  opsHourUsd: 'Rate of an operations hour',
  operatesCluster: 'Cluster already operated',
} as const

export interface CauseWords {
  readonly name: string
  readonly before: string
  readonly after: string
}

const nothing = 'not stated'

export function causeWords(cause: CostCause, optionLabel: (id: string) => string = (id) => id): CauseWords {
  switch (cause.kind) {
    case 'field':
      return {
        name: fieldLabel(cause.id),
        before: fieldValue(cause.id, cause.before ?? null),
        after: fieldValue(cause.id, cause.after ?? null),
      }
    case 'term':
      return {
        name: termWords[cause.id],
        before: termValue(cause.id, cause.before),
        after: termValue(cause.id, cause.after),
      }
    case 'group':
      return { name: `${billGroupWord(cause.id)} in the bill`, before: cause.before, after: cause.after }
    case 'prices': {
      const [only] = cause.paths
      return cause.paths.length === 1 && only !== undefined
        ? { name: `Price ${only.path}`, before: significant(only.before, 4), after: significant(only.after, 4) }
        : { name: `Prices: ${counted(cause.paths.length, 'entry', 'entries')}`, before: 'first', after: 'second' }
    }
    case 'together': {
      const parts = cause.causes.map((each) => causeWords(each, optionLabel))
      const names = parts.map(({ name }, at) => (at === 0 ? name : lowerFirst(name)))
      return {
        name: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} together`,
        before: parts.map(({ before }) => before).join('; '),
        after: parts.map(({ after }) => after).join('; '),
      }
    }
    case 'option':
      return { name: 'Option', before: optionLabel(cause.before), after: optionLabel(cause.after) }
  }
}

function termValue(term: keyof typeof termWords, value: unknown): string {
  if (value === undefined || value === null) return nothing
  if (term === 'region') return regionWord(String(value))
  if (term === 'freeTier') return value === true ? 'counted' : 'not counted'
  if (term === 'opsHourUsd' && typeof value === 'number') return money(value)
  return String(value)
}

export type DifferenceWording = {
  readonly currency?: DisplayCurrency | undefined
  readonly optionLabel?: ((id: string) => string) | undefined
}

/** One sentence that says the whole and its largest cause. */
export function differenceSentence(difference: CostDifference, wording: DifferenceWording = {}): string {
  const { currency, optionLabel } = wording
  if (difference.kind === 'unknown')
    return difference.side === 'first'
      ? 'There is no bill to compare with yet: an answer is missing'
      : 'The other figure’s inputs do not make a bill: an answer is missing'
  const whole = difference.toUsd - difference.fromUsd
  const [first] = difference.causes
  const [ours, theirs] = [money(difference.fromUsd, currency), money(difference.toUsd, currency)]
  const start = `${ours} against ${theirs} a month, ${moneyChange(whole, currency)}`
  if (whole === 0 && difference.causes.length === 0) return `${start}; nothing that moves the bill differs`
  const left = difference.unexplainedUsd
  const covered =
    left > 0 && difference.toUsd > 0
      ? `; what is stated explains ${chance((difference.toUsd - left) / difference.toUsd)} of the ${theirs}`
      : ''
  if (first === undefined) return covered === '' ? `${start}; no stated input explains it` : `${start}${covered}`
  const { name } = causeWords(first.cause, optionLabel)
  if (covered === '' && Math.abs(left) > Math.abs(first.usdPerMonth))
    return `${start}; ${moneyChange(left, currency)} of it is not explained by what is stated, and the largest cause is ${lowerFirst(name)} with ${moneyChange(first.usdPerMonth, currency)}`
  return `${start}; the largest cause is ${lowerFirst(name)} with ${moneyChange(first.usdPerMonth, currency)}${covered}`
}

/** "$5,310 against $5,255 a month, −$55": two recommended sets as a whole. */
export function setSentence(difference: SetDifference, currency?: DisplayCurrency): string {
  const { fromUsd, toUsd, rows } = difference
  const shared = sharedInSets(difference, currency)
  const start = `${money(fromUsd, currency)} against ${money(toUsd, currency)} a month, ${moneyChange(toUsd - fromUsd, currency)}${shared === '' ? '' : `, ${shared}`}`
  const [first] = rows
  return first === undefined || first.usdPerMonth === 0
    ? `${start}; no workload costs another amount`
    : `${start}; the largest part is ${first.name} with ${moneyChange(first.usdPerMonth, currency)}`
}

/** What the sets differ by beside their rows; empty where they do not. */
export function sharedInSets({ sharedUsd }: SetDifference, currency?: DisplayCurrency): string {
  return Math.abs(sharedUsd) < 0.005 ? '' : `counted once for the account ${moneyChange(sharedUsd, currency)}`
}

/** What moved one row: "volume +$55, free tiers −$8.54"; a row of one side only says whose. */
export function rowWhy(row: SetRow, currency?: DisplayCurrency): string {
  if (row.to === null) return 'in ours only'
  if (row.from === null) return 'in theirs only'
  if (row.from.recommendation === null || row.to.recommendation === null)
    return row.from.recommendation === row.to.recommendation ? '' : 'a recommendation on one side only'
  const labels = new Map([...row.from.options, ...row.to.options].map(({ option, label }) => [option, label]))
  return row.causes
    .map(({ cause, usdPerMonth }) => {
      const words = causeWords(cause, (id) => labels.get(id) ?? id)
      return `${lowerFirst(words.name)} ${moneyChange(usdPerMonth, currency)}`
    })
    .join(', ')
}

/** Says that a currency of theirs is for display only; null where both show the same. */
export function otherCurrencyWords(ours: Team['currency'], theirs: Team['currency']): string | null {
  if (theirs === undefined || (theirs.code === ours?.code && theirs.perUsd === ours.perUsd)) return null
  const { code, perUsd, date } = theirs
  return `Theirs is shown in ${code} at ${significant(perUsd, 4)} for 1 USD, rate of ${date}. Bills are reckoned in USD, so the rate is no cause; here both are in ${ours?.code ?? 'USD'}.`
}
