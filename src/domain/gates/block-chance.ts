/** The chance that a quantity given as low, likely, high lies above a limit. */
import { distributionCdf, distributionFromRange } from '../uncertainty/distribution.ts'
import type { Thresholds } from '../criteria/thresholds.ts'
import type { GateStatus } from './gate.ts'

export interface Ends {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** Low, likely and high are read as 5th, 50th and 95th percentile of a two-piece lognormal. */
export function chanceAbove(ends: Ends, limit: number): number {
  const low = Math.min(ends.low, ends.likely)
  const high = Math.max(ends.high, ends.likely)
  if (low === high) return ends.likely > limit ? 1 : 0
  const answer = distributionFromRange({ low, likely: ends.likely, high })
  if (answer.kind === 'invalid') return ends.likely > limit ? 1 : 0
  return 1 - distributionCdf(answer.distribution, limit)
}

/** Chance that a quantity lies beyond either of its ends. */
const beyondEnd = 0.05

/** The status of a quantity under a limit; where its ends settle it, its distribution is not asked. */
export function statusOfEnds(ends: Ends, limit: number, thresholds: Thresholds): GateStatus {
  if (passesAtWorst(Math.max(ends.high, ends.likely), limit, thresholds)) return 'pass'
  if (Math.min(ends.low, ends.likely) > limit && thresholds['risk.blockedFrom'] <= 1 - beyondEnd) return 'blocked'
  return statusOfChance(chanceAbove(ends, limit), thresholds)
}

/** Whether a quantity that is `worst` or less at its high end passes under the limit, whatever its other end. */
export function passesAtWorst(worst: number, limit: number, thresholds: Thresholds): boolean {
  return worst < limit && thresholds['risk.passBelow'] >= beyondEnd
}

/** Blocked, at risk or passing, by the chance of a block. */
export function statusOfChance(chance: number, thresholds: Thresholds): GateStatus {
  if (chance > thresholds['risk.blockedFrom']) return 'blocked'
  return chance < thresholds['risk.passBelow'] ? 'pass' : 'risk'
}
