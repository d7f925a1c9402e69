/** Azure Functions: Flex Consumption as the plain plan, the legacy Consumption, Premium and always-ready beside it. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import {
  appServiceSandbox,
  faasStarts2021,
  flexLab,
  functionsCosts,
  functionsFlex,
  functionsFreeGrant,
  functionsGoldens,
  functionsLimits2019,
  functionsPlans,
  functionsTimeoutTable,
} from '../readings.ts'
import { cloudRegions, functionOperations, linuxAndWindows, unlimited, keptWarmRule } from '../shared-facts.ts'
import { steps } from '../task-shapes.ts'

const fromMemory = 'From memory, not confirmed.'

const flex = {
  kind: 'functions',
  usdPerGBSecond: functionsCosts(0.000026, 'USD/GB-s', 'Rate of a worked example; the region is not named.'),
  usdPerRequest: functionsCosts(0.4 / 1e6, 'USD/request', 'Rate of a worked example; the region is not named.'),
  granularityMs: functionsFlex(100, 'ms'),
  minimumBilledMs: functionsFlex(1000, 'ms', 'Per active period.'),
  memoryStepsGB: [0.5, 2, 4],
  memoryStepsFrom: functionsFlex('512, 2,048 and 4,096 MB', 'text'),
  gbPerVcpu: functionsFlex(2, 'GB', '2,048 MB come with one core.'),
} as const

/** Always-ready billing has no free grant. */
const flexGrant = {
  freeGBSeconds: estimate(100_000, 'GB-s/month', fromMemory),
  freeRequests: estimate(250_000, 'requests/month', fromMemory),
} as const

const windowsFence = appServiceSandbox(
  ['windows'],
  'kind',
  'Functions on Windows run in a sandbox that limits what a process may call, drawing by GDI for one.',
)

export const azureFunctions: Platform = {
  id: 'azure-functions',
  vendor: 'azure',
  family: 'serverless',
  operatingModel: 'function',
  name: 'Azure Functions',
  shortName: 'Azure Functions',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Flex Consumption runs on Linux; the older plans have Windows too.'),
    maxRunS: functionsTimeoutTable(
      'unlimited',
      's',
      'Flex: 30 minutes by default, no upper bound; an update of the platform leaves 10 minutes of grace. HTTP answers end after 230 s.',
    ),
    maxRequestS: functionsTimeoutTable(230, 's', 'Idle timeout of the load balancer, on any plan.'),
    maxMemoryGiB: functionsFlex(4, 'GiB'),
    maxVcpu: functionsFlex(2, 'vCPU'),
    maxLocalDiskGB: estimate(0.8, 'GB', 'Temporary storage of a Flex instance, from memory.'),
    maxPayloadMB: estimate(210, 'MB', 'Request size of the front end, from memory.'),
    concurrencyQuota: functionsFlex(1000, 'instances', 'And 250 cores per subscription and region.'),
    concurrencyCounts: 'instances',
    maxConcurrencyPerReplica: estimate(1000, 'requests', 'HTTP concurrency can be set per app, from memory.'),
    gpuKinds: functionsPlans([], 'kind', 'None; Functions on Container Apps can have one.'),
    maxGpuCount: functionsPlans(0, 'GPUs/instance'),
    fractionalGpu: functionsPlans(false, 'yes/no'),
    hostAccess: functionsFlex(['none'], 'kind', 'No host access.'),
    connections: estimate(['request', 'stream'], 'kind', 'Streams over HTTP; sockets need another service.'),
    keepsWarmState: estimate(false, 'yes/no', 'Instances come and go.'),
    startsTogether: estimate(false, 'yes/no', 'Invocations are independent.'),
    privateNetwork: functionsFlex(true, 'yes/no', 'Network integration on Flex.'),
    regions: cloudRegions,
    isolation: estimate(['shared'], 'kind', 'Shared hosts.'),
  },
  startup: {
    coldStartP50S: flexLab(1.75, 's', 'Scale-out of 1.7 to 1.8 s in one lab.'),
    coldStartP95S: estimate(5, 's', 'Often up to 5 s in 2021; one lab saw 30.5 s end to end from full idle on Flex.'),
    pullsImage: false,
    keepAliveS: faasStarts2021(1200, 's', 'Mostly 20 to 30 minutes.'),
    scaleOutS: flexLab(1.75, 's'),
  },
  operations: {
    ...functionOperations,
    rollbackUnit: functionsFlex('image', 'kind', 'Package in blob storage; rollback is a redeployment.'),
    rollouts: functionsFlex(['replace'], 'kind', 'Rolling updates in preview, no slots on Flex.'),
    rollbackMinutes: estimate(3, 'min', 'Deploy the former package.'),
    deployMinutes: estimate(3, 'min', 'Upload a package.'),
    debugPath: functionsFlex('Application Insights and log stream; no host', 'text'),
    debugDepth: estimate(0.4, 'score', 'Logs and traces only.'),
    portability: estimate(0.5, 'score', 'Triggers and bindings are the vendor’s own.'),
    opsHoursPerMonth: estimate(1, 'h/month', 'Runtime upgrades and alarms.'),
    quotas: [
      {
        name: 'Cores per subscription and region',
        default: functionsFlex(250, 'vCPU'),
        raisable: true,
      },
      { name: 'Instances per app', default: functionsFlex(1000, 'instances'), raisable: false },
    ],
    idleRule: functionsFlex(
      'Nothing runs and nothing is billed without work, unless always-ready instances are set',
      'text',
    ),
    escapeHatch: estimate(
      'Run the function container on Container Apps or AKS',
      'text',
      'The functions host is available as an image.',
    ),
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
      label: 'Azure Functions Flex',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: { ...flex, ...flexGrant },
    },
    {
      id: 'consumption',
      label: 'Azure Functions Consumption',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: {
        kind: 'functions',
        usdPerGBSecond: functionsGoldens(0.000016, 'USD/GB-s'),
        usdPerRequest: functionsGoldens(0.2 / 1e6, 'USD/request'),
        granularityMs: estimate(1, 'ms', fromMemory),
        minimumBilledMs: estimate(100, 'ms', fromMemory),
        memoryStepsGB: steps(0.125, 1.5, 0.125),
        memoryStepsFrom: functionsCosts('Used memory, rounded up to 128 MB', 'text'),
        gbPerVcpu: estimate(1.5, 'GB', 'One core per instance of 1.5 GB.'),
        vcpuPerInstance: estimate(1, 'vCPU', 'One core per instance, however little memory is used.'),
        freeGBSeconds: functionsFreeGrant(400_000, 'GB-s/month', 'Per subscription.'),
        freeRequests: functionsFreeGrant(1_000_000, 'requests/month', 'Per subscription.'),
      },
      limits: {
        operatingSystems: linuxAndWindows,
        fencedSystems: windowsFence,
        maxRunS: functionsTimeoutTable(600, 's', 'Default 300.'),
        maxMemoryGiB: functionsLimits2019(1.5, 'GiB', 'Copy of 2019.'),
        maxVcpu: estimate(1, 'vCPU', 'One core per instance.'),
        concurrencyQuota: functionsPlans(200, 'instances', 'Windows; 100 on Linux, which retires on 2028-09-30.'),
        privateNetwork: functionsLimits2019(false, 'yes/no'),
      },
      startup: {
        coldStartP50S: faasStarts2021(1.58, 's', 'JavaScript on Linux, n = 168.'),
        coldStartP95S: faasStarts2021(3.84, 's', 'Same sample; Windows and PowerShell reach 10 to 21 s.'),
      },
    },
    {
      id: 'premium',
      label: 'Azure Functions Premium',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      idleRule: keptWarmRule,
      billing: {
        kind: 'tasks',
        usdPerVcpuHour: functionsGoldens(0.173, 'USD/vCPU-h'),
        usdPerGiBHour: functionsGoldens(0.012301, 'USD/GiB-h'),
        shapes: [
          { vcpu: 1, memoryGiB: 3.5 },
          { vcpu: 2, memoryGiB: 7 },
          { vcpu: 4, memoryGiB: 14 },
        ],
        shapesFrom: functionsPlans('EP1 to EP3', 'text'),
        minimumBilledS: estimate(60, 's', 'At least one instance is always billed.'),
        whileJobRuns: false,
      },
      limits: {
        operatingSystems: linuxAndWindows,
        fencedSystems: windowsFence,
        maxMemoryGiB: functionsPlans(14, 'GiB'),
        maxVcpu: functionsPlans(4, 'vCPU'),
        maxLocalDiskGB: estimate(21, 'GB', 'Temporary storage of EP1, from memory.'),
        concurrencyQuota: functionsPlans(100, 'instances', 'Windows; 20 to 100 on Linux.'),
      },
      startup: {
        coldStartP50S: faasStarts2021(0.25, 's', 'C#, n = 51; at least one instance is warm.'),
        coldStartP95S: faasStarts2021(0.4, 's', 'Same sample.'),
        keepAliveS: unlimited.s,
        scaleOutS: estimate(1, 's', 'At most one new instance a second for HTTP, from memory.'),
      },
      mitigates: ['cold-start'],
    },
    {
      id: 'always-ready',
      label: 'Azure Functions Flex, always ready',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: {
        ...flex,
        provisionedUsdPerGBSecond: estimate(0.000004, 'USD/GB-s', fromMemory),
        provisionedDurationUsdPerGBSecond: estimate(0.000016, 'USD/GB-s', fromMemory),
      },
      mitigates: ['cold-start'],
    },
  ],
  notPriced: ['Storage account of the app', 'Support plan'],
}
