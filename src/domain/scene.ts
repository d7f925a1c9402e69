/** One option for one workload: everything a gate or a criterion may look at, costly parts worked out when first asked for. */
import { billOf, billOfPlan, sharedOfPlan } from './bill/bill.ts'
import { totalOfPlan } from './bill/plan-total.ts'
import type { BillAnswer } from './bill/bill.ts'
import type { SharedCharge } from './bill/shared-charge.ts'
import { capacityOfPlan } from './capacity/capacity.ts'
import type { CapacityAnswer } from './capacity/capacity.ts'
import { whyNoSize } from './capacity/no-size.ts'
import { isSizeOpen, sizeOddsOf } from './capacity/size-odds.ts'
import type { SizeOdds } from './capacity/size-odds.ts'
import { needsOf, planOf } from './capacity/plan-of.ts'
import type { Plan } from './capacity/plan.ts'
import type { ResolvedTeam } from './assessment.ts'
import type { Money } from './option-evidence.ts'
import type { Catalogue } from './catalogue.ts'
import type { Thresholds } from './criteria/thresholds.ts'
import type { Demand } from './demand.ts'
import type { Option } from './options.ts'
import type { ResolvedWorkload } from './resolve-workload.ts'
import { inParts } from './in-parts.ts'

/** What is the same for every option of one workload. */
export interface Stage {
  readonly catalogue: Catalogue
  readonly team: ResolvedTeam
  readonly thresholds: Thresholds
  readonly inputs: ResolvedWorkload
  readonly demands: { readonly low: Demand; readonly likely: Demand; readonly high: Demand }
}

export interface Scene extends Stage {
  readonly option: Option
  capacity(): CapacityAnswer
  /** Capacity with every range at its low and its high end. */
  capacityAt(end: 'low' | 'high'): CapacityAnswer
  /** Where ranges leave it open whether any size carries a replica, how likely none does; capacity and bill are then of what is carried. */
  sizeOdds(): SizeOdds | undefined
  /** The likely bill in USD per month; undefined where it cannot be worked out. */
  usdPerMonth(): number | undefined
  money(): Money | undefined
  bill(): BillAnswer
  /** What of the likely bill the account has once, however many workloads meet it. */
  shared(): readonly SharedCharge[]
}

/** What was worked out so far. */
interface Memo extends Stage {
  option: Option
  /** What the option is asked to carry: the whole work, or a part of it. */
  inputs: ResolvedWorkload
  demands: Stage['demands']
  readonly whole: Stage
  atLikely: CapacityAnswer | undefined
  atLow: CapacityAnswer | undefined
  atHigh: CapacityAnswer | undefined
  /** What runs in each world: a capacity and a bill come of one plan. */
  planLikely: Plan | undefined | 'not yet'
  planLow: Plan | undefined | 'not yet'
  planHigh: Plan | undefined | 'not yet'
  odds: SizeOdds | undefined | 'not yet'
  /** What of the likely demand is carried, where not all of it is. */
  carried: Demand | undefined
  total: number | undefined | 'not yet'
  range: Money | undefined | 'not yet'
  lines: BillAnswer | undefined
}

export function sceneOf(stage: Stage, option: Option): Scene {
  const carried = carriedBy(option, stage)
  const memo: Memo & { readonly __proto__: typeof methods } = {
    __proto__: methods,
    catalogue: stage.catalogue,
    team: stage.team,
    thresholds: stage.thresholds,
    inputs: carried.inputs,
    demands: carried.demands,
    whole: stage,
    option,
    atLikely: undefined,
    atLow: undefined,
    atHigh: undefined,
    planLikely: 'not yet',
    planLow: 'not yet',
    planHigh: 'not yet',
    odds: 'not yet',
    carried: undefined,
    total: 'not yet',
    range: 'not yet',
    lines: undefined,
  }
  return memo as unknown as Scene
}

function carriedBy(option: Option, stage: Stage): Pick<Stage, 'inputs' | 'demands'> {
  return option.variant.splits === true ? inParts(stage, option) : stage
}

type Held = Memo & Scene

/** A scene is made fifty times per workload: its methods are shared. */
const methods = { capacity, capacityAt, sizeOdds, usdPerMonth, money, bill, shared }

/** The same scene for another option, everything worked out forgotten; for rules that keep nothing of it. */
export function turnTo(scene: Scene, option: Option): void {
  const held = scene as unknown as Memo
  held.option = option
  const carried = carriedBy(option, held.whole)
  held.inputs = carried.inputs
  held.demands = carried.demands
  held.atLikely = held.atLow = held.atHigh = held.carried = held.lines = undefined
  held.planLikely = held.planLow = held.planHigh = held.odds = held.total = held.range = 'not yet'
}

/** Ask `needsOf` first. */
function planAt(held: Held, end: 'low' | 'likely' | 'high'): Plan | undefined {
  const { option, demands } = held
  if (end === 'likely' || demands[end] === demands.likely) {
    if (held.planLikely === 'not yet') {
      held.planLikely = planOf(option, demands.likely)
      held.carried = held.planLikely === undefined ? held.sizeOdds()?.carried : undefined
      if (held.carried !== undefined) held.planLikely = planOf(option, held.carried)
    }
    return held.planLikely
  }
  if (end === 'low') {
    if (held.planLow === 'not yet') held.planLow = planOf(option, demands.low)
    return held.planLow
  }
  if (held.planHigh === 'not yet') held.planHigh = planOf(option, demands.high)
  return held.planHigh
}

/** The demand that the plan of this world is for; ask `planAt` first. */
function carriedAt(held: Held, end: 'low' | 'likely' | 'high'): Demand {
  const demand = held.demands[end]
  return demand === held.demands.likely ? (held.carried ?? demand) : demand
}

function sized(held: Held, end: 'low' | 'likely' | 'high'): CapacityAnswer {
  const { option } = held
  const demand = held.demands[end]
  const needs = needsOf(option, demand)
  if (needs.length > 0) return { kind: 'unknown', needs }
  const plan = planAt(held, end)
  if (plan === undefined) return { kind: 'no-size', reason: whyNoSize(option, demand) }
  return { kind: 'ok', capacity: capacityOfPlan(option, carriedAt(held, end), plan) }
}

function totalAt(held: Held, end: 'low' | 'likely' | 'high'): number | undefined {
  const demand = held.demands[end]
  if (needsOf(held.option, demand).length > 0) return undefined
  const plan = planAt(held, end)
  return plan === undefined ? undefined : totalOfPlan(held.option, carriedAt(held, end), plan)
}

function capacity(this: Held): CapacityAnswer {
  return (this.atLikely ??= sized(this, 'likely'))
}

function capacityAt(this: Held, end: 'low' | 'high'): CapacityAnswer {
  if (this.inputs.ranges.length === 0) return this.capacity()
  if (end === 'low') return (this.atLow ??= sized(this, 'low'))
  return (this.atHigh ??= sized(this, 'high'))
}

function sizeOdds(this: Held): SizeOdds | undefined {
  if (this.odds === 'not yet') {
    const { option, inputs, demands, thresholds } = this
    const within = { fewest: 1 - thresholds['risk.blockedFrom'], most: 1 - thresholds['risk.passBelow'] }
    this.odds = isSizeOpen(inputs) ? sizeOddsOf(option, { inputs, likely: demands.likely }, within) : undefined
  }
  return this.odds
}

function usdPerMonth(this: Held): number | undefined {
  if (this.total === 'not yet') this.total = totalAt(this, 'likely')
  return this.total
}

function money(this: Held): Money | undefined {
  if (this.range === 'not yet') this.range = moneyIn(this)
  return this.range
}

/**
 * Bills with every range at its low, likely and high end, in ascending order; undefined without a likely one. An end that
 * nothing offered can carry has no bill: the gate that it breaks says so, and the bill ends at what can run.
 */
function moneyIn(scene: Held): Money | undefined {
  const usd = scene.usdPerMonth()
  if (usd === undefined) return undefined
  if (scene.inputs.ranges.length === 0) return { low: usd, likely: usd, high: usd }
  const atLow = totalAt(scene, 'low') ?? usd
  const atHigh = totalAt(scene, 'high') ?? usd
  return { low: Math.min(atLow, usd, atHigh), likely: usd, high: Math.max(atLow, usd, atHigh) }
}

function bill(this: Held): BillAnswer {
  if (this.lines === undefined) {
    const { option, demands } = this
    const plan = needsOf(option, demands.likely).length > 0 ? undefined : planAt(this, 'likely')
    this.lines =
      plan === undefined ? billOf(option, demands.likely) : billOfPlan(option, carriedAt(this, 'likely'), plan)
  }
  return this.lines
}

const nothing: readonly SharedCharge[] = []

/** Most bills have nothing of the kind, and are not filled to find that. */
function shared(this: Held): readonly SharedCharge[] {
  const { option, demands, inputs } = this
  const { compute } = option.pricing
  const hasPlan = (compute.kind === 'isolates' || compute.kind === 'workers') && compute.plan !== undefined
  if (!hasPlan && inputs.likely.privateNetwork !== 'yes' && !option.site.freeTier) return nothing
  const plan = needsOf(option, demands.likely).length > 0 ? undefined : planAt(this, 'likely')
  return plan === undefined ? nothing : sharedOfPlan(option, carriedAt(this, 'likely'), plan)
}
