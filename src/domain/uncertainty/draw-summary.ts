// What a set of draws says: quantiles, mean, and how often each option comes out best.

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

/**
 * Share of draws in which each option has the highest utility (equal ones share the draw).
 * `utilities` holds one array per option, all of the same length; the shares sum to 1.
 */
export function bestShares(utilities: readonly Float64Array[]): readonly number[] {
  const draws = utilities[0]?.length ?? 0
  const wins = new Float64Array(utilities.length)
  for (let i = 0; i < draws; i += 1) {
    let best = Number.NEGATIVE_INFINITY
    let ties = 0
    for (const utility of utilities) {
      const value = utility[i] as number
      if (value > best) {
        best = value
        ties = 1
      } else if (value === best) ties += 1
    }
    for (let option = 0; option < utilities.length; option += 1) {
      if ((utilities[option] as Float64Array)[i] === best) wins[option] = (wins[option] as number) + 1 / ties
    }
  }
  return Array.from(wins, (count) => (draws > 0 ? count / draws : 0))
}

/** Draws needed so that a probability is known to +- halfWidth at 95 percent: p (1 - p) (1.95996/h)^2. */
export function drawsForProbability(probability: number, halfWidth: number): number {
  return Math.ceil(probability * (1 - probability) * (1.959963984540054 / halfWidth) ** 2)
}
