/** Whether an option passes its gates in another world: what a cost curve draws solid, or dashed with the reason. */
import type { Reason } from './assessment.ts'
import { contenderOf, blocksOf } from './contender.ts'
import { stageIn } from './contest-in.ts'
import type { Option } from './options.ts'
import type { World } from './resolve-workload.ts'
import type { WorkloadContest } from './workload-contest.ts'

export function meetsTarget(held: WorkloadContest, option: Option): (world: World) => true | Reason {
  return (world) => {
    const contender = contenderOf(stageIn(held, world), option, held.view.vector)
    const first = contender.tier === 'blocked' ? blocksOf(contender)[0] : undefined
    return first === undefined ? true : first.show(contender.scene).reason
  }
}
