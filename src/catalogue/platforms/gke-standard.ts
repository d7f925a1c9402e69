/** Kubernetes on GKE Standard: workloads share Compute Engine nodes and the control plane. */
import type { Platform } from '../../domain/platform.ts'
import { clusterNetwork, clusterOperations, gangScheduled, gpuSlices, plainNodes } from '../cluster-platform.ts'
import { estimate } from '../fact-builders.ts'
import { wholeHost } from '../machine-sizes/changed-sizes.ts'
import { gceOnDemand, gceSpot } from '../machine-sizes/gce-sizes.ts'
import { gceBilling, gceGpuFamilies, gcePrices, gkeBasics, gkeBuffers, gkePricing, gkeUpgrades } from '../readings.ts'
import {
  balancedDiskUsdPerGBMonth,
  cloudRegions,
  clusterLimits,
  gpuNetworks,
  ownHosts,
  ssdUsdPerGBMonth,
  unlimited,
} from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { googleStartingQuotas } from '../starting-quotas.ts'

const nodes = {
  kind: 'machines',
  minimumBilledS: gceBilling(60, 's'),
  whileJobRuns: true,
  nodesAreShared: true,
  controlPlaneUsdPerHour: gkePricing(
    0.1,
    'USD/h',
    'A credit of 74.40 a month covers one zonal or Autopilot cluster per billing account.',
  ),
  diskUsdPerGBMonth: ssdUsdPerGBMonth,
  osDiskGB: estimate(100, 'GB', 'Default boot disk of a node, from memory.'),
  osDiskUsdPerGBMonth: balancedDiskUsdPerGBMonth,
} as const

const soleTenant = wholeHost(
  gceOnDemand,
  estimate(0.1, 'share', 'A sole-tenant node is paid whole and a tenth dearer, from memory.'),
)

const cluster = { label: 'GKE Standard', nodes, sizes: gceOnDemand, opsHours: 3 }

export const gkeStandard: Platform = {
  id: 'gke-standard',
  vendor: 'gcp',
  family: 'container',
  operatingModel: 'cluster',
  name: 'GKE Standard',
  shortName: 'GKE',
  limits: {
    ...clusterLimits,
    maxMemoryGiB: gcePrices(1872, 'GiB', 'Largest node priced here.'),
    maxVcpu: gcePrices(208, 'vCPU', 'Largest node priced here.'),
    maxLocalDiskGB: estimate(65_536, 'GB', 'One persistent disk.'),
    gpuKinds: gceGpuFamilies(
      ['t4', 'l4', 'a100-40', 'h100'],
      'kind',
      'A100 80 GB, H200 and B200 exist; they are not priced here.',
    ),
    maxGpuCount: gcePrices(8, 'GPUs/instance'),
    fractionalGpu: estimate(true, 'yes/no', 'Slices, time-sharing and MPS.'),
    privateNetwork: gkeBasics(true, 'yes/no'),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: gkeBuffers(
      75,
      's',
      'A fresh node takes 60 to 90 s, since a 30 s resume is two to three times faster.',
    ),
    coldStartP95S: estimate(150, 's', 'Twice the likely node start; GPU nodes take minutes.'),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: gkeBuffers(90, 's', 'Pending pod, then a fresh node.'),
    snapshotStartS: gkeBuffers(30, 's', 'Standby buffer of suspended nodes, preview; not for GPUs.'),
  },
  operations: {
    ...clusterOperations,
    hostPatchedBy: gkeBasics(
      'provider',
      'text',
      'Node auto-upgrade in a release channel; the team sets windows and node pools.',
    ),
    rollouts: gkeUpgrades(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Nodes: surge and blue-green; workloads: rolling, the others with add-ons.',
    ),
    debugPath: gkeUpgrades('kubectl logs, exec and debug; SSH on the node; Cloud Logging', 'text'),
    opsHoursPerMonth: estimate(cluster.opsHours, 'h/month', 'Upgrade windows, node pools and add-ons.'),
    quotas: googleStartingQuotas,
    idleRule: estimate(
      'Auto-created node pools are removed when empty; pods need KEDA to go to zero',
      'text',
      'General knowledge.',
    ),
  },
  interconnectGbps: gpuNetworks.gcp,
  network: clusterNetwork,
  variants: [
    plainNodes(cluster),
    {
      id: 'spot',
      label: 'GKE Standard on Spot nodes',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: { ...nodes, sizes: gceSpot },
      limits: {
        ...sizeLimits(gceSpot),
        startsTogether: estimate(false, 'yes/no', 'Preemption gives about 30 seconds of notice.'),
      },
    },
    gangScheduled(cluster),
    {
      id: 'dedicated',
      label: 'GKE Standard on sole-tenant nodes',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      // Nobody else's pods may share the node either.
      billing: { ...nodes, nodesAreShared: false, sizes: soleTenant },
      ...ownHosts,
      limits: { ...sizeLimits(soleTenant), ...ownHosts.limits },
    },
    gpuSlices(cluster),
  ],
  notPriced: ['Extended release channel', 'Backup and multi-cluster features', 'Cross-zone traffic', 'Support plan'],
}
