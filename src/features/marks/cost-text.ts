/** What a verdict says it costs: nothing where the family is out or nobody can know yet. */
import type { FamilyVerdict } from '../../domain/assessment.ts'
import { money } from '../../wording/numbers.ts'

export function costText(verdict: FamilyVerdict, currency?: Parameters<typeof money>[1]): string | undefined {
  const counts = verdict.verdict !== 'blocked' && verdict.verdict !== 'unknown'
  return verdict.monthlyUsd === null || !counts ? undefined : money(verdict.monthlyUsd, currency)
}
