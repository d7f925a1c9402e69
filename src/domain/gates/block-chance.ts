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

/** Blocked, at risk or passing, by the chance of a block. */
export function statusOfChance(chance: number, thresholds: Thresholds): GateStatus {
  if (chance > thresholds['risk.blockedFrom']) return 'blocked'
  return chance < thresholds['risk.passBelow'] ? 'pass' : 'risk'
}
