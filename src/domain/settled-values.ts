/** Criteria that read only kinds of things – no amount, no size, no price – value an option alike for all workloads that answer them alike. */
import { criteria } from './criteria/criteria.ts'
import { openValue } from './fit.ts'
import { sceneOf } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { settledBy } from './settled.ts'
import { criterionIds } from './vocabulary.ts'
import type { CriterionId } from './vocabulary.ts'

/** What takes least to work out comes first: nothing, a plan, a bill, how often a start or a wait is felt. */
const byAmount: readonly CriterionId[] = ['elasticity', 'utilisation', 'cost', 'latency']

/** Criteria that `settledValues` leaves to be asked, and their places among the values. */
export const amountCriteria = byAmount.map((id) => ({ at: criterionIds.indexOf(id), criterion: criteria[id] }))

/** Everything the other criteria read of a workload. */
function keyOf({ inputs, demands }: Stage): string {
  const { rollout, rollbackUnit, runsToday } = inputs.entry
  return `${rollout}|${rollbackUnit}|${runsToday}|${demands.likely.jobLike}`
}

/** What no value is above. */
const atBest = 1

/** Option by option the values that are settled, those by amount as if at their best. */
export const settledValues = settledBy(keyOf, (stage, options): readonly (readonly number[])[] =>
  options.map((option) => {
    const scene = sceneOf(stage, option)
    return criterionIds.map((id) => (byAmount.includes(id) ? atBest : (criteria[id].value(scene) ?? openValue)))
  }),
)

/** All values of the option on the scene, in the order of `criterionIds`, from those that are settled. */
export function completedValues(scene: Scene, settled: readonly number[]): readonly number[] {
  const values = settled.slice()
  for (const { at, criterion } of amountCriteria) values[at] = criterion.value(scene) ?? openValue
  return values
}
