/** Weights that were moved but not kept may make another option win: accepting that is an override, and the reason is known. */
import type { Weights, WorkloadAssessment } from '../../domain/assessment.ts'
import { criterionIds } from '../../domain/vocabulary.ts'
import { criterionWord } from '../../wording/decision-words.ts'
import { fit } from '../../wording/numbers.ts'

export interface Suggestion {
  readonly option: string
  readonly rationale: string
}

/** undefined where the moved weights lead to the same option. */
export function suggestionOf(
  own: WorkloadAssessment,
  moved: WorkloadAssessment,
  team: Weights,
  local: Weights,
): Suggestion | undefined {
  const option = moved.recommendation?.option
  if (option === undefined || option === own.recommendation?.option) return undefined
  const largest = [...criterionIds].sort((a, b) => Math.abs(local[b] - team[b]) - Math.abs(local[a] - team[a]))[0]
  if (largest === undefined) return undefined
  return {
    option,
    rationale: `${criterionWord(largest)} weighs ${fit(local[largest])} here instead of ${fit(team[largest])}.`,
  }
}
