/** Functions take one memory size and as many instances as requests are in flight. */
import type { FunctionPricing } from '../bill/compute-pricing.ts'
import { instanceSeconds } from '../bill/function-bill.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { busyInstances, slotsBusyFor } from './busy-instances.ts'
import { instancesForCpu } from './cpu-time.ts'
import { keptFor, shareOnKept } from './kept-for.ts'
import type { FunctionBilling } from '../billing-model.ts'
import { limitOf, packedConcurrency, type Plan } from './plan.ts'
import { runLimitOf } from '../run-limit.ts'
import { demandOn, serviceP95Ms } from './service-time.ts'
import { smallestStep } from './shape.ts'

/**
 * Memory as asked for, and as much more as buys the vCPUs asked for beyond one. Where a CPU time is stated, a smaller share of
 * a CPU makes a request longer, and the memory is the cheapest with which a warm one ends in time. undefined where the largest
 * size is too small.
 */
export function planFunctions(option: Option, pricing: FunctionPricing, demand: Demand): Plan | undefined {
  if (demand.gpu !== 'none') return undefined
  const { billing } = pricing
  const forCpu = demand.vcpu > 1 ? demand.vcpu * billing.gbPerVcpu.value : 0
  const leastGB = smallestStep(billing.memoryStepsGB, Math.max(demand.memoryGiB, forCpu))
  if (leastGB === undefined) return undefined
  const memoryGB = demand.cpuS > 0 ? memoryInTime(option, billing, demand, leastGB) : leastGB
  const vcpu = vcpuWith(billing, memoryGB)
  const served = demandOn(demand, vcpu)
  // One request at a time unless the platform itself says that an instance takes more.
  const perInstance = packedConcurrency(option, demand)
  const keptWarm =
    option.variant.runs === 'zero'
      ? 0
      : worthKeeping(
          pricing,
          served,
          { perInstance, vcpu },
          keptFor(served, limitOf(option.startup.keepAliveS), perInstance),
        )
  // One request at a time has the whole instance, and waiting for its CPU is part of its duration.
  const cpuBound = perInstance === 1 ? 0 : instancesForCpu(served, vcpu, served.activeRps)
  const busy = Math.max(busyInstances(served.activeConcurrency, perInstance), cpuBound)
  const plan: Plan = {
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
  // All plans but the rare slowed one have one shape, which is what makes reading them fast.
  return served === demand ? plan : { ...plan, served }
}

/** vCPUs of an instance with this memory. */
export function vcpuWith({ gbPerVcpu, vcpuPerInstance }: FunctionBilling, memoryGB: number): number {
  return vcpuPerInstance?.value ?? memoryGB / gbPerVcpu.value
}

/**
 * A second with less memory is longer by no more than it is cheaper, so the smallest size in time is the cheapest: the one
 * with which the warm answer meets the p95 target and the longest run the time limit; where none does, the fastest.
 * It depends on no load, so that more requests never pay less.
 */
function memoryInTime(option: Option, billing: FunctionBilling, demand: Demand, leastGB: number): number {
  const on = (memoryGB: number) => demandOn(demand, vcpuWith(billing, memoryGB))
  const steps = billing.memoryStepsGB
  const largestGB = steps.at(-1) ?? leastGB
  const longestS = limitOf(runLimitOf(option.limits, demand.world.kind))
  const targetMs = demand.p95TargetMs ?? Number.MAX_VALUE
  const isInTime = (served: Demand) =>
    (served.world.longestRunS ?? 0) <= longestS && serviceP95Ms(served) <= targetMs * (1 + 1e-9)
  const shortestS = on(largestGB).durationS
  const isEnough = isInTime(on(largestGB)) ? isInTime : (served: Demand) => served.durationS <= shortestS * (1 + 1e-9)
  let low = steps.indexOf(leastGB)
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (isEnough(on(steps[middle]!))) high = middle
    else low = middle + 1
  }
  return steps[low] ?? leastGB
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
