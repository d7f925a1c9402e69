/** Kubernetes on AKS: workloads share Azure nodes and the control plane. */
import type { Platform } from '../../domain/platform.ts'
import { clusterNetwork, clusterOperations, gangScheduled, gpuSlices, plainNodes } from '../cluster-platform.ts'
import { estimate } from '../fact-builders.ts'
import { wholeHost } from '../machine-sizes/changed-sizes.ts'
import { azureOnDemand, azureSpotSizes } from '../machine-sizes/azure-sizes.ts'
import {
  aksAutoscaler,
  aksBlueGreen,
  aksFee,
  aksGpuNodes,
  aksSupport,
  aksTiers,
  azureGpuSizes,
  azureSpot,
  azureVmPrices,
} from '../readings.ts'
import { cloudRegions, clusterLimits, gpuNetworks, ownHosts, unlimited } from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { azureStartingQuotas } from '../starting-quotas.ts'

const nodes = {
  kind: 'machines',
  minimumBilledS: estimate(60, 's', 'Billed per second; the minimum was not read.'),
  whileJobRuns: true,
  nodesAreShared: true,
  controlPlaneUsdPerHour: aksFee(
    0.1,
    'USD/h',
    'Standard tier with uptime promise; the free tier costs nothing and promises nothing, premium 0.60.',
  ),
  diskUsdPerGBMonth: estimate(0.08, 'USD/GB-month', 'Premium and standard SSD bracket this; from memory.'),
  osDiskGB: estimate(128, 'GB', 'Managed disk of a node; free where the size holds it on its own disk. From memory.'),
} as const

const ownHost = wholeHost(
  azureOnDemand,
  estimate(0, 'share', 'A dedicated host costs about what the machine that fills it costs, from memory.'),
)

const cluster = { label: 'AKS', nodes, sizes: azureOnDemand, opsHours: 4 }

export const aks: Platform = {
  id: 'aks',
  vendor: 'azure',
  family: 'container',
  operatingModel: 'cluster',
  name: 'AKS',
  shortName: 'AKS',
  limits: {
    ...clusterLimits,
    maxMemoryGiB: azureVmPrices(1900, 'GiB', 'Largest node priced here.'),
    maxVcpu: azureVmPrices(96, 'vCPU', 'Largest node priced here.'),
    maxLocalDiskGB: estimate(32_767, 'GB', 'One managed disk.'),
    concurrencyQuota: aksTiers(5000, 'instances', 'Nodes of a standard cluster.'),
    hostAccess: aksSupport(
      ['none', 'root', 'device', 'kernel'],
      'kind',
      'Through privileged daemon sets and node configuration; changes made on a node by hand are lost.',
    ),
    gpuKinds: azureVmPrices(['t4', 'a10', 'a100-40', 'a100', 'h100'], 'kind'),
    maxGpuCount: azureVmPrices(8, 'GPUs/instance'),
    fractionalGpu: azureGpuSizes(
      true,
      'yes/no',
      'Slices per node pool; time-slicing is the team’s own and isolates nothing.',
    ),
    privateNetwork: aksTiers(true, 'yes/no'),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: estimate(
      120,
      's',
      'Scan every 10 s, then a node of 40 to 90 s and its join; no percentile is published.',
    ),
    coldStartP95S: aksTiers(
      300,
      's',
      'AKS Automatic promises 99.9 % of pods ready within five minutes; it stands in for the 95th percentile.',
    ),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: aksAutoscaler(130, 's', 'Scan interval of 10 s, then a node.'),
  },
  operations: {
    ...clusterOperations,
    hostPatchedBy: aksSupport(
      'team',
      'text',
      'The provider publishes node images weekly; the team has them applied, and images older than 90 days are unsupported.',
    ),
    rollouts: aksBlueGreen(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Node pools blue-green with a soak time; workloads rolling, the others with add-ons.',
    ),
    debugPath: estimate(
      'kubectl logs, exec and debug; node shell through a privileged pod',
      'text',
      'General knowledge.',
    ),
    opsHoursPerMonth: estimate(
      cluster.opsHours,
      'h/month',
      'Upgrades, node images and add-ons, spread over the workloads of a cluster.',
    ),
    quotas: [
      { name: 'Nodes per cluster', default: aksTiers(5000, 'instances'), raisable: false },
      ...azureStartingQuotas,
    ],
    idleRule: aksGpuNodes('A node pool with minimum zero is emptied after ten minutes without need', 'text'),
  },
  interconnectGbps: gpuNetworks.azure,
  network: clusterNetwork,
  variants: [
    plainNodes(cluster),
    {
      id: 'spot',
      label: 'AKS on Spot nodes',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: { ...nodes, sizes: azureSpotSizes },
      limits: {
        ...sizeLimits(azureSpotSizes),
        startsTogether: azureSpot(false, 'yes/no', 'Eviction gives 30 seconds of notice.'),
      },
    },
    gangScheduled(cluster),
    gpuSlices(cluster, { hours: 1, why: 'for profiles; the slices are managed' }),
    {
      id: 'dedicated',
      label: 'AKS on dedicated hosts',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...nodes, nodesAreShared: false, sizes: ownHost },
      ...ownHosts,
      limits: { ...sizeLimits(ownHost), ...ownHosts.limits },
    },
  ],
  notPriced: ['Premium tier with long-term support', 'Cross-zone traffic', 'Support plan'],
}
