/** Why two monthly figures differ, cause by cause, in the words of the fields and the bill. */
import type { CostCause } from '../domain/difference/cost-causes.ts'
import type { CostDifference } from '../domain/difference/cost-difference.ts'
import { billGroupWord } from './decision-words.ts'
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

/** One sentence that says the whole and its largest cause. */
export function differenceSentence(difference: CostDifference): string {
  if (difference.kind === 'unknown')
    return difference.side === 'first'
      ? 'There is no bill to compare with yet: an answer is missing'
      : 'The other figure’s inputs do not make a bill: an answer is missing'
  const whole = difference.toUsd - difference.fromUsd
  const [first] = difference.causes
  const start = `${money(difference.fromUsd)} against ${money(difference.toUsd)} a month, ${moneyChange(whole)}`
  if (difference.method === 'whole') return `${start}; the causes cannot be told apart`
  const left = difference.unexplainedUsd
  const covered =
    left > 0 && difference.toUsd > 0
      ? `; what is stated explains ${chance((difference.toUsd - left) / difference.toUsd)} of the ${money(difference.toUsd)}`
      : ''
  if (first === undefined) return covered === '' ? `${start}; no stated input explains it` : `${start}${covered}`
  const { name } = causeWords(first.cause)
  return `${start}; the largest cause is ${lowerFirst(name)} with ${moneyChange(first.usdPerMonth)}${covered}`
}
