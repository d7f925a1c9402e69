/** What follows: the one structure that screens, notes, the command and the worker read; nobody recomputes. */
import type { AiLane, DataGravity, Topology } from './ai-evidence.ts'
import type { CountedOnce } from './bill/counted-once.ts'
import type { SharedCharge } from './bill/shared-charge.ts'
import type { PricePlaces } from './catalogue.ts'
import type { BreakEven, Flip, RiskiestAssumption, Robustness, UnknownWorth } from './certainty.ts'
import type { Money, OptionAssessment } from './option-evidence.ts'
import type { Reason } from './reason.ts'
import type { ResolvedWorkload } from './resolve-workload.ts'
import type { OperationsPlan, SplitProposal, TrapFinding, WorkingPath } from './running-plan.ts'
import type { Basis, CriterionId, Family, GateId, OperatingModel, PlatformId, PresetId, Verdict } from './vocabulary.ts'
import type { FieldId, Team } from './workbook.ts'

export interface Assessment {
  readonly catalogueVersion: string
  readonly rulesVersion: string
  readonly pricesReadOn: string
  readonly pricePlaces: PricePlaces
  readonly team: ResolvedTeam
  readonly weights: Weights
  readonly workloads: readonly WorkloadAssessment[]
  readonly portfolio: Portfolio
  /** USD that moving one workload to another platform takes. */
  readonly moveUsd: number
}

type AnsweredTeamField = 'region' | 'monthHours' | 'freeTier' | 'commitment' | 'spotAllowed' | 'opsHourUsd'

export type ResolvedTeam = { readonly [F in AnsweredTeamField]: NonNullable<Team[F]> } & Team & {
    readonly basis: Readonly<Record<string, Basis>>
  }

/** Sums to 1. */
export type Weights = Readonly<Record<CriterionId, number>>

export interface WorkloadAssessment {
  readonly id: string
  readonly name: string
  /** The inputs as the rules saw them, defaults filled in and marked. */
  readonly inputs: ResolvedWorkload
  readonly recommendation: Recommendation | null
  readonly fallback: Recommendation | null
  readonly families: Readonly<Record<Family, FamilyVerdict>>
  /** Sorted by verdict, then fit, then id; every option the team allows. */
  readonly options: readonly OptionAssessment[]
  readonly standing: Standing
  /** Who would win under each preset, beside the team's own weights. */
  readonly presetWinners: Readonly<Record<PresetId, string | null>>
  readonly keep: KeepWhatWeHave | null
  // The parts below are computed when first read.
  readonly breakEvens: readonly BreakEven[]
  readonly flips: readonly Flip[]
  readonly robustness: Robustness | null
  readonly riskiestAssumption: RiskiestAssumption | null
  readonly unknownsWorth: readonly UnknownWorth[]
  readonly traps: readonly TrapFinding[]
  readonly split: SplitProposal | null
  readonly path: WorkingPath
  readonly operations: OperationsPlan | null
  readonly prompts: readonly DecisionPrompt[]
  /** Present where the workload wants a GPU or brings a model. */
  readonly aiLane: AiLane | null
  /** Present where the recommended option spreads one run over machines. */
  readonly topology: Topology | null
  /** Present where somebody said where the data lies and how much of it is fetched. */
  readonly dataGravity: DataGravity | null
}

const promptIds = ['cold-start', 'host-access', 'idle', 'cluster', 'splittable', 'rollback'] as const
export type PromptId = (typeof promptIds)[number]

/** One of the six questions that decide most reviews. */
export interface DecisionPrompt {
  readonly id: PromptId
  /** The gate at which the answer rules out. */
  readonly gate: GateId
  /** The field the answer is written to; null for the question about the team. */
  readonly field: FieldId | null
  /** What the workbook says now; null where nobody answered. */
  readonly answer: string | number | null
  /** The answer that rules most out, and the options that pass now and would then be out. */
  readonly strictest: string | number
  readonly removes: readonly string[]
  /** Options that the answer given has ruled out already. */
  readonly removed: readonly string[]
  /** Whether this workload lets the answer rule options out; null where it always does. */
  readonly hard: boolean | null
}

export interface Recommendation {
  readonly option: string
  readonly platform: PlatformId
  readonly family: Family
  readonly operatingModel: OperatingModel
  readonly label: string
  readonly fit: number
  readonly monthlyUsd: number | null
  /** What of that bill the account has once, however many workloads meet it. */
  readonly shared: readonly SharedCharge[]
  /** The same bill with every ranged input at its ends. */
  readonly monthlyRange: Money | null
  readonly confidence: 'high' | 'medium' | 'low'
  readonly confidenceReasons: readonly Reason[]
  readonly tooCloseToCall: boolean
  readonly provisional: boolean
  readonly needs: readonly FieldId[]
  /** Lead in fit over the best other option that passes. */
  readonly margin: number | null
  /** Passes its gates only for part of what was given, or on a figure nobody measured; `risk` says which. */
  readonly atRisk: boolean
  readonly risk: Reason | null
  readonly latencyReason: Reason
  readonly costReason: Reason
  /** Of options that are level, the one the team already runs; null where none is level or the team runs none of them. */
  readonly tieBreak: TieBreak | null
  /** An option that would lead clearly if its risk were settled. */
  readonly betterAtRisk: Reason | null
  /** An option that would lead clearly if what it waits for were answered in its favour. */
  readonly betterIfAnswered: Reason | null
}

export interface TieBreak {
  readonly option: string
  readonly label: string
  readonly why: Reason
}

export interface FamilyVerdict {
  readonly verdict: Verdict
  readonly bestOption: string | null
  readonly fit: number | null
  readonly monthlyUsd: number | null
  readonly reason: Reason
  /** True where this family's best ties with the winner within the margin of noise. */
  readonly close: boolean
  /** True where it passes with a risk, however well it scores; `reason` then names the risk. */
  readonly atRisk: boolean
}

export interface Standing {
  readonly word: 'solid' | 'lean' | 'too close' | 'unknown' | 'none'
  readonly margin: number | null
}

export interface KeepWhatWeHave {
  readonly option: string
  readonly verdict: Verdict
  readonly monthlyUsd: number | null
  readonly migrationUsd: number
  /** Months until the move pays for itself; null where it never does. */
  readonly paybackMonths: number | null
}

export interface Portfolio {
  /** The sum of the recommended bills, with what the account has once counted once. */
  readonly monthlyUsd: Money
  /** What that corrects in the sum, the largest first. */
  readonly shared: readonly CountedOnce[]
  readonly defaultPath: { readonly option: string; readonly workloads: readonly string[] } | null
  readonly fewest: {
    readonly platforms: readonly PlatformId[]
    readonly extraMonthlyUsd: number
    readonly assignment: Readonly<Record<string, string>>
  } | null
}
