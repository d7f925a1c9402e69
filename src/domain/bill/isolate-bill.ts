/** Isolates: the plan, then requests and CPU milliseconds beyond what it includes. */
import type { Demand } from '../demand.ts'
import { cpuMsOf } from '../capacity/cpu-time.ts'
import { charge, type Sink } from './price.ts'
import type { IsolatePricing } from './compute-pricing.ts'

export function billIsolates(pricing: IsolatePricing, demand: Demand, sink: Sink): void {
  const { billing } = pricing
  const cpuMs = demand.requestsPerMonth * cpuMsOf(demand)
  charge(sink, pricing.plan, 1)
  charge(sink, pricing.requests, demand.requestsPerMonth - billing.includedRequests.value)
  charge(sink, pricing.cpu, cpuMs - billing.includedCpuMs.value)
}
