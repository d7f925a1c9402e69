/** A cluster the team already operates: its control plane is paid, its node prices are the team's to overlay. */
import type { MachineSize } from '../../domain/billing-model.ts'
import type { Platform } from '../../domain/platform.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { clusterOperations, gangScheduled, gpuSlices, plainNodes } from '../cluster-platform.ts'
import { estimate } from '../fact-builders.ts'
import { cloudRegions, clusterLimits, unlimited } from '../shared-facts.ts'

const overlay = 'A rented machine of this shape stands in; overlay what your own nodes cost.'

/** [id, vCPU, GiB, GPU kind, GPUs, USD per hour]. */
const shapes: readonly (readonly [string, number, number, GpuKind, number, number])[] = [
  ['node-4x16', 4, 16, 'none', 0, 0.2],
  ['node-8x32', 8, 32, 'none', 0, 0.4],
  ['node-16x64', 16, 64, 'none', 0, 0.8],
  ['node-32x128', 32, 128, 'none', 0, 1.6],
  ['node-64x512', 64, 512, 'none', 0, 4.2],
  ['node-l4', 8, 32, 'l4', 1, 0.98],
  ['node-a10', 8, 32, 'a10', 1, 1.21],
  ['node-l40s', 8, 64, 'l40s', 1, 2.24],
  ['node-4xa100', 96, 880, 'a100', 4, 14.7],
  ['node-8xh100', 192, 2048, 'h100', 8, 55],
]

const sizes: readonly MachineSize[] = shapes.map(([id, vcpu, memoryGiB, gpu, gpuCount, usd]) => ({
  id,
  vcpu: estimate(vcpu, 'vCPU', overlay),
  memoryGiB: estimate(memoryGiB, 'GiB', overlay),
  gpu,
  gpuCount: estimate(gpuCount, 'GPU', overlay),
  usdPerHour: estimate(usd, 'USD/h', overlay),
}))

const nodes = {
  kind: 'machines',
  minimumBilledS: estimate(1, 's', 'A share of a node for as long as the pod exists.'),
  whileJobRuns: true,
  nodesAreShared: true,
  controlPlaneUsdPerHour: estimate(0, 'USD/h', 'The control plane is already paid.'),
  diskUsdPerGBMonth: estimate(0.1, 'USD/GB-month', overlay),
} as const

const cluster = { label: 'Own cluster', nodes, sizes, opsHours: 1.5 }

export const ownCluster: Platform = {
  id: 'own-cluster',
  vendor: 'own',
  family: 'container',
  operatingModel: 'cluster',
  name: 'Own cluster',
  shortName: 'Own cluster',
  limits: {
    ...clusterLimits,
    maxMemoryGiB: estimate(2048, 'GiB', overlay),
    maxVcpu: estimate(192, 'vCPU', overlay),
    maxLocalDiskGB: estimate(2000, 'GB', 'Typical local disk of a server; yours may differ.'),
    gpuKinds: estimate(
      ['l4', 'a10', 'l40s', 'a100', 'h100'],
      'kind',
      'Kinds that have a stand-in price here; yours may differ.',
    ),
    maxGpuCount: estimate(8, 'GPUs/instance', 'Cards of one server.'),
    fractionalGpu: estimate(true, 'yes/no', 'Slices and time-sharing through the device plugin.'),
    regions: {
      ...cloudRegions,
      note: 'Wherever the team’s nodes stand; the gate takes the team’s word.',
    },
    isolation: estimate(['shared', 'dedicated'], 'kind', 'The hosts are the team’s own.'),
  },
  startup: {
    coldStartP50S: estimate(5, 's', 'A pod on a node that is there.'),
    coldStartP95S: estimate(60, 's', 'A pod that waits for room.'),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: estimate(60, 's', 'Room on existing nodes; new servers take weeks.'),
  },
  operations: {
    ...clusterOperations,
    hostPatchedBy: estimate('team', 'text', 'The team runs the cluster.'),
    rollouts: estimate(['replace', 'canary', 'blue-green'], 'kind', 'Rolling by default, the others with add-ons.'),
    debugPath: estimate('kubectl logs, exec and debug; SSH on the node', 'text', 'General knowledge.'),
    debugDepth: estimate(1, 'score', 'Container, node and hardware can be reached.'),
    opsHoursPerMonth: estimate(cluster.opsHours, 'h/month', 'One more workload on a cluster that is operated anyway.'),
    quotas: [
      {
        name: 'Free room on the nodes',
        default: estimate(0, 'vCPU', 'Only the team knows.'),
        raisable: true,
      },
    ],
    idleRule: estimate('Idle pods give room to others; nodes cost the same', 'text', 'General knowledge.'),
    escapeHatch: estimate('Apply the manifests to a managed Kubernetes', 'text', 'Image and manifests are portable.'),
  },
  network: {
    loadBalancer: 'included',
    gateway: 'none',
    natForPrivate: false,
    ipv4PerInstance: false,
  },
  variants: [plainNodes(cluster), gangScheduled(cluster), gpuSlices(cluster)],
  notPriced: ['Hardware, power and people behind the cluster, unless overlaid in the node prices'],
}
