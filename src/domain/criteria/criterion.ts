/** What every criterion is: an absolute value between 0 and 1 for one option, and the reason behind it. */
import type { Reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { CriterionId } from '../vocabulary.ts'

export interface Criterion {
  readonly id: CriterionId
  /** Undefined where an answer is missing: the value then lies anywhere between 0 and 1. */
  readonly value: (scene: Scene) => number | undefined
  /** Values with the ranged inputs at their low and high ends; absent where ranges do not matter. */
  readonly ends?: (scene: Scene) => readonly number[]
  readonly why: (scene: Scene) => Reason
}
