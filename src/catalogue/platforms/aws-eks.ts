/** Kubernetes on EKS: workloads share EC2 nodes and the control plane. */
import type { Platform } from '../../domain/platform.ts'
import { clusterNetwork, clusterOperations, gangScheduled, gpuSlices, plainNodes } from '../cluster-platform.ts'
import { alsoIn, estimate } from '../fact-builders.ts'
import { ec2OwnHostFee, ec2OwnHosts } from '../machine-sizes/ec2-own-hosts.ts'
import { ec2OnDemand, ec2Spot } from '../machine-sizes/ec2-sizes.ts'
import {
  ec2Billing,
  ec2Prices,
  ec2Shapes,
  ec2SpotNotice,
  eksNodeGroups,
  eksPrices,
  eksRollout,
  eksScaling,
  irelandQuotes,
} from '../readings.ts'
import { cloudRegions, clusterLimits, ebsUsdPerGBMonth, gpuNetworks, ownHosts, unlimited } from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { awsStartingQuotas } from '../starting-quotas.ts'

const nodes = {
  kind: 'machines',
  minimumBilledS: ec2Billing(60, 's'),
  whileJobRuns: true,
  nodesAreShared: true,
  controlPlaneUsdPerHour: alsoIn(
    eksPrices(0.1, 'USD/h', 'Standard support; 0.60 in extended support, which is on by default.'),
    { eu: irelandQuotes(0.1, 'USD/h', 'A bill of July 2026 shows 148.80 USD for 1,488 hours.') },
  ),
  diskUsdPerGBMonth: ebsUsdPerGBMonth,
  osDiskGB: estimate(20, 'GB', 'Default disk of a managed node, from memory.'),
} as const

const cluster = { label: 'EKS', nodes, sizes: ec2OnDemand, opsHours: 4 }

export const awsEks: Platform = {
  id: 'aws-eks',
  vendor: 'aws',
  family: 'container',
  operatingModel: 'cluster',
  name: 'EKS',
  shortName: 'EKS',
  limits: {
    ...clusterLimits,
    maxMemoryGiB: estimate(
      4096,
      'GiB',
      'Largest size priced here, its shape from memory; the vendor lists larger ones.',
    ),
    maxVcpu: ec2Shapes(192, 'vCPU', 'Largest node priced here.'),
    maxLocalDiskGB: estimate(65_536, 'GB', 'One EBS volume.'),
    gpuKinds: ec2Prices(['t4', 'a10', 'l4', 'l40s', 'a100-40', 'a100', 'h100', 'h200', 'b200'], 'kind'),
    maxGpuCount: ec2Shapes(8, 'GPUs/instance', 'Per pod: the cards of one node.'),
    fractionalGpu: estimate(true, 'yes/no', 'Slices and time-sharing through the device plugin.'),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: eksScaling(
      60,
      's',
      'The documentation says under a minute for a node with Karpenter; not a percentile.',
    ),
    coldStartP95S: estimate(120, 's', 'Twice the stated node launch; GPU nodes take minutes.'),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: estimate(90, 's', 'Metric, pending pod, then a node.'),
  },
  operations: {
    ...clusterOperations,
    hostPatchedBy: eksNodeGroups(
      'team',
      'text',
      'The team deploys patched node images; Auto Mode shifts that to the provider.',
    ),
    rollouts: eksRollout(['replace', 'canary', 'blue-green'], 'kind', 'Rolling by default, the others with add-ons.'),
    debugPath: estimate(
      'kubectl logs, exec and debug; SSH or Session Manager on the node',
      'text',
      'General knowledge.',
    ),
    opsHoursPerMonth: estimate(
      cluster.opsHours,
      'h/month',
      'Upgrades, node images and add-ons, spread over the workloads of a cluster.',
    ),
    quotas: awsStartingQuotas,
    idleRule: estimate('Karpenter removes empty nodes; pods need KEDA to go to zero', 'text', 'General knowledge.'),
  },
  interconnectGbps: gpuNetworks.aws,
  network: clusterNetwork,
  variants: [
    plainNodes(cluster),
    {
      id: 'spot',
      label: 'EKS on Spot nodes',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: { ...nodes, sizes: ec2Spot },
      limits: {
        ...sizeLimits(ec2Spot),
        startsTogether: ec2SpotNotice(false, 'yes/no', 'Capacity may be taken back with two minutes of notice.'),
      },
    },
    gangScheduled(cluster),
    {
      id: 'dedicated',
      label: 'EKS on dedicated nodes',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: {
        ...nodes,
        // Nobody else's pods may share the node either.
        nodesAreShared: false,
        sizes: ec2OwnHosts,
        dedicatedUsdPerHour: ec2OwnHostFee,
      },
      ...ownHosts,
    },
    gpuSlices(cluster),
  ],
  notPriced: [
    'Cross-zone traffic',
    'Auto Mode fee, about 12 % of the node',
    'Add-ons and service mesh',
    'Support plan',
  ],
}
