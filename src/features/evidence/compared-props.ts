/** What a comparison is about: one workload on one option of ours. */
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import type { OptionAssessment } from '../../domain/option-evidence.ts'

export type ComparedProps = {
  readonly workload: WorkloadAssessment
  readonly option: OptionAssessment
}
