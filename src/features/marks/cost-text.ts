/** What a verdict says it costs, in full or as `write` has it: nothing where the family is out or nobody can know yet. */
import type { FamilyVerdict } from '../../domain/assessment.ts'
import { money } from '../../wording/numbers.ts'

export function costText(
  verdict: FamilyVerdict,
  currency?: Parameters<typeof money>[1],
  write = money,
): string | undefined {
  const counts = verdict.verdict !== 'blocked' && verdict.verdict !== 'unknown'
  return verdict.monthlyUsd === null || !counts ? undefined : write(verdict.monthlyUsd, currency)
}
