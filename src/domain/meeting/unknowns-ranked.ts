/** Every unknown of every workload in one order: what pays to be measured first, then what is merely open. */
import type { WorkloadAssessment } from '../assessment.ts'
import type { RiskiestAssumption, UnknownWorth } from '../certainty.ts'
import { isAsked } from '../risk/benchmark-effort.ts'
import type { FieldId } from '../workbook.ts'

const monthsPerYear = 12

export interface RankedUnknown {
  readonly workload: string
  readonly name: string
  readonly field: FieldId
  /** null where the field is only a nearest flip point: nobody gave a range, so nothing can be drawn. */
  readonly worth: UnknownWorth | null
  readonly usdPerYear: number | null
  /** null where it is asked rather than measured, or nobody planned how. */
  readonly benchmarkUsd: number | null
  /** True where knowing it over the horizon is worth more than its benchmark costs. */
  readonly pays: boolean
  /** The plan, where this field is the riskiest of its workload. */
  readonly riskiest: RiskiestAssumption | null
}

/** One finding for the whole review. `decide-now` carries the unknown that is nearest to changing a choice, if any. */
export type MeasureAdvice =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'answer'; readonly unknown: RankedUnknown; readonly blanks: number }
  | { readonly kind: 'measure'; readonly unknown: RankedUnknown; readonly others: number }
  | { readonly kind: 'decide-now'; readonly nearest: RankedUnknown | null }

export function rankUnknowns(workloads: readonly WorkloadAssessment[]): readonly RankedUnknown[] {
  return inRank(workloads.flatMap(unknownsOf))
}

/** Those that pay first by their yearly worth, then blanks that options hang on, then by worth, then by how near the flip is; equals as they stand in the workbook. */
export function inRank(unknowns: readonly RankedUnknown[]): readonly RankedUnknown[] {
  return unknowns.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (b.usdPerYear ?? 0) - (a.usdPerYear ?? 0) ||
      Number(b.riskiest !== null) - Number(a.riskiest !== null) ||
      distanceOf(a) - distanceOf(b),
  )
}

function rankOf(unknown: RankedUnknown): number {
  if (unknown.pays) return 0
  if (unknown.worth?.basis === 'unknown') return 1
  if ((unknown.usdPerYear ?? 0) > 0) return 2
  return unknown.riskiest === null ? 4 : 3
}

function unknownsOf(workload: WorkloadAssessment): readonly RankedUnknown[] {
  const { unknownsWorth, riskiestAssumption } = workload
  const listed = unknownsWorth.map((worth) => rankedOf(workload, worth.field, worth))
  const missing = riskiestAssumption !== null && !unknownsWorth.some(({ field }) => field === riskiestAssumption.field)
  return missing ? [...listed, rankedOf(workload, riskiestAssumption.field, null)] : listed
}

function rankedOf(workload: WorkloadAssessment, field: FieldId, worth: UnknownWorth | null): RankedUnknown {
  const riskiest = workload.riskiestAssumption?.field === field ? workload.riskiestAssumption : null
  const usdPerMonth = worth?.evppiUsdPerMonth ?? riskiest?.value ?? null
  return {
    workload: workload.id,
    name: workload.name,
    field,
    worth,
    usdPerYear: usdPerMonth === null ? null : usdPerMonth * monthsPerYear,
    benchmarkUsd: isAsked(field) ? null : (worth?.benchmarkUsd ?? riskiest?.benchmark?.usd ?? null),
    // What is asked rather than measured costs nothing and buys nothing: a promise is the team's own to make.
    pays: (worth?.enbsUsd ?? 0) > 0 && !isAsked(field),
    riskiest,
  }
}

/** How far the value is from its threshold, as a factor in logarithms; far where there is none. */
function distanceOf(unknown: RankedUnknown): number {
  const figures = unknown.riskiest?.why.figures
  const now = figures?.['now']
  const at = figures?.['at']
  if (typeof now !== 'number' || typeof at !== 'number' || now <= 0 || at <= 0) return Number.POSITIVE_INFINITY
  return Math.abs(Math.log(at / now))
}

/** What to do before deciding, from the ranked list. */
export function adviceOf(ranked: readonly RankedUnknown[], workloads: number): MeasureAdvice {
  if (workloads === 0) return { kind: 'nothing' }
  const paying = ranked.filter((unknown) => unknown.pays)
  const [first] = paying
  if (first !== undefined) return { kind: 'measure', unknown: first, others: paying.length - 1 }
  // Every blank listed is one that a gate or a bill waits for; the first is one that options hang on.
  const blanks = ranked.filter((unknown) => unknown.worth?.basis === 'unknown')
  const blank = blanks.find((unknown) => unknown.riskiest !== null)
  if (blank !== undefined) return { kind: 'answer', unknown: blank, blanks: blanks.length }
  return { kind: 'decide-now', nearest: circledOf(ranked) }
}

/** The one unknown that is circled: the same that the finding names, so that the eye goes from one to the other. */
export function circledOf(ranked: readonly RankedUnknown[]): RankedUnknown | null {
  return ranked.find((unknown) => unknown.riskiest !== null) ?? null
}
