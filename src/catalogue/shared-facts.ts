/** Facts that hold for a whole group of platforms: machines the team rents whole, their disks, clusters, and where clouds have regions. */
import type { Limits, Operations, Variant } from '../domain/platform.ts'
import { alsoIn, estimate } from './fact-builders.ts'
import { awsPriceList2024, azureGpuSizes, belgiumPrices, gcpPriceList, irelandQuotes, kueue } from './readings.ts'

const known = 'General knowledge of the platform.'

/** Every large cloud has regions on each of these; a single service may lag in one of them. */
export const cloudRegions = estimate(
  ['us', 'eu', 'uk', 'apac', 'ca', 'sa'],
  'kind',
  'The vendor has regions there; whether this service and size is in each was not read.',
)

export const ebsUsdPerGBMonth = alsoIn(awsPriceList2024(0.08, 'USD/GB-month', 'EBS gp3.'), {
  eu: irelandQuotes(0.088, 'USD/GB-month', 'EBS gp3.'),
})

export const ssdUsdPerGBMonth = alsoIn(
  gcpPriceList(0.17, 'USD/GB-month', 'SSD persistent disk; the standard disk costs 0.04.'),
  { eu: belgiumPrices(0.17, 'USD/GB-month', 'SSD persistent disk.') },
)

export const balancedDiskUsdPerGBMonth = alsoIn(
  estimate(0.1, 'USD/GB-month', 'Balanced persistent disk, from memory.'),
  { eu: belgiumPrices(0.1, 'USD/GB-month', 'Balanced persistent disk.') },
)

export const unlimited = {
  s: estimate('unlimited', 's', known),
  MB: estimate('unlimited', 'MB', 'No cap on bodies that the platform sets; the proxy in front may set one.'),
  instances: estimate(
    'unlimited',
    'instances',
    'No cap as such; vCPU and GPU quotas of the account apply and are raised on request.',
  ),
  requests: estimate('unlimited', 'requests', 'The code decides how much one replica takes.'),
} as const

export const linuxAndWindows = estimate(
  ['linux', 'windows'],
  'kind',
  'Images of both are offered; Windows brings its licence.',
)

export const allConnections = estimate(['request', 'stream', 'websocket'], 'kind', known)

type MachineLimits = Pick<
  Limits,
  | 'maxRunS'
  | 'maxRequestS'
  | 'maxPayloadMB'
  | 'concurrencyQuota'
  | 'concurrencyCounts'
  | 'maxConcurrencyPerReplica'
  | 'hostAccess'
  | 'connections'
  | 'keepsWarmState'
  | 'operatingSystems'
  | 'privateNetwork'
  | 'isolation'
>

/** Machines of a large cloud: nothing is in the way but the size. */
export const machineLimits: MachineLimits = {
  maxRunS: unlimited.s,
  maxRequestS: unlimited.s,
  maxPayloadMB: unlimited.MB,
  concurrencyQuota: unlimited.instances,
  concurrencyCounts: 'instances',
  maxConcurrencyPerReplica: unlimited.requests,
  hostAccess: estimate(['none', 'root', 'device', 'kernel'], 'kind', 'Full root, own kernel, drivers and modules.'),
  connections: allConnections,
  operatingSystems: linuxAndWindows,
  keepsWarmState: estimate(true, 'yes/no', 'Memory and disk stay while the machine runs; disks survive a stop.'),
  privateNetwork: estimate(true, 'yes/no', known),
  isolation: estimate(
    ['shared'],
    'kind',
    'Hosts are shared between customers unless hosts of one’s own are bought, which is an option of its own where it is priced.',
  ),
}

/** Kubernetes with nodes the team controls. */
export const clusterLimits: MachineLimits & Pick<Limits, 'startsTogether'> = {
  ...machineLimits,
  hostAccess: estimate(
    ['none', 'root', 'device', 'kernel'],
    'kind',
    'Privileged pods and own node images; kernel settings through node configuration.',
  ),
  keepsWarmState: estimate(
    true,
    'yes/no',
    'A stateful set with a volume survives a restart; memory is lost when a pod moves.',
  ),
  startsTogether: kueue(
    false,
    'yes/no',
    'The plain scheduler starts pods one by one; native gang scheduling is alpha since 1.35.',
  ),
}

export const machineOperations = {
  hostPatchedBy: estimate(
    'team',
    'text',
    'The provider patches hypervisor and hardware, the team the guest system, drivers and runtime.',
  ),
  baseImagePatchedBy: estimate('team', 'text', known),
  runtimePatchedBy: estimate('team', 'text', known),
  rollbackUnit: estimate('machine', 'kind', 'Machine image or template version.'),
  rollbackMinutes: estimate(15, 'min', 'Replace a fleet from the former template.'),
  deployMinutes: estimate(15, 'min', 'Build a machine image and replace a fleet.'),
  debugDepth: estimate(1, 'score', 'Shell, kernel tools and profilers on the machine itself.'),
  portability: estimate(0.7, 'score', 'A machine image must be rebuilt elsewhere; what runs inside it is unchanged.'),
} as const satisfies Partial<Operations>

export const managedOperations = {
  hostPatchedBy: estimate('provider', 'text', known),
  baseImagePatchedBy: estimate('team', 'text', 'The image is the team’s own.'),
  runtimePatchedBy: estimate('team', 'text', 'The runtime is inside the image.'),
  rollbackUnit: estimate('image', 'kind', known),
} as const satisfies Partial<Operations>

export const functionOperations = {
  hostPatchedBy: estimate('provider', 'text', known),
  baseImagePatchedBy: estimate(
    'provider',
    'text',
    'For code packages; the team patches its own base image when it ships one.',
  ),
  runtimePatchedBy: estimate('provider', 'text', 'For managed runtimes.'),
  rollbackUnit: estimate('image', 'kind', 'A published version of the package or image.'),
} as const satisfies Partial<Operations>

/** A cluster with a queue that admits a job's pods all at once or not at all. */
export const gangScheduling = {
  onlyFor: 'gang',
  mitigates: ['gang'],
  limits: { startsTogether: kueue(true, 'yes/no', 'All or nothing with ready pods, once Kueue is installed.') },
} as const satisfies Partial<Variant>

/** Equal slices with memory of their own that the hardware makes of one card. */
export const migSlices = azureGpuSizes(
  7,
  'instances',
  '1g profiles of an A100 40 GB; the other cards with slices are read alike.',
)

/** What stays ready is paid whether or not anybody calls. */
export const keptWarmRule = estimate(
  'What is kept warm is billed all month; a schedule lowers its number in quiet hours',
  'text',
  'Holds for every vendor that keeps instances ready.',
)

/** Hosts that no other customer is on. */
export const ownHosts = {
  onlyFor: 'dedicated',
  mitigates: ['isolation'],
  limits: { isolation: estimate(['shared', 'dedicated'], 'kind', 'Hosts of one’s own.') },
} as const satisfies Partial<Variant>

/** Networks between GPU machines that are made for one run over several of them. */
export const gpuNetworks = {
  aws: {
    a100: estimate(400, 'Gbit/s', 'p4de machines over EFA, from memory.'),
    'a100-40': estimate(400, 'Gbit/s', 'p4d machines over EFA, from memory.'),
    h100: estimate(3200, 'Gbit/s', 'p5 machines over EFA, from memory.'),
    h200: estimate(3200, 'Gbit/s', 'p5en machines over EFA, from memory.'),
    b200: estimate(3200, 'Gbit/s', 'p6 machines over EFA, from memory.'),
  },
  gcp: {
    h100: estimate(1600, 'Gbit/s', 'a3-highgpu machines, eight cards of 200, from memory.'),
  },
  azure: {
    a100: estimate(1600, 'Gbit/s', 'ND A100 v4 machines over InfiniBand, eight cards of 200, from memory.'),
    h100: estimate(3200, 'Gbit/s', 'ND H100 v5 machines over InfiniBand, eight cards of 400, from memory.'),
  },
} as const
