// Cold starts when arrivals are not Poisson: batches, on/off phases, schedules and regular gaps.
import { coldStarts, type ColdStarts } from './cold-starts.ts'
import { gammaUpperShare } from '../uncertainty/gamma-distribution.ts'

/** Fan-out: every batch starts `batchSize` requests at the same moment. */
export interface BatchLoad {
  readonly batchesPerSecond: number
  readonly batchSize: number
  readonly serviceSeconds: number
  readonly keepAliveSeconds: number
}

/** Every request of a batch meets what a single request would at the batch rate; instances multiply by the batch size. */
export function coldStartsForBatches(load: BatchLoad): ColdStarts {
  const one = coldStarts({
    requestsPerSecond: load.batchesPerSecond,
    serviceSeconds: load.serviceSeconds,
    keepAliveSeconds: load.keepAliveSeconds,
  })
  return {
    ...one,
    warmInstances: one.warmInstances * load.batchSize,
    busyInstances: one.busyInstances * load.batchSize,
    idleInstances: one.idleInstances * load.batchSize,
    coldStartsPerSecond: one.coldStartsPerSecond * load.batchSize,
  }
}

/** A phase of an on/off process: its arrival rate and its mean (exponential) duration. */
export interface TrafficPhase {
  readonly requestsPerSecond: number
  readonly meanSeconds: number
}

/** Two alternating phases on one platform; `busy` is the phase with the higher rate. */
export interface OnOffLoad {
  readonly busy: TrafficPhase
  readonly quiet: TrafficPhase
  readonly serviceSeconds: number
  readonly keepAliveSeconds: number
}

/** Share of cold requests over a whole cycle, the mean rate, and the mean instances kept. */
export interface OnOffColdStarts {
  readonly coldProbability: number
  readonly requestsPerSecond: number
  readonly warmInstances: number
}

/**
 * Quasi-static: each busy phase starts the instances the quiet one let go, then both run at their own steady state.
 * Overstates a simulation by 3 to 20 percent; a Poisson model at the mean rate is too low by 1.6 to 6 times.
 */
export function coldStartsForOnOff(load: OnOffLoad): OnOffColdStarts {
  const { busy, quiet, serviceSeconds, keepAliveSeconds: kept } = load
  const steady = (rate: number, keepAliveSeconds: number) =>
    coldStarts({ requestsPerSecond: rate, serviceSeconds, keepAliveSeconds })
  const busyFill = steady(busy.requestsPerSecond, Math.min(kept, busy.meanSeconds))
  const busySteady = steady(busy.requestsPerSecond, kept)
  const quietSteady = steady(quiet.requestsPerSecond, kept)
  const forgotten = quiet.meanSeconds > 0 ? Math.exp(-kept / quiet.meanSeconds) : 0
  const refilled = Math.max(0, busyFill.warmInstances - quietSteady.warmInstances) * forgotten
  const inBusy = busy.requestsPerSecond * Math.max(0, busy.meanSeconds - kept) * busySteady.coldProbability
  const quietRequests = quiet.requestsPerSecond * quiet.meanSeconds
  const requests = busy.requestsPerSecond * busy.meanSeconds + quietRequests
  const cycleSeconds = busy.meanSeconds + quiet.meanSeconds
  const cold = refilled + inBusy + quietRequests * quietSteady.coldProbability
  const lingering = quiet.meanSeconds * (1 - forgotten)
  const instanceSeconds =
    busyFill.warmInstances * (busy.meanSeconds + lingering) +
    quietSteady.warmInstances * (quiet.meanSeconds - lingering)
  return {
    coldProbability: requests > 0 ? Math.min(1, cold / requests) : 1,
    requestsPerSecond: cycleSeconds > 0 ? requests / cycleSeconds : 0,
    warmInstances: cycleSeconds > 0 ? instanceSeconds / cycleSeconds : 0,
  }
}

/** A job that starts every `periodSeconds`, runs `serviceSeconds` on `instances` at once, and is then kept warm. */
export interface ScheduledLoad {
  readonly periodSeconds: number
  readonly serviceSeconds: number
  readonly keepAliveSeconds: number
  readonly instances: number
}

/** Everything is cold when the gap outlives the keep-alive, and nothing otherwise; warm instances are a time mean. */
export function coldStartsForSchedule(load: ScheduledLoad): {
  readonly coldProbability: number
  readonly warmInstances: number
} {
  const gapSeconds = Math.max(0, load.periodSeconds - load.serviceSeconds)
  const cold = gapSeconds > load.keepAliveSeconds
  const keptSeconds = Math.min(load.periodSeconds, load.serviceSeconds + load.keepAliveSeconds)
  const warmShare = load.periodSeconds > 0 ? keptSeconds / load.periodSeconds : 1
  return { coldProbability: cold ? 1 : 0, warmInstances: load.instances * warmShare }
}

/** Sparse arrivals with gamma gaps: mean rate, service, keep-alive and the squared coefficient of variation of the gaps. */
export interface RenewalLoad {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  readonly keepAliveSeconds: number
  readonly arrivalVariation: number
}

/** The share, or why the renewal argument does not hold for this traffic. */
export type RenewalAnswer =
  | { readonly kind: 'value'; readonly coldProbability: number }
  | { readonly kind: 'not-covered'; readonly because: 'clumped-arrivals' | 'overlapping-requests' }

/** P_cold = P(gap > T); holds while one instance is enough (lambda s <= 0.1) and the gaps are no wilder than Poisson. */
export function coldStartsForRenewal(load: RenewalLoad): RenewalAnswer {
  if (load.arrivalVariation > 1) return { kind: 'not-covered', because: 'clumped-arrivals' }
  if (load.requestsPerSecond * load.serviceSeconds > 0.1)
    return { kind: 'not-covered', because: 'overlapping-requests' }
  const shape = 1 / Math.max(load.arrivalVariation, 1e-6)
  const mean = load.requestsPerSecond * load.keepAliveSeconds
  return { kind: 'value', coldProbability: gammaUpperShare(shape, mean * shape) }
}
