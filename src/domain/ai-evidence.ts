/** What a model asks for and what its answers cost: GPUs that hold it, machines that share it, data it lies near. */
import type { Family, GpuKind, PlatformId, VendorId } from './vocabulary.ts'

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
