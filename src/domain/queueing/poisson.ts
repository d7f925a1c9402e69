// Poisson counts: how many requests are in flight at once when nothing limits them (M/G/infinity).

import { logGamma } from '../uncertainty/log-gamma.ts'

/** P(N = n) for N ~ Poisson(mean), computed in logs so that a large mean does not underflow. */
export function poissonProbability(mean: number, n: number): number {
  if (mean <= 0) return n === 0 ? 1 : 0
  return Math.exp(n * Math.log(mean) - mean - logGamma(n + 1))
}

/** P(N >= n) for N ~ Poisson(mean). */
export function poissonTail(mean: number, n: number): number {
  const from = Math.max(0, Math.ceil(n))
  if (from === 0) return 1
  if (mean <= 0) return 0
  return from > mean ? sumUpwards(mean, from) : Math.max(0, 1 - sumDownwards(mean, from - 1))
}

function sumUpwards(mean: number, from: number): number {
  let term = poissonProbability(mean, from)
  let sum = 0
  for (let n = from; term > sum * 1e-17 && term > 0;) {
    sum += term
    n += 1
    term *= mean / n
  }
  return Math.min(1, sum)
}

function sumDownwards(mean: number, from: number): number {
  let term = poissonProbability(mean, from)
  let sum = 0
  for (let n = from; n >= 0 && term > sum * 1e-17; n -= 1) {
    sum += term
    term *= n / mean
  }
  return Math.min(1, sum)
}

/** Smallest n with P(N <= n) >= `share`, for N ~ Poisson(mean) and a share below 1. */
export function poissonQuantile(mean: number, share: number): number {
  if (mean <= 0 || share <= 0) return 0
  const wanted = Math.min(share, 1 - 1e-15)
  const start = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)) - 1)
  const last = mean + 60 * Math.sqrt(mean) + 60
  let term = poissonProbability(mean, start)
  let sum = term
  let n = start
  while (sum < wanted && n < last) {
    n += 1
    term *= mean / n
    sum += term
  }
  return n
}
