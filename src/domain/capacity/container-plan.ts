/** Containers that come and go with requests: instances at work, instances kept, at the platform's concurrency. */
import type { ContainerPricing } from '../bill/compute-pricing.ts'
import type { Demand } from '../demand.ts'
import { memoryOn } from '../memory-on.ts'
import type { Option } from '../options.ts'
import { wholeUp } from '../whole-up.ts'
import { billedInstances } from './billed-instances.ts'
import { instancesForCpu, peakInstances } from './cpu-time.ts'
import { keptFor } from './kept-for.ts'
import { limitOf, packedConcurrency, type Plan } from './plan.ts'
import { smallestShape } from './shape.ts'
import { startSecondsP50 } from './startup-time.ts'
import { paidWithStarts, warmInstances } from './warm-instances.ts'

/** undefined where no shape carries one instance. The time an instance is at work is rounded up to the platform's step. */
export function planContainers(option: Option, pricing: ContainerPricing, demand: Demand): Plan | undefined {
  if (demand.gpu !== 'none') return undefined
  const { billing } = pricing
  const index = smallestShape(billing.shapes, demand.vcpu, memoryOn(option, demand))
  if (index < 0) return undefined
  const shape = billing.shapes[index]!
  const perInstance = packedConcurrency(option, demand)
  const stepS = billing.granularityMs.value / 1000
  const billedS = stepS > 0 ? wholeUp(demand.durationS / stepS) * stepS : demand.durationS
  const busy = Math.max(
    billedInstances(demand.activeConcurrency, perInstance, demand.activeRps * (billedS - demand.durationS)),
    instancesForCpu(demand, shape.vcpu, demand.activeRps),
  )
  const { runs } = option.variant
  const keepAliveS = limitOf(option.startup.keepAliveS)
  const keptWarm = runs === 'zero' ? 0 : runs === 'warm' ? keptFor(demand, keepAliveS, perInstance) : 1
  const alive =
    runs === 'always'
      ? Math.max(1, busy, warmInstances(demand, keepAliveS, perInstance).warm)
      : keptWarm === 0 && billing.lingersS !== undefined && !demand.jobLike
        ? Math.max(busy, lingeringInstances(option, demand, billing.lingersS.value, perInstance))
        : busy + idleKept(demand.activeRps * billedS, keptWarm, busy)
  return {
    size: index,
    vcpu: shape.vcpu,
    memoryGiB: shape.memoryGiB,
    gpuCount: 0,
    instances: Math.max(keptWarm, peakInstances(demand, perInstance, shape.vcpu)),
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

/** Mean instances from their start until they end, some time after their last request. */
function lingeringInstances(option: Option, demand: Demand, lingersS: number, perInstance: number): number {
  return paidWithStarts(demand, { keepAliveS: lingersS, startS: startSecondsP50(option, demand), perInstance })
}

/** Mean kept instances without work, never less than what is kept beyond the mean at work. */
function idleKept(concurrency: number, kept: number, busy: number): number {
  if (kept === 0) return 0
  if (kept === 1) return Math.exp(-concurrency)
  // E[(K - B)+] >= K - E[B]; the exact sum adds less than one instance.
  return Math.max(kept - busy, Math.exp(-concurrency / kept))
}
