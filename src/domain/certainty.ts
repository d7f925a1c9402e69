/** How sure an answer is: where it turns, how robust it is, and which unknown is worth a benchmark. */
import type { Money } from './option-evidence.ts'
import type { Reason } from './reason.ts'
import type { Basis, CriterionId, GateId } from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

export interface BreakEven {
  /** Option ids: the first is cheaper below. */
  readonly between: readonly [string, string]
  readonly over: CurveAxis
  readonly at: Money
}

export type CurveAxis = 'requestsPerMonth' | 'durationMs' | 'memoryGiB' | 'activeHoursPerDay'

export interface Flip {
  readonly kind: 'weight' | 'input'
  readonly to: string
  /** Criterion or field. */
  readonly of: CriterionId | FieldId
  readonly now: number
  readonly at: number
  readonly direction: 'above' | 'below'
}

export interface Robustness {
  /** Smallest share of weight that must move for the winner to change; null where none does. */
  readonly movedWeight: number | null
  readonly movedTo: string | null
  /** Share of weight space in which the winner ranks first. */
  readonly anyWeights: number
  readonly orderOnly: number
  readonly aroundWeights: number
  readonly word: 'solid' | 'lean' | 'toss-up'
  readonly fragile: boolean
  readonly seed: number
  readonly samples: number
}

export interface RiskiestAssumption {
  readonly field: FieldId
  readonly why: Reason
  /** Worth of knowing it, USD per month; null where the field is blank and no range can be drawn. */
  readonly value: number | null
  /** Its benchmark pays for itself; it is a question to answer; or it is only the nearest to changing the choice. */
  readonly stands: 'pays' | 'answer' | 'watch'
  readonly benchmark: BenchmarkPlan | null
}

/** Options by id; null where none keeps its promises. */
export interface Sides {
  readonly below: string | null
  readonly above: string | null
}

export interface UnknownWorth {
  readonly field: FieldId
  readonly basis: Basis | 'unknown'
  readonly low: number | null
  readonly high: number | null
  readonly evppiUsdPerMonth: number | null
  readonly benchmarkUsd: number
  /** Worth over the horizon minus the benchmark's cost. */
  readonly enbsUsd: number | null
  readonly flipProbability: number | null
  readonly threshold: number | null
  readonly thresholdTo: string | null
  /** What is chosen on either side of the threshold, were the field that one number. */
  readonly sides?: Sides | undefined
  /** Beyond the threshold no option keeps its promises; `gate` is what breaks first, `chance` how likely that is. */
  readonly beyond?:
    | { readonly gate: GateId; readonly direction: 'above' | 'below'; readonly chance: number }
    | undefined
}

export interface BenchmarkPlan {
  readonly field: FieldId
  readonly method: Reason
  readonly samples: number
  readonly hours: number
  /** Hours at the team's rate; 0 where somebody is only asked. */
  readonly usd: number
  readonly stop: Reason
  readonly threshold: number | null
  readonly above: string | null
  readonly below: string | null
}
