/** AWS Lambda: one request per environment, memory-seconds and requests, nothing while idle. */
import type { Platform } from '../../domain/platform.ts'
import { alsoIn, estimate } from '../fact-builders.ts'
import {
  durableLimits,
  irelandPrices,
  irelandTiers,
  lambdaAliases,
  lambdaDocs,
  lambdaLimits,
  lambdaMemory,
  lambdaNetwork,
  lambdaPayload,
  lambdaPriceList,
  lambdaPricingPage,
  lambdaRuntime,
  lambdaScaling,
  lambdaStarts,
  lambdaStorage,
  microvmArticle,
  microvmDocs,
} from '../readings.ts'
import { cloudRegions, functionOperations, keptWarmRule } from '../shared-facts.ts'
import { steps } from '../task-shapes.ts'

const common = {
  kind: 'functions',
  usdPerRequest: alsoIn(lambdaPriceList(0.2 / 1e6, 'USD/request'), { eu: irelandPrices(0.2 / 1e6, 'USD/request') }),
  granularityMs: lambdaPricingPage(1, 'ms', 'Initialisation is billed too.'),
  minimumBilledMs: lambdaPricingPage(1, 'ms'),
  memoryStepsGB: steps(0.125, 10, 0.125),
  memoryStepsFrom: lambdaMemory('128 to 10,240 MB', 'text', 'In steps of 1 MB; steps of 128 MB stand in.'),
  gbPerVcpu: lambdaMemory(1769 / 1024, 'GB', '1,769 MB buy one vCPU.'),
  freeGBSeconds: lambdaPriceList(400_000, 'GB-s/month', 'Not for provisioned concurrency.'),
  freeRequests: lambdaPriceList(1_000_000, 'requests/month'),
} as const

const x86 = {
  ...common,
  usdPerGBSecond: alsoIn(lambdaPriceList(0.0000166667, 'USD/GB-s'), { eu: irelandPrices(0.0000166667, 'USD/GB-s') }),
  tiers: [
    {
      aboveGBSeconds: 6e9,
      usdPerGBSecond: alsoIn(lambdaPriceList(0.000015, 'USD/GB-s'), { eu: irelandTiers(0.000015, 'USD/GB-s') }),
    },
    {
      aboveGBSeconds: 15e9,
      usdPerGBSecond: alsoIn(lambdaPriceList(0.0000133334, 'USD/GB-s'), { eu: irelandTiers(0.0000133334, 'USD/GB-s') }),
    },
  ],
} as const

const arm = {
  ...common,
  usdPerGBSecond: alsoIn(lambdaPriceList(0.0000133334, 'USD/GB-s'), { eu: irelandTiers(0.0000133334, 'USD/GB-s') }),
  tiers: [
    {
      aboveGBSeconds: 7.5e9,
      usdPerGBSecond: alsoIn(lambdaPriceList(0.0000120001, 'USD/GB-s'), { eu: irelandTiers(0.0000120001, 'USD/GB-s') }),
    },
    {
      aboveGBSeconds: 18.75e9,
      usdPerGBSecond: alsoIn(lambdaPriceList(0.0000106667, 'USD/GB-s'), { eu: irelandTiers(0.0000106667, 'USD/GB-s') }),
    },
  ],
} as const

export const awsLambda: Platform = {
  id: 'aws-lambda',
  vendor: 'aws',
  family: 'serverless',
  operatingModel: 'function',
  name: 'AWS Lambda',
  shortName: 'Lambda',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Every managed runtime and base image is Amazon Linux.'),
    maxRunS: lambdaLimits(900, 's', 'Managed Instances allow 5,400 for most events; MicroVMs 8 hours since June 2026.'),
    maxRequestS: lambdaLimits(
      900,
      's',
      'Through a function URL; an HTTP API gateway cuts at 30 s, a REST one at 29 s by default.',
    ),
    maxMemoryGiB: lambdaMemory(10, 'GiB', '10,240 MB.'),
    maxVcpu: lambdaMemory(6, 'vCPU', 'About 6 at the largest memory.'),
    maxLocalDiskGB: lambdaStorage(10, 'GB', 'Temporary directory; 512 MB are included.'),
    maxImageGB: lambdaLimits(10, 'GB', 'Of a container image, uncompressed, all layers; of a .zip 250 MB unpacked.'),
    maxPayloadMB: lambdaPayload(6, 'MB', 'Synchronous, each way; a streamed answer may have 200, an event 1.'),
    concurrencyQuota: lambdaScaling(1000, 'requests', 'Per account and region; new accounts may start lower.'),
    concurrencyCounts: 'requests',
    maxConcurrencyPerReplica: lambdaRuntime(1, 'requests', 'One invocation per environment.'),
    gpuKinds: lambdaDocs([], 'kind', 'No GPU.'),
    maxGpuCount: lambdaDocs(0, 'GPUs/instance'),
    fractionalGpu: lambdaDocs(false, 'yes/no'),
    hostAccess: estimate(['none'], 'kind', 'No root; the file system is read-only but for the temporary directory.'),
    connections: lambdaNetwork(['request', 'stream'], 'kind', 'Sockets end at the gateway, not in the function.'),
    keepsWarmState: lambdaRuntime(false, 'yes/no', 'Frozen between invocations and removed when idle.'),
    startsTogether: estimate(false, 'yes/no', 'Invocations are independent.'),
    privateNetwork: lambdaNetwork(true, 'yes/no', 'Attached to a VPC; the internet then needs NAT.'),
    regions: cloudRegions,
    isolation: estimate(['shared'], 'kind', 'A micro machine per environment on shared hosts.'),
  },
  startup: {
    coldStartP50S: lambdaStarts(
      0.1294,
      's',
      'Initialisation of an image-packaged hello world, n = 85,646; code download and model load come on top.',
    ),
    coldStartP95S: lambdaStarts(0.4548, 's', 'Same sample.'),
    pullsImage: false,
    keepAliveS: estimate(360, 's', 'Five to seven minutes in measurements of 2021; ten in older ones.'),
    scaleOutS: lambdaScaling(1, 's', '1,000 environments per 10 s and function.'),
  },
  operations: {
    ...functionOperations,
    rollouts: lambdaAliases(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Weighted alias over two versions, with alarms.',
    ),
    rollbackMinutes: estimate(1, 'min', 'Point the alias at the former version.'),
    deployMinutes: estimate(2, 'min', 'Upload and publish a version.'),
    debugPath: estimate('CloudWatch Logs and X-Ray; no shell', 'text', 'General knowledge.'),
    debugDepth: estimate(0.4, 'score', 'Logs and traces only; the environment cannot be entered.'),
    portability: estimate(
      0.5,
      'score',
      'Handler and events are the vendor’s own; an image with an adapter moves more easily.',
    ),
    opsHoursPerMonth: estimate(1, 'h/month', 'Runtime upgrades and alarms.'),
    quotas: [
      { name: 'Concurrent executions', default: lambdaScaling(1000, 'requests'), raisable: true },
      {
        name: 'Environments per 10 s and function',
        default: lambdaScaling(1000, 'instances'),
        raisable: false,
      },
    ],
    idleRule: lambdaDocs('Nothing runs and nothing is billed without invocations', 'text'),
    escapeHatch: estimate(
      'Package as an image with a web adapter and run it on Fargate',
      'text',
      'Holds if the handler is thin.',
    ),
  },
  network: {
    loadBalancer: 'included',
    gateway: 'optional',
    natForPrivate: true,
    ipv4PerInstance: false,
  },
  variants: [
    {
      id: '',
      label: 'Lambda',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: x86,
    },
    {
      id: 'arm',
      label: 'Lambda Arm',
      purchase: 'on-demand',
      architecture: 'arm',
      runs: 'zero',
      billing: arm,
    },
    {
      id: 'provisioned',
      label: 'Lambda + provisioned concurrency',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: {
        ...x86,
        provisionedUsdPerGBSecond: lambdaPriceList(
          0.0000041667,
          'USD/GB-s',
          'From the moment it is switched on, in steps of five minutes.',
        ),
        provisionedDurationUsdPerGBSecond: lambdaPriceList(0.0000097222, 'USD/GB-s'),
      },
      mitigates: ['cold-start'],
    },
    {
      id: 'durable',
      label: 'Lambda durable function',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: {
        ...x86,
        usdPerOperation: lambdaPriceList(8 / 1e6, 'USD/request', 'Per checkpointed operation.'),
      },
      limits: {
        maxRunS: durableLimits(
          31_622_400,
          's',
          '366 days of checkpoint and replay; each step still ends after 15 minutes.',
        ),
        connections: estimate([], 'kind', 'Started asynchronously; the caller does not wait on the line.'),
      },
      inSteps: true,
      mitigates: ['run-time'],
      notPriced: [
        'Checkpoint data: 0.25 USD per GB written and 0.15 per GB-month kept',
        'Waiting: between steps it is not billed and inside them it is; where a CPU time is stated only that counts as work, else the whole duration does',
      ],
    },
    {
      id: 'microvm',
      label: 'Lambda MicroVM',
      purchase: 'on-demand',
      architecture: 'arm',
      runs: 'zero',
      billing: {
        kind: 'workers',
        usdPerGpuSecond: { none: lambdaPriceList(0, 'USD/GPU-s', 'No GPU; vCPU and memory are what is billed.') },
        usdPerVcpuSecond: lambdaPriceList(0.0000276944, 'USD/vCPU-s', 'ARM; x86 is in the price list at 0.0000326557.'),
        usdPerGiBSecond: lambdaPriceList(0.0000036667, 'USD/GiB-s', 'ARM; x86 is in the price list at 0.0000043235.'),
        granularityMs: estimate(1000, 'ms', 'Rounding was not read.'),
        idleWindowS: microvmDocs(60, 's', 'Shortest idle time before it is suspended.'),
        billsStart: true,
      },
      limits: {
        maxRunS: microvmArticle(28_800, 's', 'Eight hours, since June 2026.'),
        maxRequestS: microvmArticle(28_800, 's'),
        maxMemoryGiB: microvmArticle(8, 'GiB', 'Baseline; bursts reach 32.'),
        maxVcpu: microvmArticle(4, 'vCPU', 'Baseline; bursts reach 16.'),
        maxLocalDiskGB: microvmArticle(32, 'GB'),
        maxImageGB: estimate('unlimited', 'GB', 'A limit of its own was not read; the machine has a disk of 32 GB.'),
        maxConcurrencyPerReplica: estimate(
          'unlimited',
          'requests',
          'The machine has an endpoint of its own; the code decides.',
        ),
        concurrencyQuota: estimate(
          1000,
          'instances',
          'The quota was not read; launches are reported at five a second.',
        ),
        concurrencyCounts: 'instances',
        keepsWarmState: microvmDocs(true, 'yes/no', 'Suspend and resume keep memory and disk.'),
        regions: microvmArticle(
          ['us', 'eu', 'apac'],
          'kind',
          'us-east-1 and -2, us-west-2, eu-west-1, ap-northeast-1 at launch.',
        ),
      },
      startup: {
        coldStartP50S: estimate(1, 's', 'An author reports a resume in about a second; no percentile is published.'),
        coldStartP95S: estimate(3, 's', 'Three times the reported resume.'),
        keepAliveS: microvmDocs(60, 's', 'Then suspended; a request resumes it.'),
      },
      isNew: microvmArticle(true, 'yes/no', 'In general use since June 2026.'),
      mitigates: ['run-time'],
      notPriced: ['Snapshots while suspended: 0.0811 USD per GB-month, writes 0.0038 and reads 0.00155 per GB'],
    },
    {
      id: 'raised-quota',
      label: 'Lambda, quota raised',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: x86,
      limits: {
        concurrencyQuota: estimate(50_000, 'requests', 'Tens of thousands are granted on request, from memory.'),
      },
      mitigates: ['concurrency-quota'],
      opsHoursPerMonth: estimate(
        1.5,
        'h/month',
        'The plain 1 h and half an hour for the request and for watching use.',
      ),
    },
    {
      id: 'split',
      label: 'Lambda, run split into parts',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: x86,
      splits: true,
      onlyFor: 'splittable',
      mitigates: ['run-time'],
      opsHoursPerMonth: estimate(2, 'h/month', 'The plain 1 h and one hour for handing out parts and joining results.'),
      notPriced: ['The queue or state machine that hands out the parts'],
    },
  ],
  notPriced: [
    'Starting an instance, billed as run time since August 2025',
    'Temporary storage beyond 512 MB',
    'Streaming beyond 100 GiB a month',
    'Compute Savings Plan, 12 to 17 % off',
    'Support plan',
  ],
}
