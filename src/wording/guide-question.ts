/** One question of the guide, and how its live example is found in an assessment. */
import type { GuideFact } from './guide-facts.ts'
import type { Assessment, WorkloadAssessment } from '../domain/assessment.ts'
import type { OptionAssessment } from '../domain/option-evidence.ts'

export interface Question {
  readonly question: string
  readonly answer: readonly string[]
  /** What the catalogue says to it today. */
  readonly fact: GuideFact
  readonly example: (assessment: Assessment) => string | undefined
}

/** The first workload that shows something. */
export function first<T>(assessment: Assessment, find: (workload: WorkloadAssessment) => T | undefined): T | undefined {
  for (const workload of assessment.workloads) {
    const found = find(workload)
    if (found !== undefined) return found
  }
  return undefined
}

/** The recommended option of a workload. */
export function chosen(workload: WorkloadAssessment): OptionAssessment | undefined {
  return workload.options.find(({ option }) => option === workload.recommendation?.option)
}
