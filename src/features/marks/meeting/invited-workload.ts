/** What the caller from afar is told of a workload: the team's own answers, nothing that gives the assessment away. */
import type { WorkloadAssessment } from '../../../domain/assessment.ts'
import type { InvitedWorkload } from '../../../domain/meeting/call-invitation.ts'
import type { FieldId } from '../../../domain/workbook.ts'
import { inputWords, isAnswered } from '../../../export/input-words.ts'
import { fieldLabel } from '../../../wording/field-words.ts'

const told: readonly FieldId[] = [
  'kind',
  'trafficShape',
  'requestsPerMonth',
  'peakToMeanRatio',
  'durationMs',
  'longestRunS',
  'memoryGiB',
  'gpu',
  'p95TargetMs',
  'maxColdStartMs',
  'hostAccess',
  'runsToday',
]

export function invitedWorkload(workload: WorkloadAssessment): InvitedWorkload {
  return {
    id: workload.id,
    name: workload.name,
    runsToday: workload.keep !== null,
    facts: told
      .filter((field) => isAnswered(workload, field))
      .map((field) => [fieldLabel(field), inputWords(workload, field)] as const),
  }
}
