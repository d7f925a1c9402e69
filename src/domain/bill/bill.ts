/** The one door to what an option costs: lines that sum to the total, or the total alone by the same path. */
import type { BillLine } from '../option-evidence.ts'
import type { Reason } from '../reason.ts'
import { needsOf, planOf } from '../capacity/plan-of.ts'
import type { Plan } from '../capacity/plan.ts'
import { whyNoSize } from '../capacity/no-size.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import type { FieldId } from '../workbook.ts'
import { fill, totalOfPlan } from './plan-total.ts'
import type { Sink } from './price.ts'
import type { SharedCharge } from './shared-charge.ts'

export interface Bill {
  readonly kind: 'ok'
  readonly lines: readonly BillLine[]
  /** Sum of the lines that count. */
  readonly monthlyUsd: number
  /** What of it the account has once, however many workloads meet it. */
  readonly shared: readonly SharedCharge[]
  /** What the platform also bills and nobody priced, in plain words. */
  readonly notPriced: readonly string[]
}

export type NotBilled =
  | { readonly kind: 'unknown'; readonly needs: readonly FieldId[] }
  | { readonly kind: 'no-size'; readonly reason: Reason }

export type BillAnswer = Bill | NotBilled

/** The bill line by line, in USD per month of the team's month. */
export function billOf(option: Option, demand: Demand): BillAnswer {
  const needs = needsOf(option, demand)
  if (needs.length > 0) return { kind: 'unknown', needs }
  const plan = planOf(option, demand)
  if (plan === undefined) return { kind: 'no-size', reason: whyNoSize(option, demand) }
  return billOfPlan(option, demand, plan)
}

/** The same for a plan that was made already. */
export function billOfPlan(option: Option, demand: Demand, plan: Plan): Bill {
  const lines: BillLine[] = []
  const shared: SharedCharge[] = []
  const sink: Sink = { total: 0, lines, shared }
  fill(option, demand, plan, sink)
  return { kind: 'ok', lines, monthlyUsd: sink.total, shared, notPriced: notPricedOf(option, demand) }
}

/** What of the bill of a plan the account has once, without its lines. */
export function sharedOfPlan(option: Option, demand: Demand, plan: Plan): readonly SharedCharge[] {
  const shared: SharedCharge[] = []
  fill(option, demand, plan, { total: 0, lines: null, shared })
  return shared
}

/** USD per month without lines; undefined where the bill is unknown or nothing fits. */
export function billTotal(option: Option, demand: Demand): number | undefined {
  if (needsOf(option, demand).length > 0) return undefined
  const plan = planOf(option, demand)
  return plan === undefined ? undefined : totalOfPlan(option, demand, plan)
}

/** The platform's and the variant's own lists, and what the vendor bills around each of its platforms. */
function notPricedOf(option: Option, demand: Demand): readonly string[] {
  const { notPriced, notPricedOfEvents } = option.pricing.network
  const around = demand.world.kind === 'event' ? notPricedOfEvents.concat(notPriced) : notPriced
  return option.platform.notPriced.concat(option.variant.notPriced ?? [], around)
}
