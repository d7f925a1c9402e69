/** What is known of one option for one workload: its gates, criteria, bill, what must run, and what would mend a block. */
import type { SharedCharge } from './bill/shared-charge.ts'
import type { Reason } from './reason.ts'
import type { OperationsPlan, WorkingPath } from './running-plan.ts'
import type {
  BillGroup,
  Confidence,
  CriterionId,
  Family,
  GateId,
  OperatingModel,
  PlatformId,
  Verdict,
} from './vocabulary.ts'
import type { FieldId } from './workbook.ts'

/** Low and high are the bill with every range at its low and its high end. */
export interface Money {
  readonly low: number
  readonly likely: number
  readonly high: number
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
  /** What of the bill the account has once, however many workloads meet it. */
  readonly shared: readonly SharedCharge[]
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
  /** Further limits that the same gate holds and that do not decide; absent where it has one. */
  readonly beside?: readonly GateResult[]
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
  /** Mean over the month of a fleet that follows its load; null where all of them are always up or none is. */
  readonly meanInstances: number | null
  /** Replicas that one machine or task carries side by side. */
  readonly replicasPerInstance: number
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
  /** Mean ms of one request on this size, and as stated for the vCPUs asked for. */
  readonly durationMs: number
  readonly statedMs: number
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
