/** The one unknown that is worth most to know among the shown workloads; the circle marks it and nothing else. */
import type { Assessment } from '../../domain/assessment.ts'
import type { FieldId } from '../../domain/workbook.ts'
import { isDeep } from '../../workbench/deep/deepener.ts'

export interface RiskiestCell {
  readonly workload: string
  readonly field: FieldId
}

export function riskiestOf(assessment: Assessment): RiskiestCell | null {
  let best: (RiskiestCell & { readonly value: number }) | null = null
  for (const workload of assessment.workloads.filter(isDeep)) {
    const riskiest = workload.riskiestAssumption
    const value = riskiest?.value ?? null
    if (riskiest === null || value === null || value <= (best?.value ?? 0)) continue
    best = { workload: workload.id, field: riskiest.field, value }
  }
  return best
}
