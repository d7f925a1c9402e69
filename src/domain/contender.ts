/** One option in the contest for one workload: how its gates stand, its values and its fit, without the evidence. */
import type { Thresholds } from './criteria/thresholds.ts'
import { gateList, inputGates } from './gates/gates.ts'
import type { Gate } from './gates/gate.ts'
import type { Option } from './options.ts'
import { sceneOf, turnTo } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { isAtRisk, isRankedByBill, tiers } from './tier-order.ts'
import type { Tier } from './tier-order.ts'
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

/** Bills in one step are taken for equal; steps of 5 %, so that the order is the same whoever is compared first. */
function stepOfBill({ usd }: Ranked): number {
  return usd !== undefined && usd > 0 ? Math.floor(Math.log(usd) / Math.log(1.05)) : 0
}

/** Better first: tier, where the tier asks for it the bill, then fit, then the smaller bill, then the id. */
export function better(a: Ranked, b: Ranked): number {
  if (a.tier !== b.tier) return tiers.indexOf(a.tier) - tiers.indexOf(b.tier)
  if (isRankedByBill(a.tier)) {
    const dearer = stepOfBill(a) - stepOfBill(b)
    if (dearer !== 0) return dearer
  }
  if (a.fit !== null && b.fit !== null && Math.abs(a.fit - b.fit) > 1e-12) return b.fit - a.fit
  const usdA = a.usd ?? Infinity
  const usdB = b.usd ?? Infinity
  if (usdA !== usdB) return usdA - usdB
  return a.option.id < b.option.id ? -1 : a.option.id > b.option.id ? 1 : 0
}

/** Only their fit tells which is better. */
export function competeByFit(a: Ranked, b: Ranked): boolean {
  return a.tier === b.tier && (!isRankedByBill(a.tier) || stepOfBill(a) === stepOfBill(b))
}

/** They compete by their fit, and it tells nothing. */
export function areLevel(a: Ranked, b: Ranked, thresholds: Thresholds): boolean {
  return competeByFit(a, b) && Math.abs((a.fit ?? 0) - (b.fit ?? 0)) < thresholds['verdict.tooClose']
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

/** Passes its gates, whether clean or at risk. */
export function passes({ tier }: Pick<Ranked, 'tier'>): boolean {
  return tier === 'clean' || isAtRisk(tier)
}
