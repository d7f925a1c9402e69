/** The bill of one workload must not exceed the whole team's budget: an upper bound that one workload alone can break. */
import { reason } from '../reason.ts'
import type { Scene, Stage } from '../scene.ts'
import { chanceAbove, statusOfChance } from './block-chance.ts'
import { fromTeam, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

function budgetOf(scene: Stage): number | undefined {
  return scene.team.monthlyBudgetUsd ?? undefined
}

function chanceOf(scene: Scene, budgetUsd: number): number | undefined {
  const money = scene.money()
  return money === undefined ? undefined : chanceAbove(money, budgetUsd)
}

function status(scene: Scene): GateStatus {
  const budgetUsd = budgetOf(scene)
  if (budgetUsd === undefined) return 'pass'
  const chance = chanceOf(scene, budgetUsd)
  if (chance === undefined) return scene.capacity().kind === 'no-size' ? 'pass' : 'unknown'
  return statusOfChance(chance, scene.thresholds)
}

export const budget: Gate = {
  id: 'budget',
  phase: 'sizing',
  asked: (stage) => budgetOf(stage) !== undefined,
  status,
  show: (scene) => {
    const gate = 'budget'
    const budgetUsd = budgetOf(scene)
    if (budgetUsd === undefined) return notAsked(gate)
    const answer = status(scene)
    const sizing = scene.capacity()
    if (answer === 'unknown') {
      return needed(gate, sizing.kind === 'unknown' ? sizing.needs : [], budgetUsd, 'USD/month', fromTeam)
    }
    const money = scene.money()
    if (money === undefined) return notAsked(gate)
    const usd = money.likely
    const chance = money.low === money.high ? undefined : chanceOf(scene, budgetUsd)
    const overUsd = usd - budgetUsd
    return gateResult({
      gate,
      status: answer,
      value: usd,
      limit: budgetUsd,
      unit: 'USD/month',
      origin: fromTeam,
      chance,
      nearMiss: overUsd > 0 ? overUsd : undefined,
      reason:
        answer === 'blocked'
          ? reason('over-budget', { usd, budgetUsd, overUsd })
          : answer === 'risk'
            ? reason('may-exceed-budget', { usd, budgetUsd, chance: chance ?? 0 })
            : reason('within-budget', { usd, budgetUsd }),
    })
  },
}
