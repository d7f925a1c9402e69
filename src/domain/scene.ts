/** One option for one workload: everything a gate or a criterion may look at, costly parts worked out when first asked for. */
import { billOf, billTotal, moneyOf } from './bill/bill.ts'
import type { BillAnswer } from './bill/bill.ts'
import { capacityOf } from './capacity/capacity.ts'
import type { CapacityAnswer } from './capacity/capacity.ts'
import type { Money, ResolvedTeam } from './assessment.ts'
import type { Catalogue } from './catalogue.ts'
import type { Thresholds } from './criteria/thresholds.ts'
import type { Demand } from './demand.ts'
import type { Option } from './options.ts'
import type { ResolvedWorkload } from './resolve-workload.ts'

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
  /** The likely bill in USD per month; undefined where it cannot be worked out. */
  usdPerMonth(): number | undefined
  money(): Money | undefined
  bill(): BillAnswer
}

/** What was worked out so far. */
interface Memo extends Stage {
  option: Option
  atLikely: CapacityAnswer | undefined
  atLow: CapacityAnswer | undefined
  atHigh: CapacityAnswer | undefined
  total: number | undefined | 'not yet'
  range: Money | undefined | 'not yet'
  lines: BillAnswer | undefined
}

export function sceneOf(stage: Stage, option: Option): Scene {
  const memo: Memo & { readonly __proto__: typeof methods } = {
    __proto__: methods,
    catalogue: stage.catalogue,
    team: stage.team,
    thresholds: stage.thresholds,
    inputs: stage.inputs,
    demands: stage.demands,
    option,
    atLikely: undefined,
    atLow: undefined,
    atHigh: undefined,
    total: 'not yet',
    range: 'not yet',
    lines: undefined,
  }
  return memo as unknown as Scene
}

type Held = Memo & Scene

/** A scene is made fifty times per workload: its methods are shared. */
const methods = { capacity, capacityAt, usdPerMonth, money, bill }

/** The same scene for another option, everything worked out forgotten; for rules that keep nothing of it. */
export function turnTo(scene: Scene, option: Option): void {
  const held = scene as unknown as Memo
  held.option = option
  held.atLikely = held.atLow = held.atHigh = held.lines = undefined
  held.total = held.range = 'not yet'
}

function capacity(this: Held): CapacityAnswer {
  return (this.atLikely ??= capacityOf(this.option, this.demands.likely))
}

function capacityAt(this: Held, end: 'low' | 'high'): CapacityAnswer {
  if (this.inputs.ranges.length === 0) return this.capacity()
  if (end === 'low') return (this.atLow ??= capacityOf(this.option, this.demands.low))
  return (this.atHigh ??= capacityOf(this.option, this.demands.high))
}

function usdPerMonth(this: Held): number | undefined {
  if (this.total === 'not yet') this.total = billTotal(this.option, this.demands.likely)
  return this.total
}

function money(this: Held): Money | undefined {
  if (this.range === 'not yet') this.range = moneyIn(this)
  return this.range
}

function moneyIn(scene: Scene): Money | undefined {
  if (scene.inputs.ranges.length > 0) return moneyOf(scene.option, scene.demands)
  const usd = scene.usdPerMonth()
  return usd === undefined ? undefined : { low: usd, likely: usd, high: usd }
}

function bill(this: Held): BillAnswer {
  return (this.lines ??= billOf(this.option, this.demands.likely))
}
