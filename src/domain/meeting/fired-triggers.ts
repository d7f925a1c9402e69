/** What has happened since a decision that its deciders wanted to hear of: a date, a load, a cost, a price, a broken gate. */
import type { WorkloadAssessment } from '../assessment.ts'
import type { Reason } from '../reason.ts'
import type { Decision, Trigger } from '../decision.ts'

export type Fired =
  | { readonly kind: 'review-by'; readonly on: string }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'load-above'; readonly limit: number; readonly found: number }
  | { readonly kind: 'cost-above'; readonly limit: number; readonly found: number }
  /** `found` is the change in percent, signed. */
  | { readonly kind: 'price-change'; readonly limit: number; readonly found: number }
  | { readonly kind: 'blocked'; readonly reason: Reason }
  | { readonly kind: 'gone'; readonly option: string }

export interface TriggerQuestion {
  readonly decision: Decision
  readonly workload: WorkloadAssessment
  /** ISO day. */
  readonly today: string
}

/** Everything that reopens the decision today; events are for people to notice. */
export function firedTriggers({ decision, workload, today }: TriggerQuestion): readonly Fired[] {
  if (decision.status === 'superseded') return []
  const chosen = workload.options.find(({ option }) => option === decision.option)
  const usdNow = chosen?.monthlyUsd?.likely
  const fired: Fired[] = []
  if (chosen === undefined && workload.options.length > 0) fired.push({ kind: 'gone', option: decision.option })
  if (chosen?.verdict === 'blocked') fired.push({ kind: 'blocked', reason: chosen.reason })
  if (decision.reviewBy !== undefined && decision.reviewBy <= today)
    fired.push({ kind: 'review-by', on: decision.reviewBy })
  for (const trigger of decision.triggers ?? []) {
    const found = firedBy(trigger, { today, usdNow, usdThen: decision.usdPerMonthThen, workload })
    if (found !== null) fired.push(found)
  }
  return fired
}

interface Now {
  readonly today: string
  readonly usdNow: number | undefined
  readonly usdThen: number | undefined
  readonly workload: WorkloadAssessment
}

function firedBy(trigger: Trigger, now: Now): Fired | null {
  switch (trigger.kind) {
    case 'date':
      return trigger.on <= now.today ? { kind: 'date', on: trigger.on } : null
    case 'load-above': {
      const found = now.workload.inputs.likely.requestsPerMonth
      return found !== undefined && found > trigger.requestsPerMonth
        ? { kind: 'load-above', limit: trigger.requestsPerMonth, found }
        : null
    }
    case 'cost-above':
      return now.usdNow !== undefined && now.usdNow > trigger.usdPerMonth
        ? { kind: 'cost-above', limit: trigger.usdPerMonth, found: now.usdNow }
        : null
    case 'price-change': {
      if (now.usdNow === undefined || now.usdThen === undefined || now.usdThen <= 0) return null
      const found = (now.usdNow / now.usdThen - 1) * 100
      return Math.abs(found) > trigger.pct ? { kind: 'price-change', limit: trigger.pct, found } : null
    }
    case 'event':
      return null
  }
}
