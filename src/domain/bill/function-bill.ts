/** Functions: GB-seconds in tiers, requests, and capacity kept ready with its own cheaper rate; free allowances first. */
import { billedInstances } from '../capacity/billed-instances.ts'
import { instancesForCpu } from '../capacity/cpu-time.ts'
import { shareOnKept } from '../capacity/kept-for.ts'
import { limitOf, type Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { wholeUp } from '../whole-up.ts'
import { charge, chargeBeyond, noteAllowance, type Sink } from './price.ts'
import { chargeTiers } from './price-tiers.ts'
import type { FunctionPricing } from './compute-pricing.ts'

export function billFunctions(option: Option, pricing: FunctionPricing, demand: Demand, plan: Plan, sink: Sink): void {
  const { billing } = pricing
  const free = demand.site.freeTier
  const gbSeconds = instanceSeconds(pricing, demand, plan) * plan.memoryGiB
  let onDemand = gbSeconds
  if (plan.keptWarm > 0 && pricing.kept !== undefined) {
    charge(sink, pricing.kept, plan.keptWarm * plan.memoryGiB * demand.activeSecondsPerMonth)
    const onKept = gbSeconds * shareOnKept(demand, plan.keptWarm * plan.perInstance)
    charge(sink, pricing.keptDuration ?? pricing.duration, onKept)
    onDemand = gbSeconds - onKept
  }
  const freeGBSeconds = free ? (billing.freeGBSeconds?.value ?? 0) : 0
  chargeTiers(sink, pricing.tiers, onDemand - freeGBSeconds)
  noteAllowance(sink, pricing.duration, onDemand, freeGBSeconds)
  if (pricing.steps !== undefined) {
    const stepS = limitOf(option.limits.maxRequestS)
    charge(sink, pricing.steps, demand.requestsPerMonth * Math.max(1, wholeUp(demand.durationS / stepS)))
  }
  chargeBeyond(sink, pricing.requests, demand.requestsPerMonth, free ? (billing.freeRequests?.value ?? 0) : 0)
}

/** Requests that share an instance are billed and rounded once for the time they overlap, as far as its CPU carries them. */
export function instanceSeconds(
  pricing: FunctionPricing,
  demand: Demand,
  { perInstance, vcpu }: Pick<Plan, 'perInstance' | 'vcpu'>,
): number {
  const perRequest = billedSeconds(pricing, workS(pricing, demand))
  if (perInstance === 1) return demand.requestsPerMonth * perRequest
  const instances = Math.max(
    billedInstances(demand.activeConcurrency, perInstance, demand.activeRps * (perRequest - demand.durationS)),
    instancesForCpu(demand, vcpu, demand.activeRps),
  )
  return instances * demand.activeSecondsPerMonth
}

/** A run in steps is not billed while it waits between them; how long that is only a stated CPU time tells. */
function workS({ steps }: FunctionPricing, { cpuS, durationS }: Demand): number {
  return steps !== undefined && cpuS > 0 ? Math.min(cpuS, durationS) : durationS
}

/** Seconds billed for one request: rounded up to the step, and not below the minimum. */
function billedSeconds(pricing: FunctionPricing, durationS: number): number {
  const { granularityMs, minimumBilledMs } = pricing.billing
  const durationMs = durationS * 1000
  const stepped = granularityMs.value > 0 ? wholeUp(durationMs / granularityMs.value) * granularityMs.value : durationMs
  return Math.max(stepped, minimumBilledMs.value) / 1000
}
