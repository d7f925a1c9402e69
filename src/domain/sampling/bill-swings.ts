/** How far each range alone moves the difference between two bills, and the value at which the cheaper one changes. */
import { billTotal } from '../bill/bill.ts'
import { demandOf } from '../demand.ts'
import type { Option } from '../options.ts'
import type { AmountId, World } from '../resolve-workload.ts'
import { decisionThreshold } from '../uncertainty/decision-threshold.ts'
import { tornadoBars } from '../uncertainty/tornado.ts'
import type { FieldId } from '../workbook.ts'
import type { WorkloadContest } from '../workload-contest.ts'

/** USD per month that the choice saves against its rival: negative where the rival is cheaper. */
export interface BillSwing {
  readonly field: FieldId
  readonly low: number
  readonly high: number
  readonly atLow: number
  readonly atHigh: number
  readonly crossesZero: boolean
  /** The value at which both bills agree, and who is cheaper below it; null where one is cheaper throughout. */
  readonly threshold: { readonly at: number; readonly cheaperBelow: string; readonly cheaperAbove: string } | null
}

export interface BillSwings {
  readonly choice: string
  readonly rival: string
  /** At the likely values. */
  readonly saves: number
  /** Widest first. */
  readonly bars: readonly BillSwing[]
}

export function billSwings(held: WorkloadContest, choice: Option, rival: Option): BillSwings | null {
  const { likely, low, high, ranges } = held.stage.inputs
  const saves = (world: World): number | undefined => {
    const demand = demandOf(world, held.context.site)
    const own = billTotal(choice, demand)
    const other = billTotal(rival, demand)
    return own === undefined || other === undefined ? undefined : other - own
  }
  const now = saves(likely)
  if (now === undefined) return null
  const inputs = ranges.flatMap((field) => {
    const [from, base, to] = [low[field], likely[field], high[field]]
    return from === undefined || base === undefined || to === undefined
      ? []
      : [{ id: field, low: from, base, high: to }]
  })
  const bars = tornadoBars(inputs, (values) => saves({ ...likely, ...Object.fromEntries(values) }) ?? now)
  return {
    choice: choice.id,
    rival: rival.id,
    saves: now,
    bars: bars.map((bar): BillSwing => {
      const field = bar.id as AmountId
      return {
        field,
        low: low[field] ?? 0,
        high: high[field] ?? 0,
        atLow: bar.atLow,
        atHigh: bar.atHigh,
        crossesZero: bar.crossesZero,
        threshold: thresholdOf(
          field,
          held,
          (value) => saves({ ...likely, [field]: value }) ?? now,
          choice.id,
          rival.id,
        ),
      }
    }),
  }
}

function thresholdOf(
  field: AmountId,
  held: WorkloadContest,
  difference: (value: number) => number,
  choice: string,
  rival: string,
): BillSwing['threshold'] {
  const { low, high } = held.stage.inputs
  const answer = decisionThreshold({ difference, low: low[field] ?? 0, high: high[field] ?? 0, scale: 'log' })
  if (answer.kind === 'no-crossing') return null
  const choiceBelow = answer.signBelow > 0
  return {
    at: answer.at,
    cheaperBelow: choiceBelow ? choice : rival,
    cheaperAbove: choiceBelow ? rival : choice,
  }
}
