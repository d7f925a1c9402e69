/** AWS Batch on EC2: a queue starts machines for jobs and gives them back when the queue is empty. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { ec2OwnHostFee, ec2OwnHosts } from '../machine-sizes/ec2-own-hosts.ts'
import { ec2OnDemand, ec2Spot } from '../machine-sizes/ec2-sizes.ts'
import { batchGpu, batchLimits, ec2Billing, ec2Prices, ec2Shapes, ec2SpotNotice } from '../readings.ts'
import {
  cloudRegions,
  ebsUsdPerGBMonth,
  gpuNetworks,
  machineLimits,
  machineOperations,
  ownHosts,
} from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { awsStartingQuotas } from '../starting-quotas.ts'

const jobs = {
  kind: 'machines',
  minimumBilledS: ec2Billing(60, 's'),
  whileJobRuns: true,
  nodesAreShared: false,
  diskUsdPerGBMonth: ebsUsdPerGBMonth,
  osDiskGB: estimate(30, 'GB', 'Root volume of the ECS-optimised image, from memory.'),
} as const

export const awsBatch: Platform = {
  id: 'aws-batch',
  vendor: 'aws',
  family: 'vm',
  operatingModel: 'job-queue',
  name: 'AWS Batch',
  shortName: 'Batch',
  limits: {
    ...machineLimits,
    operatingSystems: estimate(['linux'], 'kind', 'Compute environments of EC2 machines start Linux images.'),
    maxMemoryGiB: estimate(
      4096,
      'GiB',
      'Largest size priced here, its shape from memory; the vendor lists larger ones.',
    ),
    maxVcpu: ec2Shapes(192, 'vCPU'),
    maxLocalDiskGB: estimate(65_536, 'GB', 'One EBS volume through a launch template.'),
    maxPayloadMB: batchLimits(0.03, 'MB', 'A job request carries 30 KiB; data goes through object storage.'),
    concurrencyQuota: batchLimits(
      1_000_000,
      'requests',
      'Jobs in submitted state; the vCPU quota of the account limits what runs.',
    ),
    concurrencyCounts: 'requests',
    gpuKinds: ec2Prices(['t4', 'a10', 'l4', 'l40s', 'a100-40', 'a100', 'h100', 'h200', 'b200'], 'kind'),
    maxGpuCount: ec2Shapes(8, 'GPUs/instance'),
    fractionalGpu: batchGpu(false, 'yes/no', 'GPUs are a whole-number resource.'),
    hostAccess: estimate(
      ['none', 'root', 'device', 'kernel'],
      'kind',
      'Own machine image and privileged containers on EC2 environments.',
    ),
    connections: estimate([], 'kind', 'Jobs are taken from a queue; there is no endpoint that answers requests.'),
    keepsWarmState: estimate(true, 'yes/no', 'For the length of a job; beyond it only on a mounted file system.'),
    startsTogether: estimate(true, 'yes/no', 'Multi-node parallel jobs start all nodes or none.'),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: estimate(
      120,
      's',
      'No percentile is published: scheduler, machine launch and container start take one to five minutes.',
    ),
    coldStartP95S: estimate(300, 's', 'Upper end of the one to five minutes.'),
    pullsImage: true,
    keepAliveS: estimate(600, 's', 'Machines are given back some minutes after the queue drains.'),
    scaleOutS: estimate(180, 's', 'As long as a cold start.'),
  },
  operations: {
    ...machineOperations,
    hostPatchedBy: estimate(
      'team',
      'text',
      'The default machine image is refreshed when the environment is updated; the team triggers it.',
    ),
    rollbackUnit: estimate('image', 'kind', 'Job definition revision.'),
    rollouts: estimate(['replace'], 'kind', 'The next job takes the new revision.'),
    rollbackMinutes: estimate(5, 'min', 'Point jobs at the former revision.'),
    deployMinutes: estimate(5, 'min', 'Push an image and register a job definition.'),
    debugPath: estimate(
      'CloudWatch Logs per job; SSH or ECS Exec while the machine lives',
      'text',
      'General knowledge.',
    ),
    debugDepth: estimate(0.8, 'score', 'The machine can be entered only while a job runs on it.'),
    portability: estimate(0.8, 'score', 'A container image; queue and job definition are the vendor’s own.'),
    opsHoursPerMonth: estimate(2, 'h/month', 'Job definitions, failed jobs, image refresh.'),
    quotas: [{ name: 'Job queues', default: batchLimits(50, 'requests'), raisable: true }, ...awsStartingQuotas],
    idleRule: estimate('Minimum vCPUs of zero release machines when the queue drains', 'text', 'General knowledge.'),
    escapeHatch: estimate(
      'Run the job image on EC2 or on Kubernetes with Kueue',
      'text',
      'The image holds no Batch code.',
    ),
  },
  interconnectGbps: gpuNetworks.aws,
  network: {
    loadBalancer: 'included',
    gateway: 'none',
    natForPrivate: true,
    ipv4PerInstance: true,
  },
  variants: [
    {
      id: '',
      label: 'AWS Batch',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: { ...jobs, sizes: ec2OnDemand },
    },
    {
      id: 'spot',
      label: 'AWS Batch on Spot',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'zero',
      billing: { ...jobs, sizes: ec2Spot },
      limits: {
        ...sizeLimits(ec2Spot),
        startsTogether: ec2SpotNotice(false, 'yes/no', 'Capacity may be taken back with two minutes of notice.'),
      },
    },
    {
      id: 'dedicated',
      label: 'AWS Batch on dedicated machines',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: { ...jobs, sizes: ec2OwnHosts, dedicatedUsdPerHour: ec2OwnHostFee },
      ...ownHosts,
    },
  ],
  notPriced: ['Machine time between the end of a job and the release of the machine', 'Object storage', 'Support plan'],
}
