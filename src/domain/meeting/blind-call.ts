/** Everybody calls before anybody hears: the calls on one workload, how they spread, and who is worth hearing. */
import { inReadingOrder } from '../in-reading-order.ts'
import { families } from '../vocabulary.ts'
import type { Family } from '../vocabulary.ts'

/** A family, or to keep what runs today. */
export type CallChoice = Family | 'keep'
export const callChoices: readonly CallChoice[] = [...families, 'keep']

export interface BlindCall {
  readonly workload: string
  /** A team or role, as the caller wrote it. */
  readonly who: string
  readonly choice: CallChoice
  readonly reason: string
}

export interface Spread {
  readonly workload: string
  readonly calls: readonly BlindCall[]
  /** In the order of `callChoices`; choices nobody made are left out. */
  readonly sides: readonly { readonly choice: CallChoice; readonly calls: readonly BlindCall[] }[]
  readonly agreed: boolean
  /** The choice of most callers; null on a tie. */
  readonly leading: CallChoice | null
  /** True where everybody agreed, but not with the recommendation. */
  readonly againstRecommendation: boolean
}

/** A later call of the same person on the same workload replaces the earlier one. What came from afar turns nothing around. */
export function withCall(calls: readonly BlindCall[], given: BlindCall): readonly BlindCall[] {
  const call = { ...given, who: inReadingOrder(given.who), reason: inReadingOrder(given.reason) }
  const same = (other: BlindCall) =>
    other.workload === call.workload && other.who.trim().toLowerCase() === call.who.trim().toLowerCase()
  return [...calls.filter((other) => !same(other)), call]
}

export function spreadOf(workload: string, calls: readonly BlindCall[], recommended: Family | null): Spread {
  const own = calls.filter((call) => call.workload === workload)
  const sides = callChoices
    .map((choice) => ({ choice, calls: own.filter((call) => call.choice === choice) }))
    .filter((side) => side.calls.length > 0)
  const most = Math.max(0, ...sides.map((side) => side.calls.length))
  const leaders = sides.filter((side) => side.calls.length === most)
  const leading = leaders.length === 1 ? (leaders[0]?.choice ?? null) : null
  const agreed = sides.length === 1
  return {
    workload,
    calls: own,
    sides,
    agreed,
    leading,
    againstRecommendation: agreed && leading !== 'keep' && recommended !== null && leading !== recommended,
  }
}

/** What is worth talking about: workloads on which the callers differ, or agree against the recommendation; widest spread first. */
export function toDiscuss(spreads: readonly Spread[]): readonly Spread[] {
  const minority = (spread: Spread) =>
    spread.calls.length - Math.max(0, ...spread.sides.map((side) => side.calls.length))
  return spreads
    .filter((spread) => spread.calls.length > 0 && (!spread.agreed || spread.againstRecommendation))
    .toSorted((a, b) => minority(b) - minority(a))
}
