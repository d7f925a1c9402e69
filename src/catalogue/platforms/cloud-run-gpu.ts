/** Cloud Run with an L4: one whole GPU per instance, billed from start until the idle window ends. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import {
  cloudRunBillingApi,
  cloudRunConcepts,
  cloudRunGpuKinds,
  cloudRunGpuRegions,
  cloudRunGpuStart,
  cloudRunPricing,
  cloudRunSizes,
  cloudRunTimeouts,
  modelLoads,
} from '../readings.ts'
import { cloudRun, inTierOne } from './cloud-run.ts'
import { keptWarmRule } from '../shared-facts.ts'

const worker = {
  kind: 'workers',
  usdPerGpuSecond: {
    l4: cloudRunBillingApi(0.0001867, 'USD/GPU-s', 'Without zonal redundancy; 0.0002909 with it.'),
  },
  usdPerVcpuSecond: inTierOne(cloudRunBillingApi(0.000018, 'USD/vCPU-s')),
  usdPerGiBSecond: inTierOne(cloudRunBillingApi(0.000002, 'USD/GiB-s')),
  vcpuPerGpu: estimate(4, 'vCPU', 'Smallest shape with an L4; 8 are recommended.'),
  memoryGiBPerGpu: estimate(16, 'GiB', 'Smallest shape with an L4; 32 are recommended.'),
  granularityMs: cloudRunPricing(100, 'ms'),
  idleWindowS: estimate(600, 's', 'A GPU instance is kept up to ten minutes after its last request, and billed.'),
  idleWindowAfterRunS: cloudRunTimeouts(0, 's', 'A job’s task ends with its run; tasks with a GPU are named there.'),
  billsStart: true,
} as const

export const cloudRunGpu: Platform = {
  ...cloudRun,
  id: 'cloud-run-gpu',
  name: 'Cloud Run with GPU',
  shortName: 'Cloud Run GPU',
  limits: {
    ...cloudRun.limits,
    maxMemoryGiB: cloudRunSizes(32, 'GiB'),
    concurrencyQuota: estimate(
      3,
      'GPU',
      'Older pages say 0 and ask for a request; newer ones grant 3 without redundancy, not confirmed.',
    ),
    concurrencyCounts: 'gpus',
    gpuKinds: cloudRunGpuKinds(['l4'], 'kind', 'An RTX PRO 6000 exists since 2026; its price is not confirmed.'),
    maxGpuCount: estimate(1, 'GPUs/instance', 'One whole GPU per instance.'),
    fractionalGpu: estimate(false, 'yes/no', 'One whole GPU per instance.'),
    hostAccess: cloudRunConcepts(
      ['none', 'device'],
      'kind',
      'The GPU with the provider’s driver is the only device; no host.',
    ),
    regions: cloudRunGpuRegions(['us', 'eu', 'apac'], 'kind', 'us-central1, europe-west1 and -west4, asia-southeast1.'),
  },
  startup: {
    ...cloudRun.startup,
    coldStartP50S: cloudRunGpuStart(
      4,
      's',
      'Measured by a user; the vendor claims under 5 s with drivers in place. Model load comes on top.',
    ),
    coldStartP95S: estimate(10, 's', 'Twice the claim.'),
    keepAliveS: estimate(600, 's', 'Up to ten minutes for GPU instances.'),
    scaleOutS: cloudRunGpuStart(9, 's', 'Five-second evaluation and a start.'),
  },
  operations: {
    ...cloudRun.operations,
    opsHoursPerMonth: estimate(1.5, 'h/month', 'Base image, model files and GPU quota.'),
    quotas: [
      {
        name: 'L4 GPUs per region',
        default: estimate(3, 'GPU', 'Not confirmed; older pages say 0.'),
        raisable: true,
      },
    ],
    idleRule: cloudRunConcepts('The whole instance is billed until it is scaled in, idle time included', 'text'),
  },
  variants: [
    {
      id: '',
      label: 'Cloud Run L4',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: worker,
    },
    {
      id: 'min-instances',
      label: 'Cloud Run L4, kept warm',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: worker,
      mitigates: ['cold-start'],
    },
    {
      id: 'streamed',
      label: 'Cloud Run L4, model streamed',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: worker,
      startup: {
        streamsModel: modelLoads(true, 'yes/no', 'Weights are streamed from a bucket; measured on S3, not here.'),
      },
      onlyFor: 'gpu',
      mitigates: ['cold-start'],
      opsHoursPerMonth: estimate(2, 'h/month', 'The plain 1.5 h and half an hour for the loader and its bucket.'),
      notPriced: ['The bucket that holds the weights'],
    },
  ],
  notPriced: ['Zonal redundancy of the GPU', 'GPU tasks longer than an hour', 'Support plan'],
}
