/** The contest in one possible world: every amount a single number, for draws and thresholds. */
import type { Contender } from './contender.ts'
import { demandOf } from './demand.ts'
import { judgeOf } from './judge.ts'
import type { Option } from './options.ts'
import type { AmountId, World } from './resolve-workload.ts'
import type { Stage } from './scene.ts'
import type { WorkloadContest } from './workload-contest.ts'

const noRanges: readonly AmountId[] = []

export function stageIn(held: WorkloadContest, world: World): Stage {
  const demand = demandOf(world, held.context.site)
  return {
    ...held.stage,
    inputs: { ...held.stage.inputs, likely: world, low: world, high: world, ranges: noRanges },
    demands: { low: demand, likely: demand, high: demand },
  }
}

export function contendersIn(held: WorkloadContest, world: World, options: readonly Option[]): readonly Contender[] {
  return judgeOf(stageIn(held, world), options, held.view.vector).contenders()
}
