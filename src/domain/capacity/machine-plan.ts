/** Whole machines, or a dominant share of cluster nodes: the size and count that carry the demand most cheaply. */
import type { MachinePricing, PricedSize } from '../bill/compute-pricing.ts'
import { natUsdPerHour, usdPerInstanceHour } from '../bill/network-lines.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { wholeUp } from '../whole-up.ts'
import { leastInstances, meanInstances } from './fleet-size.ts'
import { concurrencyOn, replicasOn, sparesFor, type Plan } from './plan.ts'
import { spotReworkFactor } from './spot-rework.ts'
import { startSecondsP50 } from './startup-time.ts'

const secondsPerHour = 3600

/** Machines kept up all month; undefined where no size in the catalogue carries one replica. */
export function planFleet(option: Option, pricing: MachinePricing, demand: Demand): Plan | undefined {
  const replicas = replicasOn(option, demand)
  const spares = sparesFor(demand)
  const shared = sharesNodes(option, pricing, demand)
  const beside = usdPerInstanceHour(option, demand)
  // A replica uses its vCPUs in proportion to the requests that it holds, and at least for the CPU time they are said to take.
  const byRequests = (demand.offeredConcurrency / concurrencyOn(option, demand)) * demand.vcpu
  const busyVcpu = Math.max(byRequests, demand.meanRps * demand.cpuS)
  let best = -1
  let bestPer = 0
  let bestCost = 0
  let alive = 0
  for (const index of pricing.carrying[demand.gpu]) {
    const size = pricing.sizes[index]!
    // At least one machine runs besides the spares, and whole: from here on no fleet can be cheaper than the best.
    if (bestPer === 1 && !shared && size.usdPerHour * (1 + spares) > bestCost) break
    const per = machinesPerReplica(pricing, size, demand)
    if (per === 0) continue
    const perMachine = shared || per > 1 ? 1 : replicasPerMachine(pricing, size, demand)
    const mean = meanInstances(option, demand, { replicas, perMachine, spares }) * per
    const share = shared ? nodeShare(size, demand, per) : 1
    const cost =
      mean *
        (size.usdPerHour * share +
          beside +
          disksPerHour(pricing, size, demand) +
          osDiskPerHour(pricing, share, demand)) +
      burstPerHour(size, busyVcpu, mean * share) +
      natUsdPerHour(option, demand, mean * share)
    if (isBetter(best, bestPer, bestCost, per, cost)) {
      best = index
      bestPer = per
      bestCost = cost
      alive = mean
    }
  }
  if (best < 0) return undefined
  const size = pricing.sizes[best]!
  const per = bestPer
  const perMachine = shared || per > 1 ? 1 : replicasPerMachine(pricing, size, demand)
  const instances = (wholeUp(replicas / perMachine) + spares) * per
  const perInstance = concurrencyOn(option, demand) * perMachine
  return {
    size: best,
    vcpu: shared ? demand.vcpu / per : size.vcpu,
    memoryGiB: shared ? demand.memoryGiB / per : size.memoryGiB,
    gpuCount: shared ? demand.gpuCount / per : size.gpuCount,
    instances,
    spare: spares * per,
    keptWarm: leastInstances(option, demand, { replicas, perMachine, spares }) * per,
    busy: (demand.offeredConcurrency / perInstance) * per,
    alive,
    hours: alive * demand.site.monthHours,
    startHours: 0,
    burstVcpuHours:
      vcpuBeyond(size, busyVcpu, alive * (shared ? nodeShare(size, demand, per) : 1)) * demand.site.monthHours,
    share: shared ? nodeShare(size, demand, per) : 1,
    perInstance,
  }
}

function disksPerHour(pricing: MachinePricing, size: PricedSize, demand: Demand): number {
  if (pricing.disk === undefined || !pricing.disk.counted) return 0
  return (attachedDiskGB(size, demand) * pricing.disk.usd) / demand.site.monthHours
}

function osDiskPerHour(pricing: MachinePricing, share: number, demand: Demand): number {
  const disk = pricing.osDisk
  return disk === undefined || !disk.price.counted
    ? 0
    : (disk.gigabytes * share * disk.price.usd) / demand.site.monthHours
}

/** vCPUs used beyond what `machines` of a burstable size sustain. */
function vcpuBeyond(size: PricedSize, busyVcpu: number, machines: number): number {
  return size.burst === undefined ? 0 : Math.max(0, busyVcpu - size.burst.baselineVcpu * machines)
}

function burstPerHour(size: PricedSize, busyVcpu: number, machines: number): number {
  return size.burst?.price.counted === true ? vcpuBeyond(size, busyVcpu, machines) * size.burst.price.usd : 0
}

/** Disk bought beside the machine; none where the machine's own is large enough. */
export function attachedDiskGB(size: PricedSize, demand: Demand): number {
  if (size.localDiskGB !== 'attached' && size.localDiskGB > 0 && size.localDiskGB >= demand.diskGB) return 0
  return demand.diskGB + demand.imageGB + demand.modelGB
}

/** Each run has its machines from start to end; back-to-back runs never pay for more than the peak's machines all month. */
export function planRuns(option: Option, pricing: MachinePricing, demand: Demand): Plan | undefined {
  const shared = sharesNodes(option, pricing, demand)
  let best = -1
  let bestPer = 0
  let bestRate = 0
  for (const index of pricing.carrying[demand.gpu]) {
    const size = pricing.sizes[index]!
    if (bestPer === 1 && !shared && size.usdPerHour > bestRate) break
    const per = machinesPerReplica(pricing, size, demand)
    if (per === 0) continue
    const share = shared ? nodeShare(size, demand, per) : 1
    const rate =
      per * (size.usdPerHour * share + disksPerHour(pricing, size, demand) + osDiskPerHour(pricing, share, demand)) +
      burstPerHour(size, demand.vcpu, per * share)
    if (isBetter(best, bestPer, bestRate, per, rate)) {
      best = index
      bestPer = per
      bestRate = rate
    }
  }
  if (best < 0) return undefined
  const size = pricing.sizes[best]!
  const per = machinesPerReplica(pricing, size, demand)
  const startS = startSecondsP50(option, demand)
  const work = demand.durationS * (option.variant.purchase === 'spot' ? spotReworkFactor(demand, startS) : 1)
  const runs = runHours(demand, {
    startS,
    workS: work,
    minimumS: pricing.billing.minimumBilledS.value,
    perInstance: concurrencyOn(option, demand),
  })
  return {
    size: best,
    vcpu: shared ? demand.vcpu / per : size.vcpu,
    memoryGiB: shared ? demand.memoryGiB / per : size.memoryGiB,
    gpuCount: shared ? demand.gpuCount / per : size.gpuCount,
    instances: runs.parallel * per,
    spare: 0,
    keptWarm: 0,
    busy: demand.activeConcurrency * per,
    alive: ((runs.hours + runs.startHours) * secondsPerHour * per) / demand.activeSecondsPerMonth,
    hours: runs.hours * per,
    startHours: runs.startHours * per,
    burstVcpuHours:
      vcpuBeyond(size, demand.vcpu, per * (shared ? nodeShare(size, demand, per) : 1)) * (runs.hours + runs.startHours),
    share: shared ? nodeShare(size, demand, per) : 1,
    perInstance: concurrencyOn(option, demand),
  }
}

export interface RunTimes {
  readonly startS: number
  readonly workS: number
  readonly minimumS: number
  readonly perInstance: number
}

/** Instance-hours of all runs of a month and the most that run at once; `hours` and `startHours` never exceed the peak all month. */
export function runHours(
  demand: Demand,
  times: RunTimes,
): { readonly hours: number; readonly startHours: number; readonly parallel: number } {
  const runs = demand.requestsPerMonth / times.perInstance
  const startS = times.startS
  const workS = Math.max(times.workS, times.minimumS - startS)
  const parallel = Math.max(1, wholeUp((demand.peakRps * (times.workS + startS)) / times.perInstance))
  const hours = (runs * workS) / secondsPerHour
  const startHours = (runs * startS) / secondsPerHour
  const most = parallel * demand.site.monthHours
  if (hours + startHours <= most) return { hours, startHours, parallel }
  return { hours: Math.min(hours, most), startHours: Math.max(0, most - hours), parallel }
}

// GPUs in one machine talk to each other faster than over the network: a run is spread only where no machine holds it.
function isBetter(best: number, bestPer: number, bestCost: number, per: number, cost: number): boolean {
  if (best < 0) return true
  if ((per === 1) !== (bestPer === 1)) return per === 1
  return cost < bestCost
}

/** For a machine with the right GPUs: 1 where it carries a replica, more where a run is spread over several machines' GPUs, 0 where it never fits. */
function machinesPerReplica(pricing: MachinePricing, size: PricedSize, demand: Demand): number {
  const per = demand.gpuCount > size.gpuCount ? machinesForGpus(size, demand) : 1
  if (per === 0) return 0
  const room = roomOn(pricing, demand)
  if (demand.memoryGiB / per > size.memoryGiB * room || demand.vcpu / per > size.vcpu * room) return 0
  if (size.localDiskGB !== 'attached' && pricing.disk === undefined && demand.diskGB > size.localDiskGB) return 0
  return partsFor(pricing, size, demand) === 0 ? 0 : per
}

function machinesForGpus(size: PricedSize, demand: Demand): number {
  const spreads = demand.world.needsGang === 'yes' || demand.world.kind === 'training'
  return spreads && size.gpuCount > 0 ? Math.ceil(demand.gpuCount / size.gpuCount) : 0
}

/** Share of a node that replicas may fill: on a node paid whole the system pods take their few percent from its one workload. */
export function roomOn(pricing: MachinePricing, demand: Demand): number {
  return pricing.billing.nodesAreShared && demand.gpu === 'none' ? demand.site.nodeRoom : 1
}

/**
 * Nodes without GPUs are filled up with other workloads, so a replica pays for its share; a node with GPUs is there for
 * the one workload that needs them and is paid whole. On the team's own cluster those are already there to be shared.
 */
function sharesNodes(option: Option, pricing: MachinePricing, demand: Demand): boolean {
  return pricing.billing.nodesAreShared && (demand.gpu === 'none' || option.platform.id === 'own-cluster')
}

/**
 * Replicas that one GPU of the size carries: 1 for whole GPUs; on slices or on a share of one as many as the model leaves
 * room for, and 0 where it leaves none or nobody said how large the model is.
 */
function partsFor(pricing: MachinePricing, size: PricedSize, demand: Demand): number {
  const slices = pricing.billing.slicesPerGpu?.value ?? 1
  if (slices === 1 && size.gpuShare === 1) return 1
  const { catalogue } = demand.site
  if (size.gpu === 'none' || demand.gpuCount !== 1) return 0
  const neededGB = demand.modelGB * catalogue.assumptions.gpuMemoryPerModelGB.value
  const sliceGB = (catalogue.gpus[size.gpu].memoryGB.value * size.gpuShare) / slices
  if (neededGB <= 0) return 0
  return Math.floor(slices / Math.ceil(neededGB / sliceGB))
}

function replicasPerMachine(pricing: MachinePricing, size: PricedSize, demand: Demand): number {
  const byVcpu = demand.vcpu > 0 ? size.vcpu / demand.vcpu : Number.MAX_VALUE
  const byMemory = demand.memoryGiB > 0 ? size.memoryGiB / demand.memoryGiB : Number.MAX_VALUE
  const byGpu =
    demand.gpuCount > 0 ? (size.gpuCount * partsFor(pricing, size, demand)) / demand.gpuCount : Number.MAX_VALUE
  const fit = Math.floor(Math.min(byVcpu, byMemory, byGpu) + 1e-9)
  return fit > 1e6 ? 1e6 : Math.max(1, fit)
}

/** Dominant share of one node, system pods' part taken off first; GPUs are whole. */
function nodeShare(size: PricedSize, demand: Demand, per: number): number {
  const room = demand.site.nodeRoom
  const byVcpu = demand.vcpu / per / (size.vcpu * room)
  const byMemory = demand.memoryGiB / per / (size.memoryGiB * room)
  const byGpu = size.gpuCount > 0 ? demand.gpuCount / per / size.gpuCount : 0
  return Math.min(1, Math.max(byVcpu, byMemory, byGpu))
}
