/** What a fresh account of each large cloud may run at once: processors of its machines, and GPUs, which start at nothing. */
import type { Quota } from '../domain/platform.ts'
import { estimate } from './fact-builders.ts'
import { azureLimits, ec2Quota } from './readings.ts'

const onP = ['a100-40', 'a100', 'h100', 'h200', 'b200'] as const
const seldomMore = 'Often 0 in new accounts; on-demand and Spot have one each.'

export const awsStartingQuotas: readonly Quota[] = [
  {
    name: 'Running on-demand standard vCPUs',
    counts: 'machines',
    default: ec2Quota(5, 'vCPU', 'The default that the command’s own reference shows; it grows with use.'),
    raisable: true,
  },
  {
    name: 'Standard Spot vCPUs',
    counts: 'spot-machines',
    default: estimate(5, 'vCPU', 'As for on-demand, from memory.'),
    raisable: true,
  },
  {
    name: 'P family vCPUs',
    counts: 'gpus',
    kinds: onP,
    default: estimate(0, 'vCPU', seldomMore),
    raisable: true,
  },
  {
    name: 'G and VT family vCPUs',
    counts: 'gpus',
    default: estimate(0, 'vCPU', seldomMore),
    raisable: true,
  },
]

export const azureStartingQuotas: readonly Quota[] = [
  {
    name: 'Regional vCPUs',
    counts: 'machines',
    default: azureLimits(20, 'vCPU', 'Differs by offer: 350 under an enterprise agreement, less on a trial.'),
    raisable: true,
  },
  {
    name: 'Regional Spot vCPUs',
    counts: 'spot-machines',
    default: azureLimits(20, 'vCPU', 'Differs by offer.'),
    raisable: true,
  },
  {
    name: 'NC and ND family vCPUs',
    counts: 'gpus',
    default: estimate(0, 'vCPU', 'GPU families start at zero.'),
    raisable: true,
  },
]

export const googleStartingQuotas: readonly Quota[] = [
  {
    name: 'CPUs per region',
    counts: 'machines',
    default: estimate(24, 'vCPU', 'The vendor says only that projects differ; new ones report 8 to 24.'),
    raisable: true,
  },
  {
    name: 'GPUs in all regions',
    counts: 'gpus',
    default: estimate(0, 'GPU', 'Reported as 0 in new projects; Spot GPUs have a quota of their own.'),
    raisable: true,
  },
]
