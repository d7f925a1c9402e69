/** The CPU that requests use is a second bound beside how many one instance takes at once: whichever asks for more decides. */
import type { Demand } from '../demand.ts'
import { wholeUp } from '../whole-up.ts'

/** Mean instances of `vcpu` that the CPU time of these requests keeps busy to the utilisation target; 0 where nobody stated it. */
export function instancesForCpu(demand: Demand, vcpu: number, requestsPerSecond: number): number {
  if (demand.cpuS === 0 || vcpu <= 0) return 0
  return (requestsPerSecond * demand.cpuS) / (vcpu * (demand.jobLike ? 1 : demand.site.targetUtilisation))
}

/** Instances at work in the busiest minute, at least one: for requests at once and for their CPU. */
export function peakInstances(demand: Demand, perInstance: number, vcpu: number): number {
  return Math.max(
    1,
    wholeUp(demand.peakConcurrency / perInstance),
    wholeUp(instancesForCpu(demand, vcpu, demand.peakRps)),
  )
}

/** CPU milliseconds of one request: as stated, or the usual share of its duration. */
export function cpuMsOf(demand: Demand): number {
  return 1000 * (demand.cpuS > 0 ? demand.cpuS : usualCpuS(demand))
}

/** What a request is taken to compute where nobody measured it. */
function usualCpuS(demand: Demand): number {
  return demand.durationS * demand.site.catalogue.assumptions.cpuShareOfDuration.value
}

/** The most CPU one request may use, in ms, for these vCPUs to carry the busiest minute within the utilisation target. */
export function cpuMsCarried(demand: Demand, vcpus: number): number | null {
  if (!(demand.peakRps > 0) || demand.jobLike) return null
  return (1000 * vcpus * demand.site.targetUtilisation) / demand.peakRps
}
