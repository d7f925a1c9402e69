/** Cloud Run services and jobs: containers billed while they handle requests, kept warm, or for as long as they live. */
import type { Fact } from '../../domain/facts.ts'
import type { Platform } from '../../domain/platform.ts'
import { alsoIn, estimate } from '../fact-builders.ts'
import {
  cloudRunBillingApi,
  cloudRunConcepts,
  cloudRunConfig,
  cloudRunFiles,
  cloudRunJobs,
  cloudRunPricing,
  cloudRunPricingArticle,
  cloudRunRequests,
  cloudRunScaling,
  cloudRunSizes,
  cloudRunTimeouts,
  cloudScheduler,
  cloudTasks,
  faasStarts2021,
  functionsGen2,
} from '../readings.ts'
import { allConnections, cloudRegions, managedOperations, keptWarmRule } from '../shared-facts.ts'
import { shapesByPrice } from '../task-shapes.ts'

/** Below one vCPU an instance may take only one request at a time, so those sizes are left out. */
const cloudRunShapes = shapesByPrice(
  [
    [1, [0.5, 1, 2, 4]],
    [2, [0.5, 1, 2, 4, 8]],
    [4, [2, 4, 8, 16]],
    [6, [4, 8, 16, 24]],
    [8, [4, 8, 16, 24, 32]],
  ],
  0.000024,
  0.0000025,
)
const cloudRunShapesFrom = cloudRunSizes(
  '1 to 8 vCPU, up to 4 GiB per vCPU and 32 GiB',
  'text',
  'Sizes from 0.08 vCPU exist for one request at a time.',
)

const idleFromMemory = 'From memory, not confirmed.'
const firstTwoAreFree = 'Per billing account.'

/** Belgium belongs to tier 1 of the price list, as Iowa does: CPU, memory and requests cost the same there. */
export function inTierOne(price: Fact): Fact {
  const place = 'europe-west1 is listed under tier 1, as us-central1 is.'
  return alsoIn(price, { eu: { ...price, note: price.note === undefined ? place : `${price.note} ${place}` } })
}

export const scheduledByHttp = cloudScheduler(
  1800,
  's',
  'A schedule waits so long at most for an answer by HTTP, then counts the run as failed and starts it again.',
)

/** Processors are billed, and given, only while a request is open: what pushes the work must wait for its end. */
const pushedByHttp = {
  maxQueuedRunS: cloudTasks(1800, 's', 'Cloud Tasks; Pub/Sub waits for ten minutes at most before it sends again.'),
  maxScheduledRunS: scheduledByHttp,
}

export const cloudRunByRequest = {
  kind: 'on-demand-containers',
  usdPerVcpuSecond: inTierOne(cloudRunPricing(0.000024, 'USD/vCPU-s')),
  usdPerGiBSecond: inTierOne(cloudRunPricingArticle(0.0000025, 'USD/GiB-s')),
  idleUsdPerVcpuSecond: inTierOne(estimate(0.0000025, 'USD/vCPU-s', idleFromMemory)),
  idleUsdPerGiBSecond: inTierOne(estimate(0.0000025, 'USD/GiB-s', idleFromMemory)),
  usdPerRequest: inTierOne(cloudRunRequests(0.4 / 1e6, 'USD/request')),
  granularityMs: cloudRunPricing(100, 'ms', 'Rounded up.'),
  freeVcpuSeconds: cloudRunPricing(180_000, 'vCPU-s/month', firstTwoAreFree),
  freeGiBSeconds: cloudRunPricing(360_000, 'GiB-s/month', firstTwoAreFree),
  freeRequests: cloudRunPricing(2_000_000, 'requests/month', firstTwoAreFree),
  shapes: cloudRunShapes,
  shapesFrom: cloudRunShapesFrom,
  defaultConcurrency: estimate(80, 'requests', 'Default setting, from memory.'),
} as const

export const cloudRun: Platform = {
  id: 'cloud-run',
  vendor: 'gcp',
  family: 'container',
  operatingModel: 'container-on-demand',
  name: 'Cloud Run',
  shortName: 'Cloud Run',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'The container contract asks for executables of Linux for x86-64.'),
    maxRunS: estimate(3600, 's', 'Longest request timeout, confirmed only for functions; jobs run for days.'),
    maxRequestS: estimate(3600, 's', 'Default five minutes, at most 60.'),
    maxMemoryGiB: cloudRunSizes(32, 'GiB', 'With 8 vCPU.'),
    maxVcpu: cloudRunSizes(8, 'vCPU'),
    maxLocalDiskGB: cloudRunSizes(32, 'GB', 'As much as its memory, which holds its files.'),
    filesAreMemory: cloudRunFiles(
      true,
      'yes/no',
      'A disk volume of its own can be mounted instead, at a price that was not read.',
    ),
    maxPayloadMB: estimate(32, 'MB', 'HTTP/1 bodies; HTTP/2 streams have no cap.'),
    concurrencyQuota: estimate(
      1000,
      'instances',
      'Instances per service; the default setting is 100, the quota depends on region and CPU.',
    ),
    concurrencyCounts: 'instances',
    maxConcurrencyPerReplica: functionsGen2(1000, 'requests', 'Default 80.'),
    gpuKinds: cloudRunConcepts([], 'kind', 'GPUs are the platform of their own below.'),
    maxGpuCount: cloudRunConcepts(0, 'GPUs/instance'),
    fractionalGpu: cloudRunConcepts(false, 'yes/no'),
    hostAccess: cloudRunConcepts(['none'], 'kind', 'A sandboxed container without host access.'),
    connections: allConnections,
    keepsWarmState: cloudRunConfig(false, 'yes/no', 'Memory lives while the instance lives, which nothing guarantees.'),
    startsTogether: estimate(false, 'yes/no', 'Instances and tasks start one by one.'),
    privateNetwork: cloudRunConcepts(true, 'yes/no', 'Direct VPC egress; ingress by internal load balancer.'),
    regions: cloudRegions,
    isolation: estimate(['shared'], 'kind', 'A sandbox or micro machine on shared hosts.'),
  },
  startup: {
    coldStartP50S: faasStarts2021(
      1,
      's',
      'Hello world on this vendor took 0.5 to 2 s; the application’s own start comes on top.',
    ),
    coldStartP95S: faasStarts2021(2, 's', 'Upper end of the same range.'),
    pullsImage: false,
    keepAliveS: faasStarts2021(900, 's', 'Up to 15 minutes.'),
    scaleOutS: cloudRunScaling(5, 's', 'Evaluated every five seconds against 60 % of CPU and concurrency.'),
  },
  operations: {
    ...managedOperations,
    hostPatchedBy: cloudRunConcepts('provider', 'text'),
    rollbackUnit: cloudRunConcepts('image', 'kind', 'Immutable revision of image and configuration.'),
    rollouts: cloudRunConcepts(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Traffic split between revisions by percent or tag.',
    ),
    rollbackMinutes: cloudRunConcepts(1, 'min', 'Seconds: traffic goes back to the former revision.'),
    deployMinutes: estimate(3, 'min', 'Push an image, new revision.'),
    debugPath: estimate('Cloud Logging and traces; no shell in production', 'text', 'General knowledge.'),
    debugDepth: estimate(0.5, 'score', 'Logs and traces; the same image runs locally.'),
    portability: estimate(0.9, 'score', 'A plain container image that listens on a port.'),
    opsHoursPerMonth: estimate(1, 'h/month', 'Base image updates.'),
    quotas: [
      {
        name: 'Instances per service',
        default: estimate(100, 'instances', 'Default setting.'),
        raisable: true,
      },
    ],
    idleRule: cloudRunScaling('Instances go away after about 15 minutes without requests; zero costs nothing', 'text'),
    escapeHatch: estimate('Run the image on GKE, Fargate or a machine', 'text', 'A plain container image.'),
  },
  network: {
    loadBalancer: 'included',
    gateway: 'included',
    natForPrivate: true,
    ipv4PerInstance: false,
  },
  variants: [
    {
      id: '',
      label: 'Cloud Run',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      limits: pushedByHttp,
      billing: cloudRunByRequest,
    },
    {
      id: 'min-instances',
      label: 'Cloud Run, kept warm',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      limits: pushedByHttp,
      billing: cloudRunByRequest,
      mitigates: ['cold-start'],
    },
    {
      id: 'instance-based',
      label: 'Cloud Run, instance-based',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      idleRule: keptWarmRule,
      billing: {
        kind: 'on-demand-containers',
        usdPerVcpuSecond: inTierOne(cloudRunBillingApi(0.000018, 'USD/vCPU-s')),
        usdPerGiBSecond: inTierOne(cloudRunBillingApi(0.000002, 'USD/GiB-s')),
        idleUsdPerVcpuSecond: inTierOne(cloudRunBillingApi(0.000018, 'USD/vCPU-s', 'The same rate while idle.')),
        idleUsdPerGiBSecond: inTierOne(cloudRunBillingApi(0.000002, 'USD/GiB-s', 'The same rate while idle.')),
        granularityMs: cloudRunPricing(100, 'ms'),
        freeVcpuSeconds: estimate(240_000, 'vCPU-s/month', 'Partly read; the excerpt of the page is cut.'),
        freeGiBSeconds: estimate(450_000, 'GiB-s/month', 'From memory, not confirmed.'),
        shapes: cloudRunShapes,
        shapesFrom: cloudRunShapesFrom,
        defaultConcurrency: estimate(80, 'requests', 'Default setting, from memory.'),
      },
    },
    {
      id: 'jobs',
      label: 'Cloud Run job',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: {
        kind: 'tasks',
        usdPerVcpuHour: inTierOne(cloudRunBillingApi(0.000018 * 3600, 'USD/vCPU-h', '0.000018 USD per vCPU-second.')),
        usdPerGiBHour: inTierOne(cloudRunBillingApi(0.000002 * 3600, 'USD/GiB-h', '0.000002 USD per GiB-second.')),
        shapes: cloudRunShapes,
        shapesFrom: cloudRunShapesFrom,
        minimumBilledS: estimate(60, 's', 'A task is billed for at least a minute, from memory.'),
        whileJobRuns: true,
      },
      limits: {
        maxRunS: cloudRunTimeouts(604_800, 's', 'Seven days per task; the default is ten minutes.'),
        connections: estimate([], 'kind', 'A job has no endpoint; a schedule or a call starts it.'),
        concurrencyQuota: cloudRunJobs(10_000, 'requests', 'Tasks per job.'),
        concurrencyCounts: 'requests',
      },
      startup: {
        coldStartP50S: estimate(10, 's', 'Scheduling of a task and start of its container.'),
        coldStartP95S: estimate(30, 's', 'Three times the likely start.'),
      },
      mitigates: ['run-time'],
    },
  ],
  notPriced: ['Tier 2 regions, 20 to 40 % dearer', 'Cross-region traffic', 'Support plan'],
}
