/** Interruptions make long runs longer: the factor by which Spot capacity must run more than the work itself. */
import { dalyInterval } from '../spot/checkpoint-interval.ts'
import type { Demand } from '../demand.ts'

/**
 * E[wall]/T_s by Daly's M e^{R/M}(e^{(tau + delta)/M} - 1)/tau: tau = Daly's interval where the run can be interrupted
 * and is longer than that, else the whole run starts over. At most a hundredfold; requests that end within seconds: 1.
 */
export function spotReworkFactor(demand: Demand, restartSeconds: number): number {
  if (!demand.jobLike) return 1
  const { site, durationS } = demand
  const mean = site.spotSecondsBetweenInterruptions
  if (!(durationS > 0) || !(mean > 0)) return 1
  const whole = wallFactor(durationS, 0, restartSeconds, mean)
  if (demand.world.interruptible !== 'yes') return Math.min(mostRework, whole)
  const checkpointTime = site.checkpointSeconds
  const interval = dalyInterval({ checkpointTime, meanTimeBetweenInterruptions: mean })
  if (interval >= durationS || interval <= 0) return Math.min(mostRework, whole)
  return Math.min(mostRework, whole, wallFactor(interval, checkpointTime, restartSeconds, mean))
}

const mostRework = 100

function wallFactor(interval: number, overhead: number, restart: number, mean: number): number {
  return (mean * Math.exp(restart / mean) * Math.expm1((interval + overhead) / mean)) / interval
}
