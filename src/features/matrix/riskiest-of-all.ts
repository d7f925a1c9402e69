/** The one unknown of the whole workbook that is worth most to know; the circle marks it and nothing else. */
import type { Assessment } from '../../domain/assessment.ts'
import type { FieldId } from '../../domain/workbook.ts'

export interface RiskiestPlace {
  readonly workload: string
  readonly field: FieldId
  readonly value: number
}

/** Reading a deep part computes it; past this many rows the review screen ranks them on request. */
const readUpTo = 40

export function riskiestOfAll(assessment: Assessment): RiskiestPlace | null {
  if (assessment.workloads.length > readUpTo) return null
  return assessment.workloads.reduce<RiskiestPlace | null>((best, { id, riskiestAssumption }) => {
    const value = riskiestAssumption?.value ?? null
    if (riskiestAssumption === null || value === null || value <= (best?.value ?? 0)) return best
    return { workload: id, field: riskiestAssumption.field, value }
  }, null)
}
