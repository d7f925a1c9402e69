/** Instances that are alive and requests that start cold, by the shape of the traffic: steady, bursty or on a schedule. */
import type { Demand } from '../demand.ts'
import { keptInstances, type WarmAnswer } from './kept-instances.ts'
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
  const inBursts = onAndOff(demand, keepAliveS, perInstance)
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

interface Phases {
  readonly quietSeconds: number
  readonly quietRps: number
  readonly quietLoad: number
  readonly busyLoad: number
  /** Share of the instances of a burst that are let go before the next. */
  readonly forgotten: number
  /** Mean seconds of the quiet phase that an instance of the burst outlives. */
  readonly lingering: number
}

function phasesOf(demand: Demand, keepAliveS: number): Phases {
  const { activeRps, peakRps, durationS } = demand
  const busyShare = (shareInBursts * activeRps) / peakRps
  const quietRps = ((1 - shareInBursts) * activeRps) / (1 - busyShare)
  const quietSeconds = quietSecondsOf(demand)
  const forgotten = Math.exp(-keepAliveS / quietSeconds)
  return {
    quietSeconds,
    quietRps,
    quietLoad: quietRps * durationS,
    busyLoad: peakRps * durationS,
    forgotten,
    lingering: quietSeconds * (1 - forgotten),
  }
}

/** Two-phase arrivals (METHODS 2.3): each burst starts the instances that the quiet phase let go. */
function onAndOff(demand: Demand, keepAliveS: number, perInstance: number): WarmAnswer {
  const { quietSeconds, quietRps, quietLoad, busyLoad, forgotten, lingering } = phasesOf(demand, keepAliveS)
  const ratio = ratioOf(keepAliveS, demand)
  const fill = keptInstances(busyLoad, ratioOf(Math.min(keepAliveS, burstSeconds), demand), perInstance)
  const busy = keptInstances(busyLoad, ratio, perInstance)
  const quiet = keptInstances(quietLoad, ratio, perInstance)
  const refilled = Math.max(0, fill.warm - quiet.warm) * forgotten
  const inBusy = demand.peakRps * Math.max(0, burstSeconds - keepAliveS) * busy.cold
  const requests = demand.activeRps * (burstSeconds + quietSeconds)
  const cold = (refilled + inBusy + quietRps * quietSeconds * quiet.cold) / requests
  const instanceSeconds = fill.warm * (burstSeconds + lingering) + quiet.warm * (quietSeconds - lingering)
  return { warm: instanceSeconds / (burstSeconds + quietSeconds), cold: Math.min(1, cold) }
}

/**
 * Mean instances paid for where the `startS` seconds of a start are billed too. While an instance starts, requests wait
 * for it: a start takes the place of the time in which the instance would be off, so more requests never cost less.
 */
export function paidWithStarts(
  demand: Demand,
  worker: { readonly keepAliveS: number; readonly startS: number; readonly perInstance: number },
): number {
  const { keepAliveS, startS, perInstance } = worker
  const { activeRps, world } = demand
  if (!(activeRps > 0)) return 0
  if (world.trafficShape === 'scheduled') {
    const { warm, cold } = onSchedule(demand, keepAliveS, perInstance)
    const starting = activeRps * cold * startS
    return warm <= 1 ? Math.min(1, warm + starting) : warm + starting
  }
  const worksFor = { serviceS: demand.durationS, keepAliveS, startS, perInstance }
  const mean = paidInstances({ ...worksFor, requestsPerSecond: activeRps })
  if (world.trafficShape === 'steady' || demand.peakRps < hardlyBursty * activeRps) return mean
  const { quietSeconds, quietRps, forgotten, lingering } = phasesOf(demand, keepAliveS)
  const inBursts = { requestsPerSecond: demand.peakRps, keepAliveS: Math.min(keepAliveS, burstSeconds) }
  const fill = paidInstances({ ...worksFor, ...inBursts })
  const quiet = paidInstances({ ...worksFor, requestsPerSecond: quietRps })
  // What the quiet phase let go starts again with the burst, at most for as long as it was gone.
  const restarting = forgotten * Math.min(startS, quietSeconds)
  const inBurst = burstSeconds + lingering + restarting
  const instanceSeconds = fill * inBurst + quiet * (quietSeconds - lingering - restarting)
  return Math.max(mean, instanceSeconds / (burstSeconds + quietSeconds))
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
