/** Two monthly figures for the same thing, and the difference split into named causes that sum to the whole. */
import { causesBetween, together } from './cost-causes.ts'
import type { ApplicableCause, CostCause } from './cost-causes.ts'
import { usdOf } from './cost-side.ts'
import type { CostSide } from './cost-side.ts'
import { shapleyShares } from './shapley-shares.ts'
import type { Shares, SharingMethod } from './shapley-shares.ts'

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
      readonly method: SharingMethod
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
  const { causes, shares, method } = sharedOut(
    causesBetween(from, to).filter((each) => matters(each, from, to, fromUsd, billUsd)),
    from,
  )
  const list = causes.flatMap(({ cause }, at) => {
    const usdPerMonth = withoutDust(shares[at] ?? 0, toUsd)
    return usdPerMonth === 0 ? [] : [{ cause, usdPerMonth }]
  })
  const explained = list.reduce((sum, each) => sum + each.usdPerMonth, 0)
  return {
    kind: 'ok',
    fromUsd,
    toUsd,
    method,
    causes: list.toSorted(
      (a, b) => Math.abs(b.usdPerMonth) - Math.abs(a.usdPerMonth) || (a.cause.id < b.cause.id ? -1 : 1),
    ),
    unexplainedUsd: withoutDust(toUsd - fromUsd - explained, toUsd),
  }
}

interface SharedOut extends Shares {
  readonly causes: readonly ApplicableCause[]
}

/** As many causes apart as have a way from one side to the other through mixtures that have a bill. */
function sharedOut(causes: readonly ApplicableCause[], from: CostSide): SharedOut {
  const known = new Map<string, number | undefined>()
  const bill = (isIn: readonly boolean[]): number | undefined => {
    const key = isIn.map(Number).join('')
    if (!known.has(key)) known.set(key, usdOf(together(causes.filter((_, at) => isIn[at])).bringInto(from)))
    return known.get(key)
  }
  for (const groups of groupings(causes.length)) {
    const found = shapleyShares(groups.length, (isIn) =>
      bill(causes.map((_, at) => groups.some((group, which) => isIn[which] === true && group.includes(at)))),
    )
    if (found === undefined) continue
    const joined = groups.map((group) => {
      const members = group.flatMap((at) => causes[at] ?? [])
      return members.length === 1 ? members[0]! : together(members)
    })
    return { ...found, causes: joined }
  }
  return { causes: [], shares: [], method: 'all-orders' }
}

/** Every cause alone; else two of them as one; else all as one. */
function* groupings(count: number): Generator<readonly (readonly number[])[]> {
  const alone = Array.from({ length: count }, (_, at) => [at])
  yield alone
  for (let first = 0; first < count; first += 1)
    for (let second = first + 1; second < count; second += 1)
      yield [[first, second], ...alone.filter((_, at) => at !== first && at !== second)]
  yield [alone.flat()]
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
