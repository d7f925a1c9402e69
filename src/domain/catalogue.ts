/** The shape of what the world says: platforms, prices, limits; the data itself lives in the catalogue room. */
import type { Fact, Limit, Source } from './facts.ts'
import type {
  Architecture,
  Connection,
  Family,
  GpuKind,
  HostAccess,
  Isolation,
  OperatingModel,
  PlatformId,
  Purchase,
  Region,
  RollbackUnit,
  Rollout,
  VendorId,
} from './vocabulary.ts'
import type { TrafficProfile } from './traffic/traffic-profile.ts'

export interface Catalogue {
  /** Calendar version such as "2026.11.1"; every note quotes it. */
  readonly version: string
  /** ISO day on which the price facts were last read as a whole. */
  readonly pricesReadOn: string
  readonly platforms: Readonly<Record<PlatformId, Platform>>
  readonly vendors: Readonly<Record<VendorId, Vendor>>
  readonly sources: Readonly<Record<string, Source>>
  readonly gpus: Readonly<Record<Exclude<GpuKind, 'none'>, Gpu>>
  readonly assumptions: Assumptions
  readonly trafficProfiles: readonly TrafficProfile[]
}

export interface Gpu {
  readonly label: string
  readonly memoryGB: Fact
}

/** Figures the rules need and no vendor publishes; every one is an estimate a team may overlay. */
export interface Assumptions {
  /** Share of a replica's concurrency that may be busy at peak. */
  readonly targetUtilisation: Fact
  /** Replicas kept for one failure on always-on fleets that serve requests. */
  readonly spareReplicas: Fact
  readonly logsKBPerRequest: Fact
  readonly logsGBPerReplicaMonth: Fact
  /** Workloads among which a managed cluster's control plane is shared. */
  readonly workloadsPerCluster: Fact
  /** Share of a node that system pods take. */
  readonly nodeOverhead: Fact
  readonly natShareOfEgress: Fact
  /** Mean hours between Spot interruptions of one instance. */
  readonly spotHoursBetweenInterruptions: Fact
  readonly checkpointMinutes: Fact
  /** Seconds per GB of image pulled and unpacked on a fresh machine. */
  readonly imagePullSPerGB: Fact
  /** Seconds per GB of weights loaded to GPU memory with plain loaders / with streaming. */
  readonly modelLoadSPerGB: Fact
  readonly modelLoadStreamedSPerGB: Fact
  /** GPU memory needed per GB of weights, activations and cache included. */
  readonly gpuMemoryPerModelGB: Fact
  /** Ratio of p95 to mean service time where only a duration is given. */
  readonly serviceP95ToMean: Fact
  /** Share of a request's duration that it computes, where nobody stated its CPU time and CPU time is billed. */
  readonly cpuShareOfDuration: Fact
  /** Hours of work that one benchmark of a field costs, likely value. */
  readonly benchmarkHours: Fact
  /** Months over which a decision is expected to stand. */
  readonly decisionHorizonMonths: Fact
  readonly migrationHours: Fact
}

export interface EgressTier {
  /** Upper end of the tier in GB per month; the last tier has none. */
  readonly upToGB: number | 'rest'
  readonly usdPerGB: Fact
}

/** What a vendor charges around compute, whichever platform is used. */
export interface Vendor {
  readonly id: VendorId
  readonly name: string
  readonly egress: readonly EgressTier[]
  readonly loadBalancerUsdPerHour?: Fact
  readonly loadBalancerUsdPerLcuHour?: Fact
  /** What one load balancer unit carries; absent: one unit is billed. */
  readonly lcuConnectionsPerSecond?: Fact
  readonly lcuGBPerHour?: Fact
  readonly gatewayUsdPerRequest?: Fact
  readonly natUsdPerHour?: Fact
  readonly natUsdPerGB?: Fact
  readonly ipv4UsdPerHour?: Fact
  readonly logsUsdPerGB?: Fact
  readonly registryUsdPerGBMonth?: Fact
  readonly queueUsdPerRequest?: Fact
  /** Price relation of a region to the listed one; absent: the listed price stands in as an estimate. */
  readonly regionMultiplier?: Readonly<Partial<Record<Region, Fact>>>
}

export interface Platform {
  readonly id: PlatformId
  readonly vendor: VendorId
  readonly family: Family
  readonly operatingModel: OperatingModel
  /** "EC2 Auto Scaling". */
  readonly name: string
  /** "EC2": what a cell of the matrix has room for. */
  readonly shortName: string
  readonly limits: Limits
  readonly startup: Startup
  readonly operations: Operations
  readonly network: NetworkNeeds
  /** Gbit/s between two machines of one run, by GPU kind; absent where there is no network made for it. */
  readonly interconnectGbps?: Readonly<Partial<Record<GpuKind, Fact>>>
  /** The first variant is the plain one and its option id is the platform id. */
  readonly variants: readonly Variant[]
  /** Things this platform bills that are not priced here, in plain words. */
  readonly notPriced: readonly string[]
}

export interface Limits {
  readonly maxRunS: Limit
  readonly maxMemoryGiB: Limit
  readonly maxVcpu: Limit
  readonly maxLocalDiskGB: Limit
  readonly maxPayloadMB: Limit
  /** Requests (functions) or instances (containers) at once under the default account quota. */
  readonly concurrencyQuota: Limit
  /** What one unit of `concurrencyQuota` counts. */
  readonly concurrencyCounts: 'requests' | 'instances' | 'vcpus' | 'gpus'
  /** Where the quota counts GPUs: instances at once for work without one. */
  readonly instanceQuota?: Limit
  readonly maxConcurrencyPerReplica: Limit
  readonly gpuKinds: Fact<readonly GpuKind[]>
  readonly maxGpuCount: Fact
  readonly fractionalGpu: Fact<boolean>
  readonly hostAccess: Fact<readonly HostAccess[]>
  readonly connections: Fact<readonly Connection[]>
  /** Longest single request or connection; differs from maxRunS where a gateway cuts earlier. */
  readonly maxRequestS: Limit
  /** Whether memory and local state survive between requests for as long as the team wants. */
  readonly keepsWarmState: Fact<boolean>
  /** Whether all workers of one job can be started together or not at all. */
  readonly startsTogether: Fact<boolean>
  readonly privateNetwork: Fact<boolean>
  readonly regions: Fact<readonly Region[]>
  readonly isolation: Fact<readonly Isolation[]>
}

export interface Startup {
  /** From "no instance" to "ready for the first request", without image pull and model load. */
  readonly coldStartP50S: Fact
  readonly coldStartP95S: Fact
  /** Whether imageGB adds pull time to a cold start. */
  readonly pullsImage: boolean
  /** How long an idle instance is kept before it is removed; 'unlimited' for always-on machines. */
  readonly keepAliveS: Limit
  /** From "more capacity needed" to "capacity serves". */
  readonly scaleOutS: Fact
  /** On variants whose weights are streamed from a bucket straight to the GPU. */
  readonly streamsModel?: Fact<boolean>
  /** Snapshot or lazy-load start time where the platform offers one. */
  readonly snapshotStartS?: Fact
}

export interface Operations {
  readonly hostPatchedBy: Fact<'provider' | 'team'>
  readonly baseImagePatchedBy: Fact<'provider' | 'team'>
  readonly runtimePatchedBy: Fact<'provider' | 'team'>
  readonly rollbackUnit: Fact<RollbackUnit>
  readonly rollouts: Fact<readonly Rollout[]>
  readonly rollbackMinutes: Fact
  readonly deployMinutes: Fact
  readonly debugPath: Fact<string>
  /** 0 to 1: how much of a running instance an engineer can see and touch. */
  readonly debugDepth: Fact
  /** 0 to 1: how little of the packaging must change to run elsewhere. */
  readonly portability: Fact
  readonly opsHoursPerMonth: Fact
  readonly quotas: readonly Quota[]
  readonly idleRule: Fact<string>
  readonly escapeHatch: Fact<string>
}

export interface Quota {
  readonly name: string
  readonly default: Limit
  readonly raisable: boolean
}

/** Which of the vendor's surrounding prices an always-used deployment of this platform meets. */
export interface NetworkNeeds {
  readonly loadBalancer: 'needed' | 'included'
  readonly gateway: 'optional' | 'included' | 'none'
  readonly natForPrivate: boolean
  readonly ipv4PerInstance: boolean
}

export interface Variant {
  /** '' for the plain variant, else the part after the colon of the option id. */
  readonly id: string
  /** "EC2 Spot", "Lambda + provisioned concurrency". */
  readonly label: string
  readonly purchase: Purchase
  readonly architecture: Architecture
  /** zero: nothing runs without work · warm: enough instances kept ready for the tolerated cold-start share · always: a fixed fleet. */
  readonly runs: 'zero' | 'warm' | 'always'
  readonly billing: Billing
  /** Limits that differ from the platform's. */
  readonly limits?: Partial<Limits>
  readonly startup?: Partial<Startup>
  /** Set on variants that exist to turn a block into a pass. */
  readonly mitigates?: readonly Mitigated[]
  /** So new that its start, its quota and how it behaves under load are not published. */
  readonly isNew?: Fact<boolean>
  /** Enters the contest only where the workload asks for this; elsewhere it is the plain variant at a higher price. */
  readonly onlyFor?: OnlyFor
  /** A long run is cut into parts that each end well within the limit; its inputs are then those of a part. */
  readonly splits?: boolean
  /** A long run is checkpointed in steps, each of which ends within `limits.maxRequestS`. */
  readonly inSteps?: boolean
  /** Upkeep where it differs from the platform's. */
  readonly opsHoursPerMonth?: Fact
  readonly notPriced?: readonly string[]
}

export type Mitigated = 'cold-start' | 'run-time' | 'isolation' | 'gang' | 'concurrency-quota' | 'budget'
export type OnlyFor = 'gang' | 'dedicated' | 'gpu' | 'splittable'

export type Billing =
  | MachineBilling
  | TaskBilling
  | OnDemandContainerBilling
  | FunctionBilling
  | IsolateBilling
  | WorkerBilling

/** Whole machines by the hour; `whileJobRuns` bills a run's machines only from start to end. */
export interface MachineBilling {
  readonly kind: 'machines'
  readonly sizes: readonly MachineSize[]
  readonly minimumBilledS: Fact
  readonly whileJobRuns: boolean
  /** Cluster nodes are shared by dominant share; plain machines are not. */
  readonly nodesAreShared: boolean
  readonly controlPlaneUsdPerHour?: Fact
  readonly diskUsdPerGBMonth?: Fact
  /** What a machine starts from, bought with each one; at the price of other disks unless it has its own. */
  readonly osDiskGB?: Fact
  readonly osDiskUsdPerGBMonth?: Fact
  readonly managementFeeShare?: Fact
  /** Charged once for the region, however many machines there are on hosts of one's own. */
  readonly dedicatedUsdPerHour?: Fact
  /** GPUs are cut into this many equal slices, each for a replica of its own. */
  readonly slicesPerGpu?: Fact
}

export interface MachineSize {
  readonly id: string
  readonly vcpu: Fact
  readonly memoryGiB: Fact
  readonly gpu: GpuKind
  readonly gpuCount: Fact
  /** Share of its one GPU that comes with the size; absent: the whole. */
  readonly gpuShare?: Fact
  readonly localDiskGB?: Fact
  readonly usdPerHour: Fact
  /** Share of each vCPU that a burstable size sustains; what is used beyond it is paid, or needs another machine. */
  readonly baselineShare?: Fact
  readonly usdPerSurplusVcpuHour?: Fact
}

/** vCPU and memory by the second for as long as a task exists (Fargate, Autopilot, Functions Premium). */
export interface TaskBilling {
  readonly kind: 'tasks'
  readonly usdPerVcpuHour: Fact
  readonly usdPerGiBHour: Fact
  /** Allowed sizes, ascending by price. */
  readonly shapes: readonly { readonly vcpu: number; readonly memoryGiB: number }[]
  readonly shapesFrom: Fact<string>
  readonly minimumBilledS: Fact
  readonly whileJobRuns: boolean
  readonly controlPlaneUsdPerHour?: Fact
  readonly freeDiskGB?: Fact
  readonly diskUsdPerGBHour?: Fact
}

/** Containers billed while they handle requests, at a lower rate while kept idle (Cloud Run, Container Apps). */
export interface OnDemandContainerBilling {
  readonly kind: 'on-demand-containers'
  readonly usdPerVcpuSecond: Fact
  readonly usdPerGiBSecond: Fact
  readonly idleUsdPerVcpuSecond: Fact
  readonly idleUsdPerGiBSecond: Fact
  readonly usdPerRequest?: Fact
  readonly granularityMs: Fact
  readonly freeVcpuSeconds?: Fact
  readonly freeGiBSeconds?: Fact
  readonly freeRequests?: Fact
  readonly shapes: readonly { readonly vcpu: number; readonly memoryGiB: number }[]
  readonly shapesFrom: Fact<string>
  /** Default requests one instance takes at once where the team does not say. */
  readonly defaultConcurrency: Fact
}

/** GB-seconds of running functions plus requests (Lambda, Azure Functions). */
export interface FunctionBilling {
  readonly kind: 'functions'
  readonly usdPerGBSecond: Fact
  readonly usdPerRequest: Fact
  /** Further tiers of GB-seconds per month, ascending. */
  readonly tiers?: readonly { readonly aboveGBSeconds: number; readonly usdPerGBSecond: Fact }[]
  readonly granularityMs: Fact
  readonly minimumBilledMs: Fact
  /** Allowed memory sizes in GB (1 GB = 1,024 MB as the vendors bill it), ascending. */
  readonly memoryStepsGB: readonly number[]
  readonly memoryStepsFrom: Fact<string>
  /** Memory that buys one full vCPU. */
  readonly gbPerVcpu: Fact
  readonly freeGBSeconds?: Fact
  readonly freeRequests?: Fact
  /** Present on the provisioned variant: capacity kept ready, and its cheaper duration rate. */
  readonly provisionedUsdPerGBSecond?: Fact
  readonly provisionedDurationUsdPerGBSecond?: Fact
  /** Present on durable functions: price of one checkpointed step; a run has one per `limits.maxRequestS` begun. */
  readonly usdPerOperation?: Fact
}

/** A plan, requests and CPU milliseconds (Cloudflare Workers). */
export interface IsolateBilling {
  readonly kind: 'isolates'
  readonly planUsdPerMonth: Fact
  readonly includedRequests: Fact
  readonly includedCpuMs: Fact
  readonly usdPerRequest: Fact
  readonly usdPerCpuMs: Fact
}

/** Workers by the second from start until the idle window ends, GPU or not (Modal, RunPod, GPU containers that scale to zero). */
export interface WorkerBilling {
  readonly kind: 'workers'
  /** Per GPU kind the price of one GPU-second; absent kinds are not offered. `none` at 0: workers without a GPU are. */
  readonly usdPerGpuSecond: Readonly<Partial<Record<GpuKind, Fact>>>
  readonly usdPerVcpuSecond?: Fact
  readonly usdPerGiBSecond?: Fact
  /** vCPU and memory that come with, or are required with, one GPU. */
  readonly vcpuPerGpu?: Fact
  readonly memoryGiBPerGpu?: Fact
  readonly usdPerRequest?: Fact
  readonly granularityMs: Fact
  /** Seconds a worker is kept and billed after its last request. */
  readonly idleWindowS: Fact
  readonly billsStart: boolean
  readonly planUsdPerMonth?: Fact
  readonly freeVcpuSeconds?: Fact
  readonly freeGiBSeconds?: Fact
  readonly shapes?: readonly { readonly vcpu: number; readonly memoryGiB: number }[]
}
