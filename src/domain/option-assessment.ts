/** One option as everybody reads it: verdict and fit at hand, evidence worked out when first read. */
import type { Thresholds } from './criteria/thresholds.ts'
import type { Mitigation, OptionAssessment, Reason, Weights } from './assessment.ts'
import { blocksOf } from './contender.ts'
import type { Contender } from './contender.ts'
import { explainedValues, sharesOf } from './fit.ts'
import { gateList } from './gates/gates.ts'
import { once } from './once.ts'
import { reason } from './reason.ts'
import { restsOnEstimate } from './tier.ts'
import { criterionIds } from './vocabulary.ts'
import type { CriterionId, Verdict } from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

export interface ContestView {
  readonly thresholds: Thresholds
  readonly weights: Weights
  readonly vector: readonly number[]
  readonly contenders: readonly Contender[]
  readonly winner: Contender | undefined
  readonly runnerUp: Contender | undefined
}

export function verdictOf(contender: Contender, view: ContestView): Verdict {
  const { tier, fit } = contender
  if (tier === 'blocked' || tier === 'unknown') return tier
  if (contender === view.winner) return 'best'
  return tier === 'risky' || (fit ?? 0) < view.thresholds['verdict.riskyBelow'] ? 'risky' : 'fits'
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

/** The criterion that adds most to the fit, or the one that loses most of what it could add. */
export function strongest(contender: Contender, vector: readonly number[]): CriterionId {
  return pick((k) => (contender.values[k] ?? 0) * (vector[k] ?? 0))
}

export function weakest(contender: Contender, vector: readonly number[]): CriterionId {
  return pick((k) => (1 - (contender.values[k] ?? 0)) * (vector[k] ?? 0))
}

/** The criterion on which the contender gains (or loses) most against another. */
export function widestGap(a: Contender, b: Contender, vector: readonly number[]): CriterionId {
  return pick((k) => ((a.values[k] ?? 0) - (b.values[k] ?? 0)) * (vector[k] ?? 0))
}

function pick(score: (k: number) => number): CriterionId {
  let best = 0
  for (let k = 1; k < criterionIds.length; k += 1) if (score(k) > score(best)) best = k
  return criterionIds[best] ?? 'latency'
}

/** Why the option stands where it stands, in one reason. */
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
  const verdict = verdictOf(contender, view)
  if (verdict === 'best') {
    const sizing = scene.capacity()
    const capacity = sizing.kind === 'ok' ? sizing.capacity : undefined
    const rival = view.runnerUp
    if (rival === undefined) return reason('best-only', { strongest: strongest(contender, view.vector) })
    if (rival.tier !== tier) return withoutRisk(rival)
    return reason('best-leads', {
      lead: (fit ?? 0) - (rival.fit ?? 0),
      strongest: widestGap(contender, rival, view.vector),
      instances: capacity?.instances ?? 'none',
      idleShare: capacity?.idleShare ?? 'none',
    })
  }
  const risk = tier === 'risky' ? gateList.find((gate) => gate.status(scene) === 'risk') : undefined
  if (risk !== undefined) return risk.show(scene).reason
  if (restsOnEstimate(contender.option)) {
    return reason('estimated-start', {
      option: contender.option.label,
      startMs: contender.option.startup.coldStartP95S.value * 1000,
    })
  }
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

/** The runner-up scores on, but something about it is at risk. */
function withoutRisk(rival: Contender): Reason {
  const risk = gateList.find((gate) => gate.status(rival.scene) === 'risk')
  return reason('best-without-risk', { other: rival.option.label, gate: risk?.id ?? 'cold-start' })
}

/** Variants of the same platform that pass where this one is blocked, with what they cost more. */
export function mitigationsOf(contender: Contender, view: ContestView): readonly Mitigation[] {
  if (contender.tier !== 'blocked') return []
  const blocked = blocksOf(contender).map((gate) => gate.id)
  const own = contender.scene.usdPerMonth()
  return view.contenders
    .filter((other) => other.option.platform.id === contender.option.platform.id && other.tier !== 'blocked')
    .map((other) => ({
      option: other.option.id,
      label: other.option.label,
      extraMonthlyUsd: other.usd === undefined || own === undefined ? null : other.usd - own,
      turns: blocked,
    }))
}

export function optionAssessment(contender: Contender, view: ContestView): OptionAssessment {
  const { option, scene, fit } = contender
  const money = once(() => scene.money() ?? null)
  const gates = once(() => gateList.map((gate) => gate.show(scene)))
  const shares = once(() => (fit === null ? {} : sharesOf(contender.values, view.vector)))
  const values = once(() => explainedValues(scene))
  const bill = once(() => scene.bill())
  const capacity = once(() => {
    const sizing = scene.capacity()
    return sizing.kind === 'ok' ? sizing.capacity : null
  })
  const mitigations = once(() => mitigationsOf(contender, view))
  const needs = once(() => needsOf(contender))
  const why = once(() => decidingReason(contender, view))
  return {
    option: option.id,
    platform: option.platform.id,
    family: option.platform.family,
    operatingModel: option.platform.operatingModel,
    label: option.label,
    verdict: verdictOf(contender, view),
    fit,
    get monthlyUsd() {
      return money()
    },
    get gates() {
      return gates()
    },
    get shares() {
      return shares()
    },
    get values() {
      return values()
    },
    get bill() {
      const answer = bill()
      return answer.kind === 'ok' ? answer.lines : []
    },
    get notPriced() {
      const answer = bill()
      return answer.kind === 'ok' ? answer.notPriced : option.platform.notPriced
    },
    get capacity() {
      return capacity()
    },
    get mitigations() {
      return mitigations()
    },
    get needs() {
      return needs()
    },
    get reason() {
      return why()
    },
    runsToday: scene.inputs.entry.runsToday === option.platform.id && option.variant.id === '',
  }
}
