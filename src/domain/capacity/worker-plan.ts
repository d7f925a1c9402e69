/** Workers are paid from their start until the idle window after their last request ends. */
import type { WorkerPricing } from '../bill/compute-pricing.ts'
import { wholeUp, type Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { peakInstances } from './container-plan.ts'
import { coldShareWith, keptFor } from './kept-for.ts'
import { packedConcurrency, type Plan } from './plan.ts'
import { smallestShape } from './shape.ts'
import { startSecondsP50 } from './startup-time.ts'
import { warmInstances } from './warm-instances.ts'

const secondsPerHour = 3600

/** undefined where the GPU kind, or plain CPU work, is not offered. */
export function planWorkers(option: Option, pricing: WorkerPricing, demand: Demand): Plan | undefined {
  const { billing } = pricing
  if (pricing.gpu[demand.gpu] === undefined) return undefined
  let vcpu = Math.max(demand.vcpu, (billing.vcpuPerGpu?.value ?? 0) * demand.gpuCount)
  let memoryGiB = Math.max(demand.memoryGiB, (billing.memoryGiBPerGpu?.value ?? 0) * demand.gpuCount)
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
  const kept = warmInstances(demand, billing.idleWindowS.value, perInstance)
  const { runs } = option.variant
  const keptWarm = runs === 'zero' ? 0 : runs === 'warm' ? keptFor(demand, billing.idleWindowS.value, perInstance) : 1
  const busy = Math.min((demand.activeRps * billedS) / perInstance, Math.max(kept.warm, keptWarm))
  const alive = Math.max(kept.warm, keptWarm)
  const cold = coldShareWith(demand, kept.cold, keptWarm * perInstance)
  const starting = billing.billsStart
    ? meanStarting(demand, { alive, cold, keptWarm, startS: startSecondsP50(option, demand) })
    : 0
  return {
    size,
    vcpu,
    memoryGiB,
    gpuCount: demand.gpuCount,
    instances: Math.max(keptWarm, peakInstances(demand, perInstance)),
    spare: 0,
    keptWarm,
    busy,
    alive,
    hours: 0,
    startHours: (starting * demand.activeSecondsPerMonth) / secondsPerHour,
    share: 1,
    perInstance,
  }
}

/**
 * Mean workers that are starting, paid beside those alive. While the only worker starts, requests wait for it instead of
 * starting another: with x = rate of its starts × their length, one worker is paid for 1 - (1 - alive)/(1 + x) of the time.
 */
function meanStarting(
  demand: Demand,
  worker: { readonly alive: number; readonly cold: number; readonly keptWarm: number; readonly startS: number },
): number {
  const { alive, cold, keptWarm, startS } = worker
  const starts = demand.activeRps * cold * startS
  if (demand.world.trafficShape === 'scheduled') return alive <= 1 ? Math.min(starts, 1 - alive) : starts
  if (keptWarm > 0 || alive >= 1) return starts / (1 + starts / Math.max(1, alive))
  const ofTheOnly = Math.min(starts, demand.activeRps * (1 - alive) * startS)
  return 1 - (1 - alive) / (1 + ofTheOnly) - alive + (starts - ofTheOnly) / (1 + starts)
}
