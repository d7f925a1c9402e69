/**
 * A bill beyond what the work is worth at most is a risk: there the cost criterion is at its end, and more money would not
 * count any more. An option beyond its worth therefore ranks behind all others that pass, and among its like by its bill. It
 * never blocks, because a team may have nothing cheaper, and it never looks at another option.
 */
import { worthUsd } from '../criteria/cost.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { chanceAbove } from './block-chance.ts'
import { fromTeam, gateResult, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** The chance that the bill is beyond its worth; more work costs more and is worth more. Undefined without a bill, for which other gates ask. */
function chanceOf(scene: Scene): number | undefined {
  const money = scene.money()
  if (money === undefined) return undefined
  const likely = money.likely / worthUsd(scene)
  if (money.low === money.high) return likely > 1 ? 1 : 0
  const { low, high } = scene.inputs
  const ends = [money.low / worthUsd(scene, low), money.high / worthUsd(scene, high)]
  return chanceAbove({ low: Math.min(likely, ...ends), likely, high: Math.max(likely, ...ends) }, 1)
}

function statusOf(scene: Scene, chance: number | undefined): GateStatus {
  return chance !== undefined && chance >= scene.thresholds['risk.passBelow'] ? 'risk' : 'pass'
}

export const billWorth: Gate = {
  id: 'bill-worth',
  phase: 'sizing',
  status: (scene) => statusOf(scene, chanceOf(scene)),
  // What only may turn out beyond it still competes by its fit.
  tierAtRisk: (scene) => ((scene.usdPerMonth() ?? 0) > worthUsd(scene) ? 'beyond-worth' : 'risky'),
  show: (scene) => {
    const gate = 'bill-worth'
    const money = scene.money()
    const chance = chanceOf(scene)
    if (money === undefined || chance === undefined) return notAsked(gate)
    const usd = money.likely
    const limit = worthUsd(scene)
    const status = statusOf(scene, chance)
    const overUsd = usd - limit
    const isCertain = chance > scene.thresholds['risk.blockedFrom']
    return gateResult({
      gate,
      status,
      value: usd,
      limit,
      unit: 'USD/month',
      origin: fromTeam,
      chance: money.low === money.high ? undefined : chance,
      nearMiss: overUsd > 0 ? overUsd : undefined,
      reason:
        status === 'pass'
          ? reason('bill-worth-it', { usd, worthUsd: limit })
          : isCertain
            ? reason('bill-beyond-worth', { usd, worthUsd: limit, overUsd })
            : reason('may-cost-beyond-worth', { usd, worthUsd: limit, chance }),
    })
  },
}
