/** One weight moved, the others kept in proportion, so that all still sum to 1. */
import type { Weights } from '../assessment.ts'
import { criterionIds } from '../vocabulary.ts'
import type { CriterionId } from '../vocabulary.ts'

/** A weight of all or nothing would hide the other criteria. */
const most = 0.95

export function movedWeights(weights: Weights, criterion: CriterionId, value: number): Weights {
  const wanted = Math.min(most, Math.max(0, value))
  const others = 1 - weights[criterion]
  const moved = {} as Record<CriterionId, number>
  for (const id of criterionIds) {
    if (id === criterion) moved[id] = wanted
    else moved[id] = others > 0 ? (weights[id] * (1 - wanted)) / others : (1 - wanted) / (criterionIds.length - 1)
  }
  return moved
}
