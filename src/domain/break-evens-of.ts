/** Where the bills of the best options of each family cross as the load grows, and as runs take longer. */
import type { BreakEven } from './certainty.ts'
import type { Contender } from './contender.ts'
import { breakEvensOf } from './curve/break-evens.ts'
import { curveRange } from './curve/curve.ts'
import { families } from './vocabulary.ts'
import type { WorkloadContest } from './workload-contest.ts'

const axes = ['requestsPerMonth', 'durationMs'] as const

/** The best option of each family that is not blocked: what the matrix shows. */
export function familyBests(held: WorkloadContest): readonly Contender[] {
  return families.flatMap((family) => held.view.bests[family] ?? [])
}

export function breakEvensFor(held: WorkloadContest): readonly BreakEven[] {
  const { low, likely, high } = held.stage.inputs
  if (held.stage.demands.likely.needs.length > 0) return []
  const options = familyBests(held).map((contender) => contender.option)
  return axes.flatMap((axis) =>
    breakEvensOf({ options, worlds: { low, likely, high }, axis, ...curveRange(likely, axis) }),
  )
}
