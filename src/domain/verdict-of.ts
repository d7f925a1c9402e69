/** The verdict of one option in its contest, and the answers it still waits for. */
import { isAtRisk } from './tier-order.ts'
import type { Weights } from './assessment.ts'
import type { Contender } from './contender.ts'
import type { Bests } from './contest-result.ts'
import type { Thresholds } from './criteria/thresholds.ts'
import { gateList } from './gates/gates.ts'
import type { Family, Verdict } from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

export interface ContestView {
  readonly thresholds: Thresholds
  readonly weights: Weights
  readonly vector: readonly number[]
  /** All options in their order. */
  readonly contenders: () => readonly Contender[]
  readonly bests: Bests
  /** Whether the family has any option, blocked or not. */
  readonly offers: (family: Family) => boolean
  readonly winner: Contender | undefined
  readonly runnerUp: Contender | undefined
}

export function verdictOf(contender: Contender, view: ContestView): Verdict {
  const { tier, fit } = contender
  if (tier === 'blocked' || tier === 'unknown') return tier
  if (contender === view.winner) return 'best'
  return isAtRisk(tier) || (fit ?? 0) < view.thresholds['verdict.riskyBelow'] ? 'risky' : 'fits'
}

/** Fields that somebody must answer before the option can pass. */
export function needsOf(contender: Contender): readonly FieldId[] {
  if (contender.tier !== 'unknown') return []
  const needs = new Set<FieldId>()
  for (const gate of gateList) {
    if (gate.status(contender.scene) === 'unknown')
      for (const field of gate.show(contender.scene).needs) needs.add(field)
  }
  const bill = contender.scene.capacity()
  if (bill.kind === 'unknown') for (const field of bill.needs) needs.add(field)
  return [...needs]
}
