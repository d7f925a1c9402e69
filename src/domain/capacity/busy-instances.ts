/** Instances at work when each takes several requests at once: the mean of ceil(N / k) with N Poisson. */
import { poissonProbability, poissonQuantile, poissonTail } from '../queueing/poisson.ts'
import { normalCdf, normalQuantile, unitNormalLoss } from '../uncertainty/normal-distribution.ts'

const exactUpTo = 500

/** E[ceil(N/k)], N ~ Poisson(concurrency); k = 1 is the concurrency itself. */
export function busyInstances(concurrency: number, perInstance: number): number {
  if (perInstance === 1 || concurrency <= 0) return concurrency
  if (concurrency <= exactUpTo) return sumOverLevels(concurrency, perInstance, (below) => 1 - below)
  // Beyond: normal tails, and the rounding loss alone once a spread of N covers many instances.
  const spread = Math.sqrt(concurrency)
  if (spread > perInstance) return concurrency / perInstance + (perInstance - 1) / (2 * perInstance)
  const full = Math.max(0, Math.floor((concurrency - 8 * spread) / perInstance))
  let sum = full
  for (let level = full; ; level += 1) {
    const tail = normalCdf((concurrency - level * perInstance - 0.5) / spread)
    sum += tail
    if (tail < 1e-12) return sum
  }
}

/** Sum of `shareOf` over the levels n = jk, given P(N <= n) and P(N = n): with 1 - P(N <= n) the levels at work. */
export function sumOverLevels(
  concurrency: number,
  perInstance: number,
  shareOf: (below: number, here: number) => number,
): number {
  let n = concurrency > 60 ? Math.max(0, Math.floor(concurrency - 9 * Math.sqrt(concurrency))) : 0
  let term = n === 0 ? Math.exp(-concurrency) : poissonProbability(concurrency, n)
  let below = term
  // Levels up to the start of the window count in full.
  let sum = Math.ceil(n / perInstance)
  const last = concurrency + 40 + 10 * Math.sqrt(concurrency)
  for (; n < last; n += 1) {
    if (n % perInstance === 0) sum += Math.max(0, shareOf(below, term))
    term *= concurrency / (n + 1)
    below += term
  }
  return sum
}

/** Share of requests that may meet a cold start on capacity kept warm: rarer than 1 in 20, as the field says. */
export const toleratedColdShare = 0.05

// From here on the normal distribution stands in for the Poisson, whose sums grow with the root of the load.
const normalFrom = 1e4

/** Instances to keep so that 19 of 20 requests find a free one: the smallest P with P(N >= P k) <= 1/20, at least 1. */
export function instancesToKeep(concurrency: number, perInstance: number): number {
  return Math.max(1, Math.ceil((slotsBusyFor(concurrency, toleratedColdShare) + 1) / perInstance))
}

/** The smallest number of requests in flight that is exceeded for at most `share` of the time. */
export function slotsBusyFor(concurrency: number, share: number): number {
  return concurrency > normalFrom
    ? Math.ceil(concurrency + normalQuantile(1 - share) * Math.sqrt(concurrency)) + 1
    : poissonQuantile(concurrency, 1 - share)
}

/** Share of requests that find `slots` slots busy: P(N >= slots), N ~ Poisson(concurrency). */
export function shareBeyond(concurrency: number, slots: number): number {
  if (concurrency <= normalFrom) return poissonTail(concurrency, slots)
  return normalCdf((concurrency - slots + 0.5) / Math.sqrt(concurrency))
}

/** Mean requests in flight beyond `slots`: E[(N - slots)+] = a P(N >= slots) - slots P(N > slots). */
export function overflowBeyond(concurrency: number, slots: number): number {
  if (concurrency > normalFrom) {
    const spread = Math.sqrt(concurrency)
    return spread * unitNormalLoss((slots - concurrency) / spread)
  }
  const above = poissonTail(concurrency, slots + 1)
  return concurrency * (above + poissonProbability(concurrency, slots)) - slots * above
}
