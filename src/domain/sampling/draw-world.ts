/** One world that is rewritten for every draw, because ten thousand copies of it would cost more than their bills. */
import { stageIn } from '../contest-in.ts'
import { demandOf } from '../demand.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import type { World } from '../resolve-workload.ts'
import type { InputDraws } from '../risk/input-draws.ts'
import { sceneOf } from '../scene.ts'
import type { Scene } from '../scene.ts'
import type { WorkloadContest } from '../workload-contest.ts'

export interface DrawWorld {
  /** The demand of one draw; valid until the next call. */
  readonly demandAt: (draw: number) => Demand
  /** One option in the world of the last call. */
  readonly sceneFor: (option: Option) => Scene
}

export function drawWorld(held: WorkloadContest, drawn: InputDraws): DrawWorld {
  const world: Record<string, unknown> = { ...held.stage.inputs.likely }
  const columns = [...drawn.values]
  const { site } = held.context
  return {
    demandAt: (draw) => {
      for (const [field, values] of columns) world[field] = values[draw]
      return demandOf(world as unknown as World, site)
    },
    sceneFor: (option) => sceneOf(stageIn(held, { ...world } as unknown as World), option),
  }
}
