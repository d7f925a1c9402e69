/** Functions: GB-seconds in tiers, requests, and capacity kept ready with its own cheaper rate; free allowances first. */
import type { Plan } from '../capacity/plan.ts'
import { wholeUp, type Demand } from '../demand.ts'
import { poissonProbability, poissonTail } from '../queueing/poisson.ts'
import { charge, type Sink } from './price.ts'
import type { FunctionPricing } from './pricing.ts'

export function billFunctions(pricing: FunctionPricing, demand: Demand, plan: Plan, sink: Sink): void {
  const { billing } = pricing
  const free = demand.site.freeTier
  const gbSeconds = (demand.requestsPerMonth / plan.perInstance) * billedSeconds(pricing, demand.durationS) * plan.memoryGiB
  let onDemand = gbSeconds
  if (plan.keptWarm > 0 && pricing.kept !== undefined) {
    charge(sink, pricing.kept, plan.keptWarm * plan.memoryGiB * demand.activeSecondsPerMonth)
    const onKept = gbSeconds * shareOnKept(demand.activeConcurrency, plan.keptWarm * plan.perInstance)
    charge(sink, pricing.keptDuration ?? pricing.duration, onKept)
    onDemand = gbSeconds - onKept
  }
  chargeTiers(pricing, onDemand - (free ? (billing.freeGBSeconds?.value ?? 0) : 0), sink)
  charge(sink, pricing.requests, demand.requestsPerMonth - (free ? (billing.freeRequests?.value ?? 0) : 0))
}

/** Seconds billed for one request: rounded up to the step, and not below the minimum. */
export function billedSeconds(pricing: FunctionPricing, durationS: number): number {
  const { granularityMs, minimumBilledMs } = pricing.billing
  const durationMs = durationS * 1000
  const stepped = granularityMs.value > 0 ? wholeUp(durationMs / granularityMs.value) * granularityMs.value : durationMs
  return Math.max(stepped, minimumBilledMs.value) / 1000
}

function chargeTiers(pricing: FunctionPricing, gbSeconds: number, sink: Sink): void {
  if (pricing.tiers.length === 0) {
    charge(sink, pricing.duration, gbSeconds)
    return
  }
  let price = pricing.duration
  let from = 0
  for (const tier of pricing.tiers) {
    charge(sink, price, Math.min(gbSeconds, tier.aboveGBSeconds) - from)
    if (gbSeconds <= tier.aboveGBSeconds) return
    price = tier.price
    from = tier.aboveGBSeconds
  }
  charge(sink, price, gbSeconds - from)
}

/** E[min(N, K)] / a for N ~ Poisson(a): the share of work that finds kept capacity, = 1 - [a P(N >= K) - K P(N > K)] / a. */
function shareOnKept(concurrency: number, kept: number): number {
  if (!(concurrency > 0)) return 1
  const above = poissonTail(concurrency, kept + 1)
  const overflow = concurrency * (above + poissonProbability(concurrency, kept)) - kept * above
  return Math.min(1, Math.max(0, 1 - overflow / concurrency))
}
