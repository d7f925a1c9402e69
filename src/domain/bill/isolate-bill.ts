/** Isolates: the plan, then requests and CPU milliseconds beyond what it includes. */
import type { Demand } from '../demand.ts'
import { cpuMsOf } from '../capacity/cpu-time.ts'
import { chargeBeyond, chargeOnce, type Sink } from './price.ts'
import type { IsolatePricing } from './compute-pricing.ts'

export function billIsolates(pricing: IsolatePricing, demand: Demand, sink: Sink): void {
  const { billing } = pricing
  const cpuMs = demand.requestsPerMonth * cpuMsOf(demand)
  chargeOnce(sink, pricing.plan, 1)
  chargeBeyond(sink, pricing.requests, demand.requestsPerMonth, billing.includedRequests.value)
  chargeBeyond(sink, pricing.cpu, cpuMs, billing.includedCpuMs.value)
}
