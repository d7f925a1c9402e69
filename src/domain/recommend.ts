/** The recommendation: the option, how sure, one reason from latency and one from cost. */
import { isAtRisk } from './tier-order.ts'
import type { Recommendation } from './assessment.ts'
import type { Reason } from './reason.ts'
import { betterAtRiskOf, betterIfAnsweredOf, tieBreakOf } from './beside-winner.ts'
import { confidenceOf } from './confidence.ts'
import type { Confidence } from './confidence.ts'
import { keptOfPeak } from './capacity/fleet-size.ts'
import { blocksOf, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import type { ContestResult } from './contest-result.ts'
import { gateAtRisk, riskOf } from './deciding-reason.ts'
import { lateShare, neverCold } from './gates/late-starts.ts'
import { needsOf } from './verdict-of.ts'
import { reason } from './reason.ts'
import type { Capacity } from './option-evidence.ts'
import type { GateId } from './vocabulary.ts'
import { whenRead } from './when-read.ts'

/** What a recommendation is drawn from; asked for again when its reasons are read, so that nothing is held on to. */
export interface Grounds {
  readonly contest: ContestResult
  readonly chosen: Contender
  readonly contenders: () => readonly Contender[]
  readonly pricesAgeDays: number | undefined
}

type Late = Pick<
  Recommendation,
  'confidence' | 'confidenceReasons' | 'costReason' | 'risk' | 'tieBreak' | 'betterAtRisk' | 'betterIfAnswered'
>

function confidenceIn(grounds: Grounds): Confidence {
  const { contest, chosen, pricesAgeDays } = grounds
  return confidenceOf(contest, chosen, { pricesAgeDays, ifAnswered: besideWinner(grounds, betterIfAnsweredOf) })
}

const withReasons = whenRead<() => Grounds, Late>({
  confidence: (reread) => confidenceIn(reread()).word,
  confidenceReasons: (reread) => confidenceIn(reread()).reasons,
  costReason: (reread) => costReason(reread()),
  risk: (reread) => riskOf(reread().chosen),
  tieBreak: (reread) => besideWinner(reread(), tieBreakOf),
  betterAtRisk: (reread) => besideWinner(reread(), betterAtRiskOf),
  betterIfAnswered: (reread) => besideWinner(reread(), betterIfAnsweredOf),
})

/** A fallback is nobody's winner: nothing stands beside it. */
function besideWinner<T>(
  { contest, chosen, contenders }: Grounds,
  find: (winner: Contender, contenders: readonly Contender[]) => T | null,
): T | null {
  return chosen === contest.winner ? find(chosen, contenders()) : null
}

export function recommendationOf({ contest, chosen }: Grounds, reread: () => Grounds): Recommendation {
  const { option, fit, usd } = chosen
  const isWinner = chosen === contest.winner
  const provisional = !passes(chosen)
  const atOnce: Omit<Recommendation, keyof Late> = {
    option: option.id,
    platform: option.platform.id,
    family: option.platform.family,
    operatingModel: option.platform.operatingModel,
    label: option.label,
    fit: fit ?? 0,
    monthlyUsd: usd ?? null,
    shared: chosen.scene.shared(),
    monthlyRange: chosen.scene.money() ?? null,
    tooCloseToCall: isWinner && contest.standing.word === 'too close',
    provisional,
    needs: provisional ? needsOf(chosen) : [],
    margin: isWinner ? contest.margin : null,
    atRisk: isAtRisk(chosen.tier),
    // At once: every row is asked for it, and asking later would have the whole contest judged again.
    latencyReason: latencyReason(chosen),
  }
  return withReasons(atOnce, reread)
}

function latencyReason(chosen: Contender): Reason {
  const { scene } = chosen
  const sizing = scene.capacity()
  if (sizing.kind !== 'ok')
    return reason('rec-latency-open', { fields: sizing.kind === 'unknown' ? sizing.needs.join(', ') : '' })
  const { capacity } = sizing
  const toleratedMs = scene.inputs.likely.maxColdStartMs
  if (neverCold(capacity) && scene.demands.likely.jobLike)
    return reason('rec-job-start', { startMs: 0, toleratedMs: toleratedMs ?? 0 })
  if (neverCold(capacity)) {
    if (capacity.meanInstances !== null) return followsReason(chosen, capacity)
    return reason('rec-always-on', { instances: capacity.instances ?? 'none', p95Ms: capacity.p95Ms ?? 'not known' })
  }
  const startMs = capacity.coldStartP95Ms
  if (toleratedMs === undefined) return reason('rec-latency-open', { fields: 'maxColdStartMs' })
  if (scene.demands.likely.jobLike) return reason('rec-job-start', { startMs, toleratedMs })
  return reason('rec-starts', { inTimeShare: 1 - lateShare(capacity, toleratedMs), startMs, toleratedMs })
}

function followsReason({ option, scene }: Contender, capacity: Capacity): Reason {
  const { instances, meanInstances, coldStartP95Ms } = capacity
  const queuedMs =
    scene.demands.likely.levels === undefined ? coldStartP95Ms * (1 - keptOfPeak(option, scene.demands.likely)) : 0
  return reason('rec-follows', { meanInstances: meanInstances ?? 0, instances: instances ?? 0, queuedMs })
}

function costReason({ chosen, contenders }: Grounds): Reason {
  const usd = chosen.usd
  if (usd === undefined) return reason('rec-cost-open', { fields: chosen.scene.demands.likely.needs.join(', ') })
  const priced = contenders()
    .filter(
      (other) => passes(other) && other.usd !== undefined && other.option.platform.id !== chosen.option.platform.id,
    )
    .sort((a, b) => (a.usd ?? 0) - (b.usd ?? 0))
  const cheapest = priced[0]
  // What is at risk ranks behind what passes cleanly, whatever it costs: then not the fit decides but the risk.
  if (cheapest?.usd !== undefined && cheapest.usd < usd && cheapest.tier !== chosen.tier)
    return reason('rec-dearer-at-risk', {
      usd,
      cheapestUsd: cheapest.usd,
      cheapest: cheapest.option.label,
      gate: gateAtRisk(cheapest)?.id ?? '',
    })
  if (cheapest?.usd !== undefined && cheapest.usd < usd)
    return reason('rec-dearer', { usd, cheapestUsd: cheapest.usd, cheapest: cheapest.option.label })
  const vetoed = cheapestVetoed(contenders(), usd)
  if (vetoed !== undefined) return reason('rec-cheapest-blocked', { usd, ...vetoed })
  return cheapest?.usd === undefined
    ? reason('rec-only-price', { usd })
    : reason('rec-cheapest', { usd, nextUsd: cheapest.usd, next: cheapest.option.label })
}

/** A veto is worth naming where it costs a quarter of the bill or more. */
const materialShare = 0.75

/** The cheapest plain option that a single gate keeps out: what that one “no” costs. */
function cheapestVetoed(
  contenders: readonly Contender[],
  usd: number,
): { readonly cheapestUsd: number; readonly cheapest: string; readonly gate: GateId } | undefined {
  let found: { readonly cheapestUsd: number; readonly cheapest: string; readonly gate: GateId } | undefined
  for (const contender of contenders) {
    if (contender.tier !== 'blocked' || contender.option.variant.id !== '') continue
    const cheapestUsd = contender.scene.usdPerMonth()
    if (cheapestUsd === undefined || cheapestUsd >= (found?.cheapestUsd ?? usd * materialShare)) continue
    const [gate, ...more] = blocksOf(contender)
    if (gate !== undefined && more.length === 0)
      found = { cheapestUsd, cheapest: contender.option.label, gate: gate.id }
  }
  return found
}
