/** EC2 machines in an Auto Scaling group: whole machines by the second, nothing out of reach but scale to zero on a request. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { ec2OwnHostFee, ec2OwnHosts } from '../machine-sizes/ec2-own-hosts.ts'
import { ec2Arm, ec2ArmOneYear, ec2GpuParts, ec2OnDemand, ec2OneYear, ec2Spot } from '../machine-sizes/ec2-sizes.ts'
import {
  ec2Billing,
  ec2BootTimes,
  ec2BootTuned,
  ec2Prices,
  ec2ScaleReports,
  ec2Shapes,
  ec2SpotNotice,
  ec2StoreLifetime,
} from '../readings.ts'
import {
  cloudRegions,
  ebsUsdPerGBMonth,
  gpuNetworks,
  machineLimits,
  machineOperations,
  ownHosts,
  unlimited,
} from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { awsStartingQuotas } from '../starting-quotas.ts'

const machines = {
  kind: 'machines',
  minimumBilledS: ec2Billing(60, 's'),
  whileJobRuns: false,
  nodesAreShared: false,
  diskUsdPerGBMonth: ebsUsdPerGBMonth,
  osDiskGB: estimate(8, 'GB', 'Root volume of an Amazon Linux image, from memory.'),
} as const

export const awsEc2Asg: Platform = {
  id: 'aws-ec2-asg',
  vendor: 'aws',
  family: 'vm',
  operatingModel: 'instance',
  name: 'EC2 Auto Scaling',
  shortName: 'EC2',
  limits: {
    ...machineLimits,
    maxMemoryGiB: estimate(
      4096,
      'GiB',
      'Largest size priced here, its shape from memory; the vendor lists larger ones.',
    ),
    maxVcpu: ec2Shapes(192, 'vCPU', 'Largest size priced here; 384 vCPU are listed.'),
    maxLocalDiskGB: estimate(65_536, 'GB', 'One EBS volume; instance store up to 30,400 GB is lost on stop.'),
    gpuKinds: ec2Prices(['t4', 'a10', 'l4', 'l40s', 'a100-40', 'a100', 'h100', 'h200', 'b200'], 'kind'),
    maxGpuCount: ec2Shapes(8, 'GPUs/instance'),
    fractionalGpu: ec2Prices(
      true,
      'yes/no',
      'g6f sizes carry an eighth to a half of an L4; slices of an A100 or H100 are the team’s own work.',
    ),
    keepsWarmState: ec2StoreLifetime(
      true,
      'yes/no',
      'On EBS; memory only with hibernation, instance store is lost on stop.',
    ),
    startsTogether: estimate(
      true,
      'yes/no',
      'One launch with equal minimum and maximum count starts all or none; capacity may need a reservation.',
    ),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: ec2BootTimes(
      25.8,
      's',
      'Mean from launch to SSH of a small Linux machine; a GPU machine with health checks takes 10 to 30 minutes.',
    ),
    coldStartP95S: ec2BootTuned(
      40,
      's',
      'Untuned boot in the article stands in for the 95th percentile; no percentile is published.',
    ),
    pullsImage: false,
    keepAliveS: unlimited.s,
    scaleOutS: ec2ScaleReports(90, 's', 'Readers report 60 s until scaling starts, then the boot.'),
    snapshotStartS: ec2BootTuned(5, 's', 'Stopped warm pool with a prewarmed root volume.'),
  },
  operations: {
    ...machineOperations,
    rollouts: estimate(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Instance refresh with checkpoints, or a second group behind the load balancer.',
    ),
    debugPath: estimate(
      'SSH, Session Manager or serial console on the machine; CloudWatch for logs',
      'text',
      'General knowledge.',
    ),
    opsHoursPerMonth: estimate(4, 'h/month', 'Image builds, guest patches, instance refresh and capacity checks.'),
    quotas: awsStartingQuotas,
    idleRule: estimate(
      'A scheduled action sets the group to zero; stopped machines still pay for disks and addresses',
      'text',
      'General knowledge.',
    ),
    escapeHatch: estimate(
      'Run the same container image on ECS or EKS',
      'text',
      'Holds if the machine image only hosts a container.',
    ),
  },
  interconnectGbps: gpuNetworks.aws,
  network: {
    loadBalancer: 'needed',
    gateway: 'optional',
    natForPrivate: true,
    ipv4PerInstance: true,
  },
  variants: [
    {
      id: '',
      label: 'EC2',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: ec2OnDemand },
    },
    {
      id: 'spot',
      label: 'EC2 Spot',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: ec2Spot },
      limits: {
        ...sizeLimits(ec2Spot),
        maxRunS: { ...unlimited.s, note: 'No cap, but a two-minute notice may come at any time.' },
        startsTogether: ec2SpotNotice(false, 'yes/no', 'Capacity may be taken back with two minutes of notice.'),
      },
    },
    {
      id: 'one-year',
      label: 'EC2 one-year',
      purchase: 'one-year',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: ec2OneYear },
      limits: sizeLimits(ec2OneYear),
    },
    {
      id: 'arm',
      label: 'EC2 Graviton',
      purchase: 'on-demand',
      architecture: 'arm',
      runs: 'always',
      billing: { ...machines, sizes: ec2Arm },
      limits: sizeLimits(ec2Arm),
    },
    {
      id: 'arm-one-year',
      label: 'EC2 Graviton one-year',
      purchase: 'one-year',
      architecture: 'arm',
      runs: 'always',
      billing: { ...machines, sizes: ec2ArmOneYear },
      limits: sizeLimits(ec2ArmOneYear),
    },
    {
      id: 'dedicated',
      label: 'EC2 dedicated',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: {
        ...machines,
        sizes: ec2OwnHosts,
        dedicatedUsdPerHour: ec2OwnHostFee,
      },
      ...ownHosts,
    },
    {
      id: 'gpu-part',
      label: 'EC2 with a part of an L4',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: ec2GpuParts },
      limits: sizeLimits(ec2GpuParts),
      onlyFor: 'gpu',
      mitigates: ['budget'],
    },
  ],
  notPriced: [
    'Spot on Graviton',
    'Cross-zone traffic',
    'Snapshots and machine images',
    'Detailed monitoring',
    'Support plan',
  ],
}
