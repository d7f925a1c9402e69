/** What stands out over a whole assessment, as sentences. */
import type { Assessment } from '../domain/assessment.ts'
import type { FieldId } from '../domain/workbook.ts'

export interface Finding {
  readonly kind: 'easy' | 'blocked' | 'close'
  readonly sentence: string
  readonly workload?: string | undefined
  readonly field?: FieldId | undefined
}

export function findingsOf(assessment: Assessment): readonly Finding[] {
  return assessment.workloads
    .filter((workload) => workload.standing.word === 'too close')
    .map((workload) => ({ kind: 'close', sentence: `${workload.name} is too close to call`, workload: workload.id }))
}
