/** The unknown whose resolution most changes the decision or the money, and the benchmark that resolves it. */
import type { BenchmarkPlan, Flip, RiskiestAssumption, Sides, UnknownWorth } from '../certainty.ts'
import type { Reason } from '../reason.ts'
import { gateList } from '../gates/gates.ts'
import { distanceOf } from '../input-flips.ts'
import { reason } from '../reason.ts'
import type { AmountId } from '../resolve-workload.ts'
import type { FieldId } from '../workbook.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import { effortOf, isAsked } from './benchmark-effort.ts'
import type { Effort } from './benchmark-effort.ts'
import { benchmarkHoursOf, benchmarkUsdOf } from './unknowns-worth.ts'

/** A blank that options hang on comes before any range; among ranges the one whose benchmark is worth most. */
export function riskiestAssumptionOf(
  held: WorkloadContest,
  worths: readonly UnknownWorth[],
  inputFlips: readonly Flip[],
): RiskiestAssumption | null {
  return blankOf(held, worths) ?? rangeOf(held, worths) ?? softOf(held, inputFlips)
}

function blankOf(held: WorkloadContest, worths: readonly UnknownWorth[]): RiskiestAssumption | null {
  const hanging = new Map<FieldId, number>()
  for (const contender of held.view.contenders()) {
    if (contender.tier !== 'unknown') continue
    const needs = new Set(
      gateList
        .filter((gate) => gate.status(contender.scene) === 'unknown')
        .flatMap((gate) => gate.show(contender.scene).needs),
    )
    const sizing = contender.scene.capacity()
    if (sizing.kind === 'unknown') for (const field of sizing.needs) needs.add(field)
    for (const field of needs) hanging.set(field, (hanging.get(field) ?? 0) + 1)
  }
  const order = worths.filter((worth) => worth.basis === 'unknown').map((worth) => worth.field)
  const first = [...hanging.keys()].sort(
    (a, b) => (hanging.get(b) ?? 0) - (hanging.get(a) ?? 0) || order.indexOf(a) - order.indexOf(b),
  )[0]
  if (first === undefined) return null
  return {
    field: first,
    why: reason('blank-decides', { field: first, options: hanging.get(first) ?? 0 }),
    value: null,
    stands: 'answer',
    benchmark: planOf(held, first, null),
  }
}

function rangeOf(held: WorkloadContest, worths: readonly UnknownWorth[]): RiskiestAssumption | null {
  // A promise is the team's own decision: it is asked for, never measured.
  const best = worths.find((worth) => (worth.evppiUsdPerMonth ?? 0) > 0 && !isAsked(worth.field))
  if (best === undefined) return null
  const stands = (best.enbsUsd ?? 0) > 0 ? 'pays' : 'watch'
  if (best.beyond !== undefined && best.threshold !== null) {
    return {
      field: best.field,
      why: reason('none-keeps-promise', {
        field: best.field,
        gate: best.beyond.gate,
        direction: best.beyond.direction,
        at: best.threshold,
        chance: best.beyond.chance,
        usdPerMonth: best.evppiUsdPerMonth ?? 0,
      }),
      value: best.evppiUsdPerMonth,
      stands,
      benchmark: planOf(held, best.field, best.threshold, best.sides),
    }
  }
  return {
    field: best.field,
    why: reason('worth-knowing', {
      field: best.field,
      flipChance: best.flipProbability ?? 0,
      usdPerMonth: best.evppiUsdPerMonth ?? 0,
      to: best.thresholdTo === null ? 'another option' : labelOf(held, best.thresholdTo),
    }),
    value: best.evppiUsdPerMonth,
    stands,
    benchmark: planOf(held, best.field, best.threshold, best.sides),
  }
}

/** A flip further away than this factor is no risk anybody runs. */
const nearFactor = 3

/** Without ranges and blanks: the figure that could be measured, was not, and has its flip point nearest. */
function softOf(held: WorkloadContest, inputFlips: readonly Flip[]): RiskiestAssumption | null {
  const { basis } = held.stage.inputs
  const nearest = inputFlips.find(
    (flip) =>
      flip.of in basis &&
      basis[flip.of as FieldId] !== 'measured' &&
      !isAsked(flip.of as FieldId) &&
      distanceOf(flip) <= Math.log(nearFactor),
  )
  if (nearest === undefined) return null
  const field = nearest.of as AmountId
  return {
    field,
    why: reason('nearest-flip', {
      field,
      now: nearest.now,
      at: nearest.at,
      direction: nearest.direction,
      to: labelOf(held, nearest.to),
    }),
    value: null,
    // Nobody gave a range, so nobody can say that measuring it pays.
    stands: 'watch',
    benchmark: planOf(held, field, nearest.at, sidesOfFlip(held, nearest)),
  }
}

function labelOf(held: WorkloadContest, id: string): string {
  return held.view.contenders().find(({ option }) => option.id === id)?.option.label ?? id
}

function sidesOfFlip(held: WorkloadContest, { direction, to }: Flip): Sides {
  const keep = held.contest.winner?.option.id ?? null
  return direction === 'above' ? { below: keep, above: to } : { below: to, above: keep }
}

function planOf(
  held: WorkloadContest,
  field: FieldId,
  threshold: number | null,
  sides: Sides = { below: null, above: null },
): BenchmarkPlan | null {
  if (held.contest.winner === undefined) return null
  const effort = effortOf(field, held.stage.demands.likely.jobLike)
  const hours = benchmarkHoursOf(held, field)
  return {
    field,
    method: methodReason(held, field, effort),
    samples: effort.samples,
    hours,
    usd: benchmarkUsdOf(held, field),
    stop: stopOf(field, threshold, effort, hours),
    threshold,
    above: sides.above,
    below: sides.below,
  }
}

function stopOf(field: FieldId, threshold: number | null, { method, samples }: Effort, hours: number): Reason {
  switch (method) {
    case 'ask':
      return reason('stop-answered', { field })
    case 'read-logs':
    case 'read-size':
      return reason('stop-read', { field })
    case 'saturate':
      return reason('stop-at-step', { hours })
    case 'runs':
    case 'largest-run':
      return reason('stop-after-runs', { samples, hours })
    case 'replay':
    case 'tokens':
    case 'peak-use':
      return threshold === null
        ? reason('stop-at-hours', { hours })
        : reason('stop-clear-of', { threshold, field, hours })
  }
}

function methodReason(held: WorkloadContest, field: FieldId, { method, samples }: Effort): Reason {
  const option = held.contest.winner?.option.label ?? ''
  const demand = held.stage.demands.likely
  const work = demand.jobLike ? 'run' : 'request'
  switch (method) {
    case 'replay':
      return reason('measure-replay', { option, samples, requestsPerSecond: demand.peakRps })
    case 'runs':
      return reason('measure-runs', { option, samples })
    case 'largest-run':
      return reason('measure-largest-run', { option, samples, work })
    case 'saturate':
      return reason('measure-saturation', { option, work, targetMs: held.stage.inputs.likely.p95TargetMs ?? 0 })
    case 'tokens':
      return reason('measure-tokens', { option, samples })
    case 'peak-use':
      return reason('measure-peak-use', { option, samples, field, work })
    case 'read-logs':
      return reason('measure-read-logs', { field })
    case 'read-size':
      return reason('measure-read-size', { field })
    case 'ask':
      return reason('measure-ask', { field })
  }
}
