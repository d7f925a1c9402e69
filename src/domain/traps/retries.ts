/** Runaway retries: bursts behind a caller that retries by itself, on work that is not said to be safe to repeat. */
import { reason } from '../reason.ts'
import { settledOverload, worstCaseCalls } from '../risk/retry-storm.ts'
import type { Trap } from './trap.ts'

const burstFrom = 4
const drillMinutes = 5
/** Load beyond capacity at which the evidence is worked out. */
const tooMuch = 0.1
/** The caller's retries and, for every one of those, the code's own retries on its data. */
const layers = 2

export const retries: Trap = {
  id: 'retries',
  find: ({ held, chosen }) => {
    const { kind, peakToMeanRatio: peak, durationMs, interruptible } = held.stage.inputs.likely
    if (chosen === undefined || peak === undefined || durationMs === undefined) return null
    const retriedByOthers = kind === 'event' || kind === 'api'
    if (!retriedByOthers || peak < burstFrom || interruptible === 'yes') return null
    const attempts = chosen.scene.thresholds['path.attempts']
    if (attempts < 2) return null
    const settled = settledOverload({ requestsPerSecond: 1 + tooMuch, capacityPerSecond: 1, attempts })
    const fullFleet = chosen.option.variant.runs === 'always'
    return {
      evidence: reason('trap-retries', {
        peak,
        attempts,
        over: tooMuch,
        factor: settled.offeredPerSecond / (1 + tooMuch),
        failing: settled.dropProbability,
        calls: worstCaseCalls(attempts, layers),
      }),
      drill: reason('drill-retries', { minutes: drillMinutes, attempts }),
      severity: 0.3 + (fullFleet ? 0.15 : 0) + Math.min(0.1, peak / 200),
    }
  },
}
