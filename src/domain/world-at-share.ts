/** One world of a workload whose answers are ranges: the ranges named stand at the same share of their distributions. */
import type { AmountId, ResolvedWorkload, World } from './resolve-workload.ts'
import { distributionFromRange, distributionQuantile } from './uncertainty/distribution.ts'

/** @param share from 0 to 1; everything that is not named, or is no range, is at its likely value */
export function worldAtShare(inputs: ResolvedWorkload, fields: readonly AmountId[], share: number): World {
  const at: Partial<Record<AmountId, number>> = {}
  for (const field of fields) {
    if (!inputs.ranges.includes(field)) continue
    const ends = { low: inputs.low[field], likely: inputs.likely[field], high: inputs.high[field] }
    if (ends.low === undefined || ends.likely === undefined || ends.high === undefined) continue
    const answer = distributionFromRange({ low: ends.low, likely: ends.likely, high: ends.high })
    // A hair less, so that a limit that is an end of the range carries it.
    if (answer.kind === 'value') at[field] = distributionQuantile(answer.distribution, share) * (1 - 1e-12)
  }
  return { ...inputs.likely, ...at }
}
