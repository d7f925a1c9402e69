/** Workers are paid from their start until the idle window after their last request ends. */
import type { WorkerPricing } from '../bill/compute-pricing.ts'
import type { Demand } from '../demand.ts'
import { memoryOn } from '../memory-on.ts'
import type { Option } from '../options.ts'
import { wholeUp } from '../whole-up.ts'
import { billedInstances } from './billed-instances.ts'
import { instancesForCpu, peakInstances } from './cpu-time.ts'
import { keptFor } from './kept-for.ts'
import { packedConcurrency, type Plan } from './plan.ts'
import { smallestShape } from './shape.ts'
import { startSecondsP50 } from './startup-time.ts'
import { paidWithStarts, warmInstances } from './warm-instances.ts'

/** Seconds for which a worker is kept and paid after its last request, or after its run. */
export function idleWindowOf({ billing }: WorkerPricing, demand: Demand): number {
  const afterRun = demand.jobLike ? billing.idleWindowAfterRunS : undefined
  return (afterRun ?? billing.idleWindowS).value
}

/** undefined where the GPU kind, or plain CPU work, is not offered. */
export function planWorkers(option: Option, pricing: WorkerPricing, demand: Demand): Plan | undefined {
  const { billing } = pricing
  if (pricing.gpu[demand.gpu] === undefined) return undefined
  let vcpu = Math.max(demand.vcpu, (billing.vcpuPerGpu?.value ?? 0) * demand.gpuCount)
  let memoryGiB = Math.max(memoryOn(option, demand), (billing.memoryGiBPerGpu?.value ?? 0) * demand.gpuCount)
  let size = -1
  if (billing.shapes !== undefined) {
    size = smallestShape(billing.shapes, vcpu, memoryGiB)
    if (size < 0) return undefined
    vcpu = billing.shapes[size]!.vcpu
    memoryGiB = billing.shapes[size]!.memoryGiB
  }
  const perInstance = packedConcurrency(option, demand)
  const stepS = billing.granularityMs.value / 1000
  const billedS = stepS > 0 ? wholeUp(demand.durationS / stepS) * stepS : demand.durationS
  const idleWindowS = idleWindowOf(pricing, demand)
  const kept = warmInstances(demand, idleWindowS, perInstance)
  const { runs } = option.variant
  const keptWarm = runs === 'zero' ? 0 : runs === 'warm' ? keptFor(demand, idleWindowS, perInstance) : 1
  const forCpu = instancesForCpu(demand, vcpu, demand.activeRps)
  const paid = billing.billsStart
    ? paidWithStarts(demand, {
        keepAliveS: idleWindowS,
        startS: startSecondsP50(option, demand),
        perInstance,
      })
    : 0
  const alive = Math.max(kept.warm, keptWarm, forCpu, paid)
  // A worker is at work while it holds at least one request, however many it could hold.
  const atWork = billedInstances(demand.activeConcurrency, perInstance, demand.activeRps * (billedS - demand.durationS))
  const busy = Math.min(Math.max(atWork, forCpu), alive)
  return {
    size,
    vcpu,
    memoryGiB,
    gpuCount: demand.gpuCount,
    instances: Math.max(keptWarm, peakInstances(demand, perInstance, vcpu)),
    spare: 0,
    keptWarm,
    busy,
    alive,
    hours: 0,
    startHours: 0,
    share: 1,
    perInstance,
  }
}
