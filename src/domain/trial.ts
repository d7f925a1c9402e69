/** One option on trial: judged step by step, and no further than somebody needs to know, because most are outdone early. */
import type { Ranked } from './contender.ts'
import { fitOf, openValue } from './fit.ts'
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import type { Scene } from './scene.ts'
import { amountCriteria } from './settled-values.ts'
import { isRankedByBill, tiers } from './tier-order.ts'
import { worstOf } from './tier.ts'
import type { Tier } from './tier-order.ts'

export interface Trial {
  readonly option: Option
  /** By the gates asked so far. */
  tier: Tier
  /** Those not asked for yet are at their best, and the fit with them. */
  readonly values: number[]
  fit: number
  usd: number | undefined
  /** How many steps were taken. */
  step: number
}

/** What every option of one workload is asked. */
export interface Questions {
  readonly byInput: readonly Gate[]
  readonly bySize: readonly Gate[]
  readonly vector: readonly number[]
}

type Step = (trial: Trial, scene: Scene, questions: Questions) => void

/** What takes least to work out, or most often says no, comes first. */
const steps: readonly Step[] = [
  (trial, scene, { byInput }) => {
    trial.tier = worstOf(scene, byInput, trial.tier)
  },
  ...amountCriteria.map(({ at, criterion }): Step => (trial, scene, { vector }) => {
    trial.values[at] = criterion.value(scene) ?? openValue
    trial.fit = fitOf(trial.values, vector)
  }),
  (trial, scene, { bySize }) => {
    trial.tier = worstOf(scene, bySize, trial.tier)
    if (trial.tier === 'blocked') return
    trial.usd = scene.usdPerMonth()
    if (trial.usd === undefined) trial.tier = 'unknown'
  },
]

/** The steps that settle a value, in the order of `amountCriteria`, come after this one. */
export const stepBeforeValues = 1
export const lastStep = steps.length

/** Nothing was asked yet; `tier` and `values` are what is settled before. */
export function newTrial(option: Option, tier: Tier, values: readonly number[], vector: readonly number[]): Trial {
  return { option, tier, values: values.slice(), fit: fitOf(values, vector), usd: undefined, step: 0 }
}

/** Nothing is left to be asked. */
export function isSettled({ tier, step }: Trial): boolean {
  return tier === 'blocked' || step === lastStep
}

/** Beyond every rounding of a fit. */
const clearly = 1e-9

/** Gates yet to be asked only lower a tier, and no value is above its best: whoever is behind in tier, or clearly in fit, stays behind. */
export function isOutdone(tier: Tier, fit: number, best: Ranked | undefined): boolean {
  if (best === undefined) return false
  if (tier !== best.tier) return tiers.indexOf(tier) > tiers.indexOf(best.tier)
  return !isRankedByBill(tier) && fit < (best.fit ?? 0) - clearly
}

/** Goes on until everything is known, or until the option cannot be better than the best so far. */
export function tryOut(trial: Trial, scene: Scene, questions: Questions, best: Ranked | undefined): void {
  while (!isSettled(trial) && !isOutdone(trial.tier, trial.fit, best)) {
    steps[trial.step]!(trial, scene, questions)
    trial.step += 1
  }
}
