/** What an answer of a model costs: per thousand inferences and per million tokens, on capacity kept, by use, and on Spot. */
import { isAtRisk } from './tier-order.ts'
import type { InferenceCost } from './ai-evidence.ts'
import { billOf } from './bill/bill.ts'
import { capacityUsdOf } from './bill/capacity-usd.ts'
import { capacityOf } from './capacity/capacity.ts'
import { better } from './contender.ts'
import type { Contender } from './contender.ts'
import type { WorkloadContest } from './workload-contest.ts'

const inferenceLanes = ['dedicated', 'by-use', 'spot'] as const
export type InferenceLane = InferenceCost['lane']

const million = 1e6

function laneOf(contender: Contender): InferenceLane {
  const { option } = contender
  if (option.variant.purchase === 'spot') return 'spot'
  const { operatingModel } = option.platform
  const byUse = operatingModel === 'function' || operatingModel === 'container-on-demand'
  return byUse && option.variant.runs === 'zero' ? 'by-use' : 'dedicated'
}

/** The best option of each lane that has a bill, passing ones first; [] where the workload wants no GPU. */
export function inferenceCosts(held: WorkloadContest): readonly InferenceCost[] {
  const { likely } = held.stage.demands
  if (likely.gpu === 'none' || likely.needs.length > 0 || likely.requestsPerMonth <= 0) return []
  const priced = held.options.length === 0 ? [] : [...held.view.contenders()].sort(better)
  return inferenceLanes.flatMap((lane) => {
    const inLane = priced.filter((contender) => laneOf(contender) === lane)
    for (const contender of inLane) {
      const cost = costIn(held, contender, lane)
      if (cost !== undefined) return [cost]
    }
    return []
  })
}

function costIn(held: WorkloadContest, contender: Contender, lane: InferenceLane): InferenceCost | undefined {
  const demand = held.stage.demands.likely
  const bill = billOf(contender.option, demand)
  const sizing = capacityOf(contender.option, demand)
  if (bill.kind !== 'ok' || sizing.kind !== 'ok') return undefined
  const { capacity } = sizing
  const capacityUsd = capacityUsdOf(bill.lines)
  const tokens = demand.requestsPerMonth * (demand.world.tokensPerRequest ?? 0)
  const busyTokens =
    (demand.world.tokensPerSecond ?? 0) * Math.max(1, capacity.instances ?? 1) * held.context.site.monthSeconds
  return {
    lane,
    option: contender.option.id,
    label: contender.option.label,
    family: contender.option.platform.family,
    passes: contender.tier === 'clean' || isAtRisk(contender.tier),
    usdPerMonth: bill.monthlyUsd,
    usdPer1000: (bill.monthlyUsd / demand.requestsPerMonth) * 1000,
    usdPerMillionTokens: tokens > 0 ? (bill.monthlyUsd / tokens) * million : null,
    usdPerMillionTokensBusy: busyTokens > 0 && lane !== 'by-use' ? (capacityUsd / busyTokens) * million : null,
    idleUsdPerMonth: capacityUsd * (capacity.idleShare ?? 0),
    idleShare: capacity.idleShare,
  }
}
