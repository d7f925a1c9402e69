/** A catalogue of round numbers in which every bill can be checked by hand; tests lay their own prices over it. */
import type { ResolvedTeam } from '../../src/domain/assessment.ts'
import type {
  Billing,
  FunctionBilling,
  IsolateBilling,
  MachineBilling,
  MachineSize,
  OnDemandContainerBilling,
  TaskBilling,
  WorkerBilling,
} from '../../src/domain/billing-model.ts'
import type { Assumptions, Catalogue, Vendor } from '../../src/domain/catalogue.ts'
import type { Limits, NetworkNeeds, Operations, Platform, Startup, Variant } from '../../src/domain/platform.ts'
import type { Fact, Unit } from '../../src/domain/facts.ts'
import { demandOf, type Demand } from '../../src/domain/demand.ts'
import { optionsOf, type Option } from '../../src/domain/options.ts'
import type { World } from '../../src/domain/resolve-workload.ts'
import { siteOf, type Site } from '../../src/domain/site.ts'
import {
  gpuKinds,
  platformIds,
  vendorIds,
  type Family,
  type GpuKind,
  type OperatingModel,
  type PlatformId,
  type VendorId,
} from '../../src/domain/vocabulary.ts'

export function fact<const V>(value: V, unit: Unit = 'x'): Fact<V> {
  return { value, unit, source: 'test', date: '2026-11-01', confidence: 'primary' }
}

const limits: Limits = {
  maxRunS: fact('unlimited', 's'),
  maxMemoryGiB: fact('unlimited', 'GiB'),
  maxVcpu: fact('unlimited', 'vCPU'),
  maxLocalDiskGB: fact('unlimited', 'GB'),
  maxPayloadMB: fact('unlimited', 'MB'),
  concurrencyQuota: fact('unlimited', 'requests'),
  concurrencyCounts: 'requests',
  maxConcurrencyPerReplica: fact('unlimited', 'requests'),
  gpuKinds: fact(gpuKinds, 'kind'),
  maxGpuCount: fact(8, 'GPUs/instance'),
  fractionalGpu: fact(false, 'yes/no'),
  hostAccess: fact(['none', 'root', 'device', 'kernel'], 'kind'),
  connections: fact(['request', 'stream', 'websocket'], 'kind'),
  maxRequestS: fact('unlimited', 's'),
  keepsWarmState: fact(true, 'yes/no'),
  startsTogether: fact(true, 'yes/no'),
  privateNetwork: fact(true, 'yes/no'),
  regions: fact(['us', 'eu'], 'kind'),
  isolation: fact(['shared', 'dedicated'], 'kind'),
  operatingSystems: fact(['linux', 'windows'], 'kind'),
}

const startup: Startup = {
  coldStartP50S: fact(10, 's'),
  coldStartP95S: fact(20, 's'),
  pullsImage: false,
  keepAliveS: fact(600, 's'),
  scaleOutS: fact(60, 's'),
}

const operations: Operations = {
  hostPatchedBy: fact('provider', 'text'),
  baseImagePatchedBy: fact('team', 'text'),
  runtimePatchedBy: fact('team', 'text'),
  rollbackUnit: fact('image', 'kind'),
  rollouts: fact(['replace'], 'kind'),
  rollbackMinutes: fact(5, 'min'),
  deployMinutes: fact(5, 'min'),
  debugPath: fact('Logs', 'text'),
  debugDepth: fact(0.5, 'score'),
  portability: fact(0.5, 'score'),
  opsHoursPerMonth: fact(2, 'h/month'),
  quotas: [],
  idleRule: fact('None', 'text'),
  escapeHatch: fact('Another platform', 'text'),
}

/** Nothing around compute is billed, so that a test reads compute alone. */
const bare: NetworkNeeds = {
  loadBalancer: 'included',
  gateway: 'included',
  natForPrivate: false,
  ipv4PerInstance: false,
}

export function machineSize(
  id: string,
  vcpu: number,
  memoryGiB: number,
  usdPerHour: number,
  gpu: GpuKind = 'none',
  gpuCount = gpu === 'none' ? 0 : 1,
): MachineSize {
  return {
    id,
    vcpu: fact(vcpu, 'vCPU'),
    memoryGiB: fact(memoryGiB, 'GiB'),
    gpu,
    gpuCount: fact(gpuCount, 'GPU'),
    usdPerHour: fact(usdPerHour, 'USD/h'),
  }
}

export const machines: MachineBilling = {
  kind: 'machines',
  sizes: [
    machineSize('large', 4, 16, 0.2),
    machineSize('small', 2, 4, 0.05),
    machineSize('medium', 2, 8, 0.1),
    machineSize('t4', 4, 16, 0.5, 't4'),
    machineSize('t4x4', 16, 64, 2, 't4', 4),
  ],
  minimumBilledS: fact(60, 's'),
  whileJobRuns: false,
  nodesAreShared: false,
}

export const tasks: TaskBilling = {
  kind: 'tasks',
  usdPerVcpuHour: fact(0.04, 'USD/vCPU-h'),
  usdPerGiBHour: fact(0.004, 'USD/GiB-h'),
  shapes: [
    { vcpu: 0.25, memoryGiB: 0.5 },
    { vcpu: 0.5, memoryGiB: 1 },
    { vcpu: 1, memoryGiB: 2 },
    { vcpu: 2, memoryGiB: 8 },
    { vcpu: 4, memoryGiB: 16 },
  ],
  shapesFrom: fact('test', 'text'),
  minimumBilledS: fact(60, 's'),
  whileJobRuns: true,
}

export const containers: OnDemandContainerBilling = {
  kind: 'on-demand-containers',
  usdPerVcpuSecond: fact(24e-6, 'USD/vCPU-s'),
  usdPerGiBSecond: fact(2.5e-6, 'USD/GiB-s'),
  idleUsdPerVcpuSecond: fact(2.5e-6, 'USD/vCPU-s'),
  idleUsdPerGiBSecond: fact(2.5e-6, 'USD/GiB-s'),
  usdPerRequest: fact(0.4e-6, 'USD/request'),
  granularityMs: fact(100, 'ms'),
  freeVcpuSeconds: fact(240_000, 'vCPU-s/month'),
  freeGiBSeconds: fact(450_000, 'GiB-s/month'),
  freeRequests: fact(2_000_000, 'requests/month'),
  shapes: [
    { vcpu: 1, memoryGiB: 0.5 },
    { vcpu: 1, memoryGiB: 2 },
    { vcpu: 4, memoryGiB: 16 },
  ],
  shapesFrom: fact('test', 'text'),
  defaultConcurrency: fact(80, 'requests'),
}

export const functions: FunctionBilling = {
  kind: 'functions',
  usdPerGBSecond: fact(0.0000166667, 'USD/GB-s'),
  usdPerRequest: fact(0.2e-6, 'USD/request'),
  granularityMs: fact(1, 'ms'),
  minimumBilledMs: fact(1, 'ms'),
  memoryStepsGB: [0.125, 0.25, 0.5, 1, 1.5, 1769 / 1024, 2, 4, 10],
  memoryStepsFrom: fact('test', 'text'),
  gbPerVcpu: fact(1769 / 1024, 'GB'),
  freeGBSeconds: fact(400_000, 'GB-s/month'),
  freeRequests: fact(1_000_000, 'requests/month'),
}

export const provisionedFunctions: FunctionBilling = {
  ...functions,
  provisionedUsdPerGBSecond: fact(0.0000041667, 'USD/GB-s'),
  provisionedDurationUsdPerGBSecond: fact(0.0000097222, 'USD/GB-s'),
}

export const isolates: IsolateBilling = {
  kind: 'isolates',
  planUsdPerMonth: fact(5, 'USD/month'),
  includedRequests: fact(10e6, 'requests/month'),
  includedCpuMs: fact(30e6, 'CPU-ms/month'),
  usdPerRequest: fact(0.3e-6, 'USD/request'),
  usdPerCpuMs: fact(0.02e-6, 'USD/CPU-ms'),
}

export const workers: WorkerBilling = {
  kind: 'workers',
  usdPerGpuSecond: { none: fact(0, 'USD/GPU-s'), t4: fact(0.0002, 'USD/GPU-s'), a100: fact(0.001, 'USD/GPU-s') },
  usdPerVcpuSecond: fact(0.00002, 'USD/vCPU-s'),
  usdPerGiBSecond: fact(0.000002, 'USD/GiB-s'),
  granularityMs: fact(0, 'ms'),
  idleWindowS: fact(60, 's'),
  billsStart: true,
}

export function variantOf(billing: Billing, rest: Partial<Variant> = {}): Variant {
  return { id: '', label: 'Test', purchase: 'on-demand', architecture: 'x86', runs: 'zero', billing, ...rest }
}

export function platformOf(
  id: PlatformId,
  rest: {
    vendor: VendorId
    family: Family
    operatingModel: OperatingModel
    variants: readonly Variant[]
  } & Partial<Platform>,
): Platform {
  return { id, name: id, shortName: id, limits, startup, operations, network: bare, notPriced: [], ...rest }
}

/** Functions that take one request per instance. */
export const oneAtATime: Limits = { ...limits, maxConcurrencyPerReplica: fact(1, 'requests') }

const always = { runs: 'always' } as const

const described: Readonly<Partial<Record<PlatformId, Platform>>> = {
  'aws-ec2-asg': platformOf('aws-ec2-asg', {
    vendor: 'aws',
    family: 'vm',
    operatingModel: 'instance',
    variants: [
      variantOf(machines, always),
      variantOf(machines, { ...always, id: 'spot', purchase: 'spot' }),
      variantOf(machines, { ...always, id: 'one-year', purchase: 'one-year' }),
    ],
  }),
  'aws-batch': platformOf('aws-batch', {
    vendor: 'aws',
    family: 'vm',
    operatingModel: 'job-queue',
    variants: [
      variantOf({ ...machines, whileJobRuns: true }),
      variantOf({ ...machines, whileJobRuns: true }, { id: 'spot', purchase: 'spot' }),
    ],
  }),
  'azure-vmss': platformOf('azure-vmss', {
    vendor: 'azure',
    family: 'vm',
    operatingModel: 'instance',
    variants: [variantOf(machines, always)],
  }),
  'gce-mig': platformOf('gce-mig', {
    vendor: 'gcp',
    family: 'vm',
    operatingModel: 'instance',
    variants: [variantOf(machines, always)],
  }),
  'runpod-pods': platformOf('runpod-pods', {
    vendor: 'runpod',
    family: 'vm',
    operatingModel: 'instance',
    variants: [variantOf(machines, always)],
  }),
  'aws-fargate': platformOf('aws-fargate', {
    vendor: 'aws',
    family: 'container',
    operatingModel: 'container-on-demand',
    variants: [variantOf(tasks, always)],
  }),
  'aws-eks': platformOf('aws-eks', {
    vendor: 'aws',
    family: 'container',
    operatingModel: 'cluster',
    variants: [
      variantOf(
        { ...machines, whileJobRuns: true, nodesAreShared: true, controlPlaneUsdPerHour: fact(0.1, 'USD/h') },
        always,
      ),
    ],
  }),
  'gke-standard': platformOf('gke-standard', {
    vendor: 'gcp',
    family: 'container',
    operatingModel: 'cluster',
    variants: [variantOf({ ...machines, nodesAreShared: true }, always)],
  }),
  'gke-autopilot': platformOf('gke-autopilot', {
    vendor: 'gcp',
    family: 'container',
    operatingModel: 'cluster',
    variants: [variantOf(tasks, always)],
  }),
  aks: platformOf('aks', {
    vendor: 'azure',
    family: 'container',
    operatingModel: 'cluster',
    variants: [variantOf({ ...machines, nodesAreShared: true }, always)],
  }),
  'cloud-run': platformOf('cloud-run', {
    vendor: 'gcp',
    family: 'container',
    operatingModel: 'container-on-demand',
    variants: [
      variantOf(containers),
      variantOf(containers, { id: 'min', runs: 'warm' }),
      variantOf(containers, { ...always, id: 'instance' }),
    ],
  }),
  'cloud-run-gpu': platformOf('cloud-run-gpu', {
    vendor: 'gcp',
    family: 'container',
    operatingModel: 'container-on-demand',
    variants: [variantOf(workers)],
  }),
  'azure-container-apps': platformOf('azure-container-apps', {
    vendor: 'azure',
    family: 'container',
    operatingModel: 'container-on-demand',
    variants: [variantOf(containers)],
  }),
  'azure-container-apps-gpu': platformOf('azure-container-apps-gpu', {
    vendor: 'azure',
    family: 'container',
    operatingModel: 'container-on-demand',
    variants: [variantOf(workers)],
  }),
  'own-cluster': platformOf('own-cluster', {
    vendor: 'own',
    family: 'container',
    operatingModel: 'cluster',
    variants: [variantOf({ ...machines, nodesAreShared: true }, always)],
  }),
  'aws-lambda': platformOf('aws-lambda', {
    vendor: 'aws',
    family: 'serverless',
    operatingModel: 'function',
    limits: oneAtATime,
    variants: [variantOf(functions), variantOf(provisionedFunctions, { id: 'provisioned', runs: 'warm' })],
  }),
  'azure-functions': platformOf('azure-functions', {
    vendor: 'azure',
    family: 'serverless',
    operatingModel: 'function',
    variants: [variantOf(functions)],
  }),
  'cloud-run-functions': platformOf('cloud-run-functions', {
    vendor: 'gcp',
    family: 'serverless',
    operatingModel: 'function',
    variants: [variantOf(containers)],
  }),
  'cloudflare-workers': platformOf('cloudflare-workers', {
    vendor: 'cloudflare',
    family: 'serverless',
    operatingModel: 'function',
    variants: [variantOf(isolates)],
  }),
  modal: platformOf('modal', {
    vendor: 'modal',
    family: 'serverless',
    operatingModel: 'function',
    variants: [variantOf(workers), variantOf(workers, { id: 'warm', runs: 'warm' })],
  }),
  'runpod-serverless': platformOf('runpod-serverless', {
    vendor: 'runpod',
    family: 'serverless',
    operatingModel: 'function',
    variants: [variantOf(workers)],
  }),
}

/** What later platforms are here: machines of the team's own, so that no claim of a test hangs on them. */
const plain = (id: PlatformId) =>
  platformOf(id, { vendor: 'own', family: 'vm', operatingModel: 'instance', variants: [variantOf(machines, always)] })

const platforms = Object.fromEntries(platformIds.map((id) => [id, described[id] ?? plain(id)])) as Readonly<
  Record<PlatformId, Platform>
>

const assumptions: Assumptions = {
  targetUtilisation: fact(0.5, 'share'),
  spareReplicas: fact(1, 'instances'),
  mostVcpusInRegion: fact(1e6, 'vCPU'),
  logsKBPerRequest: fact(1, 'kB/request'),
  logsGBPerReplicaMonth: fact(1, 'GB'),
  workloadsPerCluster: fact(10, 'workloads'),
  nodeOverhead: fact(0.2, 'share'),
  natShareOfEgress: fact(1, 'share'),
  spotHoursBetweenInterruptions: fact(10, 'h'),
  checkpointMinutes: fact(30, 'min'),
  imagePullSPerGB: fact(10, 's/GB'),
  modelLoadSPerGB: fact(2, 's/GB'),
  modelLoadStreamedSPerGB: fact(0.5, 's/GB'),
  gpuMemoryPerModelGB: fact(1.2),
  imageUnpacksTo: fact(2.5),
  balancerFrontMs: fact(2),
  gatewayFrontMs: fact(10),
  ownFrontMs: fact(5),
  serviceP95ToMean: fact(2),
  cpuShareOfDuration: fact(0.5, 'share'),
  benchmarkHours: fact(4, 'h'),
  decisionHorizonMonths: fact(12),
  migrationHours: fact(24, 'h'),
}

const vendors = Object.fromEntries(vendorIds.map((id) => [id, { id, name: id, egress: [] }])) as unknown as Record<
  VendorId,
  Vendor
>

const gpus = Object.fromEntries(
  gpuKinds.filter((kind) => kind !== 'none').map((kind) => [kind, { label: kind, memoryGB: fact(24, 'GB') }]),
)

/** Round numbers; a test replaces what it is about. */
export function tinyCatalogue(
  rest: {
    readonly platforms?: Partial<Record<PlatformId, Platform>>
    readonly vendors?: Partial<Record<VendorId, Vendor>>
    readonly assumptions?: Partial<Assumptions>
    readonly trafficProfiles?: Catalogue['trafficProfiles']
  } = {},
): Catalogue {
  return {
    version: 'test',
    pricePlaces: {},
    pricesReadOn: '2026-11-01',
    platforms: { ...platforms, ...rest.platforms },
    vendors: { ...vendors, ...rest.vendors },
    sources: { test: { id: 'test', title: 'Round numbers' } },
    gpus: gpus as unknown as Catalogue['gpus'],
    assumptions: { ...assumptions, ...rest.assumptions },
    trafficProfiles: rest.trafficProfiles ?? [],
  }
}

/** Everything allowed, 730 hours, nothing counted but the bill itself. */
export function teamWith(rest: Partial<ResolvedTeam> = {}): ResolvedTeam {
  return {
    region: 'us',
    monthHours: 730,
    freeTier: false,
    commitment: 'one-year',
    spotAllowed: true,
    opsHourUsd: 0,
    operatesCluster: 'own-cluster',
    basis: {},
    ...rest,
  }
}

export function siteWith(team: Partial<ResolvedTeam> = {}, catalogue: Parameters<typeof tinyCatalogue>[0] = {}): Site {
  return siteOf(tinyCatalogue(catalogue), teamWith(team))
}

const silent: World = {
  kind: 'event',
  trafficShape: 'steady',
  requestsPerMonth: 1e6,
  peakToMeanRatio: 1,
  activeHoursPerDay: 24,
  durationMs: 200,
  longestRunS: undefined,
  concurrencyPerReplica: 1,
  memoryGiB: 0.5,
  vcpu: 0.25,
  gpu: 'none',
  gpuCount: 1,
  modelGB: 0,
  imageGB: 0,
  p95TargetMs: undefined,
  maxColdStartMs: undefined,
  connection: 'request',
  databaseConnectionLimit: undefined,
  hostAccess: 'none',
  keepsWarmState: 'no',
  splittable: 'no',
  interruptible: 'no',
  needsGang: 'no',
  isolation: 'shared',
  localDiskGB: 0,
  payloadMB: 1,
  egressGBPerMonth: 0,
  ingressGBPerMonth: 0,
  dataResidency: undefined,
  privateNetwork: 'no',
}

/** One million events of 200 ms on 0.5 GiB and a quarter of a vCPU, steady, unless said otherwise. */
export function worldWith(rest: Partial<World> = {}): World {
  return { ...silent, ...rest }
}

export function demandWith(site: Site, rest: Partial<World> = {}): Demand {
  return demandOf(worldWith(rest), site)
}

export function optionNamed(site: Site, id: string): Option {
  const option = optionsOf(site).find((candidate) => candidate.id === id)
  if (option === undefined) throw new Error(`no option ${id}`)
  return option
}
