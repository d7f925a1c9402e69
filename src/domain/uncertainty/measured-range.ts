/** What a row of measurements says of a field: a mean and how well it is known, the most that was seen, or their spread. */
import type { Amount, FieldId } from '../workbook.ts'
import { meanOf, sortedQuantile } from './draw-summary.ts'
import { normalQuantile } from './normal-distribution.ts'

/** A mean over requests is what is billed; a limit has to hold for the most that occurs; anything else is as wide as it was seen. */
const standsFor: Readonly<Partial<Record<FieldId, 'mean' | 'most' | 'spread'>>> = {
  requestsPerMonth: 'mean',
  durationMs: 'mean',
  cpuMs: 'mean',
  tokensPerRequest: 'mean',
  tokensPerSecond: 'mean',
  egressGBPerMonth: 'mean',
  ingressGBPerMonth: 'mean',
  longestRunS: 'most',
  memoryGiB: 'most',
  localDiskGB: 'most',
  payloadMB: 'most',
}

/**
 * The field's value after a measurement, from sorted samples. A mean lies with 90 % between `mean / f` and `mean * f`,
 * f = exp(1.645 s / (mean sqrt n)): more samples, a narrower range, whatever the spread of single requests.
 */
export function measuredAmount(field: FieldId, sorted: readonly number[]): Amount {
  const kept = keptAs(field)
  if (kept === 'mean') return meanAmount(sorted)
  if (kept === 'most') return sorted[sorted.length - 1] ?? 0
  const low = sortedQuantile(sorted, 0.05)
  const high = sortedQuantile(sorted, 0.95)
  return low === high ? low : { low, likely: sortedQuantile(sorted, 0.5), high }
}

/** What a measurement of this field leaves behind as its value. */
export function keptAs(field: FieldId): 'mean' | 'most' | 'spread' {
  return standsFor[field] ?? 'spread'
}

const upperEnd = 0.95

function meanAmount(sorted: readonly number[]): Amount {
  const mean = meanOf(sorted)
  if (sorted.length < 2 || !(mean > 0)) return mean
  const squares = sorted.reduce((sum, sample) => sum + (sample - mean) ** 2, 0)
  const standardError = Math.sqrt(squares / (sorted.length - 1) / sorted.length)
  if (standardError === 0) return mean
  const factor = Math.exp((normalQuantile(upperEnd) * standardError) / mean)
  return { low: mean / factor, likely: mean, high: mean * factor }
}
