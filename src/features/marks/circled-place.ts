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

/** Gives the same place for as long as the same cell is circled, so that an edit elsewhere draws nothing anew. */
export function circledPlaceReader(): (assessment: Assessment) => CircledPlace | null {
  let from: Assessment | null = null
  let place: CircledPlace | null = null
  return (assessment) => {
    if (assessment === from) return place
    from = assessment
    const next = circledPlace(assessment)
    if (next?.workload !== place?.workload || next?.field !== place?.field) place = next
    return place
  }
}
