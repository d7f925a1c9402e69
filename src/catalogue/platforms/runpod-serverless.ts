/** RunPod Serverless: GPU workers by the second, from zero or kept active. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import {
  runpodActive,
  runpodDebug,
  runpodEndpoints,
  runpodFlashboot,
  runpodFlex,
  runpodOperations,
  runpodRollouts,
  runpodSecurity,
  runpodServerlessBilling,
  runpodWorkers,
} from '../readings.ts'
import { functionOperations, keptWarmRule } from '../shared-facts.ts'

const formerTable = 'Table removed on 2026-05-13; since then a discount by agreement.'

const meter = {
  kind: 'workers',
  granularityMs: runpodServerlessBilling(1000, 'ms', 'Rounded up to the second.'),
  idleWindowS: runpodServerlessBilling(5, 's', 'Default idle timeout.'),
  billsStart: true,
} as const

export const runpodServerless: Platform = {
  id: 'runpod-serverless',
  vendor: 'runpod',
  family: 'serverless',
  operatingModel: 'function',
  name: 'RunPod Serverless',
  shortName: 'RunPod',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Linux containers with GPU drivers.'),
    maxRunS: runpodEndpoints(604_800, 's', 'Seven days; the default is 600 s.'),
    maxRequestS: runpodEndpoints(604_800, 's', 'Asynchronous; a synchronous result is kept for a minute.'),
    maxMemoryGiB: estimate(180, 'GiB', 'Comes with the card; differs between hosts.'),
    maxVcpu: estimate(28, 'vCPU', 'Comes with the card; differs between hosts.'),
    maxLocalDiskGB: estimate(200, 'GB', 'Container disk, set per endpoint.'),
    maxPayloadMB: runpodOperations(20, 'MB', 'Synchronous; 10 when queued.'),
    concurrencyQuota: runpodWorkers(5, 'instances', 'By account balance: 10 workers from 100 USD, 60 from 900 USD.'),
    concurrencyCounts: 'instances',
    maxConcurrencyPerReplica: estimate(100, 'requests', 'A handler may take several jobs, from memory.'),
    gpuKinds: runpodFlex(
      ['l4', 'l40s', 'a100', 'h100', 'h200', 'b200'],
      'kind',
      'Cards are sold by class: an L4 may come as an A5000 or 3090.',
    ),
    maxGpuCount: estimate(
      1,
      'GPUs/instance',
      'Prices are per worker of one card; more cards per worker are not priced here.',
    ),
    fractionalGpu: runpodFlex(false, 'yes/no'),
    hostAccess: runpodSecurity(
      ['none', 'device'],
      'kind',
      'Root in the container and the GPU passed through; no host kernel.',
    ),
    connections: estimate(['request', 'stream'], 'kind', 'A queue endpoint answers and streams.'),
    keepsWarmState: estimate(false, 'yes/no', 'Workers come and go; network volumes survive.'),
    startsTogether: estimate(false, 'yes/no', 'Workers start one by one.'),
    privateNetwork: estimate(false, 'yes/no', 'No network of the team.'),
    regions: runpodSecurity(['us', 'eu'], 'kind', 'The data centre can be chosen.'),
    isolation: runpodSecurity(['shared'], 'kind', 'Hosts are shared between customers.'),
  },
  startup: {
    coldStartP50S: estimate(
      1.5,
      's',
      'With FlashBoot on a busy endpoint; the vendor saw a 95th percentile of 2.3 s there.',
    ),
    coldStartP95S: estimate(52, 's', 'One log line shows 51.8 s of delay; a first start may take 3 to 10 minutes.'),
    pullsImage: false,
    keepAliveS: runpodServerlessBilling(5, 's', 'Default idle timeout.'),
    scaleOutS: runpodEndpoints(4, 's', 'Queue delay that triggers another worker.'),
    snapshotStartS: runpodFlashboot(2.3, 's', '95th percentile on one busy endpoint.'),
  },
  operations: {
    ...functionOperations,
    baseImagePatchedBy: estimate('team', 'text', 'The image is the team’s own.'),
    runtimePatchedBy: estimate('team', 'text', 'The runtime is inside the image.'),
    rollouts: runpodRollouts(['replace'], 'kind', 'Idle workers are replaced at once, busy ones after their job.'),
    rollbackMinutes: runpodRollouts(5, 'min', 'Point the endpoint at the former image tag.'),
    deployMinutes: estimate(8, 'min', 'Push a large image and let workers pull it.'),
    debugPath: runpodDebug('SSH into a running worker, logs', 'text'),
    debugDepth: estimate(0.7, 'score', 'Root in the container, no host.'),
    portability: estimate(0.8, 'score', 'A plain image with a small handler.'),
    opsHoursPerMonth: estimate(1.5, 'h/month', 'Image updates, balance and worker limits.'),
    quotas: [{ name: 'Workers', default: runpodWorkers(5, 'instances'), raisable: true }],
    idleRule: runpodEndpoints(
      'Workers end 5 s after the last job; an endpoint idle for 7 days is set to zero workers',
      'text',
    ),
    escapeHatch: estimate('Run the image in a pod or on any GPU machine', 'text', 'The handler is a thin layer.'),
  },
  network: {
    loadBalancer: 'included',
    gateway: 'included',
    natForPrivate: false,
    ipv4PerInstance: false,
  },
  variants: [
    {
      id: '',
      label: 'RunPod Serverless',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: {
        ...meter,
        usdPerGpuSecond: {
          l4: runpodFlex(0.00019, 'USD/GPU-s'),
          l40s: runpodFlex(0.00053, 'USD/GPU-s'),
          a100: runpodFlex(0.00076, 'USD/GPU-s'),
          h100: runpodFlex(0.00116, 'USD/GPU-s'),
          h200: runpodFlex(0.00155, 'USD/GPU-s'),
          b200: runpodFlex(0.0024, 'USD/GPU-s'),
        },
      },
    },
    {
      id: 'active',
      label: 'RunPod Serverless, active workers',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: {
        ...meter,
        usdPerGpuSecond: {
          l4: runpodActive(0.00013, 'USD/GPU-s', formerTable),
          l40s: runpodActive(0.00037, 'USD/GPU-s', formerTable),
          a100: runpodActive(0.0006, 'USD/GPU-s', formerTable),
          h100: runpodActive(0.00093, 'USD/GPU-s', formerTable),
          h200: runpodActive(0.00124, 'USD/GPU-s', formerTable),
          b200: runpodActive(0.0019, 'USD/GPU-s', formerTable),
        },
      },
      mitigates: ['cold-start'],
      notPriced: ['Extra workers beyond the active ones, at the dearer flex rate'],
    },
  ],
  notPriced: ['Workers without a GPU', 'Network volumes', 'More than one card per worker'],
}
