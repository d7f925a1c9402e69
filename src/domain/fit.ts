/** Fit is the weighted sum of an option's own criterion values; what another option does never enters it. */
import type { Weights } from './assessment.ts'
import type { CriterionValue } from './option-evidence.ts'
import { criterionList } from './criteria/criteria.ts'
import { criterionIds } from './vocabulary.ts'
import type { CriterionId } from './vocabulary.ts'
import type { Scene } from './scene.ts'

/** A criterion whose answer is missing lies anywhere between 0 and 1 and counts in the middle. */
export const openValue = 0.5

/** Weights in the order of `criterionIds`. */
export function weightVector(weights: Weights): readonly number[] {
  return criterionIds.map((id) => weights[id])
}

export function fitOf(values: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < values.length; k += 1) sum += (values[k] ?? 0) * (weights[k] ?? 0)
  return sum
}

/** What each criterion adds; the shares sum to the fit. */
export function sharesOf(
  values: readonly number[],
  weights: readonly number[],
): Readonly<Partial<Record<CriterionId, number>>> {
  const shares: Partial<Record<CriterionId, number>> = {}
  criterionIds.forEach((id, k) => {
    shares[id] = (values[k] ?? 0) * (weights[k] ?? 0)
  })
  return shares
}

/** Every value with its ends and its reason. */
export function explainedValues(scene: Scene): Readonly<Record<CriterionId, CriterionValue>> {
  const explained = {} as Record<CriterionId, CriterionValue>
  for (const criterion of criterionList) {
    const value = criterion.value(scene)
    const why = criterion.why(scene)
    if (value === undefined) {
      explained[criterion.id] = { low: 0, likely: openValue, high: 1, why }
      continue
    }
    const ends = scene.inputs.ranges.length === 0 ? [] : (criterion.ends?.(scene) ?? [])
    explained[criterion.id] = { low: Math.min(value, ...ends), likely: value, high: Math.max(value, ...ends), why }
  }
  return explained
}
