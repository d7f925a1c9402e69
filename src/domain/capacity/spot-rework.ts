/** Interruptions make long runs longer: the factor by which Spot capacity must run more than the work itself. */
import { expectedWallTime } from '../spot/checkpoint-interval.ts'
import type { Demand } from '../demand.ts'

const mostRework = 100

/**
 * E[wall]/T_s by Daly: work is lost back to the last checkpoint where a run can be interrupted and is longer than the
 * interval, else back to its start. At most a hundredfold. Requests that end within seconds need no rework: 1.
 */
export function spotReworkFactor(demand: Demand, restartSeconds: number): number {
  const { site, durationS } = demand
  if (!demand.jobLike || !(durationS > 0)) return 1
  const checkpointed = demand.world.interruptible === 'yes' && site.checkpointSeconds < durationS
  const wall = expectedWallTime({
    workTime: durationS,
    restartTime: restartSeconds,
    meanTimeBetweenInterruptions: site.spotSecondsBetweenInterruptions,
    checkpoints: checkpointed ? { interval: site.checkpointSeconds, checkpointTime: 0 } : 'none',
  })
  return wall.kind === 'value' ? Math.min(mostRework, wall.wallTime / durationS) : mostRework
}
