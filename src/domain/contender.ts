/** One option in the contest for one workload: how its gates stand, its values and its fit, without the evidence. */
import { criterionValues, fitOf } from './fit.ts'
import { gateList, inputGates, sizingGates } from './gates/gates.ts'
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import { sceneOf, turnTo } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { amountGates, settledTiers } from './settled-tiers.ts'
import { completedValues, settledValues } from './settled-values.ts'
import { askedOf, bestTier, tiers, worstOf } from './tier.ts'
import type { Tier } from './tier.ts'
import type { Family } from './vocabulary.ts'

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
interface Kept {
  stage: Stage
  option: Option
  fit: number | null
  found: Found | undefined
  made: Scene | undefined
}

const readFromKept: Omit<Contender, 'stage' | 'option' | 'fit' | 'found'> & ThisType<Kept> = {
  get scene() {
    return (this.made ??= sceneOf(this.stage, this.option))
  },
  get tier() {
    return this.found?.tier ?? 'blocked'
  },
  get values() {
    return this.found?.values ?? noValues
  },
  get usd() {
    return this.found?.usd
  },
}

export function contenderOf(stage: Stage, option: Option, weights: readonly number[]): Contender {
  const scene = sceneOf(stage, option)
  const tier = tierOf(scene, inputGates, sizingGates, bestTier(option))
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
  const byInput = askedOf(amountGates, stage)
  const bySize = askedOf(sizingGates, stage)
  return options.map((option, at) => {
    const from = tiers[at]!
    if (from === 'blocked') return weighed(stage, option, undefined, weights)
    turnTo(scene, option)
    const tier = tierOf(scene, byInput, bySize, from)
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
  const kept = Object.create(readFromKept) as Kept
  kept.stage = stage
  kept.option = option
  kept.fit = found === undefined ? null : fitOf(found.values, weights)
  kept.found = found
  kept.made = undefined
  return kept as unknown as Contender
}

function tierOf(scene: Scene, byInput: readonly Gate[], bySize: readonly Gate[], from: Tier): Tier {
  const byInputs = worstOf(scene, byInput, from)
  if (byInputs === 'blocked') return byInputs
  const tier = worstOf(scene, bySize, byInputs)
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

/** The best of the list, or of those in it that count; undefined where there is none. */
export function bestOf<T extends Ranked>(ranked: readonly T[], counts?: (each: T) => boolean): T | undefined {
  let best: T | undefined
  for (const each of ranked)
    if ((counts === undefined || counts(each)) && (best === undefined || better(each, best) < 0)) best = each
  return best
}

/** No gate blocks it; an answer may still be missing. */
export function isOpen({ tier }: Pick<Ranked, 'tier'>): boolean {
  return tier !== 'blocked'
}

export function isOfFamily(family: Family, { option }: Pick<Ranked, 'option'>): boolean {
  return option.platform.family === family
}

/** The best option of a family that no gate blocks; undefined where there is none. */
export function bestOpenOf(family: Family, contenders: readonly Contender[]): Contender | undefined {
  return bestOf(contenders, (contender) => isOfFamily(family, contender) && isOpen(contender))
}

/** Passes its gates, whether clean or at risk. */
export function passes(contender: Contender): boolean {
  return contender.tier === 'clean' || contender.tier === 'risky'
}
