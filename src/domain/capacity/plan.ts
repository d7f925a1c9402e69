/** A plan is what must run for one option under one demand: size, count and paid hours, before any price. */
import type { Limit } from '../facts.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { runsOnly } from '../runs-only.ts'
import { replicasFor } from '../replicas.ts'

/** Hours are per month. `busy` and `alive` are mean instances during the active hours. */
export interface Plan {
  /** Index of the size or shape that was chosen; -1 where none is. */
  readonly size: number
  /** Per instance. */
  readonly vcpu: number
  readonly memoryGiB: number
  readonly gpuCount: number
  /** At peak, spares included; 0 where the platform scales by request. */
  readonly instances: number
  readonly spare: number
  readonly keptWarm: number
  readonly busy: number
  readonly alive: number
  /** Instance-hours paid for work, and for starting before it. */
  readonly hours: number
  readonly startHours: number
  /** vCPU-hours of a burstable size beyond what it sustains. */
  readonly burstVcpuHours?: number | undefined
  /** Share of a node that one instance is billed for. */
  readonly share: number
  /** Requests that one instance takes at once. */
  readonly perInstance: number
  /** The work as these instances do it, where their share of a CPU makes it longer; absent: as it was asked for. */
  readonly served?: Demand
}

/** The largest limit as a number; a stated absence of a limit is as large as it gets. */
export function limitOf(limit: Limit): number {
  return limit.value === 'unlimited' ? Number.MAX_VALUE : limit.value
}

/** Requests at once in one replica: what the team says, capped by the platform. */
export function concurrencyOn(option: Option, demand: Demand): number {
  return Math.max(1, Math.min(demand.concurrencyPerReplica, limitOf(option.limits.maxConcurrencyPerReplica)))
}

/** The same with the utilisation target applied, in whole requests: the level at which an autoscaler adds an instance. */
export function packedConcurrency(option: Option, demand: Demand): number {
  const target = concurrencyOn(option, demand) * (demand.jobLike ? 1 : demand.site.targetUtilisation)
  return Math.max(1, Math.floor(target + 1e-9))
}

/** Replicas at peak before spares on this platform. */
export function replicasOn(option: Option, demand: Demand): number {
  const perReplica = concurrencyOn(option, demand)
  return perReplica === demand.concurrencyPerReplica ? demand.replicasAtPeak : replicasFor(demand, perReplica)
}

/** Spares cover one failure of a fleet somebody waits for. */
export function sparesFor(demand: Demand): number {
  return demand.interactive ? demand.site.spareReplicas : 0
}

/** Whether every run is billed from its start to its end: on job queues, and on platforms that bill runs. */
export function isBilledPerRun(option: Option, demand: Demand, whileJobRuns: boolean): boolean {
  return runsOnly(option) || (demand.jobLike && whileJobRuns)
}

/** A schedule or the queue of waiting runs can also start and stop machines; what was bought for the year is paid all month. */
export function mayStartPerRun(option: Option, demand: Demand): boolean {
  return demand.jobLike && option.variant.purchase !== 'one-year'
}
