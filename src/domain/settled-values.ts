/** Criteria that read only kinds of things – no amount, no size, no price – value an option alike for all workloads that answer them alike. */
import { criteria } from './criteria/criteria.ts'
import { burstiness, elasticityAt } from './criteria/elasticity.ts'
import { openValue } from './fit.ts'
import { sceneOf } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { settledBy } from './settled.ts'
import { criterionIds } from './vocabulary.ts'
import type { CriterionId } from './vocabulary.ts'

/** What most often rules out for what it takes to work out comes first: a plan, a bill, then what is nearly settled, then waits and starts. */
const byAmount: readonly CriterionId[] = ['utilisation', 'cost', 'elasticity', 'latency']

/** Criteria that `settledValues` leaves to be asked, and their places among the values. */
export const amountCriteria = byAmount.map((id) => ({ at: criterionIds.indexOf(id), criterion: criteria[id] }))

// Burstiness is read in steps, so that loads nearly alike share one lineup; rounded down, where every option is worth more.
const burstySteps = 16

function burstyStep(stage: Stage): number {
  return Math.floor(burstiness(stage) * burstySteps)
}

/** Everything the other criteria read of a workload. */
function keyOf(stage: Stage): string {
  const { rollout, rollbackUnit, runsToday } = stage.inputs.entry
  return `${rollout}|${rollbackUnit}|${runsToday}|${stage.demands.likely.jobLike}|${burstyStep(stage)}`
}

/** What no value is above. */
const atBest = 1

/** Option by option the values that are settled, those by amount at the most that they can be. */
export const settledValues = settledBy(keyOf, (stage, options): readonly (readonly number[])[] => {
  const bursty = burstyStep(stage) / burstySteps
  return options.map((option) => {
    const scene = sceneOf(stage, option)
    return criterionIds.map((id) => {
      if (id === 'elasticity') return elasticityAt(bursty, scene)
      return byAmount.includes(id) ? atBest : (criteria[id].value(scene) ?? openValue)
    })
  })
})

/** All values of the option on the scene, in the order of `criterionIds`, from those that are settled. */
export function completedValues(scene: Scene, settled: readonly number[]): readonly number[] {
  const values = settled.slice()
  for (const { at, criterion } of amountCriteria) values[at] = criterion.value(scene) ?? openValue
  return values
}
