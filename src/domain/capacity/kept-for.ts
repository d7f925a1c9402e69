/** How many instances a warm variant keeps so that at most 1 request in 20 starts cold. */
import { wholeUp, type Demand } from '../demand.ts'
import { instancesToKeep } from './busy-instances.ts'
import { loadThatWarmsItself } from './kept-instances.ts'
import { quietSecondsOf } from './warm-instances.ts'

/**
 * Enough that 19 of 20 requests find a kept one free, and no more than the load at which requests keep instances warm by
 * themselves asks for: beyond it the platform's own keep-alive holds the promise. At least 1. Never falls as load grows.
 */
export function keptFor(demand: Demand, keepAliveS: number, perInstance: number): number {
  const shape = demand.world.trafficShape
  if (shape === 'scheduled') return Math.max(1, wholeUp(demand.peakConcurrency / perInstance))
  const concurrency = shape === 'bursty' ? demand.peakConcurrency : demand.activeConcurrency
  // Instances that do not outlive the quiet between two bursts start again in each of them.
  if (shape === 'bursty' && keepAliveS < quietSecondsOf(demand)) return instancesToKeep(concurrency, perInstance)
  const ratio = keepAliveS / Math.max(1e-6, demand.durationS)
  return instancesToKeep(Math.min(concurrency, loadThatWarmsItself(ratio, perInstance)), perInstance)
}
