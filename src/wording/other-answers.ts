/** Sentences for the answers beyond one winner: how robust it is, keeping what runs today, splitting. */
import type { KeepWhatWeHave, WorkloadAssessment } from '../domain/assessment.ts'
import type { Robustness } from '../domain/certainty.ts'
import type { Mitigation } from '../domain/option-evidence.ts'
import type { SplitProposal } from '../domain/running-plan.ts'
import { lowerFirst } from './lower-first.ts'
import { chance, money, moneyChange, months, significant } from './numbers.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { sentenceOf } from './reasons.ts'

type LabelOf = (option: string) => string

const words: Readonly<Record<Robustness['word'], string>> = { solid: 'Solid', lean: 'Lean', 'toss-up': 'Toss-up' }

/** "Lean: wins in 59 % of all weights and 91 % around yours; moving 4 % of the weight makes it EKS." */
export function robustnessSentence(robustness: Robustness, labelOf: LabelOf): string {
  const { word, fragile, anyWeights, orderOnly, aroundWeights, movedWeight, movedTo } = robustness
  const moved =
    movedWeight === null || movedTo === null
      ? 'No moved weight changes it.'
      : `Moving ${chance(movedWeight)} of the weight makes it ${labelOf(movedTo)}.`
  return `${words[word]}${fragile ? ', and fragile' : ''}. Wins in ${chance(anyWeights)} of all weights, ${chance(orderOnly)} in your order of criteria, ${chance(aroundWeights)} around your weights and ranges. ${moved}`
}

export interface KeepQuestion {
  readonly label: string
  /** True where what runs today is the recommendation. */
  readonly wins: boolean
  readonly currency?: DisplayCurrency | undefined
}

/**
 * Why what runs today should not be able to run there: "It runs there, yet is blocked: memory 0.25 GiB, limit 0.125 GiB:
 * 0.125 GiB over. Check that answer." Undefined where no gate rules it out.
 */
export function contradictionOfToday(
  { keep, options }: WorkloadAssessment,
  currency?: DisplayCurrency | undefined,
): string | undefined {
  const gate = options.find(({ option }) => option === keep?.option)?.gates.find(({ answer }) => answer === 'blocked')
  return gate === undefined
    ? undefined
    : `It runs there, yet is blocked: ${lowerFirst(sentenceOf(gate.reason, currency))}. Check that answer.`
}

/** "Compute Engine costs $2,558 a month. Moving costs about $2,160 and pays for itself in 2.3 months." */
export function keepSentence(keep: KeepWhatWeHave, { label, wins, currency }: KeepQuestion): string {
  const cost =
    keep.monthlyUsd === null ? `${label} is not priced.` : `${label} costs ${money(keep.monthlyUsd, currency)} a month.`
  if (wins) return `${cost} It is the recommendation: nothing has to move.`
  if (keep.migrationUsd === 0) return `${cost} The recommendation stays on this platform.`
  return `${cost} Moving costs about ${money(keep.migrationUsd, currency)} and ${
    keep.paybackMonths === null ? 'never pays for itself' : `pays for itself in ${months(keep.paybackMonths)}`
  }.`
}

/** The seam, then each part with its option and its bill. */
export function splitSentence(split: SplitProposal, labelOf: LabelOf, currency?: DisplayCurrency | undefined): string {
  const parts = split.parts.map(({ name, option, monthlyUsd }) =>
    [
      name,
      option === null ? 'no option passes' : labelOf(option),
      ...(monthlyUsd === null ? [] : [`${money(monthlyUsd, currency)} a month`]),
    ].join(', '),
  )
  return `${sentenceOf(split.seam)}. Parts: ${parts.join('; ')}.`
}

/** "+$31 /month", "+$0 /month and 2 h of upkeep": what a mitigation costs; undefined where it has no bill yet. */
export function remedyPrice(mitigation: Mitigation, currency?: DisplayCurrency): string | undefined {
  const { extraMonthlyUsd, extraHoursPerMonth } = mitigation
  if (extraMonthlyUsd === null) return undefined
  const usd = `${moneyChange(extraMonthlyUsd, currency)} /month`
  return extraHoursPerMonth > 0 ? `${usd}, with ${significant(extraHoursPerMonth, 2)} h of upkeep more` : usd
}
