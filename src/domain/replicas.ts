/** How many replicas a fleet must hold: Little's law, a utilisation target and, where somebody waits, a queue that keeps it. */
import { smallestFleet } from './queueing/smallest-fleet.ts'
import type { Site } from './site.ts'
import type { LoadLevels } from './traffic/load-levels.ts'
import { wholeUp } from './whole-up.ts'

export interface PeakLoad {
  readonly peakRps: number
  readonly durationS: number
  /** p95 over mean of the duration. */
  readonly durationP95ToMean: number
  /** CPU seconds of one request, 0 where not stated, and the vCPUs of one replica. */
  readonly cpuS: number
  readonly vcpu: number
  readonly jobLike: boolean
  readonly p95TargetMs: number | undefined
  readonly site: Site
}

/** Replicas that each level of a profile asks for, in the order of the levels. */
export function replicasAtLevels(
  levels: LoadLevels,
  meanRps: number,
  load: PeakLoad,
  concurrencyPerReplica: number,
): Float64Array {
  return levels.relative.map((relative) => replicasFor({ ...load, peakRps: meanRps * relative }, concurrencyPerReplica))
}

/** ceil(a / (k u)): what autoscalers ask for when a replica may hold k requests and is meant to hold a share u of them. */
export function replicasAtTarget(concurrency: number, concurrencyPerReplica: number, utilisation: number): number {
  return wholeUp(concurrency / (concurrencyPerReplica * utilisation))
}

const promisedShare = 0.95
// From this many busy slots on, the utilisation target alone keeps the wait of 19 in 20 requests at zero:
// slots = a/u exceeds a + beta sqrt(a) once a > (beta u/(1-u))^2, and beta = 1.74 already leaves a 5 % chance of waiting.
// A wider margin keeps the exact answer from being one above the shortcut's.
const betaForOneInTwenty = 2.2

/**
 * N = ceil(max(Erlang-C fleet for the p95 target, a_peak / (k u), busy vCPUs at peak / (vCPUs u))), at least 1; runs that
 * nobody waits for need no head room: u = 1. Spares are added by the platform's plan.
 */
export function replicasFor(load: PeakLoad, concurrencyPerReplica: number): number {
  const { site } = load
  const peakConcurrency = load.peakRps * load.durationS
  const utilisation = load.jobLike ? 1 : site.targetUtilisation
  const byCpu = load.vcpu > 0 ? replicasAtTarget(load.peakRps * load.cpuS, load.vcpu, utilisation) : 0
  const byUtilisation = Math.max(1, byCpu, replicasAtTarget(peakConcurrency, concurrencyPerReplica, utilisation))
  if (load.jobLike) return byUtilisation
  if (load.p95TargetMs === undefined || peakConcurrency === 0) return byUtilisation
  const rootLoad = (betaForOneInTwenty * utilisation) / (1 - Math.min(0.99, utilisation))
  if (peakConcurrency > rootLoad * rootLoad) return byUtilisation
  const servicePercentileSeconds = load.durationS * load.durationP95ToMean
  const byQueue = smallestFleet({
    requestsPerSecond: load.peakRps,
    serviceSeconds: load.durationS,
    concurrencyPerReplica,
    maxUtilisation: utilisation,
    // A target that the service time alone misses is no reason to let requests wait as well.
    waitSeconds: Math.max(0, load.p95TargetMs / 1000 - servicePercentileSeconds),
    share: promisedShare,
  })
  return Math.max(byUtilisation, byQueue)
}
