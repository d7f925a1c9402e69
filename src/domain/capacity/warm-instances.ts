/** Instances that are alive and requests that start cold, by the shape of the traffic: steady, bursty or on a schedule. */
import type { Demand } from '../demand.ts'
import { keptInstances, type WarmAnswer } from './kept-instances.ts'
import { letGo, onAndOff, type Phase } from './on-and-off.ts'
import { paidInstances } from './paid-instances.ts'

// The field defines the peak as the busiest minute, so a burst lasts a minute, and half of all requests come in bursts.
export const burstSeconds = 60
export const shareInBursts = 0.5
const hardlyBursty = 1.5

/** `keepAliveS` after the last request an instance ends; `perInstance` requests share one. */
export function warmInstances(demand: Demand, keepAliveS: number, perInstance: number): WarmAnswer {
  // Variants and neighbours keep instances alike: what one option had worked out serves the others.
  for (const known of demand.keeping)
    if (known.keepAliveS === keepAliveS && known.perInstance === perInstance) return known.answer
  const answer = workedOut(demand, keepAliveS, perInstance)
  demand.keeping.push({ keepAliveS, perInstance, answer })
  return answer
}

function workedOut(demand: Demand, keepAliveS: number, perInstance: number): WarmAnswer {
  if (!(demand.activeRps > 0)) return nothingAlive
  if (demand.world.trafficShape === 'scheduled') return onSchedule(demand, keepAliveS, perInstance)
  const mean = keptInstances(demand.activeConcurrency, ratioOf(keepAliveS, demand), perInstance)
  if (demand.world.trafficShape === 'steady' || demand.peakRps < hardlyBursty * demand.activeRps) return mean
  const { busy, quiet } = phasesOf(demand)
  const inBursts = onAndOff({ busy, quiet, keepAliveSeconds: keepAliveS }, (requestsPerSecond, keepS) =>
    keptInstances(requestsPerSecond * demand.durationS, ratioOf(keepS, demand), perInstance),
  )
  // The two-phase form forgets sparse requests that hardly form a burst; there the mean rate says more.
  return { warm: Math.max(mean.warm, inBursts.warm), cold: Math.max(mean.cold, inBursts.cold) }
}

const nothingAlive: WarmAnswer = { warm: 0, cold: 1 }

function ratioOf(seconds: number, demand: Demand): number {
  return seconds / Math.max(1e-6, demand.durationS)
}

/** Mean seconds between two bursts, from the ratio of the busiest minute to the mean. */
export function quietSecondsOf(demand: Demand): number {
  return burstSeconds * (Math.max(1, demand.peakRps / Math.max(1e-300, demand.activeRps)) / shareInBursts - 1)
}

function phasesOf(demand: Demand): { readonly busy: Phase; readonly quiet: Phase } {
  const { activeRps, peakRps } = demand
  const busyShare = (shareInBursts * activeRps) / peakRps
  const quietRps = ((1 - shareInBursts) * activeRps) / (1 - busyShare)
  return {
    busy: { requestsPerSecond: peakRps, seconds: burstSeconds },
    quiet: { requestsPerSecond: quietRps, seconds: quietSecondsOf(demand) },
  }
}

/** A worker that is paid from the beginning of its start until `keepAliveS` after its last request. */
export interface PaidWorker {
  readonly keepAliveS: number
  readonly startS: number
  readonly perInstance: number
}

/**
 * Mean instances paid for where the `startS` seconds of a start are billed too. While an instance starts, requests wait
 * for it: a start takes the place of the time in which the instance would be off, so more requests never cost less.
 */
export function paidWithStarts(demand: Demand, worker: PaidWorker): number {
  const { keepAliveS, startS, perInstance } = worker
  for (const known of demand.paying)
    if (known.keepAliveS === keepAliveS && known.startS === startS && known.perInstance === perInstance)
      return known.answer
  const answer = paidFor(demand, worker)
  demand.paying.push({ keepAliveS, startS, perInstance, answer })
  return answer
}

// Every question is written out: a sample asks them ten thousand times, and copies of a common part would take longer than the answers.
function paidFor(demand: Demand, { keepAliveS, startS, perInstance }: PaidWorker): number {
  const { activeRps, world, durationS: serviceS } = demand
  if (!(activeRps > 0)) return 0
  if (world.trafficShape === 'scheduled') {
    const { warm, cold } = onSchedule(demand, keepAliveS, perInstance)
    const starting = activeRps * cold * startS
    return warm <= 1 ? Math.min(1, warm + starting) : warm + starting
  }
  const mean = paidInstances({ requestsPerSecond: activeRps, serviceS, keepAliveS, startS, perInstance })
  if (world.trafficShape === 'steady' || demand.peakRps < hardlyBursty * activeRps) return mean
  const { busy, quiet } = phasesOf(demand)
  const { forgotten, lingering } = letGo(quiet.seconds, keepAliveS)
  const fill = paidInstances({
    requestsPerSecond: busy.requestsPerSecond,
    serviceS,
    keepAliveS: Math.min(keepAliveS, busy.seconds),
    startS,
    perInstance,
  })
  const between = paidInstances({
    requestsPerSecond: quiet.requestsPerSecond,
    serviceS,
    keepAliveS,
    startS,
    perInstance,
  })
  // What the quiet phase let go starts again with the burst, at most for as long as it was gone.
  const restarting = forgotten * Math.min(startS, quiet.seconds)
  const inBurst = busy.seconds + lingering + restarting
  const instanceSeconds = fill * inBurst + between * (quiet.seconds - lingering - restarting)
  return Math.max(mean, instanceSeconds / (busy.seconds + quiet.seconds))
}

/** Starts at even gaps: all cold when the gap outlives the keep-alive, else only the first of a day is. */
function onSchedule(demand: Demand, keepAliveS: number, perInstance: number): WarmAnswer {
  const { activeRps, durationS, site, activeShare } = demand
  const busy = demand.activeConcurrency / perInstance
  const alive = activeRps * (durationS + keepAliveS)
  const warm = alive <= 1 ? alive : Math.max(1, busy)
  if (1 / activeRps - durationS > keepAliveS) return { warm, cold: 1 }
  const nightSeconds = (1 - activeShare) * (site.monthSeconds / site.daysPerMonth)
  if (nightSeconds <= keepAliveS) return { warm, cold: 0 }
  const started = Math.max(1, Math.ceil(demand.peakConcurrency / perInstance))
  return { warm, cold: Math.min(1, (started * site.daysPerMonth) / demand.requestsPerMonth) }
}
