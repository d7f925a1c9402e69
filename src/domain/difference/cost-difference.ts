/** Two monthly figures for the same thing, and the difference split into named causes that sum to the whole. */
import { causesBetween } from './cost-causes.ts'
import type { ApplicableCause, CostCause } from './cost-causes.ts'
import { usdOf } from './cost-side.ts'
import type { CostSide } from './cost-side.ts'
import { shapleyShares } from './shapley-shares.ts'
import type { SharingMethod } from './shapley-shares.ts'

export interface SharedCause {
  readonly cause: CostCause
  /** What it adds to the second figure, USD per month; negative where it takes away. */
  readonly usdPerMonth: number
}

export type CostDifference =
  | {
      readonly kind: 'ok'
      readonly fromUsd: number
      readonly toUsd: number
      /** `whole`: a mixture of both sides has no bill, so the causes cannot be told apart. */
      readonly method: SharingMethod | 'whole'
      /** Largest first. */
      readonly causes: readonly SharedCause[]
      /** What the stated inputs leave open; 0 between two workbooks. */
      readonly unexplainedUsd: number
    }
  | { readonly kind: 'unknown'; readonly side: 'first' | 'second' }

/** Causes and what is unexplained sum to toUsd − fromUsd; a published figure stands for the second side's own bill. */
export function costDifference(from: CostSide, to: CostSide, publishedUsd?: number): CostDifference {
  const fromUsd = usdOf(from)
  const billUsd = usdOf(to)
  if (fromUsd === undefined) return { kind: 'unknown', side: 'first' }
  if (billUsd === undefined) return { kind: 'unknown', side: 'second' }
  const toUsd = publishedUsd ?? billUsd
  const causes = causesBetween(from, to).filter((each) => matters(each, from, to, fromUsd, billUsd))
  const shared = shapleyShares(causes.length, (isIn) => usdOf(mixed(from, causes, isIn)))
  const list =
    shared === undefined ? [] : causes.map(({ cause }, at) => ({ cause, usdPerMonth: shared.shares[at] ?? 0 }))
  const explained = list.reduce((sum, each) => sum + each.usdPerMonth, 0)
  return {
    kind: 'ok',
    fromUsd,
    toUsd,
    method: shared === undefined ? 'whole' : shared.method,
    causes: list.toSorted(
      (a, b) => Math.abs(b.usdPerMonth) - Math.abs(a.usdPerMonth) || (a.cause.id < b.cause.id ? -1 : 1),
    ),
    unexplainedUsd: withoutDust(toUsd - fromUsd - explained, toUsd),
  }
}

function mixed(from: CostSide, causes: readonly ApplicableCause[], isIn: readonly boolean[]): CostSide {
  return causes.reduce((side, cause, at) => (isIn[at] === true ? cause.bringInto(side) : side), from)
}

/** A field that differs but moves neither bill is no cause; without this a renamed owner would count as one. */
function matters(cause: ApplicableCause, from: CostSide, to: CostSide, fromUsd: number, toUsd: number): boolean {
  if (usdOf(cause.bringInto(from)) !== fromUsd) return true
  const others = causesBetween(to, from).find(
    (each) => each.cause.kind === cause.cause.kind && each.cause.id === cause.cause.id,
  )
  return others !== undefined && usdOf(others.bringInto(to)) !== toUsd
}

const dust = 1e-9

function withoutDust(usd: number, of: number): number {
  return Math.abs(usd) <= dust * Math.max(1, Math.abs(of)) ? 0 : usd
}
