/** Untested burst scaling: a peak far over the mean that nobody has measured, on capacity that takes its time. */
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

const burstFrom = 4
const quickS = 10
/** Fewer than this at once are no burst. */
const fewest = 2

export const untestedBurst: Trap = {
  id: 'untested-burst',
  find: ({ held, chosen }) => {
    const { inputs, demands } = held.stage
    const peak = inputs.likely.peakToMeanRatio
    const basis = inputs.basis.peakToMeanRatio ?? 'default'
    if (chosen === undefined || peak === undefined || peak < burstFrom || basis === 'measured') return null
    const scaleOutS = chosen.option.startup.scaleOutS.value
    return {
      evidence: reason('trap-untested-burst', { peak, scaleOutS, basis }),
      drill: reason('drill-untested-burst', {
        requestsPerSecond: demands.likely.peakRps,
        atOnce: Math.max(fewest, Math.ceil(demands.likely.peakConcurrency)),
        work: demands.likely.jobLike ? 'run' : 'request',
      }),
      severity: 0.3 + Math.min(0.2, peak / 100) + (scaleOutS > quickS ? 0.15 : 0),
    }
  },
}
