// What a set of draws says: quantiles and mean.

/** The share quantile of sorted values, with linear interpolation between neighbours; 0 for an empty set. */
export function sortedQuantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0
  const position = Math.min(1, Math.max(0, share)) * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (position - below)
}

/** Mean and the quantiles shown as a band. */
export interface DrawSummary {
  readonly mean: number
  readonly p5: number
  readonly p50: number
  readonly p95: number
}

/** Summary of draws in any order; the draws are not changed. */
export function summariseDraws(draws: Float64Array): DrawSummary {
  const sorted = draws.slice().sort()
  return {
    mean: meanOf(draws),
    p5: sortedQuantile(sorted, 0.05),
    p50: sortedQuantile(sorted, 0.5),
    p95: sortedQuantile(sorted, 0.95),
  }
}

/** Arithmetic mean; 0 for an empty set. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number
  return values.length > 0 ? sum / values.length : 0
}
