/** Why an option stands where it stands, in one reason: the gate that decides, the risk it passes with, or what its lead rests on. */
import type { Reason } from './reason.ts'
import { blocksOf } from './contender.ts'
import type { Contender } from './contender.ts'
import type { Gate } from './gates/gate.ts'
import { gateList } from './gates/gates.ts'
import { needsOf, verdictOf } from './verdict-of.ts'
import type { ContestView } from './verdict-of.ts'
import { reason } from './reason.ts'
import { isAtRisk } from './tier-order.ts'
import { onTrust } from './tier.ts'
import { criterionIds, families } from './vocabulary.ts'
import type { CriterionId } from './vocabulary.ts'

/** The criterion that adds most to the fit, or the one that loses most of what it could add. */
function strongest(contender: Contender, vector: readonly number[]): CriterionId {
  return pick((k) => (contender.values[k] ?? 0) * (vector[k] ?? 0))
}

function weakest(contender: Contender, vector: readonly number[]): CriterionId {
  return pick((k) => (1 - (contender.values[k] ?? 0)) * (vector[k] ?? 0))
}

/** The criterion on which the contender gains (or loses) most against another. */
function widestGap(a: Contender, b: Contender, vector: readonly number[]): CriterionId {
  return pick((k) => ((a.values[k] ?? 0) - (b.values[k] ?? 0)) * (vector[k] ?? 0))
}

function pick(score: (k: number) => number): CriterionId {
  let best = 0
  for (let k = 1; k < criterionIds.length; k += 1) if (score(k) > score(best)) best = k
  return criterionIds[best] ?? 'latency'
}

export function decidingReason(contender: Contender, view: ContestView): Reason {
  const { scene, tier, fit } = contender
  if (tier === 'blocked') {
    const first = blocksOf(contender)[0]
    return first === undefined ? reason('not-asked', { gate: 'memory' }) : first.show(scene).reason
  }
  if (tier === 'unknown') {
    const open = gateList.find((gate) => gate.status(scene) === 'unknown')
    return open === undefined ? reason('cost-open', { fields: needsOf(contender).join(', ') }) : open.show(scene).reason
  }
  // A risk comes before any score, for the best option too: a reader must not take it for safe.
  const risk = riskOf(contender)
  if (risk !== null) return risk
  const verdict = verdictOf(contender, view)
  if (verdict === 'best') return leadOf(contender, view)
  const low = weakest(contender, view.vector)
  if (verdict === 'risky')
    return reason('low-fit', { fit: fit ?? 0, threshold: scene.thresholds['verdict.riskyBelow'], weakest: low })
  const winner = view.winner
  return reason('fits-behind', {
    behind: (winner?.fit ?? 0) - (fit ?? 0),
    weakest: winner === undefined ? low : widestGap(winner, contender, view.vector),
    of: winner?.option.label ?? '',
  })
}

/** The gate that may turn into a block; none where the risk is what the option itself takes on trust. */
export function gateAtRisk({ scene }: Contender): Gate | undefined {
  return gateList.find((gate) => gate.status(scene) === 'risk')
}

/** What an option that passes passes with: the gate at risk, or what a mitigation takes on trust; null where it passes cleanly. */
export function riskOf(contender: Contender): Reason | null {
  const { scene, tier, option } = contender
  if (!isAtRisk(tier)) return null
  const gate = gateAtRisk(contender)
  if (gate !== undefined) return gate.show(scene).reason
  switch (onTrust(option)) {
    case 'part-of-gpu':
      return reason('part-of-gpu', { option: option.label })
    case 'new':
      return reason('new-option', { option: option.label })
    case 'quota':
      return reason('quota-on-request', {
        option: option.label,
        limit: option.limits.concurrencyQuota.value,
        unit: option.limits.concurrencyCounts,
      })
    case undefined:
      return null
  }
}

function leadOf(winner: Contender, view: ContestView): Reason {
  const rival = view.runnerUp
  if (rival === undefined) return reason('best-only', { strongest: strongest(winner, view.vector) })
  if (rival.tier !== winner.tier) return withoutRisk(rival)
  const lead = (winner.fit ?? 0) - (rival.fit ?? 0)
  const other = rival.option.label
  const ahead = widestGap(winner, rival, view.vector)
  if (lead < view.thresholds['verdict.tooClose'])
    return reason('best-close', { lead, other, ahead, behind: widestGap(rival, winner, view.vector) })
  if (isOnlyFamily(winner, view)) return reason('best-family', { family: winner.option.platform.family, lead, other })
  if (ahead === 'cost' && winner.usd !== undefined && rival.usd !== undefined)
    return reason('best-leads-cost', { lead, other, usd: winner.usd, otherUsd: rival.usd })
  const sizing = winner.scene.capacity()
  const capacity = sizing.kind === 'ok' ? sizing.capacity : undefined
  return reason('best-leads', {
    lead,
    other,
    strongest: ahead,
    instances: capacity?.instances ?? 'none',
    idleShare: capacity?.idleShare ?? 'none',
  })
}

/** Whether every option of the other families is blocked. */
function isOnlyFamily(winner: Contender, view: ContestView): boolean {
  const { family } = winner.option.platform
  return families.every((other) => other === family || view.bests[other] === undefined)
}

/** The runner-up scores on, but something about it is at risk. */
function withoutRisk(rival: Contender): Reason {
  return reason('best-without-risk', { other: rival.option.label, gate: gateAtRisk(rival)?.id ?? '' })
}
