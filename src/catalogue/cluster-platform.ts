/** What every Kubernetes is like, whoever runs it: how it is operated, what stands around it, and its costlier variants. */
import type { MachineBilling, MachineSize } from '../domain/billing-model.ts'
import type { NetworkNeeds, Operations, Variant } from '../domain/platform.ts'
import { estimate } from './fact-builders.ts'
import { withSlices } from './machine-sizes/changed-sizes.ts'
import { gangScheduling, managedOperations, migSlices } from './shared-facts.ts'
import { sizeLimits } from './size-limits.ts'

export const clusterOperations = {
  ...managedOperations,
  rollbackMinutes: estimate(3, 'min', 'Former revision of the deployment.'),
  deployMinutes: estimate(5, 'min', 'Push an image, rolling update.'),
  debugDepth: estimate(0.9, 'score', 'Container and node can be entered.'),
  portability: estimate(0.95, 'score', 'Image and manifests run on any Kubernetes.'),
  escapeHatch: estimate('Apply the manifests to another Kubernetes', 'text', 'Image and manifests are portable.'),
} as const satisfies Partial<Operations>

/** In the network of a cloud. */
export const clusterNetwork: NetworkNeeds = {
  loadBalancer: 'needed',
  gateway: 'optional',
  natForPrivate: true,
  ipv4PerInstance: false,
}

interface Cluster {
  /** "EKS". */
  readonly label: string
  readonly nodes: Omit<MachineBilling, 'sizes'>
  readonly sizes: readonly MachineSize[]
  /** Upkeep of the cluster itself, hours per month. */
  readonly opsHours: number
}

const fleet = { purchase: 'on-demand', architecture: 'x86', runs: 'always' } as const

export function plainNodes({ label, nodes, sizes }: Cluster): Variant {
  return { id: '', label, ...fleet, billing: { ...nodes, sizes } }
}

const kueueHours = 2

export function gangScheduled({ label, nodes, sizes, opsHours }: Cluster): Variant {
  return {
    id: 'kueue',
    label: `${label} with gang scheduling`,
    ...fleet,
    billing: { ...nodes, sizes },
    ...gangScheduling,
    opsHoursPerMonth: estimate(
      opsHours + kueueHours,
      'h/month',
      `The cluster’s ${opsHours} h and ${kueueHours} h for Kueue, its queues and its quotas.`,
    ),
  }
}

/** `upkeep`: what the slices take beyond the cluster, and why. */
export function gpuSlices(
  { label, nodes, sizes, opsHours }: Cluster,
  upkeep = { hours: 2, why: 'for profiles and node pools of slices' },
): Variant {
  const sliced = withSlices(sizes)
  return {
    id: 'slices',
    label: `${label} with GPU slices`,
    ...fleet,
    billing: { ...nodes, sizes: sliced, slicesPerGpu: migSlices },
    limits: sizeLimits(sliced),
    onlyFor: 'gpu',
    mitigates: ['budget'],
    opsHoursPerMonth: estimate(
      opsHours + upkeep.hours,
      'h/month',
      `The cluster’s ${opsHours} h and ${upkeep.hours} h ${upkeep.why}.`,
    ),
  }
}
