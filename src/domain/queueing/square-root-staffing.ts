// Square-root staffing: a fleet needs its load plus a safety margin that grows only with the root of the load.
import { normalCdf, normalDensity } from '../uncertainty/normal-distribution.ts'
import { erlangB, nextErlangB, waitShareFromBlocked } from './erlang.ts'

/** Offered load in servers, and the share of requests that may have to wait (0 < share < 1). */
export interface StaffingTarget {
  readonly offeredLoad: number
  readonly waitProbability: number
}

/**
 * The beta with P(wait) = 1 / (1 + beta Phi(beta)/phi(beta)), by bisection; clipped to [0, 12].
 * Source: Halfin & Whitt 1981 (literature, checked numerically).
 */
export function halfinWhittBeta(waitProbability: number): number {
  let low = 0
  let high = 12
  for (let step = 0; step < 100; step += 1) {
    const beta = (low + high) / 2
    const waits = 1 / (1 + (beta * normalCdf(beta)) / normalDensity(beta))
    if (waits > waitProbability) low = beta
    else high = beta
  }
  return (low + high) / 2
}

/** Servers by the rule c = ceil(a + beta sqrt a). */
export function squareRootStaffing(target: StaffingTarget): number {
  const a = Math.max(0, target.offeredLoad)
  return Math.ceil(a + halfinWhittBeta(target.waitProbability) * Math.sqrt(a))
}

/** Servers by search: the smallest c whose Erlang C is at most the wanted wait probability. */
export function smallestFleetForWaitProbability(target: StaffingTarget): number {
  const a = target.offeredLoad
  if (a <= 0) return 0
  let servers = Math.floor(a) + 1
  let blocked = erlangB({ servers, offeredLoad: a })
  const wanted = Math.max(1e-12, target.waitProbability)
  while (waitShareFromBlocked(blocked, { servers, offeredLoad: a }) > wanted) {
    servers += 1
    blocked = nextErlangB(blocked, servers, a)
  }
  return servers
}
