/** Azure virtual machines in a scale set. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { wholeHost } from '../machine-sizes/changed-sizes.ts'
import { azureOnDemand, azureOneYear, azureSpotSizes } from '../machine-sizes/azure-sizes.ts'
import { azureGpuSizes, azureSpot, azureVmPrices, vmssStandby, vmssUpgrades } from '../readings.ts'
import { cloudRegions, gpuNetworks, machineLimits, machineOperations, ownHosts, unlimited } from '../shared-facts.ts'
import { sizeLimits } from '../size-limits.ts'
import { azureStartingQuotas } from '../starting-quotas.ts'

const machines = {
  kind: 'machines',
  minimumBilledS: estimate(60, 's', 'Billed per second; the minimum was not read.'),
  whileJobRuns: false,
  nodesAreShared: false,
  diskUsdPerGBMonth: estimate(0.08, 'USD/GB-month', 'Premium and standard SSD bracket this; from memory.'),
  osDiskGB: estimate(30, 'GB', 'Disk of a Linux image, from memory.'),
} as const

const ownHost = wholeHost(
  azureOnDemand,
  estimate(0, 'share', 'A dedicated host costs about what the machine that fills it costs, from memory.'),
)

export const azureVmss: Platform = {
  id: 'azure-vmss',
  vendor: 'azure',
  family: 'vm',
  operatingModel: 'instance',
  name: 'Azure VM Scale Sets',
  shortName: 'Scale Sets',
  limits: {
    ...machineLimits,
    maxMemoryGiB: azureVmPrices(1900, 'GiB', 'Largest size priced here.'),
    maxVcpu: azureVmPrices(96, 'vCPU', 'Largest size priced here.'),
    maxLocalDiskGB: estimate(32_767, 'GB', 'One managed disk.'),
    concurrencyQuota: estimate(1000, 'instances', 'Machines per scale set with a gallery image.'),
    gpuKinds: azureVmPrices(['t4', 'a10', 'a100-40', 'a100', 'h100'], 'kind'),
    maxGpuCount: azureVmPrices(8, 'GPUs/instance'),
    fractionalGpu: azureGpuSizes(
      true,
      'yes/no',
      'NVadsA10 v5 from a sixth of a card; those sizes are not priced here.',
    ),
    startsTogether: estimate(
      false,
      'yes/no',
      'A scale set may come up in part; Azure Batch pools or CycleCloud coordinate a start.',
    ),
    regions: cloudRegions,
  },
  startup: {
    coldStartP50S: estimate(60, 's', 'Linux machines take 40 to 90 seconds; no percentile is published.'),
    coldStartP95S: estimate(120, 's', 'A GPU machine with its driver takes two to five minutes.'),
    pullsImage: false,
    keepAliveS: unlimited.s,
    scaleOutS: estimate(180, 's', 'Metric rules look once a minute, then the machine boots.'),
    snapshotStartS: vmssStandby(5, 's', 'A running standby pool is ready at once; a stopped one must start.'),
  },
  operations: {
    ...machineOperations,
    rollbackUnit: vmssUpgrades('machine', 'kind', 'Scale set model and image version.'),
    rollouts: vmssUpgrades(
      ['replace', 'blue-green'],
      'kind',
      'Rolling by batch with a health probe; automatic mode gives no order.',
    ),
    debugPath: estimate('SSH, serial console, boot diagnostics, Run Command', 'text', 'General knowledge.'),
    opsHoursPerMonth: estimate(4, 'h/month', 'Image builds, guest patches, upgrades by batch.'),
    quotas: azureStartingQuotas,
    idleRule: estimate(
      'Scale to zero instances by schedule; deallocated machines still pay for disks',
      'text',
      'General knowledge.',
    ),
    escapeHatch: estimate(
      'Run the same container image on AKS or Container Apps',
      'text',
      'Holds if the machine image only hosts a container.',
    ),
  },
  interconnectGbps: gpuNetworks.azure,
  network: {
    loadBalancer: 'needed',
    gateway: 'optional',
    natForPrivate: true,
    ipv4PerInstance: true,
  },
  variants: [
    {
      id: '',
      label: 'Scale Set',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: azureOnDemand },
    },
    {
      id: 'spot',
      label: 'Scale Set on Spot',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: azureSpotSizes },
      limits: {
        ...sizeLimits(azureSpotSizes),
        startsTogether: azureSpot(false, 'yes/no', 'Eviction gives 30 seconds of notice.'),
      },
    },
    {
      id: 'one-year',
      label: 'Scale Set one-year',
      purchase: 'one-year',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: azureOneYear },
      limits: sizeLimits(azureOneYear),
    },
    {
      id: 'dedicated',
      label: 'Scale Set on a dedicated host',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: { ...machines, sizes: ownHost },
      ...ownHosts,
      limits: { ...sizeLimits(ownHost), ...ownHosts.limits },
    },
  ],
  notPriced: ['Cross-zone traffic', 'Support plan'],
}
