/** Possible worlds drawn from the team's ranges: one seed, the same draws for every option. */
import type { AmountId, World } from '../resolve-workload.ts'
import { distributionDraws, distributionFromRange } from '../uncertainty/distribution.ts'
import { stratifiedNormalDraws } from '../uncertainty/normal-draws.ts'
import { seedForName } from '../uncertainty/random-source.ts'
import type { WorkloadContest } from '../workload-contest.ts'

export interface InputDraws {
  readonly fields: readonly AmountId[]
  /** Per field its value in each draw. */
  readonly values: ReadonlyMap<AmountId, Float64Array>
  readonly count: number
}

export function drawInputs(held: WorkloadContest, count: number, seed: number): InputDraws {
  const { low, likely, high, ranges } = held.stage.inputs
  const values = new Map<AmountId, Float64Array>()
  for (const field of ranges) {
    const from = low[field]
    const to = high[field]
    if (from === undefined || to === undefined) continue
    const answer = distributionFromRange({ low: from, likely: likely[field], high: to })
    if (answer.kind === 'invalid') continue
    values.set(field, distributionDraws(answer.distribution, stratifiedNormalDraws(count, seedForName(seed, field))))
  }
  return { fields: [...values.keys()], values, count }
}

/** The world of one draw. */
export function worldOfDraw(held: WorkloadContest, draws: InputDraws, index: number): World {
  const world: Record<string, unknown> = { ...held.stage.inputs.likely }
  for (const [field, drawn] of draws.values) world[field] = drawn[index]
  return world as unknown as World
}
