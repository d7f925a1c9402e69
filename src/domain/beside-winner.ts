/** What a reviewer weighs beside the winner: what breaks a tie, and what a risk keeps from winning. */
import { isAtRisk } from './tier-order.ts'
import type { TieBreak } from './assessment.ts'
import { areLevel, bestOf, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import { gateAtRisk } from './deciding-reason.ts'
import type { Reason } from './reason.ts'
import { reason } from './reason.ts'
import { reusesCluster } from './criteria/reuses-cluster.ts'
import { needsOf } from './verdict-of.ts'

type Claim = readonly [(contender: Contender) => boolean, (option: string, other: string) => Reason]

const runsToday = ({ option, scene }: Contender): boolean => scene.inputs.entry.runsToday === option.platform.id

const isKnown = ({ option, scene }: Contender): boolean =>
  scene.team.knownPlatforms?.includes(option.platform.id) === true

const needsNoCluster = ({ option }: Contender): boolean => option.platform.operatingModel !== 'cluster'

/** The strongest claim first: a lead within the noise pays neither for a move nor for a platform to learn. */
const claims: readonly Claim[] = [
  [runsToday, (option, other) => reason('tie-runs-today', { option, other })],
  [({ scene }) => reusesCluster(scene), (option, other) => reason('tie-cluster', { option, other })],
  [isKnown, (option, other) => reason('tie-known', { option, other })],
  [needsNoCluster, (option, other) => reason('tie-new-cluster', { option, other })],
]

/** Among options that are level, what the team already runs; null where nothing is level or the team runs none of them. */
export function tieBreakOf(winner: Contender, contenders: readonly Contender[]): TieBreak | null {
  if (!passes(winner)) return null
  const level = contenders.filter(
    (other) =>
      other.option.platform.id !== winner.option.platform.id && areLevel(winner, other, winner.scene.thresholds),
  )
  const rival = bestOf(level)
  if (rival === undefined) return null
  for (const [holds, why] of claims) {
    if (holds(winner)) {
      // Of two that both need no new cluster neither is ahead.
      if (holds === needsNoCluster) return null
      return { option: winner.option.id, label: winner.option.label, why: why(winner.option.label, rival.option.label) }
    }
    const claimant = bestOf(level, holds)
    if (claimant !== undefined)
      return {
        option: claimant.option.id,
        label: claimant.option.label,
        why: why(claimant.option.label, winner.option.label),
      }
  }
  return null
}

/** The option that would win clearly if its risk were settled: its price and the gate; null where there is none. */
export function betterAtRiskOf(winner: Contender, contenders: readonly Contender[]): Reason | null {
  if (winner.tier !== 'clean') return null
  const best = bestOf(contenders, ({ tier }) => isAtRisk(tier))
  const lead = (best?.fit ?? 0) - (winner.fit ?? 0)
  if (best?.usd === undefined || lead < winner.scene.thresholds['verdict.tooClose']) return null
  return reason('rec-better-at-risk', {
    option: best.option.label,
    lead,
    usd: best.usd,
    gate: gateAtRisk(best)?.id ?? '',
  })
}

/** The option that would win clearly if its open questions were answered in its favour: what it would cost, and the fields; null where there is none. */
export function betterIfAnsweredOf(winner: Contender, contenders: readonly Contender[]): Reason | null {
  if (!passes(winner)) return null
  const best = bestOf(contenders, ({ tier }) => tier === 'unknown')
  const lead = (best?.fit ?? 0) - (winner.fit ?? 0)
  if (best === undefined || lead < winner.scene.thresholds['verdict.tooClose']) return null
  return reason('rec-better-if-answered', {
    option: best.option.label,
    lead,
    usd: best.scene.usdPerMonth() ?? 'none',
    fields: needsOf(best).join(', '),
  })
}
