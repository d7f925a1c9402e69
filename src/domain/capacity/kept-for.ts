/** How many instances a warm variant keeps so that at most 1 request in 20 starts cold. */
import type { Demand } from '../demand.ts'
import { wholeUp } from '../whole-up.ts'
import { instancesToKeep, overflowBeyond, shareBeyond, toleratedColdShare } from './busy-instances.ts'
import { loadThatWarmsItself } from './kept-instances.ts'
import { burstSeconds, quietSecondsOf, shareInBursts } from './warm-instances.ts'

/**
 * Enough that 19 of 20 requests find a kept one free, and no more than the load at which requests keep instances warm by
 * themselves asks for: beyond it the platform's own keep-alive holds the promise. At least 1. Never falls as load grows.
 */
export function keptFor(demand: Demand, keepAliveS: number, perInstance: number): number {
  const shape = demand.world.trafficShape
  if (shape === 'scheduled') return Math.max(1, wholeUp(demand.peakConcurrency / perInstance))
  if (shape !== 'bursty') return keptAt(demand.activeConcurrency, keepAliveS, demand, perInstance)
  const quietSeconds = quietSecondsOf(demand)
  if (keepAliveS >= quietSeconds) return keptAt(demand.peakConcurrency, keepAliveS, demand, perInstance)
  // Instances that do not outlive the quiet start again in each burst: about one start per instance-length of work.
  const startsPerRequest = (demand.durationS / burstSeconds) * shareInBursts * Math.exp(-keepAliveS / quietSeconds)
  return startsPerRequest > toleratedColdShare
    ? instancesToKeep(demand.peakConcurrency, perInstance)
    : keptAt(demand.peakConcurrency, Math.min(keepAliveS, burstSeconds), demand, perInstance)
}

function keptAt(concurrency: number, keepAliveS: number, demand: Demand, perInstance: number): number {
  const ratio = keepAliveS / Math.max(1e-6, demand.durationS)
  return instancesToKeep(Math.min(concurrency, loadThatWarmsItself(ratio, perInstance)), perInstance)
}

/** Share of requests that start cold although `slots` are kept ready: only those that find all of them busy can. */
export function coldShareWith(demand: Demand, naturalShare: number, slots: number): number {
  if (slots === 0) return naturalShare
  if (demand.world.trafficShape === 'scheduled') return 0
  const concurrency = demand.world.trafficShape === 'bursty' ? demand.peakConcurrency : demand.activeConcurrency
  return Math.min(naturalShare, shareBeyond(concurrency, slots))
}

/** E[min(N, slots)] / a for N ~ Poisson(a): the share of work that finds kept capacity; all of it where starts are spaced. */
export function shareOnKept(demand: Demand, slots: number): number {
  const concurrency = demand.activeConcurrency
  if (!(concurrency > 0) || demand.world.trafficShape === 'scheduled') return 1
  return Math.min(1, Math.max(0, 1 - overflowBeyond(concurrency, slots) / concurrency))
}
