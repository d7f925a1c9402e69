/** What follows: the one structure that screens, notes, the command and the worker read; nobody recomputes. */
import type { ResolvedWorkload } from './resolve-workload.ts'
import type {
  Basis,
  BillGroup,
  Confidence,
  CriterionId,
  Family,
  GateId,
  GpuKind,
  OperatingModel,
  PlatformId,
  PresetId,
  VendorId,
  Verdict,
} from './vocabulary.ts'
import type { FieldId, Team } from './workbook.ts'

export interface Assessment {
  readonly catalogueVersion: string
  readonly rulesVersion: string
  readonly pricesReadOn: string
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

/** Low and high are the bill with every range at its low and its high end. */
export interface Money {
  readonly low: number
  readonly likely: number
  readonly high: number
}

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

export interface GpuFit {
  readonly gpu: Exclude<GpuKind, 'none'>
  readonly label: string
  readonly memoryGB: number
  /** GPUs of this kind that hold the model together. */
  readonly count: number
  /** Share of the memory of those GPUs that the model fills. */
  readonly filled: number
  /** Platforms that offer that many of them in one instance. */
  readonly platforms: readonly PlatformId[]
  /** Platforms that would share one GPU between models, where the model leaves more than half of it empty. */
  readonly fractionalOn: readonly PlatformId[]
}

/** From model size to hardware. */
export interface AiLane {
  readonly modelGB: number
  readonly neededGB: number
  /** Seconds to load the weights with plain loaders and with streaming. */
  readonly loadS: number
  readonly streamedLoadS: number
  /** Smallest count first, then the least memory left empty. */
  readonly fits: readonly GpuFit[]
  /** What its answers cost on the best option of each kind of capacity; empty without a volume or a GPU. */
  readonly answers: readonly InferenceCost[]
}

/** What one thousand requests and one million tokens cost on one kind of capacity. */
export interface InferenceCost {
  readonly lane: 'dedicated' | 'by-use' | 'spot'
  readonly option: string
  readonly label: string
  readonly family: Family
  readonly passes: boolean
  readonly usdPerMonth: number
  readonly usdPer1000: number
  /** At the workload's own volume; null without tokens per request. */
  readonly usdPerMillionTokens: number | null
  /** The same capacity busy all month; null without tokens per second. */
  readonly usdPerMillionTokensBusy: number | null
  /** What the paid capacity costs while it does nothing. */
  readonly idleUsdPerMonth: number
  readonly idleShare: number | null
}

/** One run of the recommended option over several machines. */
export interface Topology {
  readonly machines: number
  readonly gpusPerMachine: number
  /** Gbit/s of each machine, null where no network made for it is known; the rest says where it is from. */
  readonly gbps: number | null
  readonly source: string
  readonly date: string
  /** Seconds in which the machines agree on gradients the size of the model once; null without a network or a size. */
  readonly syncS: number | null
}

/** Where the data lies, and what any option elsewhere pays to fetch it. */
export interface DataGravity {
  readonly at: VendorId
  readonly gbPerMonth: number
  readonly elsewhereUsd: number
  /** What the recommended option pays of that. */
  readonly paidUsd: number
}

export interface Recommendation {
  readonly option: string
  readonly platform: PlatformId
  readonly family: Family
  readonly operatingModel: OperatingModel
  readonly label: string
  readonly fit: number
  readonly monthlyUsd: number | null
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

export interface OptionAssessment {
  readonly option: string
  readonly platform: PlatformId
  readonly family: Family
  readonly operatingModel: OperatingModel
  readonly label: string
  readonly verdict: Verdict
  /** Passes with a risk; the best option can be at risk too. */
  readonly atRisk: boolean
  readonly fit: number | null
  /** null where the bill cannot be computed yet; `needs` then says why. */
  readonly monthlyUsd: Money | null
  readonly gates: readonly GateResult[]
  /** Contribution weight × value per criterion; sums to `fit`. */
  readonly shares: Readonly<Partial<Record<CriterionId, number>>>
  /** Criterion values 0 to 1; a range where an input is unknown. */
  readonly values: Readonly<Record<CriterionId, CriterionValue>>
  readonly bill: readonly BillLine[]
  readonly notPriced: readonly string[]
  readonly capacity: Capacity | null
  readonly mitigations: readonly Mitigation[]
  readonly needs: readonly FieldId[]
  readonly reason: Reason
  readonly runsToday: boolean
  /** How this option would be run, whether or not it is the one recommended. */
  readonly path: WorkingPath
  readonly operations: OperationsPlan
}

export type GateAnswer = 'pass' | 'blocked' | 'unknown'

export interface GateResult {
  readonly gate: GateId
  readonly answer: GateAnswer
  /** What the workload brings; a word where it is not a number. */
  readonly value: number | string | null
  readonly limit: number | string | null
  readonly unit: string
  readonly source: string
  readonly date: string
  readonly confidence: Confidence
  readonly reason: Reason
  readonly needs: readonly FieldId[]
  /** Chance of a block over the input's range; absent where no range is involved. */
  readonly blockProbability?: number
  readonly atRisk: boolean
  /** How far from passing, in `unit`; present on blocks with numbers. */
  readonly nearMiss?: number
}

/** A typed reason; the wording room turns `code` and `figures` into a sentence. */
export interface Reason {
  readonly code: string
  readonly figures: Readonly<Record<string, number | string>>
}

export interface CriterionValue {
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly why: Reason
}

export interface BillLine {
  readonly item: string
  readonly group: BillGroup
  readonly quantity: number
  readonly unit: string
  readonly unitPriceUsd: number
  readonly monthlyUsd: number
  /** Source id of the unit price, its date and how sure it is. */
  readonly source: string
  readonly date: string
  readonly confidence: Confidence
  /** Path of the fact, as the price book names it. */
  readonly fact: string
  /** False where the team switched the group off; the line then is not in the total. */
  readonly counted: boolean
}

/** What must really run to keep the target. */
export interface Capacity {
  readonly size: string
  readonly vcpu: number
  readonly memoryGiB: number
  readonly gpu: string
  readonly gpuCount: number
  /** Replicas or machines at peak, spare included; null where the platform scales by request. */
  readonly instances: number | null
  readonly spareInstances: number
  readonly keptWarm: number
  /** Share of one machine that an instance takes and is billed for; 1 where it has the machine to itself. */
  readonly machineShare: number
  /** Share of paid capacity that does no work. */
  readonly idleShare: number | null
  readonly meanRps: number
  readonly peakRps: number
  readonly peakConcurrency: number
  /** Share of requests that start cold; null for always-on capacity that never does. */
  readonly coldShare: number | null
  readonly coldStartP50Ms: number
  readonly coldStartP95Ms: number
  readonly p95Ms: number | null
  /** CPU ms of one request as stated, or by the usual share where CPU time itself is billed; null where neither matters. */
  readonly cpuMs: number | null
  readonly cpuStated: boolean
  /** The most CPU ms of one request at which the instances at peak, without the spare, still suffice; null for one at a time. */
  readonly cpuMsCarried: number | null
}

export interface Mitigation {
  readonly option: string
  readonly label: string
  readonly extraMonthlyUsd: number | null
  /** Upkeep that comes with it, whether or not the team prices its hours. */
  readonly extraHoursPerMonth: number
  readonly turns: readonly GateId[]
}

export interface KeepWhatWeHave {
  readonly option: string
  readonly verdict: Verdict
  readonly monthlyUsd: number | null
  readonly migrationUsd: number
  /** Months until the move pays for itself; null where it never does. */
  readonly paybackMonths: number | null
}

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

export interface TrapFinding {
  readonly trap: string
  readonly evidence: Reason
  readonly drill: Reason
  /** Orders findings; the top three of a workbook become failure drills. */
  readonly severity: number
}

export interface SplitProposal {
  readonly seam: Reason
  readonly parts: readonly {
    readonly name: string
    readonly option: string | null
    readonly monthlyUsd: number | null
  }[]
}

export interface WorkingPath {
  readonly boxes: readonly PathBox[]
  readonly arrows: readonly PathArrow[]
  readonly openQuestions: readonly Reason[]
}

export interface PathBox {
  readonly id: string
  readonly role: 'trigger' | 'entry' | 'compute' | 'data' | 'logs' | 'cost'
  readonly label: Reason
  readonly paidBy: string
  readonly metric: Reason
  readonly expires: Reason | null
}

export interface PathArrow {
  readonly from: string
  readonly to: string
  readonly retriedBy: Reason
}

export interface OperationsPlan {
  readonly hostPatchedBy: string
  readonly baseImagePatchedBy: string
  readonly runtimePatchedBy: string
  readonly rolloutWanted: string | null
  readonly rolloutsOffered: readonly string[]
  readonly rollbackUnit: string
  readonly rollbackMinutes: number
  readonly debugPath: string
  readonly quotas: readonly {
    readonly name: string
    readonly default: number | 'unlimited'
    readonly needed: number | null
    readonly raise: boolean
  }[]
  readonly idleRule: string
  readonly escapeHatch: string
}

export interface Portfolio {
  readonly monthlyUsd: Money
  readonly defaultPath: { readonly option: string; readonly workloads: readonly string[] } | null
  readonly fewest: {
    readonly platforms: readonly PlatformId[]
    readonly extraMonthlyUsd: number
    readonly assignment: Readonly<Record<string, string>>
  } | null
}
