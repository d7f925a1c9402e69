/** The shape of one platform: its limits, starts, operations, and the variants it is offered in. */
import type { Billing } from './billing-model.ts'
import type { Fact, Limit } from './facts.ts'
import type {
  Architecture,
  Connection,
  Family,
  GpuKind,
  HostAccess,
  Isolation,
  OperatingModel,
  OperatingSystem,
  PlatformId,
  Purchase,
  Region,
  RollbackUnit,
  Rollout,
  VendorId,
} from './vocabulary.ts'

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
  /** Where a queue, or a schedule, that pushes a run to the platform stops waiting for it earlier. */
  readonly maxQueuedRunS?: Limit
  readonly maxScheduledRunS?: Limit
  readonly maxMemoryGiB: Limit
  /** Where the largest memory comes with GPUs only: that without one. */
  readonly maxMemoryGiBWithoutGpu?: Limit
  readonly maxVcpu: Limit
  readonly maxLocalDiskGB: Limit
  /** Whether what is written to the local disk is held in the memory that is asked for; absent: no. */
  readonly filesAreMemory?: Fact<boolean>
  /** Of the container image, unpacked; absent where no limit is known. */
  readonly maxImageGB?: Limit
  readonly maxPayloadMB: Limit
  /** Requests (functions) or instances (containers) at once under the default account quota. */
  readonly concurrencyQuota: Limit
  /** What one unit of `concurrencyQuota` counts. */
  readonly concurrencyCounts: 'requests' | 'instances' | 'vcpus' | 'gpus'
  /** Where the quota counts GPUs: instances at once for work without one. */
  readonly instanceQuota?: Limit
  /** Requests or calls a second, where the vendor limits their rate too. */
  readonly requestRateQuota?: Limit
  readonly maxConcurrencyPerReplica: Limit
  readonly gpuKinds: Fact<readonly GpuKind[]>
  readonly maxGpuCount: Fact
  readonly fractionalGpu: Fact<boolean>
  readonly hostAccess: Fact<readonly HostAccess[]>
  readonly connections: Fact<readonly Connection[]>
  /** What a host or an image may run; of Arm processors only Linux. */
  readonly operatingSystems: Fact<readonly OperatingSystem[]>
  /** Those of them that the platform fences in, so that not all code for them runs; absent: none. */
  readonly fencedSystems?: Fact<readonly OperatingSystem[]>
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
  /** What of it a workload takes, where that is known: the processors of its machines, or its GPUs. */
  readonly counts?: 'machines' | 'spot-machines' | 'gpus'
  /** Of several that count GPUs, the one for these; the last holds for all others. */
  readonly kinds?: readonly GpuKind[]
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
  /** What happens without work, where it differs from the platform's. */
  readonly idleRule?: Fact<string>
  /** Upkeep where it differs from the platform's. */
  readonly opsHoursPerMonth?: Fact
  readonly notPriced?: readonly string[]
}

export type Mitigated = 'cold-start' | 'run-time' | 'isolation' | 'gang' | 'concurrency-quota' | 'budget'
export type OnlyFor = 'gang' | 'dedicated' | 'gpu' | 'splittable'
