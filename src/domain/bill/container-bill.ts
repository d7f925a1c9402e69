/** Containers on demand: vCPU and memory while at work, the idle rate for what is kept, requests; free allowances first. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { charge, type Sink } from './price.ts'
import type { ContainerPricing } from './compute-pricing.ts'

export function billContainers(
  option: Option,
  pricing: ContainerPricing,
  demand: Demand,
  plan: Plan,
  sink: Sink,
): void {
  const { billing } = pricing
  const free = demand.site.freeTier
  // Instance-based billing pays an instance for its whole life at the full rate.
  const wholeLife = option.variant.runs === 'always'
  const atWork = (wholeLife ? plan.alive : plan.busy) * demand.activeSecondsPerMonth
  const kept = wholeLife ? 0 : (plan.alive - plan.busy) * demand.activeSecondsPerMonth
  charge(sink, pricing.vcpu, atWork * plan.vcpu - (free ? (billing.freeVcpuSeconds?.value ?? 0) : 0))
  charge(sink, pricing.memory, atWork * plan.memoryGiB - (free ? (billing.freeGiBSeconds?.value ?? 0) : 0))
  charge(sink, pricing.idleVcpu, kept * plan.vcpu)
  charge(sink, pricing.idleMemory, kept * plan.memoryGiB)
  charge(sink, pricing.requests, demand.requestsPerMonth - (free ? (billing.freeRequests?.value ?? 0) : 0))
}
