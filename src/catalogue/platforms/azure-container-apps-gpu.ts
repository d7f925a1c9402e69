/** Azure Container Apps with a serverless GPU: a whole T4 or A100 replica, billed while it exists. */
import type { Platform } from '../../domain/platform.ts'
import type { Fact } from '../../domain/facts.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { doubtful, estimate } from '../fact-builders.ts'
import { acaBilling, acaFixture, acaGpu, acaJobs, acaProfiles, acaRetail, acaScaling } from '../readings.ts'
import { azureContainerApps } from './azure-container-apps.ts'
import { keptWarmRule } from '../shared-facts.ts'

const unconfirmed = 'From a fixture, not confirmed live; the meter comes on top of vCPU and memory of the profile.'

function worker(gpu: GpuKind, usdPerGpuSecond: Fact, vcpu: number, memoryGiB: number) {
  return {
    kind: 'workers',
    usdPerGpuSecond: { [gpu]: usdPerGpuSecond },
    usdPerVcpuSecond: acaRetail(0.000024, 'USD/vCPU-s'),
    usdPerGiBSecond: acaRetail(0.000003, 'USD/GiB-s'),
    vcpuPerGpu: acaProfiles(vcpu, 'vCPU'),
    memoryGiBPerGpu: acaProfiles(memoryGiB, 'GiB'),
    usdPerRequest: acaRetail(0.4 / 1e6, 'USD/request'),
    granularityMs: acaBilling(1000, 'ms'),
    idleWindowS: acaScaling(300, 's', 'Cool-down period; GPU apps have no idle rate.'),
    idleWindowAfterRunS: acaJobs(0, 's', 'A job’s replica ends with its run; the cool-down is of apps.'),
    billsStart: true,
  } as const
}

const t4 = worker(
  't4',
  doubtful(acaFixture(0.000073, 'USD/GPU-s'), `${unconfirmed} South Central US reads 0.000088.`),
  8,
  56,
)
const a100 = worker('a100', doubtful(acaFixture(0.000529, 'USD/GPU-s'), unconfirmed), 24, 220)

const a100Limits = {
  gpuKinds: acaGpu(['a100'], 'kind'),
  maxMemoryGiB: acaProfiles(220, 'GiB'),
  maxVcpu: acaProfiles(24, 'vCPU'),
} as const

export const azureContainerAppsGpu: Platform = {
  ...azureContainerApps,
  id: 'azure-container-apps-gpu',
  name: 'Azure Container Apps with GPU',
  shortName: 'Container Apps GPU',
  limits: {
    ...azureContainerApps.limits,
    maxMemoryGiB: acaProfiles(56, 'GiB', 'T4 profile; the A100 profile has 220.'),
    maxVcpu: acaProfiles(8, 'vCPU', 'T4 profile; the A100 profile has 24.'),
    concurrencyQuota: estimate(1, 'GPU', 'A default quota exists, its size was not read; more by support case.'),
    concurrencyCounts: 'gpus',
    gpuKinds: acaGpu(['t4'], 'kind', 'The A100 profile is its own option.'),
    maxGpuCount: acaGpu(1, 'GPUs/instance', 'No multi-GPU replica.'),
    fractionalGpu: acaGpu(false, 'yes/no'),
    hostAccess: acaGpu(['none', 'device'], 'kind', 'The GPU with the provider’s driver is the only device; no host.'),
  },
  startup: {
    ...azureContainerApps.startup,
    coldStartP50S: estimate(30, 's', 'The vendor publishes none; a GPU replica is placed on a prepared node.'),
    coldStartP95S: estimate(60, 's', 'The vendor publishes none.'),
  },
  operations: {
    ...azureContainerApps.operations,
    opsHoursPerMonth: estimate(1.5, 'h/month', 'Base image, model files and GPU quota.'),
    quotas: [
      {
        name: 'Serverless GPUs',
        default: estimate(1, 'GPU', 'Size of the default quota was not read.'),
        raisable: true,
      },
    ],
  },
  variants: [
    {
      id: '',
      label: 'Container Apps T4',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: t4,
    },
    {
      id: 'a100',
      label: 'Container Apps A100',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: a100,
      limits: a100Limits,
    },
    {
      id: 'min-replicas',
      label: 'Container Apps T4, kept warm',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: t4,
      mitigates: ['cold-start'],
    },
    {
      id: 'a100-min-replicas',
      label: 'Container Apps A100, kept warm',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: a100,
      limits: a100Limits,
      mitigates: ['cold-start'],
    },
  ],
  notPriced: ['Dedicated GPU profiles', 'Support plan'],
}
