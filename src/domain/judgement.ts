/** What gates, criteria and bill said of a workload's options so far, packed: thousands of rows keep theirs for when weights move. */
import { fitOf } from './fit.ts'
import type { Option } from './options.ts'
import { amountCriteria } from './settled-values.ts'
import { tiers } from './tier-order.ts'
import { lastStep, stepBeforeValues } from './trial.ts'
import type { Trial } from './trial.ts'

/** Figures of the options asked anything, one after the other: place, tier, steps taken, the values these settled, and USD at the end. */
export type Judgement = readonly number[]

// Written here first: a list that grows figure by figure ends up with room for half as many more.
const draft: number[] = []

// One list of plain numbers is a fifth of the records it stands for, and is copied in one go when memory is tidied.
export function judgementOf(trials: readonly (Trial | undefined)[]): Judgement {
  let length = 0
  const write = (figure: number): void => {
    draft[length] = figure
    length += 1
  }
  for (let at = 0; at < trials.length; at += 1) {
    const trial = trials[at]
    if (trial === undefined || trial.step === 0) continue
    write(at)
    write(tiers.indexOf(trial.tier))
    write(trial.step)
    const asked = askedBy(trial.step)
    for (let k = 0; k < asked; k += 1) write(trial.values[amountCriteria[k]!.at]!)
    if (trial.step === lastStep) write(trial.usd ?? Number.NaN)
  }
  return draft.slice(0, length)
}

/** How many of `amountCriteria` were asked by that step. */
function askedBy(step: number): number {
  return Math.min(amountCriteria.length, Math.max(0, step - stepBeforeValues))
}

/** The same options on trial again under other weights, in their places; `settled` as `settledValues` gives them. */
export function trialsIn(
  judgement: Judgement,
  options: readonly Option[],
  settled: readonly (readonly number[])[],
  vector: readonly number[],
): (Trial | undefined)[] {
  const trials = new Array<Trial | undefined>(options.length)
  for (let next = 0; next < judgement.length;) {
    const at = judgement[next]!
    const tier = tiers[judgement[next + 1]!]!
    const step = judgement[next + 2]!
    next += 3
    const values = settled[at]!.slice()
    const asked = askedBy(step)
    for (let k = 0; k < asked; k += 1) values[amountCriteria[k]!.at] = judgement[next + k]!
    next += asked
    let usd: number | undefined
    if (step === lastStep) {
      usd = Number.isNaN(judgement[next]) ? undefined : judgement[next]
      next += 1
    }
    trials[at] = { option: options[at]!, tier, values, fit: fitOf(values, vector), usd, step }
  }
  return trials
}
