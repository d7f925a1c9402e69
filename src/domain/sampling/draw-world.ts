/** One world and one scene in it that are rewritten for every draw, because ten thousand copies of them would cost more than their bills. */
import { stageIn } from '../contest-in.ts'
import { demandOf } from '../demand.ts'
import type { Option } from '../options.ts'
import type { World } from '../resolve-workload.ts'
import type { InputDraws } from '../risk/input-draws.ts'
import { sceneOf, turnTo } from '../scene.ts'
import type { Scene, Stage } from '../scene.ts'
import type { WorkloadContest } from '../workload-contest.ts'

export interface DrawWorld {
  readonly moveTo: (draw: number) => void
  /** The option in the world moved to; valid until the next call of either. */
  readonly sceneOf: (option: Option) => Scene
}

export function drawWorld(held: WorkloadContest, drawn: InputDraws): DrawWorld {
  const world: Record<string, unknown> = { ...held.stage.inputs.likely }
  const columns = [...drawn.values]
  const { site } = held.context
  const stage: { -readonly [Part in keyof Stage]: Stage[Part] } = stageIn(held, world as unknown as World)
  let scene: Scene | undefined
  return {
    moveTo: (draw) => {
      for (const [field, values] of columns) world[field] = values[draw]
      const demand = demandOf(world as unknown as World, site)
      stage.demands = { low: demand, likely: demand, high: demand }
    },
    sceneOf: (option) => {
      if (scene === undefined) scene = sceneOf(stage, option)
      else turnTo(scene, option)
      return scene
    },
  }
}
