/** One option in the contest for one workload: how its gates stand, its values and its fit, without the evidence. */
import { criterionValues, fitOf } from './fit.ts'
import { gateList, inputGates, sizingGates } from './gates/gates.ts'
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import { sceneOf, turnTo } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { amountGates, settledTiers } from './settled-tiers.ts'
import { completedValues, settledValues } from './settled-values.ts'
import { bestTier, tiers, worstOf } from './tier.ts'
import type { Tier } from './tier.ts'

export interface Contender {
  readonly stage: Stage
  readonly option: Option
  readonly scene: Scene
  readonly tier: Tier
  /** null where a gate blocks. */
  readonly fit: number | null
  readonly values: readonly number[]
  readonly usd: number | undefined
  readonly found: Found | undefined
}

/** What gates, criteria and bill say of an option that no gate blocks, whatever the weights. */
export interface Found {
  readonly tier: Tier
  readonly values: readonly number[]
  readonly usd: number | undefined
}

/** Every gate that blocks; asked for only when somebody wants to know. */
export function blocksOf(contender: Contender): readonly Gate[] {
  return gateList.filter((gate) => gate.status(contender.scene) === 'blocked')
}

/** Of blocked options the one that falls at the fewest gates that need no arithmetic, then the earliest in the list. */
export function nearestMiss(blocked: readonly Contender[]): Contender | undefined {
  const first = blocked[0]
  if (first === undefined) return undefined
  const scene = sceneOf(first.stage, first.option)
  let best = first
  let fewest = Infinity
  for (const contender of blocked) {
    turnTo(scene, contender.option)
    let count = 0
    for (const gate of inputGates) if (gate.status(scene) === 'blocked' && (count += 1) >= fewest) break
    if (count >= fewest) continue
    fewest = count
    best = contender
  }
  return best
}

/** What ranking looks at. */
export type Ranked = Pick<Contender, 'option' | 'tier' | 'fit' | 'usd'>

const noValues: readonly number[] = []

/** What is kept of an option: its evidence is made anew when somebody reads it, so that a thousand workloads stay small. */
const whenRead = {
  get scene(): Scene {
    const kept = this as unknown as Kept
    return (kept.made ??= sceneOf(kept.stage, kept.option))
  },
}

interface Kept {
  stage: Stage
  option: Option
  made: Scene | undefined
  tier: Tier
  fit: number | null
  values: readonly number[]
  usd: number | undefined
  found: Found | undefined
}

export function contenderOf(stage: Stage, option: Option, weights: readonly number[]): Contender {
  const scene = sceneOf(stage, option)
  const tier = tierOf(scene, inputGates, bestTier(option))
  return weighed(stage, option, tier === 'blocked' ? undefined : found(scene, tier, criterionValues(scene)), weights)
}

/** All options of one workload, in their order; one scene turns from option to option. */
export function contendersOf(
  stage: Stage,
  options: readonly Option[],
  weights: readonly number[],
): readonly Contender[] {
  const first = options[0]
  if (first === undefined) return []
  const scene = sceneOf(stage, first)
  const tiers = settledTiers(stage, options)
  const values = settledValues(stage, options)
  return options.map((option, at) => {
    const from = tiers[at]!
    if (from === 'blocked') return weighed(stage, option, undefined, weights)
    turnTo(scene, option)
    const tier = tierOf(scene, amountGates, from)
    if (tier === 'blocked') return weighed(stage, option, undefined, weights)
    return weighed(stage, option, found(scene, tier, completedValues(scene, values[at]!)), weights)
  })
}

function found(scene: Scene, tier: Tier, values: readonly number[]): Found {
  return { tier, values, usd: scene.usdPerMonth() }
}

/** An option with what was found out about it, under these weights; undefined where a gate blocks. */
export function weighed(stage: Stage, option: Option, found: Found | undefined, weights: readonly number[]): Contender {
  // Field by field on one shared prototype: fifty of these per workload.
  const kept = Object.create(whenRead) as Kept
  kept.stage = stage
  kept.option = option
  kept.made = undefined
  kept.tier = found === undefined ? 'blocked' : found.tier
  kept.fit = found === undefined ? null : fitOf(found.values, weights)
  kept.values = found === undefined ? noValues : found.values
  kept.usd = found?.usd
  kept.found = found
  return kept as unknown as Contender
}

function tierOf(scene: Scene, byInput: readonly Gate[], from: Tier): Tier {
  const byInputs = worstOf(scene, byInput, from)
  if (byInputs === 'blocked') return byInputs
  const tier = worstOf(scene, sizingGates, byInputs)
  if (tier === 'blocked' || tier === 'unknown') return tier
  return scene.usdPerMonth() === undefined ? 'unknown' : tier
}

/** Better first: tier, then fit, then the smaller bill, then the id. */
export function better(a: Ranked, b: Ranked): number {
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
