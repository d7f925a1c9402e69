/** Modal: containers with or without GPUs, by the second, from zero, kept for a window after the last request. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import { modalDisk, modalPlans, modalPricing, modalSnapshots, modalTimeouts, modalWebEndpoints } from '../readings.ts'
import { allConnections, functionOperations } from '../shared-facts.ts'

const worker = {
  kind: 'workers',
  usdPerGpuSecond: {
    none: modalPlans(0, 'USD/GPU-s', 'Workers without a GPU pay for core and memory only.'),
    t4: modalPricing(0.000164, 'USD/GPU-s'),
    l4: modalPricing(0.000222, 'USD/GPU-s'),
    a10: modalPricing(0.000306, 'USD/GPU-s'),
    l40s: modalPricing(0.000542, 'USD/GPU-s'),
    'a100-40': modalPricing(0.000583, 'USD/GPU-s'),
    a100: modalPricing(0.000694, 'USD/GPU-s'),
    h100: modalPricing(0.001097, 'USD/GPU-s'),
    h200: modalPricing(0.001261, 'USD/GPU-s'),
    b200: modalPricing(0.001736, 'USD/GPU-s'),
  },
  usdPerVcpuSecond: modalPlans(
    0.0000131 / 2,
    'USD/vCPU-s',
    '0.0000131 per physical core-second; a core counts as two vCPUs.',
  ),
  usdPerGiBSecond: modalPlans(0.00000222, 'USD/GiB-s'),
  granularityMs: modalPricing(1000, 'ms', 'By the second, no minimum.'),
  idleWindowS: estimate(60, 's', 'Default scaledown window, from memory.'),
  billsStart: true,
  uninterruptedFactor: modalPlans(3, 'x', 'CPU and memory only; a GPU function is always preemptible.'),
} as const

export const modal: Platform = {
  id: 'modal',
  vendor: 'modal',
  family: 'serverless',
  operatingModel: 'function',
  name: 'Modal',
  shortName: 'Modal',
  limits: {
    maxRunS: modalTimeouts(86_400, 's', 'Per attempt; the default is 300.'),
    maxRequestS: estimate(86_400, 's', 'A web endpoint redirects a caller that waits longer than 150 s, from memory.'),
    maxMemoryGiB: modalPricing(2304, 'GiB', 'With eight GPUs; a container without GPU ends at about 336, from memory.'),
    maxVcpu: estimate(128, 'vCPU', '64 physical cores, from memory.'),
    maxLocalDiskGB: modalDisk(512, 'GB', 'GiB by default, up to 3 TiB.'),
    maxPayloadMB: estimate(4096, 'MB', 'Web endpoint body, from memory.'),
    concurrencyQuota: modalPlans(
      10,
      'GPU',
      'Starter plan, with 100 containers; the Team plan allows 50 GPUs and 1,000 containers.',
    ),
    concurrencyCounts: 'gpus',
    instanceQuota: modalPlans(100, 'instances', 'Containers of the Starter plan; 1,000 on the Team plan.'),
    requestRateQuota: modalWebEndpoints(
      200,
      'requests/s',
      'Web requests of a whole workspace; a new account may burst for 5 seconds, then 429.',
    ),
    maxConcurrencyPerReplica: estimate(1000, 'requests', 'Input concurrency can be set, from memory.'),
    gpuKinds: modalPricing(
      ['t4', 'l4', 'a10', 'l40s', 'a100-40', 'a100', 'h100', 'h200', 'b200'],
      'kind',
      'A request for an H100 may be served by an H200 at the same price.',
    ),
    maxGpuCount: modalPricing(8, 'GPUs/instance', 'A10: 4.'),
    fractionalGpu: modalPricing(false, 'yes/no'),
    hostAccess: estimate(
      ['none', 'device'],
      'kind',
      'The GPU is passed through with the provider’s driver; root in the container only, no kernel, own driver or network device.',
    ),
    connections: allConnections,
    keepsWarmState: modalPricing(false, 'yes/no', 'GPU functions are always preemptible; volumes survive.'),
    startsTogether: modalPricing(
      false,
      'yes/no',
      'Containers start one by one; up to 8 GPUs are in one container, clusters of up to 64 are beta.',
    ),
    privateNetwork: estimate(false, 'yes/no', 'No network of the team; fixed egress addresses exist.'),
    regions: modalPricing(
      ['us', 'eu', 'uk', 'apac', 'ca'],
      'kind',
      'A chosen region costs 1.15 times the price, a narrow one 1.75.',
    ),
    isolation: estimate(['shared'], 'kind', 'gVisor on shared hosts.'),
  },
  startup: {
    coldStartP50S: estimate(2, 's', 'Container start without imports and model.'),
    coldStartP95S: estimate(6, 's', 'Three times the likely start.'),
    pullsImage: false,
    keepAliveS: estimate(60, 's', 'Default scaledown window, from memory.'),
    scaleOutS: estimate(3, 's', 'A container start.'),
    snapshotStartS: modalSnapshots(13.8, 's', 'vLLM with a GPU snapshot, mean of about 10,000 starts; 95.7 s without.'),
  },
  operations: {
    ...functionOperations,
    baseImagePatchedBy: estimate('team', 'text', 'The image is the team’s own.'),
    runtimePatchedBy: estimate('team', 'text', 'The runtime is inside the image.'),
    rollouts: estimate(['replace'], 'kind', 'A new deployment takes new inputs while running ones drain.'),
    rollbackMinutes: estimate(2, 'min', 'Roll the app back on paid plans, or deploy the former commit.'),
    deployMinutes: estimate(2, 'min', 'Image layers are cached.'),
    debugPath: estimate('modal shell into a container, logs in the dashboard', 'text', 'General knowledge.'),
    debugDepth: estimate(0.6, 'score', 'A shell in the container, no host tools.'),
    portability: estimate(
      0.5,
      'score',
      'Decorators and image definition are the vendor’s own, the code inside is plain Python.',
    ),
    opsHoursPerMonth: estimate(1, 'h/month', 'Image updates and spend.'),
    quotas: [
      { name: 'GPUs at once', default: modalPlans(10, 'GPU', 'Starter plan.'), raisable: true },
      {
        name: 'Containers at once',
        default: modalPlans(100, 'instances', 'Starter plan.'),
        raisable: true,
      },
      {
        name: 'Requests a second',
        default: modalWebEndpoints(200, 'requests/s', 'Of the workspace; the limits of workspaces can differ.'),
        raisable: true,
      },
    ],
    idleRule: estimate(
      'Containers end one scaledown window after the last request; zero costs nothing',
      'text',
      'General knowledge.',
    ),
    escapeHatch: estimate(
      'Run the function body in a container on a GPU machine',
      'text',
      'Holds where the decorated layer is thin.',
    ),
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
      label: 'Modal',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: worker,
    },
    {
      id: 'warm',
      label: 'Modal, kept warm',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      billing: worker,
      mitigates: ['cold-start'],
    },
    {
      id: 'snapshot',
      label: 'Modal, memory snapshot',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: worker,
      startup: {
        snapshotStartS: modalSnapshots(
          13.8,
          's',
          'vLLM with a GPU snapshot, mean of about 10,000 starts; 95.7 s without.',
        ),
      },
      onlyFor: 'gpu',
      mitigates: ['cold-start'],
      opsHoursPerMonth: estimate(1.5, 'h/month', 'The plain 1 h and half an hour for snapshots that no longer load.'),
    },
    {
      id: 'team',
      label: 'Modal, Team plan',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: {
        ...worker,
        planUsdPerMonth: modalPlans(250, 'USD/month', 'With 100 USD of credit, which is not taken off here.'),
      },
      limits: {
        concurrencyQuota: modalPlans(50, 'GPU', 'Team plan.'),
        instanceQuota: modalPlans(1000, 'instances', 'Containers of the Team plan.'),
      },
      mitigates: ['concurrency-quota'],
    },
  ],
  notPriced: ['Starter credit of 30 USD a month', 'Volumes beyond 1 TiB'],
}
