/** Workers by the second: GPU, vCPU and memory at work, and again while starting or waiting out the idle window. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import { charge, chargeBeyondFree, chargeOnce, type Sink } from './price.ts'
import type { WorkerPricing } from './compute-pricing.ts'

export function billWorkers(pricing: WorkerPricing, demand: Demand, plan: Plan, sink: Sink): void {
  const { billing } = pricing
  const free = demand.site.freeTier
  const atWork = plan.busy * demand.activeSecondsPerMonth
  const idle = (plan.alive - plan.busy) * demand.activeSecondsPerMonth
  const gpu = pricing.gpu[demand.gpu]
  charge(sink, gpu?.busy, atWork * plan.gpuCount)
  charge(sink, gpu?.idle, idle * plan.gpuCount)
  const rates =
    demand.world.interruptible === 'no' && demand.gpu === 'none' ? pricing.byTimeUninterrupted : pricing.byTime
  chargeBeyondFree(
    sink,
    { price: rates.vcpu, quantity: atWork * plan.vcpu },
    { price: rates.idleVcpu, quantity: idle * plan.vcpu },
    free ? (billing.freeVcpuSeconds?.value ?? 0) : 0,
  )
  chargeBeyondFree(
    sink,
    { price: rates.memory, quantity: atWork * plan.memoryGiB },
    { price: rates.idleMemory, quantity: idle * plan.memoryGiB },
    free ? (billing.freeGiBSeconds?.value ?? 0) : 0,
  )
  charge(sink, pricing.requests, demand.requestsPerMonth)
  chargeOnce(sink, pricing.plan, 1)
}
