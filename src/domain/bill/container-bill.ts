/** Containers on demand: vCPU and memory while at work, until they end or at the idle rate for what is kept, and requests; free allowances first. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { charge, chargeBeyond, chargeBeyondFree, type Sink } from './price.ts'
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
  const idle = wholeLife ? 0 : (plan.alive - plan.busy) * demand.activeSecondsPerMonth
  const isPaidInFull = pricing.lingering !== undefined && plan.keptWarm === 0
  const lingering = isPaidInFull ? idle : 0
  chargeBeyondFree(
    sink,
    { price: pricing.vcpu, quantity: atWork * plan.vcpu },
    { price: pricing.lingering?.vcpu, quantity: lingering * plan.vcpu },
    free ? (billing.freeVcpuSeconds?.value ?? 0) : 0,
  )
  chargeBeyondFree(
    sink,
    { price: pricing.memory, quantity: atWork * plan.memoryGiB },
    { price: pricing.lingering?.memory, quantity: lingering * plan.memoryGiB },
    free ? (billing.freeGiBSeconds?.value ?? 0) : 0,
  )
  charge(sink, pricing.idleVcpu, (idle - lingering) * plan.vcpu)
  charge(sink, pricing.idleMemory, (idle - lingering) * plan.memoryGiB)
  chargeBeyond(sink, pricing.requests, demand.requestsPerMonth, free ? (billing.freeRequests?.value ?? 0) : 0)
}
