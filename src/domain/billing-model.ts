/** The ways platforms charge for what runs: by machine, task, request, isolate or worker. */
import type { Fact } from './facts.ts'
import type { GpuKind } from './vocabulary.ts'

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
  /** What vCPU and memory cost more with Windows, the licence aside; absent: Windows is in the price, or not offered. */
  readonly windowsExtraUsdPerVcpuHour?: Fact
  readonly windowsExtraUsdPerGiBHour?: Fact
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
  /** Seconds an instance runs on after its last request and is paid in full, where nothing is kept; jobs end at once. */
  readonly lingersS?: Fact
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
  /** vCPUs of every instance, where memory does not buy them. */
  readonly vcpuPerInstance?: Fact
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
  /** The same after a run of a job, where the platform has jobs of their own; absent: as after a request. */
  readonly idleWindowAfterRunS?: Fact
  readonly billsStart: boolean
  /** Factor on vCPU and memory for work without a GPU that must not be interrupted; absent where nothing is interrupted. */
  readonly uninterruptedFactor?: Fact
  readonly planUsdPerMonth?: Fact
  readonly freeVcpuSeconds?: Fact
  readonly freeGiBSeconds?: Fact
  readonly shapes?: readonly { readonly vcpu: number; readonly memoryGiB: number }[]
}
