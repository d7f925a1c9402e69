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
  readonly capacity: () => CapacityAnswer
  /** Capacity with every range at its low and its high end. */
  readonly capacityAt: (end: 'low' | 'high') => CapacityAnswer
  /** The likely bill in USD per month; undefined where it cannot be worked out. */
  readonly usdPerMonth: () => number | undefined
  readonly money: () => Money | undefined
  readonly bill: () => BillAnswer
}

export function sceneOf(stage: Stage, option: Option): Scene {
  const { demands, inputs } = stage
  const flat = inputs.ranges.length === 0
  let capacity: CapacityAnswer | undefined
  let low: CapacityAnswer | undefined
  let high: CapacityAnswer | undefined
  let total: { readonly usd: number | undefined } | undefined
  let money: { readonly usd: Money | undefined } | undefined
  let bill: BillAnswer | undefined
  const scene: Scene = {
    catalogue: stage.catalogue,
    team: stage.team,
    thresholds: stage.thresholds,
    inputs,
    demands,
    option,
    capacity: () => (capacity ??= capacityOf(option, demands.likely)),
    capacityAt: (end) => {
      if (flat) return scene.capacity()
      return end === 'low' ? (low ??= capacityOf(option, demands.low)) : (high ??= capacityOf(option, demands.high))
    },
    usdPerMonth: () => (total ??= { usd: billTotal(option, demands.likely) }).usd,
    money: () => (money ??= { usd: moneyFor(scene, flat) }).usd,
    bill: () => (bill ??= billOf(option, demands.likely)),
  }
  return scene
}

function moneyFor(scene: Scene, flat: boolean): Money | undefined {
  if (!flat) return moneyOf(scene.option, scene.demands)
  const usd = scene.usdPerMonth()
  return usd === undefined ? undefined : { low: usd, likely: usd, high: usd }
}
