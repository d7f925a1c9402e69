/** The recommendation: the option, how sure, one reason from latency and one from cost. */
import type { Reason, Recommendation } from './assessment.ts'
import { confidenceOf } from './confidence.ts'
import type { Confidence } from './confidence.ts'
import { blocksOf, passes } from './contender.ts'
import type { Contender } from './contender.ts'
import type { ContestResult } from './contest-result.ts'
import { riskOf } from './deciding-reason.ts'
import { lateShare, neverCold } from './gates/late-starts.ts'
import { needsOf } from './verdict-of.ts'
import { reason } from './reason.ts'
import type { GateId } from './vocabulary.ts'

/** What a recommendation is drawn from; asked for again when its reasons are read, so that nothing is held on to. */
export interface Grounds {
  readonly contest: ContestResult
  readonly chosen: Contender
  readonly contenders: readonly Contender[]
  readonly pricesAgeDays: number | undefined
}

export class RecommendedOption implements Recommendation {
  readonly option: string
  readonly platform: Recommendation['platform']
  readonly family: Recommendation['family']
  readonly operatingModel: Recommendation['operatingModel']
  readonly label: string
  readonly fit: number
  readonly monthlyUsd: number | null
  readonly monthlyRange: Recommendation['monthlyRange']
  readonly tooCloseToCall: boolean
  readonly provisional: boolean
  readonly needs: Recommendation['needs']
  readonly margin: number | null
  readonly atRisk: boolean
  readonly latencyReason: Reason
  readonly #reread: () => Grounds
  #sure: Confidence | undefined
  #costReason: Reason | undefined
  #risk: Recommendation['risk'] | undefined

  constructor({ contest, chosen }: Grounds, reread: () => Grounds) {
    const { option, fit, usd } = chosen
    const isWinner = chosen === contest.winner
    this.option = option.id
    this.platform = option.platform.id
    this.family = option.platform.family
    this.operatingModel = option.platform.operatingModel
    this.label = option.label
    this.fit = fit ?? 0
    this.monthlyUsd = usd ?? null
    this.monthlyRange = chosen.scene.money() ?? null
    this.tooCloseToCall = isWinner && contest.standing.word === 'too close'
    this.provisional = !passes(chosen)
    this.needs = this.provisional ? needsOf(chosen) : []
    this.margin = isWinner ? contest.margin : null
    this.atRisk = chosen.tier === 'risky'
    // At once: every row is asked for it, and asking later would have the whole contest judged again.
    this.latencyReason = latencyReason(chosen)
    this.#reread = reread
  }

  get #confidence(): Confidence {
    if (this.#sure === undefined) {
      const { contest, chosen, pricesAgeDays } = this.#reread()
      this.#sure = confidenceOf(contest, chosen, pricesAgeDays)
    }
    return this.#sure
  }

  get confidence() {
    return this.#confidence.word
  }

  get confidenceReasons() {
    return this.#confidence.reasons
  }

  get costReason(): Reason {
    if (this.#costReason === undefined) {
      const { chosen, contenders } = this.#reread()
      this.#costReason = costReason(chosen, contenders)
    }
    return this.#costReason
  }

  get risk() {
    return this.#risk === undefined ? (this.#risk = riskOf(this.#reread().chosen)) : this.#risk
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
  if (cheapest?.usd !== undefined && cheapest.usd < usd)
    return reason('rec-dearer', { usd, cheapestUsd: cheapest.usd, cheapest: cheapest.option.label })
  const vetoed = cheapestVetoed(contenders, usd)
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
