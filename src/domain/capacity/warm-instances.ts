/** Instances that are alive and requests that start cold, by the shape of the traffic: steady, bursty or on a schedule. */
import type { Demand } from '../demand.ts'
import { keptInstances, type WarmAnswer } from './kept-instances.ts'

// The field defines the peak as the busiest minute, so a burst lasts a minute, and half of all requests come in bursts.
export const burstSeconds = 60
export const shareInBursts = 0.5
const hardlyBursty = 1.5

/** `keepAliveS` after the last request an instance ends; `perInstance` requests share one. */
export function warmInstances(demand: Demand, keepAliveS: number, perInstance: number): WarmAnswer {
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

/** Two-phase arrivals (METHODS 2.3): each burst starts the instances that the quiet phase let go. */
function onAndOff(demand: Demand, keepAliveS: number, perInstance: number): WarmAnswer {
  const { activeRps, peakRps, durationS } = demand
  const busyShare = (shareInBursts * activeRps) / peakRps
  const quietRps = ((1 - shareInBursts) * activeRps) / (1 - busyShare)
  const quietSeconds = quietSecondsOf(demand)
  const ratio = ratioOf(keepAliveS, demand)
  const busyLoad = peakRps * durationS
  const fill = keptInstances(busyLoad, ratioOf(Math.min(keepAliveS, burstSeconds), demand), perInstance)
  const busy = keptInstances(busyLoad, ratio, perInstance)
  const quiet = keptInstances(quietRps * durationS, ratio, perInstance)
  const forgotten = Math.exp(-keepAliveS / quietSeconds)
  const refilled = Math.max(0, fill.warm - quiet.warm) * forgotten
  const inBusy = peakRps * Math.max(0, burstSeconds - keepAliveS) * busy.cold
  const requests = activeRps * (burstSeconds + quietSeconds)
  const cold = (refilled + inBusy + quietRps * quietSeconds * quiet.cold) / requests
  const lingering = quietSeconds * (1 - forgotten)
  const instanceSeconds = fill.warm * (burstSeconds + lingering) + quiet.warm * (quietSeconds - lingering)
  return { warm: instanceSeconds / (burstSeconds + quietSeconds), cold: Math.min(1, cold) }
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
