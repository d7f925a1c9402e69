/** GKE Autopilot: pods pay for what they request, nodes are the provider's. */
import type { Platform } from '../../domain/platform.ts'
import type { Fact } from '../../domain/facts.ts'
import { clusterNetwork, clusterOperations } from '../cluster-platform.ts'
import { estimate } from '../fact-builders.ts'
import { gceGpuOnDemand } from '../machine-sizes/gce-sizes.ts'
import {
  gceGpuFamilies,
  gcpPriceList,
  gkeBasics,
  gkeComputeClasses,
  gkePricing,
  gkeUpgrades,
  kueue,
} from '../readings.ts'
import { allConnections, cloudRegions, gangScheduling, gpuNetworks, unlimited } from '../shared-facts.ts'
import { shapesByPrice } from '../task-shapes.ts'

const shapes = shapesByPrice(
  [
    [0.25, [0.5, 1, 1.5]],
    [0.5, [0.5, 1, 2, 3]],
    [1, [1, 2, 4, 6.5]],
    [2, [2, 4, 8, 13]],
    [4, [4, 8, 16, 26]],
    [8, [8, 16, 32, 52]],
    [16, [16, 32, 64, 104]],
    [28, [28, 56, 110]],
  ],
  0.0445,
  0.0049225,
)
const fee = gkePricing(
  0.1,
  'USD/h',
  'One text says Autopilot has no fee; the pricing page and its test output say 0.10.',
)

function pods(usdPerVcpuHour: Fact, usdPerGiBHour: Fact) {
  return {
    kind: 'tasks',
    usdPerVcpuHour,
    usdPerGiBHour,
    shapes,
    shapesFrom: gkeComputeClasses(
      '0.05 to 28 vCPU; memory 1 to 6.5 GiB per vCPU',
      'text',
      'The vCPU range was read, the memory ratio is from memory.',
    ),
    minimumBilledS: gkeComputeClasses(1, 's', 'One-second increments, no minimum.'),
    whileJobRuns: true,
    controlPlaneUsdPerHour: fee,
    freeDiskGB: estimate(0, 'GB', 'Ephemeral storage is billed from the first GiB requested.'),
    diskUsdPerGBHour: gcpPriceList(0.0000548, 'USD/GB-h'),
  } as const
}

const gpuPods = {
  kind: 'machines',
  sizes: gceGpuOnDemand,
  minimumBilledS: gkeComputeClasses(1, 's'),
  whileJobRuns: true,
  nodesAreShared: false,
  controlPlaneUsdPerHour: fee,
  managementFeeShare: estimate(0.12, 'share', 'GPU pods pay the node plus a premium that could not be confirmed.'),
} as const

const gpuLimits = {
  hostAccess: gkeComputeClasses(
    ['none', 'device'],
    'kind',
    'The GPU through the provider’s device plugin is the only device; no host.',
  ),
  gpuKinds: gceGpuFamilies(['t4', 'l4', 'a100-40', 'h100'], 'kind'),
  maxGpuCount: gceGpuFamilies(8, 'GPUs/instance'),
  maxMemoryGiB: gceGpuFamilies(1872, 'GiB'),
  maxVcpu: gceGpuFamilies(208, 'vCPU'),
} as const

export const gkeAutopilot: Platform = {
  id: 'gke-autopilot',
  vendor: 'gcp',
  family: 'container',
  operatingModel: 'cluster',
  name: 'GKE Autopilot',
  shortName: 'Autopilot',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Windows node pools belong to Standard clusters.'),
    maxRunS: unlimited.s,
    maxRequestS: unlimited.s,
    maxMemoryGiB: estimate(110, 'GiB', 'General-purpose pods.'),
    maxVcpu: gkeComputeClasses(28, 'vCPU'),
    maxLocalDiskGB: estimate(10, 'GB', 'Ephemeral storage of a general-purpose pod; volumes go beyond.'),
    maxPayloadMB: unlimited.MB,
    concurrencyQuota: unlimited.instances,
    concurrencyCounts: 'instances',
    maxConcurrencyPerReplica: unlimited.requests,
    gpuKinds: gkeComputeClasses(
      [],
      'kind',
      'General-purpose pods have none; GPU pods pay for the whole node, see the GPU variant.',
    ),
    maxGpuCount: gkeComputeClasses(0, 'GPUs/instance'),
    fractionalGpu: gkeComputeClasses(false, 'yes/no'),
    hostAccess: gkeComputeClasses(['none'], 'kind', 'Privileged pods, host paths and host networks are rejected.'),
    connections: allConnections,
    keepsWarmState: estimate(
      true,
      'yes/no',
      'A stateful set with a volume survives a restart; memory is lost when a pod moves.',
    ),
    startsTogether: kueue(false, 'yes/no', 'The plain scheduler starts pods one by one.'),
    privateNetwork: gkeBasics(true, 'yes/no'),
    regions: cloudRegions,
    isolation: estimate(
      ['shared'],
      'kind',
      'Nodes are the provider’s; sole tenancy needs a compute class not priced here.',
    ),
  },
  startup: {
    coldStartP50S: estimate(75, 's', 'A fresh node as on Standard; fast-starting nodes are quicker at best effort.'),
    coldStartP95S: estimate(150, 's', 'Twice the likely node start.'),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: estimate(90, 's', 'Pending pod, then a fresh node.'),
  },
  operations: {
    ...clusterOperations,
    hostPatchedBy: gkeBasics('provider', 'text', 'Control plane, nodes and node system.'),
    rollouts: gkeUpgrades(['replace', 'canary', 'blue-green'], 'kind', 'Rolling by default, the others with add-ons.'),
    debugPath: gkeUpgrades('kubectl logs, exec and debug; no SSH on nodes; Cloud Logging', 'text'),
    debugDepth: estimate(0.7, 'score', 'A shell in the container, no node.'),
    opsHoursPerMonth: estimate(2, 'h/month', 'Requests and limits, upgrade windows.'),
    quotas: [
      {
        name: 'Nodes per cluster',
        default: estimate(5000, 'instances', 'Default for Autopilot.'),
        raisable: true,
      },
    ],
    idleRule: estimate(
      'A pod that does not exist costs nothing; pods need KEDA to go to zero',
      'text',
      'General knowledge.',
    ),
  },
  interconnectGbps: gpuNetworks.gcp,
  network: clusterNetwork,
  variants: [
    {
      id: '',
      label: 'GKE Autopilot',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: pods(gcpPriceList(0.0445, 'USD/vCPU-h'), gcpPriceList(0.0049225, 'USD/GiB-h')),
    },
    {
      id: 'spot',
      label: 'GKE Autopilot Spot pods',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: pods(
        estimate(0.0133, 'USD/vCPU-h', 'From memory, not confirmed.'),
        estimate(0.0014767, 'USD/GiB-h', 'From memory, not confirmed.'),
      ),
      limits: {
        startsTogether: estimate(false, 'yes/no', 'Preemption gives about 25 to 30 seconds of notice.'),
      },
    },
    {
      id: 'gpu',
      label: 'GKE Autopilot GPU pods',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: gpuPods,
      limits: gpuLimits,
    },
    {
      id: 'gpu-kueue',
      label: 'GKE Autopilot GPU pods with gang scheduling',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: gpuPods,
      ...gangScheduling,
      limits: { ...gpuLimits, ...gangScheduling.limits },
      opsHoursPerMonth: estimate(3.5, 'h/month', 'The pods’ 1.5 h and 2 h for Kueue, its queues and its quotas.'),
    },
  ],
  notPriced: ['Premium of GPU pods beyond the assumed share', 'Cross-zone traffic', 'Support plan'],
}
