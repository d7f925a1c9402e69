/** The shape of what the world says: platforms, prices, limits; the data itself lives in the catalogue room. */
import type { Fact, Source } from './facts.ts'
import type { Platform } from './platform.ts'
import type { TrafficProfile } from './traffic/traffic-profile.ts'
import type { GpuKind, PlatformId, Region, VendorId } from './vocabulary.ts'

export interface Catalogue {
  /** Calendar version such as "2026.11.1"; every note quotes it. */
  readonly version: string
  /** ISO day on which the price facts were last read as a whole. */
  readonly pricesReadOn: string
  /** Of which place the prices of a region are, for the vendors whose prices were read there. */
  readonly pricePlaces: PricePlaces
  readonly platforms: Readonly<Record<PlatformId, Platform>>
  readonly vendors: Readonly<Record<VendorId, Vendor>>
  readonly sources: Readonly<Record<string, Source>>
  readonly gpus: Readonly<Record<Exclude<GpuKind, 'none'>, Gpu>>
  readonly assumptions: Assumptions
  readonly trafficProfiles: readonly TrafficProfile[]
}

export type PricePlaces = Readonly<
  Partial<Record<Region, readonly { readonly vendor: VendorId; readonly place: string }[]>>
>

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
  /** vCPUs of one customer at once in one region of one vendor: the most that was shown. */
  readonly mostVcpusInRegion: Fact
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
  /** GB on disk per GB of image as a registry stores it. */
  readonly imageUnpacksTo: Fact
  /** Seconds per GB of weights loaded to GPU memory with plain loaders / with streaming. */
  readonly modelLoadSPerGB: Fact
  readonly modelLoadStreamedSPerGB: Fact
  /** GPU memory needed per GB of weights, activations and cache included. */
  readonly gpuMemoryPerModelGB: Fact
  /** Ratio of p95 to mean service time where only a duration is given. */
  readonly serviceP95ToMean: Fact
  /** What stands between a caller and the code adds to each answer: a balancer, a gateway or content network, the vendor's own front. */
  readonly balancerFrontMs: Fact
  readonly gatewayFrontMs: Fact
  readonly ownFrontMs: Fact
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
  readonly lcuActiveConnections?: Fact
  readonly lcuGBPerHour?: Fact
  /** Public IPv4 addresses of one balancer that callers reach from outside, and of one NAT gateway. */
  readonly loadBalancerAddresses?: Fact
  readonly natAddresses?: Fact
  readonly gatewayUsdPerRequest?: Fact
  /** Where requests beyond so many a month cost less. */
  readonly gatewayBeyond?: { readonly requests: Fact; readonly usdPerRequest: Fact }
  /** What may stand in front of a function, what each of them carries, and what its own address costs behind a content network. */
  readonly functionFronts?: {
    readonly gatewayMaxPayloadMB: Fact
    readonly gatewayMaxRequestS: Fact
    readonly balancerMaxPayloadMB: Fact
    readonly balancerGBPerHour: Fact
    readonly urlUsdPerRequest: Fact
  }
  readonly natUsdPerHour?: Fact
  /** Where NAT is billed by the machines behind it; `natUsdPerHour` is then the most that they cost together. */
  readonly natUsdPerInstanceHour?: Fact
  readonly natUsdPerGB?: Fact
  readonly ipv4UsdPerHour?: Fact
  readonly logsUsdPerGB?: Fact
  /** Licence of Windows Server, on top of what the machine or task costs with Linux. */
  readonly windowsUsdPerVcpuHour?: Fact
  readonly registryUsdPerGBMonth?: Fact
  /** Price relation of a region to the listed one, for prices not read there; absent: the listed price stands in as an estimate. */
  readonly regionMultiplier?: Readonly<Partial<Record<Region, Fact>>>
  /** What it also bills around every platform and nobody priced, in plain words. */
  readonly notPriced?: readonly string[]
  /** The same for what comes in as events. */
  readonly notPricedOfEvents?: readonly string[]
}
