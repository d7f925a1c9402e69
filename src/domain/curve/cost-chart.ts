/** The curves of one workload over one axis: which options are drawn, what each costs, where the cheapest changes. */
import type { BreakEven, CurveAxis } from '../certainty.ts'
import type { Money } from '../option-evidence.ts'
import { passes } from '../contender.ts'
import type { Contender } from '../contender.ts'
import { riskOf } from '../deciding-reason.ts'
import { fields } from '../fields.ts'
import { familyVerdicts } from '../family-verdicts.ts'
import { contenderOfToday } from '../keep.ts'
import type { Basis } from '../vocabulary.ts'
import { families } from '../vocabulary.ts'
import type { FieldId } from '../workbook.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import type { WorldRange } from './break-evens.ts'
import { breakEvensAlong, cheapestStretches } from './cheapest-stretches.ts'
import type { CheapestStretch } from './cheapest-stretches.ts'
import { costLine, stepOf } from './cost-line.ts'
import type { CostLine, LineRole } from './cost-line.ts'
import { placeOn } from './curve.ts'
import { gateStretches } from './gate-stretches.ts'

export interface CostChart {
  readonly kind: 'chart'
  readonly workload: string
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
  readonly spacing: 'log' | 'linear'
  /** The workload's own place on the axis, and how it is known. */
  readonly own: Money
  readonly ownBasis: Basis
  readonly measured: { readonly p50: number; readonly p95: number; readonly n: number; readonly date: string } | null
  /** What makes the bands: every range except the axis itself. */
  readonly bands: readonly { readonly field: FieldId; readonly low: number; readonly high: number }[]
  readonly lines: readonly CostLine[]
  readonly cheapest: readonly CheapestStretch[]
  readonly breakEvens: readonly BreakEven[]
  /** No drawn option passes: the cheapest is then among those that hang on an answer. */
  readonly provisional: boolean
}

export type CostChartAnswer = CostChart | { readonly kind: 'unknown'; readonly needs: readonly FieldId[] }

export interface ChartQuestion {
  readonly held: WorkloadContest
  readonly axis: CurveAxis
  readonly spacing: 'log' | 'linear'
  /** Option ids to draw beside the usual ones. */
  readonly also?: readonly string[] | undefined
}

const placesOnLine = 97
const placesForGates = 33

export function costChart(question: ChartQuestion): CostChartAnswer {
  const { held, axis, spacing } = question
  const { inputs, demands } = held.stage
  const own = inputs.likely[axis] ?? (axis === 'activeHoursPerDay' ? 24 : undefined)
  const needs = new Set<FieldId>(demands.likely.needs)
  if (own === undefined || own <= 0) needs.add(axis)
  if (own === undefined || needs.size > 0) return { kind: 'unknown', needs: [...needs] }
  const range = spanOf(axis, spacing, own)
  const drawn = drawnOptions(question)
  const places = placesBetween(axis, spacing, range, placesOnLine, own)
  const forGates = placesBetween(axis, spacing, range, placesForGates, own)
  const worlds: WorldRange = inputs.ranges.every((field) => field === axis)
    ? { low: inputs.likely, likely: inputs.likely, high: inputs.likely }
    : { low: inputs.low, likely: inputs.likely, high: inputs.high }
  const lines = drawn.map(({ contender, role }): CostLine => {
    const { option } = contender
    const points = costLine({ option, worlds, axis, places })
    return {
      option: option.id,
      label: option.label,
      family: option.platform.family,
      operatingModel: option.platform.operatingModel,
      role,
      points,
      gates: gateStretches({ held, option, axis, places: forGates }),
      ownRisk: riskOf(contender),
      stepUsd: stepOf(points),
    }
  })
  const priced = lines.filter((line) => line.points.some((point) => point.usd !== null))
  const options = new Map(drawn.map(({ contender: { option } }) => [option.id, option]))
  const { stretches, provisional } = cheapestStretches({ lines: priced, options, world: inputs.likely, axis, own })
  const noted = inputs.entry.basis?.[axis]
  return {
    kind: 'chart',
    workload: inputs.entry.id,
    axis,
    ...range,
    spacing,
    own: { low: inputs.low[axis] ?? own, likely: own, high: inputs.high[axis] ?? own },
    ownBasis: inputs.basis[axis] ?? 'default',
    measured: typeof noted === 'object' ? (noted.measured ?? null) : null,
    bands: inputs.ranges
      .filter((field) => field !== axis)
      .map((field) => ({ field, low: inputs.low[field] ?? 0, high: inputs.high[field] ?? 0 })),
    lines: priced,
    cheapest: stretches,
    breakEvens: breakEvensAlong({ stretches, options, worlds, axis, ...range }),
    provisional,
  }
}

interface Drawn {
  readonly contender: Contender
  readonly role: LineRole
}

/** The best of each family, the cheapest that passes, what runs today, and what was asked for; each once. */
function drawnOptions({ held, also = [] }: ChartQuestion): readonly Drawn[] {
  const contenders = held.view.contenders()
  const drawn = new Map<string, Drawn>()
  const add = (contender: Contender | undefined, role: LineRole): void => {
    if (contender !== undefined && !drawn.has(contender.option.id)) drawn.set(contender.option.id, { contender, role })
  }
  const cells = familyVerdicts(held.view)
  for (const family of families)
    add(
      contenders.find((each) => each.option.id === cells[family].bestOption),
      'best',
    )
  let cheapest: Contender | undefined
  for (const contender of contenders) {
    if (passes(contender) && contender.usd !== undefined && contender.usd < (cheapest?.usd ?? Infinity))
      cheapest = contender
  }
  add(cheapest, 'cheapest')
  add(contenderOfToday(held), 'keep')
  for (const id of also)
    add(
      contenders.find((each) => each.option.id === id),
      'asked',
    )
  return [...drawn.values()]
}

const decade = 10
const octave = 2
const around = 24

/** Whole decades (octaves for memory) that leave about a decade and a half either side of the own value. */
function spanOf(
  axis: CurveAxis,
  spacing: 'log' | 'linear',
  own: number,
): { readonly from: number; readonly to: number } {
  if (axis === 'activeHoursPerDay') return { from: 0.25, to: 24 }
  const bounds = fields[axis]
  const max = bounds.type === 'amount' ? bounds.max : Infinity
  const base = axis === 'memoryGiB' ? octave : decade
  const reach = axis === 'memoryGiB' ? around / 2 : around
  if (spacing === 'linear') return { from: own / 1000, to: Math.min(max, niceAbove(own * 8)) }
  const below = base ** Math.floor(Math.log(own / reach) / Math.log(base) + 1e-9)
  const above = base ** Math.ceil(Math.log(own * reach) / Math.log(base) - 1e-9)
  return { from: below, to: Math.min(max, above) }
}

function niceAbove(value: number): number {
  const size = decade ** Math.floor(Math.log10(value))
  const part = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * size >= value * (1 - 1e-9)) ?? decade
  return part * size
}

function placesBetween(
  axis: CurveAxis,
  spacing: 'log' | 'linear',
  { from, to }: { readonly from: number; readonly to: number },
  count: number,
  own: number,
): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1)
    return spacing === 'linear' ? from + (to - from) * share : placeOn(axis, from, to, share)
  })
  if (own > from && own < to) places.push(own)
  return [...new Set(places)].sort((a, b) => a - b)
}

/** The option that is cheapest at the workload's own place; null where none passes. */
export function cheapestAtOwn(chart: CostChart): string | null {
  const own = chart.own.likely
  return chart.cheapest.find((stretch) => own >= stretch.from && own < stretch.to)?.option ?? null
}
