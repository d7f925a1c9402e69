/** What a sample says in words: how sure the cheapest is, over how many draws, and which range could change it. */
import type { BillSwing, BillSwings } from '../domain/sampling/bill-swings.ts'
import type { WorkloadSample } from '../domain/sampling/workload-sample.ts'
import { fieldInSentence, unitOfField } from './field-words.ts'
import { chance, money, whole } from './numbers.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { inUnit, spanInUnit } from './units.ts'

/** "10,000 draws, seed 7", or that nothing had to be drawn. */
export function drawsWords(draws: number, seed: number): string {
  return draws <= 1 ? 'No ranges, nothing to draw' : `${whole(draws)} draws, seed ${seed}`
}

/** "Lambda is the cheapest that passes in 96 % of 10,000 draws." */
export function chanceSentence(sample: WorkloadSample): string {
  const first = sample.options[0]
  if (first === undefined || sample.noneShare === 1) return 'No option passes in any of the worlds you describe.'
  const provisional = sample.provisional ? ', if every open gate is answered in its favour' : ''
  if (sample.draws <= 1) return `${first.label} is the cheapest that passes${provisional}; no input is a range.`
  const second = sample.options[1]
  const behind =
    second === undefined || second.cheapestShare === 0 ? '' : `, ${second.label} in ${chance(second.cheapestShare)}`
  const none = sample.noneShare === 0 ? '' : `; nothing passes in ${chance(sample.noneShare)}`
  const risk = first.riskShare === 0 ? '' : `; in ${chance(first.riskShare)} it passes only at risk`
  return `${first.label} is the cheapest that passes in ${chance(first.cheapestShare)} of ${whole(sample.draws)} draws${behind}${risk}${none}${provisional}.`
}

/** "EC2 saves $38 a month against Fargate at the likely values." */
export function swingsSentence(
  swings: BillSwings,
  nameOf: (option: string) => string,
  currency?: DisplayCurrency,
): string {
  const { saves, choice, rival } = swings
  const verb = saves < 0 ? 'costs' : 'saves'
  const than = saves < 0 ? 'more than' : 'against'
  return `${nameOf(choice)} ${verb} ${money(Math.abs(saves), currency)} a month ${than} ${nameOf(rival)} at the likely values.`
}

/** "Above 270 ms EC2 is cheaper"; or that no value in the range changes who is cheaper. */
export function thresholdSentence(bar: BillSwing, nameOf: (option: string) => string): string {
  if (bar.threshold === null) return 'No value in the range changes which is cheaper'
  const at = inUnit(bar.threshold.at, unitOfField(bar.field))
  return `Above ${at} ${nameOf(bar.threshold.cheaperAbove)} is cheaper, below it ${nameOf(bar.threshold.cheaperBelow)}`
}

/** "duration, 350 to 600 ms" */
export function rangeOfBar(bar: BillSwing): string {
  return `${fieldInSentence(bar.field)}, ${spanInUnit(bar.low, bar.high, unitOfField(bar.field))}`
}
