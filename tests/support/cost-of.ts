/** Capacity and bill of one option from one plan. */
import type { Capacity } from '../../src/domain/option-evidence.ts'
import { billOfPlan, type Bill, type NotBilled } from '../../src/domain/bill/bill.ts'
import { capacityOfPlan } from '../../src/domain/capacity/capacity.ts'
import { whyNoSize } from '../../src/domain/capacity/no-size.ts'
import { needsOf, planOf } from '../../src/domain/capacity/plan-of.ts'
import type { Demand } from '../../src/domain/demand.ts'
import type { Option } from '../../src/domain/options.ts'

export type CostAnswer = { readonly kind: 'ok'; readonly capacity: Capacity; readonly bill: Bill } | NotBilled

/** What runs and what it costs, or which fields are needed, or why nothing fits. */
export function costOf(option: Option, demand: Demand): CostAnswer {
  const needs = needsOf(option, demand)
  if (needs.length > 0) return { kind: 'unknown', needs }
  const plan = planOf(option, demand)
  if (plan === undefined) return { kind: 'no-size', reason: whyNoSize(option, demand) }
  return { kind: 'ok', capacity: capacityOfPlan(option, demand, plan), bill: billOfPlan(option, demand, plan) }
}
