/** One input of a workload as the note writes it: the value the rules saw, and how it is known when that is weak. */
import type { WorkloadAssessment } from '../domain/assessment.ts'
import type { FieldId, Workload } from '../domain/workbook.ts'
import type { WorkloadKind } from '../domain/vocabulary.ts'
import type { World } from '../domain/resolve-workload.ts'
import { fieldValue, notAnswered } from '../wording/field-words.ts'

/** "5M requests/month (3M to 9M)", "500 ms (assumed)", "not answered". */
export function inputWords(workload: WorkloadAssessment, field: FieldId): string {
  const { entry, likely, basis } = workload.inputs
  const said = entry[field]
  const value = said === undefined || said === null ? likely[field as keyof World] : said
  const written = fieldValue(field, value as Workload[keyof Workload])
  const words =
    field === 'requestsPerMonth' && isJob(likely.kind)
      ? written.replace(/\brequest(s?)\/month/, 'run$1/month')
      : written
  const how = basis[field]
  return how === 'default' || how === 'assumed' ? `${words} (${how})` : words
}

/** Kinds whose requests are runs. */
export function isJob(kind: WorkloadKind | undefined): boolean {
  return kind === 'batch' || kind === 'training' || kind === 'cron' || kind === 'ci'
}

export function isAnswered(workload: WorkloadAssessment, field: FieldId): boolean {
  return inputWords(workload, field) !== notAnswered
}
