/** What sampling says about one workload: how each bill spreads, and how often each option is the cheapest that passes. */
import type { BillSwings } from './bill-swings.ts'
import type { DrawSummary } from '../uncertainty/draw-summary.ts'
import type { Family } from '../vocabulary.ts'
import type { FieldId } from '../workbook.ts'

/** A chance is then known to a point: 1.96 sqrt(0.25 / 10,000) = 0.0098. */
export const sampleDraws = 10_000
export const sampleSeed = 7

export interface OptionSample {
  readonly option: string
  readonly label: string
  readonly family: Family
  /** USD per month over the draws in which a size carries the load; null where none does. */
  readonly usd: DrawSummary | null
  /** Share of draws in which no gate blocks it. */
  readonly passShare: number
  /** The part of them in which a gate passes on an assumption that nobody has measured. */
  readonly riskShare: number
  /** Share of draws in which it is the cheapest that passes. */
  readonly cheapestShare: number
}

export interface InputSample extends DrawSummary {
  readonly field: FieldId
}

export interface WorkloadSample {
  readonly workload: string
  readonly draws: number
  readonly seed: number
  /** Options hang on an answer that nobody gave, and none passes without it: those were compared. */
  readonly provisional: boolean
  /** Highest chance of being the cheapest first; options that cannot win and stand in no family's cell are left out. */
  readonly options: readonly OptionSample[]
  readonly inputs: readonly InputSample[]
  /** Share of draws in which nothing passes. */
  readonly noneShare: number
  /** The recommended option against its rival, one range at a time; null where there is no rival with a bill. */
  readonly swings: BillSwings | null
}
