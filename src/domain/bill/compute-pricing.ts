/** The six ways of billing compute, each with its prices ready to multiply. */
import type {
  FunctionBilling,
  IsolateBilling,
  MachineBilling,
  OnDemandContainerBilling,
  TaskBilling,
  WorkerBilling,
} from '../billing-model.ts'
import type { GpuKind } from '../vocabulary.ts'
import type { Price } from './price.ts'
import type { PriceTier } from './price-tiers.ts'
import type { SizesByGpu } from './sizes-by-gpu.ts'

export interface PricedSize {
  readonly id: string
  readonly vcpu: number
  readonly memoryGiB: number
  readonly gpu: GpuKind
  readonly gpuCount: number
  /** Share of its GPU that comes with the size, 1 for whole ones. */
  readonly gpuShare: number
  /** 'attached' where disks are bought beside the machine. */
  readonly localDiskGB: number | 'attached'
  readonly usdPerHour: number
  readonly price: Price
  readonly startPrice: Price
  /** Burstable sizes: vCPUs sustained, and the price of a vCPU-hour beyond them. */
  readonly burst: { readonly baselineVcpu: number; readonly price: Price } | undefined
}

export interface MachinePricing {
  readonly kind: 'machines'
  readonly billing: MachineBilling
  /** Ascending by price. */
  readonly sizes: readonly PricedSize[]
  readonly carrying: SizesByGpu
  readonly controlPlane: Price | undefined
  readonly disk: Price | undefined
  readonly osDisk: { readonly price: Price; readonly gigabytes: number } | undefined
  readonly dedicated: Price | undefined
  readonly fee: { readonly price: Price; readonly share: number } | undefined
}

export interface TaskPricing {
  readonly kind: 'tasks'
  readonly billing: TaskBilling
  readonly vcpu: Price
  readonly memory: Price
  readonly startVcpu: Price
  readonly startMemory: Price
  readonly windowsVcpu: Price | undefined
  readonly windowsMemory: Price | undefined
  readonly controlPlane: Price | undefined
  readonly disk: Price | undefined
  readonly freeDiskGB: number
}

export interface ContainerPricing {
  readonly kind: 'on-demand-containers'
  readonly billing: OnDemandContainerBilling
  readonly vcpu: Price
  readonly memory: Price
  readonly idleVcpu: Price
  readonly idleMemory: Price
  /** Present where an instance is paid in full until it ends. */
  readonly lingering: { readonly vcpu: Price; readonly memory: Price } | undefined
  readonly requests: Price | undefined
}

export interface FunctionPricing {
  readonly kind: 'functions'
  readonly billing: FunctionBilling
  /** The first tier's. */
  readonly duration: Price
  /** Of GB-seconds. */
  readonly tiers: readonly PriceTier[]
  readonly requests: Price
  readonly kept: Price | undefined
  readonly keptDuration: Price | undefined
  /** Checkpointed steps of durable functions. */
  readonly steps: Price | undefined
}

export interface IsolatePricing {
  readonly kind: 'isolates'
  readonly billing: IsolateBilling
  readonly plan: Price
  readonly requests: Price
  readonly cpu: Price
}

export interface WorkerPricing {
  readonly kind: 'workers'
  readonly billing: WorkerBilling
  readonly gpu: Readonly<Partial<Record<GpuKind, { readonly busy: Price; readonly idle: Price }>>>
  readonly byTime: WorkerRates
  /** The same for work without a GPU that must not be interrupted. */
  readonly byTimeUninterrupted: WorkerRates
  readonly requests: Price | undefined
  readonly plan: Price | undefined
}

/** What vCPUs and memory cost at work, and while starting or idle. */
export interface WorkerRates {
  readonly vcpu: Price | undefined
  readonly idleVcpu: Price | undefined
  readonly memory: Price | undefined
  readonly idleMemory: Price | undefined
}

export type ComputePricing =
  | MachinePricing
  | TaskPricing
  | ContainerPricing
  | FunctionPricing
  | IsolatePricing
  | WorkerPricing
