/** Functions take one memory size and as many instances as requests are in flight. */
import type { FunctionPricing } from '../bill/compute-pricing.ts'
import { instanceSeconds } from '../bill/function-bill.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { busyInstances, slotsBusyFor } from './busy-instances.ts'
import { instancesForCpu } from './cpu-time.ts'
import { keptFor, shareOnKept } from './kept-for.ts'
import { limitOf, packedConcurrency, type Plan } from './plan.ts'
import { smallestStep } from './shape.ts'

/**
 * Memory as asked for; more than one vCPU must be bought with memory, while the share of a CPU below one is part of the
 * measured duration. undefined where the largest size is too small.
 */
export function planFunctions(option: Option, pricing: FunctionPricing, demand: Demand): Plan | undefined {
  if (demand.gpu !== 'none') return undefined
  const { billing } = pricing
  const forCpu = demand.vcpu > 1 ? demand.vcpu * billing.gbPerVcpu.value : 0
  const memoryGB = smallestStep(billing.memoryStepsGB, Math.max(demand.memoryGiB, forCpu))
  if (memoryGB === undefined) return undefined
  // One request at a time unless the platform itself says that an instance takes more.
  const perInstance = packedConcurrency(option, demand)
  const vcpu = memoryGB / billing.gbPerVcpu.value
  const keptWarm =
    option.variant.runs === 'zero'
      ? 0
      : worthKeeping(
          pricing,
          demand,
          { perInstance, vcpu },
          keptFor(demand, limitOf(option.startup.keepAliveS), perInstance),
        )
  // One request at a time has the whole instance, and waiting for its CPU is part of its duration.
  const cpuBound = perInstance === 1 ? 0 : instancesForCpu(demand, vcpu, demand.activeRps)
  const busy = Math.max(busyInstances(demand.activeConcurrency, perInstance), cpuBound)
  return {
    size: -1,
    vcpu,
    memoryGiB: memoryGB,
    gpuCount: 0,
    instances: 0,
    spare: 0,
    keptWarm,
    busy,
    alive: Math.max(busy, keptWarm),
    hours: 0,
    startHours: 0,
    share: 1,
    perInstance,
  }
}

/**
 * Never fewer than the promise asks for, and as many more as cost less than the work they take over from the dearer rate:
 * kept capacity pays from a certain use on, so more requests never cost less.
 */
function worthKeeping(
  pricing: FunctionPricing,
  demand: Demand,
  instance: Pick<Plan, 'perInstance' | 'vcpu'>,
  promised: number,
): number {
  const { perInstance } = instance
  if (pricing.kept === undefined || pricing.keptDuration === undefined) return promised
  const saved =
    instanceSeconds(pricing, demand, instance) * Math.max(0, pricing.duration.usd - pricing.keptDuration.usd)
  const another = pricing.kept.usd * demand.activeSecondsPerMonth
  // One more instance of k slots takes over at most the share k P(N > slots) / a, so beyond this use none pays.
  const leastUse = (another * demand.activeConcurrency) / (saved * perInstance)
  if (!(leastUse < 1) || demand.world.trafficShape === 'scheduled') return promised
  let kept = Math.max(promised, Math.floor(slotsBusyFor(demand.activeConcurrency, leastUse) / perInstance) - 1)
  let share = shareOnKept(demand, kept * perInstance)
  for (;;) {
    const next = shareOnKept(demand, (kept + 1) * perInstance)
    if ((next - share) * saved <= another) return kept
    share = next
    kept += 1
  }
}
