/** What a team says: the workbook as plain data, every field optional because unknown is a legal answer. */
import type { Decision } from './decision.ts'
import type {
  Basis,
  BillGroup,
  Commitment,
  Connection,
  CriterionId,
  GpuKind,
  HostAccess,
  OperatingSystem,
  Isolation,
  PlatformId,
  PresetId,
  Region,
  RollbackUnit,
  Rollout,
  TrafficShape,
  VendorId,
  WorkloadKind,
} from './vocabulary.ts'
import type { TrafficProfile } from './traffic/traffic-profile.ts'

/** Without `likely` the geometric mean of the ends stands in. */
export interface Range {
  readonly low: number
  readonly likely?: number | undefined
  readonly high: number
}

/** A number, a range, or null for unknown. */
export type Amount = number | Range | null
export type YesNo = 'yes' | 'no'

export interface BasisNote {
  readonly basis: Basis
  /** Where the figure comes from, in the team's words. */
  readonly source?: string | undefined
  readonly comment?: string | undefined
  /** Benchmark samples' summary when the basis is measured. */
  readonly measured?:
    | { readonly p50: number; readonly p95: number; readonly n: number; readonly date: string }
    | undefined
}

/** The fields of DESIGN §4; ids are also the grid's columns and the CSV headers. */
export interface Workload {
  readonly id: string
  readonly name?: string | undefined
  readonly kind?: WorkloadKind | null | undefined
  readonly trafficShape?: TrafficShape | null | undefined
  readonly requestsPerMonth?: Amount | undefined
  readonly peakToMeanRatio?: Amount | undefined
  readonly activeHoursPerDay?: Amount | undefined
  readonly trafficProfile?: string | null | undefined
  readonly durationMs?: Amount | undefined
  readonly longestRunS?: Amount | undefined
  readonly concurrencyPerReplica?: Amount | undefined
  readonly memoryGiB?: Amount | undefined
  readonly vcpu?: Amount | undefined
  readonly cpuMs?: Amount | undefined
  readonly gpu?: GpuKind | null | undefined
  readonly gpuCount?: Amount | undefined
  readonly modelGB?: Amount | undefined
  readonly imageGB?: Amount | undefined
  readonly tokensPerRequest?: Amount | undefined
  readonly tokensPerSecond?: Amount | undefined
  readonly p95TargetMs?: Amount | undefined
  readonly maxColdStartMs?: Amount | undefined
  readonly connection?: Connection | null | undefined
  readonly databaseConnectionLimit?: Amount | undefined
  readonly hostAccess?: HostAccess | null | undefined
  readonly operatingSystem?: OperatingSystem | null | undefined
  readonly keepsWarmState?: YesNo | null | undefined
  readonly splittable?: YesNo | null | undefined
  readonly interruptible?: YesNo | null | undefined
  readonly needsGang?: YesNo | null | undefined
  readonly localDiskGB?: Amount | undefined
  readonly payloadMB?: Amount | undefined
  readonly egressGBPerMonth?: Amount | undefined
  readonly ingressGBPerMonth?: Amount | undefined
  readonly dataAt?: VendorId | null | undefined
  readonly dataGBPerMonth?: Amount | undefined
  readonly dataResidency?: Region | null | undefined
  readonly privateNetwork?: YesNo | null | undefined
  readonly isolation?: Isolation | null | undefined
  readonly owner?: string | null | undefined
  readonly hostPatchedBy?: string | null | undefined
  readonly onCall?: string | null | undefined
  readonly rollbackUnit?: RollbackUnit | null | undefined
  readonly rollout?: Rollout | null | undefined
  readonly rulesOut?: readonly string[] | null | undefined
  readonly debugPath?: string | null | undefined
  readonly runsToday?: PlatformId | null | undefined
  readonly dependsOn?: readonly string[] | null | undefined
  readonly notes?: string | null | undefined
  readonly basis?: Readonly<Partial<Record<FieldId, Basis | BasisNote>>> | undefined
  /** Text that could not be read, kept as typed; the field itself then counts as unknown. */
  readonly asTyped?: Readonly<Partial<Record<FieldId, string>>> | undefined
}

export const fieldIds = [
  'name',
  'kind',
  'trafficShape',
  'requestsPerMonth',
  'peakToMeanRatio',
  'activeHoursPerDay',
  'trafficProfile',
  'durationMs',
  'longestRunS',
  'concurrencyPerReplica',
  'memoryGiB',
  'vcpu',
  'cpuMs',
  'gpu',
  'gpuCount',
  'modelGB',
  'imageGB',
  'tokensPerRequest',
  'tokensPerSecond',
  'p95TargetMs',
  'maxColdStartMs',
  'connection',
  'databaseConnectionLimit',
  'hostAccess',
  'operatingSystem',
  'keepsWarmState',
  'splittable',
  'interruptible',
  'needsGang',
  'localDiskGB',
  'payloadMB',
  'egressGBPerMonth',
  'ingressGBPerMonth',
  'dataAt',
  'dataGBPerMonth',
  'dataResidency',
  'privateNetwork',
  'isolation',
  'owner',
  'hostPatchedBy',
  'onCall',
  'rollbackUnit',
  'rollout',
  'rulesOut',
  'debugPath',
  'runsToday',
  'dependsOn',
  'notes',
] as const
export type FieldId = (typeof fieldIds)[number]

export interface Team {
  readonly region?: Region | undefined
  /** Vendors that are allowed; absent means all. */
  readonly platforms?: readonly VendorId[] | undefined
  readonly operatesCluster?: PlatformId | null | undefined
  readonly opsHourUsd?: number | undefined
  readonly monthHours?: number | undefined
  readonly freeTier?: boolean | undefined
  readonly commitment?: Commitment | undefined
  readonly spotAllowed?: boolean | undefined
  readonly monthlyBudgetUsd?: number | null | undefined
  readonly budgetVariancePct?: number | null | undefined
  readonly currency?: { readonly code: string; readonly perUsd: number; readonly date: string } | undefined
  /** Bill groups that are left out of the totals. */
  readonly unbilled?: readonly BillGroup[] | undefined
  readonly knownPlatforms?: readonly PlatformId[] | undefined
}

export interface Priorities {
  readonly preset?: PresetId | 'own' | 'order' | undefined
  /** Swing points per criterion, any non-negative scale. */
  readonly weights?: Readonly<Partial<Record<CriterionId, number>>> | undefined
  /** Criteria from most to least important, for rank-order-centroid weights. */
  readonly order?: readonly CriterionId[] | undefined
  /** Named thresholds that the team moved, by threshold id. */
  readonly thresholds?: Readonly<Record<string, number>> | undefined
}

export interface BenchmarkOwner {
  readonly workload: string
  readonly field: FieldId
  readonly owner?: string | undefined
  readonly due?: string | undefined
}

export interface DrillOwner {
  readonly trap: string
  readonly workload: string
  readonly owner?: string | undefined
  readonly due?: string | undefined
}

/** An organisation's own price, laid over one catalogue fact. */
export interface OwnPrice {
  readonly value: number
  readonly source: string
  readonly date: string
}

export interface Scenario {
  readonly id: string
  readonly name: string
  /** A frozen milestone is never edited. */
  readonly frozen?: boolean | undefined
  readonly team?: Team | undefined
  readonly priorities?: Priorities | undefined
  /** Factor on every workload's requests. */
  readonly requestsFactor?: number | undefined
  readonly workloads?: readonly Workload[] | undefined
  readonly catalogueVersion?: string | undefined
  /** Option and cost per workload id when the milestone was frozen. */
  readonly outcome?:
    | Readonly<Record<string, { readonly option: string; readonly usdPerMonth: number | null }>>
    | undefined
  /** What the account had once moved the sum of those bills by, USD per month; older milestones did not note it. */
  readonly onceUsd?: number | undefined
}

export interface Workbook {
  readonly format: 'berth-workbook'
  readonly version: 1
  readonly title: string
  /** ISO day the note is dated with; the team sets it, nothing reads the clock. */
  readonly date?: string | undefined
  readonly team: Team
  readonly priorities: Priorities
  readonly workloads: readonly Workload[]
  readonly decisions: readonly Decision[]
  /** Keyed by fact path, such as "aws-lambda/functions.usdPerGBSecond". */
  readonly prices: Readonly<Record<string, OwnPrice>>
  readonly benchmarks?: readonly BenchmarkOwner[] | undefined
  readonly drills?: readonly DrillOwner[] | undefined
  readonly scenarios?: readonly Scenario[] | undefined
  readonly profiles?: readonly TrafficProfile[] | undefined
}
