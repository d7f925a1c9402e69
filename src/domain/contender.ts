/** One option in the contest for one workload: how its gates stand, its values and its fit, without the evidence. */
import { criterionValues, fitOf } from './fit.ts'
import { gateList, inputGates, sizingGates } from './gates/gates.ts'
import type { Gate } from './gates/gate.ts'
import { once } from './once.ts'
import type { Option } from './options.ts'
import { sceneOf } from './scene.ts'
import type { Scene, Stage } from './scene.ts'

/** Clean options come before risky ones, and both before those that hang on an answer. */
export type Tier = 'clean' | 'risky' | 'unknown' | 'blocked'
export const tiers: readonly Tier[] = ['clean', 'risky', 'unknown', 'blocked']

export interface Contender {
  readonly option: Option
  readonly scene: Scene
  readonly tier: Tier
  /** null where a gate blocks. */
  readonly fit: number | null
  readonly values: readonly number[]
  readonly usd: number | undefined
  /** Every gate that blocks; asked for only when somebody wants to know. */
  readonly blocks: () => readonly Gate[]
}

const noValues: readonly number[] = []

/** A variant that exists to turn a block into a pass, on a start time nobody measured, stays risky. */
export function restsOnEstimate(option: Option): boolean {
  const { mitigates } = option.variant
  return mitigates !== undefined && mitigates.length > 0 && option.startup.coldStartP95S.confidence === 'estimate'
}

function tierOf(scene: Scene): Tier {
  let tier: Tier = restsOnEstimate(scene.option) ? 'risky' : 'clean'
  for (const gates of [inputGates, sizingGates]) {
    for (const gate of gates) {
      const status = gate.status(scene)
      if (status === 'blocked') return 'blocked'
      if (status === 'unknown') tier = 'unknown'
      else if (status === 'risk' && tier === 'clean') tier = 'risky'
    }
  }
  return tier === 'unknown' || scene.usdPerMonth() !== undefined ? tier : 'unknown'
}

export function contenderOf(stage: Stage, option: Option, weights: readonly number[]): Contender {
  const scene = sceneOf(stage, option)
  const tier = tierOf(scene)
  const blocks = once(() => gateList.filter((gate) => gate.status(scene) === 'blocked'))
  if (tier === 'blocked') return { option, scene, tier, fit: null, values: noValues, usd: undefined, blocks }
  const values = criterionValues(scene)
  return { option, scene, tier, fit: fitOf(values, weights), values, usd: scene.usdPerMonth(), blocks }
}

/** Better first: tier, then fit, then the smaller bill, then the id. */
export function better(a: Contender, b: Contender): number {
  if (a.tier !== b.tier) return tiers.indexOf(a.tier) - tiers.indexOf(b.tier)
  if (a.fit !== null && b.fit !== null && Math.abs(a.fit - b.fit) > 1e-12) return b.fit - a.fit
  const usdA = a.usd ?? Infinity
  const usdB = b.usd ?? Infinity
  if (usdA !== usdB) return usdA - usdB
  return a.option.id < b.option.id ? -1 : a.option.id > b.option.id ? 1 : 0
}

/** The best of the list, or undefined when it is empty. */
export function bestOf(contenders: readonly Contender[]): Contender | undefined {
  let best: Contender | undefined
  for (const contender of contenders) if (best === undefined || better(contender, best) < 0) best = contender
  return best
}

/** Passes its gates, whether clean or at risk. */
export function passes(contender: Contender): boolean {
  return contender.tier === 'clean' || contender.tier === 'risky'
}
