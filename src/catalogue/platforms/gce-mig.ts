/** Compute Engine machines in a managed instance group. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { wholeHost } from '../machine-sizes/changed-sizes.ts'
import { gceArm, gceArmOneYear, gceOnDemand, gceOneYear, gceSpot } from '../machine-sizes/gce-sizes.ts'
import { gceBilling, gceFlexStart, gceGpuFamilies, gcePrices, migAutoscaler } from '../readings.ts'
import {
  balancedDiskUsdPerGBMonth,
  cloudRegions,
  gpuNetworks,
  machineLimits,
  machineOperations,
  ownHosts,
  ssdUsdPerGBMonth,
  unlimited,
} from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { googleStartingQuotas } from '../starting-quotas.ts'

const machines = {
  kind: 'machines',
  minimumBilledS: gceBilling(60, 's', 'Then by the second.'),
  whileJobRuns: false,
  nodesAreShared: false,
  diskUsdPerGBMonth: ssdUsdPerGBMonth,
  osDiskGB: estimate(10, 'GB', 'Boot disk of a Linux image, from memory.'),
  osDiskUsdPerGBMonth: balancedDiskUsdPerGBMonth,
} as const

const soleTenant = wholeHost(
  gceOnDemand,
  estimate(0.1, 'share', 'A sole-tenant node is paid whole and a tenth dearer, from memory.'),
)

export const gceMig: Platform = {
  id: 'gce-mig',
  vendor: 'gcp',
  family: 'vm',
  operatingModel: 'instance',
  name: 'Compute Engine instance groups',
  shortName: 'Compute Engine',
  limits: {
    ...machineLimits,
    maxMemoryGiB: gcePrices(1872, 'GiB', 'Largest size priced here.'),
    maxVcpu: gcePrices(208, 'vCPU', 'Largest size priced here; 288 and more are listed.'),
    maxLocalDiskGB: estimate(65_536, 'GB', 'One persistent disk.'),
    gpuKinds: gceGpuFamilies(
      ['t4', 'l4', 'a100-40', 'h100'],
      'kind',
      'A100 80 GB, H200 and B200 exist; they are not priced here.',
    ),
    maxGpuCount: gcePrices(8, 'GPUs/instance'),
    fractionalGpu: gcePrices(false, 'yes/no', 'Partitioning is the team’s own work on A100 and H100.'),
    startsTogether: gceFlexStart(
      true,
      'yes/no',
      'Flex-start queues a request until all machines are there, for runs up to seven days.',
    ),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: estimate(30, 's', 'A CPU machine answers SSH after 20 to 40 seconds; no percentile is published.'),
    coldStartP95S: estimate(60, 's', 'A GPU machine with its driver takes two to five minutes.'),
    pullsImage: false,
    keepAliveS: unlimited.s,
    scaleOutS: migAutoscaler(90, 's', 'Default initialisation period of 60 s, then the boot.'),
  },
  operations: {
    ...machineOperations,
    rollbackUnit: estimate('machine', 'kind', 'Instance template version.'),
    rollouts: estimate(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Rolling update with surge, canary by a second template.',
    ),
    debugPath: estimate('SSH through OS Login, serial console, Cloud Logging agent', 'text', 'General knowledge.'),
    opsHoursPerMonth: estimate(
      3.5,
      'h/month',
      'Live migration spares CPU machines some maintenance; images and patches remain.',
    ),
    quotas: googleStartingQuotas,
    idleRule: estimate(
      'A schedule sets the group to zero; load-balanced scaling keeps at least one machine',
      'text',
      'General knowledge.',
    ),
    escapeHatch: estimate(
      'Run the same container image on GKE or Cloud Run',
      'text',
      'Holds if the machine image only hosts a container.',
    ),
  },
  interconnectGbps: gpuNetworks.gcp,
  network: {
    loadBalancer: 'needed',
    gateway: 'optional',
    natForPrivate: true,
    ipv4PerInstance: true,
  },
  variants: [
    {
      id: '',
      label: 'Compute Engine',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: gceOnDemand },
    },
    {
      id: 'spot',
      label: 'Compute Engine Spot',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: gceSpot },
      limits: {
        ...sizeLimits(gceSpot),
        startsTogether: estimate(false, 'yes/no', 'Preemption gives about 30 seconds of notice.'),
      },
    },
    {
      id: 'one-year',
      label: 'Compute Engine one-year',
      purchase: 'one-year',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: gceOneYear },
      limits: sizeLimits(gceOneYear),
    },
    {
      id: 'arm',
      label: 'Compute Engine Arm',
      purchase: 'on-demand',
      architecture: 'arm',
      runs: 'always',
      billing: { ...machines, sizes: gceArm },
      limits: sizeLimits(gceArm),
    },
    {
      id: 'arm-one-year',
      label: 'Compute Engine Arm one-year',
      purchase: 'one-year',
      architecture: 'arm',
      runs: 'always',
      billing: { ...machines, sizes: gceArmOneYear },
      limits: sizeLimits(gceArmOneYear),
    },
    {
      id: 'dedicated',
      label: 'Compute Engine, sole tenant',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: soleTenant },
      ...ownHosts,
      limits: { ...sizeLimits(soleTenant), ...ownHosts.limits },
    },
  ],
  notPriced: ['Spot on Arm', 'Sustained-use discount of N1 and N2', 'Cross-zone traffic', 'Support plan'],
}
