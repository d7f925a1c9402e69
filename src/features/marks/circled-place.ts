/** The one unknown of the whole workbook that is circled, on every screen the same. */
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { keptTogether } from '../../domain/kept-together.ts'
import { circledOf, inRank, rankUnknowns } from '../../domain/meeting/unknowns-ranked.ts'
import type { RankedUnknown } from '../../domain/meeting/unknowns-ranked.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'

export interface CircledPlace {
  readonly workload: string
  readonly field: FieldId
}

const circledUnknown = keptTogether<WorkloadAssessment, RankedUnknown | null>(
  (workloads) => circledOf(rankUnknowns(workloads.filter(isDeep))),
  (parts) => circledOf(inRank(parts.flatMap((part) => part ?? []))),
)

/** Among the workloads that are worked through so far; null while there is none, and where nothing is open. */
export function circledPlace({ workloads }: Assessment): CircledPlace | null {
  const circled = circledUnknown(workloads)
  return circled === null ? null : { workload: circled.workload, field: circled.field }
}
