/** How many requests meet a start that is slower than tolerated. */
import type { Capacity } from '../option-evidence.ts'
import { zOfNinetyFive } from '../uncertainty/distribution.ts'
import { normalCdf } from '../uncertainty/normal-distribution.ts'

/** Share of starts slower than `toleratedMs`; starts are lognormal through their p50 and p95. */
export function slowStartShare(capacity: Capacity, toleratedMs: number): number {
  const { coldStartP50Ms: p50, coldStartP95Ms: p95 } = capacity
  if (p95 <= toleratedMs && p50 >= p95) return 0
  if (toleratedMs <= 0) return 1
  if (p50 >= p95) return 1
  return 1 - normalCdf((Math.log(toleratedMs / p50) * zOfNinetyFive) / Math.log(p95 / p50))
}

/** Share of all requests that start late; 0 where capacity is always there. */
export function lateShare(capacity: Capacity, toleratedMs: number): number {
  return capacity.coldShare === null ? 0 : capacity.coldShare * slowStartShare(capacity, toleratedMs)
}

export function neverCold(capacity: Capacity): boolean {
  return capacity.coldShare === null || capacity.coldShare === 0
}
