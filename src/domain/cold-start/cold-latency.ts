// Which latency percentiles are cold starts, and the percentiles of the mixture of warm and cold requests.

/** Is the `share` quantile of latency a cold start? Yes when at least 1 - share of the requests are cold. */
export function quantileIsCold(coldProbability: number, share: number): boolean {
  return coldProbability >= 1 - share - 1e-12
}

/** Whether p95 and p99 are cold starts. */
export function coldPercentiles(coldProbability: number): {
  readonly p95: 'cold' | 'warm'
  readonly p99: 'cold' | 'warm'
} {
  return {
    p95: quantileIsCold(coldProbability, 0.95) ? 'cold' : 'warm',
    p99: quantileIsCold(coldProbability, 0.99) ? 'cold' : 'warm',
  }
}

/** Warm and cold latency as tails: each returns P(latency > seconds), falling from 1 towards 0. */
export interface LatencyMixture {
  readonly coldProbability: number
  readonly share: number
  readonly warmTail: (seconds: number) => number
  readonly coldTail: (seconds: number) => number
}

/** The quantile of P(L > t) = (1 - P) warm(t) + P cold(t), in seconds, by bisection; at most 1e9 s. */
export function mixtureQuantile(mixture: LatencyMixture): number {
  const { coldProbability, warmTail, coldTail } = mixture
  const target = 1 - mixture.share
  const tail = (seconds: number) => (1 - coldProbability) * warmTail(seconds) + coldProbability * coldTail(seconds)
  let low = 0
  let high = 1e-3
  while (tail(high) > target && high < 1e9) high *= 2
  for (let step = 0; step < 120 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2
    if (tail(middle) > target) low = middle
    else high = middle
  }
  return high
}
