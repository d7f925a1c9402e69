/** The recommendation: the option, how sure, one reason from latency and one from cost. */
import type { Reason, Recommendation } from './assessment.ts'
import { confidenceOf } from './confidence.ts'
import { passes } from './contender.ts'
import type { Contender } from './contender.ts'
import type { ContestResult } from './contest-result.ts'
import { lateShare, neverCold } from './gates/late-starts.ts'
import { once } from './once.ts'
import { needsOf } from './option-assessment.ts'
import { reason } from './reason.ts'

export function recommendationOf(
  contest: ContestResult,
  chosen: Contender,
  contenders: readonly Contender[],
  pricesAgeDays: number | undefined,
): Recommendation {
  const { option, fit, usd } = chosen
  const isWinner = chosen === contest.winner
  const confidence = once(() => confidenceOf(contest, chosen, pricesAgeDays))
  const latency = once(() => latencyReason(chosen))
  const cost = once(() => costReason(chosen, contenders))
  const provisional = !passes(chosen)
  return {
    option: option.id,
    platform: option.platform.id,
    family: option.platform.family,
    operatingModel: option.platform.operatingModel,
    label: option.label,
    fit: fit ?? 0,
    monthlyUsd: usd ?? null,
    get confidence() {
      return confidence().word
    },
    get confidenceReasons() {
      return confidence().reasons
    },
    tooCloseToCall: isWinner && contest.standing.word === 'too close',
    provisional,
    needs: provisional ? needsOf(chosen) : [],
    margin: isWinner ? contest.margin : null,
    get latencyReason() {
      return latency()
    },
    get costReason() {
      return cost()
    },
  }
}

function latencyReason(chosen: Contender): Reason {
  const { scene } = chosen
  const sizing = scene.capacity()
  if (sizing.kind !== 'ok')
    return reason('rec-latency-open', { fields: sizing.kind === 'unknown' ? sizing.needs.join(', ') : '' })
  const { capacity } = sizing
  const toleratedMs = scene.inputs.likely.maxColdStartMs
  if (neverCold(capacity)) {
    return reason('rec-always-on', { instances: capacity.instances ?? 'none', p95Ms: capacity.p95Ms ?? 'not known' })
  }
  const startMs = capacity.coldStartP95Ms
  if (toleratedMs === undefined) return reason('rec-latency-open', { fields: 'maxColdStartMs' })
  if (scene.demands.likely.jobLike) return reason('rec-job-start', { startMs, toleratedMs })
  return reason('rec-starts', { inTimeShare: 1 - lateShare(capacity, toleratedMs), startMs, toleratedMs })
}

function costReason(chosen: Contender, contenders: readonly Contender[]): Reason {
  const usd = chosen.usd
  if (usd === undefined) return reason('rec-cost-open', { fields: chosen.scene.demands.likely.needs.join(', ') })
  const priced = contenders
    .filter(
      (other) => passes(other) && other.usd !== undefined && other.option.platform.id !== chosen.option.platform.id,
    )
    .sort((a, b) => (a.usd ?? 0) - (b.usd ?? 0))
  const cheapest = priced[0]
  if (cheapest?.usd === undefined) return reason('rec-only-price', { usd })
  if (cheapest.usd >= usd) return reason('rec-cheapest', { usd, nextUsd: cheapest.usd, next: cheapest.option.label })
  return reason('rec-dearer', { usd, cheapestUsd: cheapest.usd, cheapest: cheapest.option.label })
}
