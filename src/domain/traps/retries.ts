/** Runaway retries: bursts behind a caller that retries by itself, on work that is not said to be safe to repeat. */
import { reason } from '../reason.ts'
import type { Trap } from './trap.ts'

const burstFrom = 4
const drillMinutes = 5

export const retries: Trap = {
  id: 'retries',
  find: ({ held, chosen }) => {
    const { kind, peakToMeanRatio: peak, durationMs, interruptible } = held.stage.inputs.likely
    if (chosen === undefined || peak === undefined || durationMs === undefined) return null
    const retriedByOthers = kind === 'event' || kind === 'api'
    if (!retriedByOthers || peak < burstFrom || interruptible === 'yes') return null
    const fullFleet = chosen.option.variant.runs === 'always'
    return {
      evidence: reason('trap-retries', { peak, durationMs }),
      drill: reason('drill-retries', { minutes: drillMinutes }),
      severity: 0.3 + (fullFleet ? 0.15 : 0) + Math.min(0.1, peak / 200),
    }
  },
}
