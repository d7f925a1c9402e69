/** Criteria that read only kinds of things – no amount, no size, no price – value an option alike for all workloads that answer them alike. */
import { criteria } from './criteria/criteria.ts'
import { openValue } from './fit.ts'
import { sceneOf } from './scene.ts'
import type { Scene, Stage } from './scene.ts'
import { settledBy } from './settled.ts'
import { criterionIds } from './vocabulary.ts'
import type { CriterionId } from './vocabulary.ts'

const byAmount: readonly CriterionId[] = ['latency', 'cost', 'elasticity', 'utilisation']

const amountCriteria = byAmount.map((id) => ({ at: criterionIds.indexOf(id), criterion: criteria[id] }))

/** Everything the other criteria read of a workload. */
function keyOf({ inputs, demands }: Stage): string {
  const { rollout, rollbackUnit, runsToday } = inputs.entry
  return `${rollout}|${rollbackUnit}|${runsToday}|${demands.likely.jobLike}`
}

/** Option by option the values that are settled, those by amount left open. */
export const settledValues = settledBy(keyOf, (stage, options): readonly (readonly number[])[] =>
  options.map((option) => {
    const scene = sceneOf(stage, option)
    return criterionIds.map((id) => (byAmount.includes(id) ? openValue : (criteria[id].value(scene) ?? openValue)))
  }),
)

/** The values that `settledValues` leaves open, in their order. */
export function amountValuesOf(values: readonly number[]): readonly number[] {
  return amountCriteria.map(({ at }) => values[at]!)
}

/** All values, those left open read from a list of figures, and where in the list they end. */
export function withAmountValues(
  settled: readonly number[],
  figures: readonly number[],
  from: number,
): { readonly values: readonly number[]; readonly end: number } {
  const values = settled.slice()
  let next = from
  for (const { at } of amountCriteria) {
    values[at] = figures[next]!
    next += 1
  }
  return { values, end: next }
}

/** All values of the option on the scene, in the order of `criterionIds`, from those that are settled. */
export function completedValues(scene: Scene, settled: readonly number[]): readonly number[] {
  const values = settled.slice()
  for (const { at, criterion } of amountCriteria) values[at] = criterion.value(scene) ?? openValue
  return values
}
