/** The one unknown of the whole workbook that is circled, on every screen the same. */
import type { Assessment } from '../../domain/assessment.ts'
import { circledOf, rankUnknowns } from '../../domain/meeting/unknowns-ranked.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'

export interface CircledPlace {
  readonly workload: string
  readonly field: FieldId
}

/** Among the workloads that are worked through so far; null while there is none, and where nothing is open. */
export function circledPlace(assessment: Assessment): CircledPlace | null {
  return circledOf(rankUnknowns(deepOnesOf(assessment.workloads)))
}
