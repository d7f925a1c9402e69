/** The one unknown of the whole workbook that is worth most to know; the circle marks it and nothing else. */
import type { Assessment } from '../../domain/assessment.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'
import type { FieldId } from '../../domain/workbook.ts'

export interface RiskiestPlace {
  readonly workload: string
  readonly field: FieldId
  readonly value: number
}

export function riskiestOfAll(assessment: Assessment): RiskiestPlace | null {
  return assessment.workloads.filter(isDeep).reduce<RiskiestPlace | null>((best, { id, riskiestAssumption }) => {
    const value = riskiestAssumption?.value ?? null
    if (riskiestAssumption === null || value === null || value <= (best?.value ?? 0)) return best
    return { workload: id, field: riskiestAssumption.field, value }
  }, null)
}
