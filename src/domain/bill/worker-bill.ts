/** Workers by the second: GPU, vCPU and memory at work, and again while starting or waiting out the idle window. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import { charge, type Sink } from './price.ts'
import type { WorkerPricing } from './compute-pricing.ts'

export function billWorkers(pricing: WorkerPricing, demand: Demand, plan: Plan, sink: Sink): void {
  const { billing } = pricing
  const free = demand.site.freeTier
  const atWork = plan.busy * demand.activeSecondsPerMonth
  const idle = (plan.alive - plan.busy) * demand.activeSecondsPerMonth + plan.startHours * 3600
  const gpu = pricing.gpu[demand.gpu]
  charge(sink, gpu?.busy, atWork * plan.gpuCount)
  charge(sink, gpu?.idle, idle * plan.gpuCount)
  chargeBeyondFree(
    sink,
    pricing.vcpu,
    pricing.idleVcpu,
    atWork * plan.vcpu,
    idle * plan.vcpu,
    free ? (billing.freeVcpuSeconds?.value ?? 0) : 0,
  )
  chargeBeyondFree(
    sink,
    pricing.memory,
    pricing.idleMemory,
    atWork * plan.memoryGiB,
    idle * plan.memoryGiB,
    free ? (billing.freeGiBSeconds?.value ?? 0) : 0,
  )
  charge(sink, pricing.requests, demand.requestsPerMonth)
  charge(sink, pricing.plan, 1)
}

function chargeBeyondFree(
  sink: Sink,
  busy: WorkerPricing['vcpu'],
  idle: WorkerPricing['idleVcpu'],
  atWork: number,
  waiting: number,
  free: number,
): void {
  charge(sink, busy, atWork - free)
  charge(sink, idle, waiting - Math.max(0, free - atWork))
}
