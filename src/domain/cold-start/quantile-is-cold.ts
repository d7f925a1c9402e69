// A latency percentile is a cold start when enough requests start cold to reach it, cold latency being far above warm.

/** For the quantile `share` (0.95): at least 1 - share of all requests are cold. */
export function quantileIsCold(coldProbability: number, share: number): boolean {
  return coldProbability >= 1 - share - 1e-12
}
