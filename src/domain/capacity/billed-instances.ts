/** Instances billed when the time that each is at work is rounded up: requests that overlap on one are rounded together. */
import { normalCdf, normalDensity } from '../uncertainty/normal-distribution.ts'
import { busyInstances, sumOverLevels } from './busy-instances.ts'

const exactUpTo = 500
const farSpreads = 8

/**
 * Mean instances billed for N ~ Poisson(concurrency) with `perInstance` at once, where a request alone would be billed
 * for `added` / rate seconds more than it takes. Level j works while N > jk; once it stops it is billed until the rounded
 * end, unless a request comes before: sum over n = jk of 1 - F_n e^(-added pi_n / F_n), the gaps of a level taken as
 * exponential. Exact for the first level, where it is the union of rounded requests, and for one request at once.
 */
export function billedInstances(concurrency: number, perInstance: number, added: number): number {
  if (!(added > 0)) return busyInstances(concurrency, perInstance)
  if (perInstance === 1) return concurrency + added
  if (concurrency <= exactUpTo)
    return sumOverLevels(concurrency, perInstance, (below, here) => billedShare(Math.min(1, below), here, added))
  const spread = Math.sqrt(concurrency)
  if (spread > perInstance)
    return busyInstances(concurrency, perInstance) + (spread / perInstance) * meanExtension(added / spread)
  let sum = Math.max(0, Math.floor((concurrency - farSpreads * spread) / perInstance))
  for (let level = sum; ; level += 1) {
    const away = (level * perInstance - concurrency) / spread
    const share = billedShare(normalCdf(away + 0.5 / spread), normalDensity(away) / spread, added)
    sum += share
    if (away > 0 && share < 1e-12) return sum
  }
}

/** Share of the time for which a level is billed: idle a share F of it and starting pi times a request. */
function billedShare(idle: number, starts: number, added: number): number {
  return idle > 0 ? 1 - idle * Math.exp((-added * starts) / idle) : 1
}

/** The integral of Phi (1 - e^(-c phi / Phi)): what rounding adds in spreads once many levels lie within one of them. */
function meanExtension(added: number): number {
  const steps = 90
  const width = (2 * farSpreads + 2) / steps
  let sum = 0
  for (let step = 0; step < steps; step += 1) {
    const away = (step + 0.5) * width - farSpreads
    const idle = normalCdf(away)
    sum += idle * -Math.expm1((-added * normalDensity(away)) / idle)
  }
  return sum * width
}
