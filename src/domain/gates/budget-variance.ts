/** The bill may stray from its likely value by no more than the team can explain: the larger of the two deviations, in percent. */
import type { Money } from '../option-evidence.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { fromTeam, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** Larger deviation of either end from the likely bill, in percent of it. */
export function variancePctOf(money: Money): number {
  const stray = Math.max(money.high - money.likely, money.likely - money.low)
  return stray === 0 ? 0 : money.likely > 0 ? (100 * stray) / money.likely : Infinity
}

function status(scene: Scene): GateStatus {
  const limit = scene.team.budgetVariancePct ?? undefined
  if (limit === undefined) return 'pass'
  const money = scene.money()
  if (money === undefined) return scene.capacity().kind === 'no-size' ? 'pass' : 'unknown'
  return variancePctOf(money) > limit ? 'blocked' : 'pass'
}

export const budgetVariance: Gate = {
  id: 'budget-variance',
  phase: 'sizing',
  asked: ({ team }) => (team.budgetVariancePct ?? undefined) !== undefined,
  status,
  show: (scene) => {
    const gate = 'budget-variance'
    const limitPct = scene.team.budgetVariancePct ?? undefined
    if (limitPct === undefined) return notAsked(gate)
    const sizing = scene.capacity()
    const answer = status(scene)
    if (answer === 'unknown')
      return needed(gate, sizing.kind === 'unknown' ? sizing.needs : [], limitPct, '%', fromTeam)
    const money = scene.money()
    if (money === undefined) return notAsked(gate)
    const variancePct = variancePctOf(money)
    const overPct = variancePct - limitPct
    return gateResult({
      gate,
      status: answer,
      value: variancePct,
      limit: limitPct,
      unit: '%',
      origin: fromTeam,
      nearMiss: overPct > 0 ? overPct : undefined,
      reason:
        overPct > 0
          ? reason('bill-varies', { variancePct, limitPct, overPct })
          : reason('bill-steady', { variancePct, limitPct }),
    })
  },
}
