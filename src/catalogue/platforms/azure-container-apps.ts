/** Azure Container Apps on the consumption profile: replicas billed while they work, less while kept idle. */
import type { Platform } from '../../domain/platform.ts'
import { estimate } from '../fact-builders.ts'
import {
  acaBilling,
  acaContainers,
  acaImageLimit,
  acaFixture,
  acaGpu,
  acaIngress,
  acaJobs,
  acaProfiles,
  acaRetail,
  acaScaling,
  functionsPlans,
} from '../readings.ts'
import { allConnections, cloudRegions, managedOperations, unlimited, keptWarmRule } from '../shared-facts.ts'
import { shapesByPrice, steps } from '../task-shapes.ts'

const shapes = shapesByPrice(
  steps(0.25, 4, 0.25).map((vcpu) => [vcpu, [vcpu * 2]] as const),
  0.000024,
  0.000003,
)

const consumption = {
  kind: 'on-demand-containers',
  usdPerVcpuSecond: acaRetail(
    0.000024,
    'USD/vCPU-s',
    'Read for japaneast; eastus is equal in a fixture. westus2 costs 0.000034.',
  ),
  usdPerGiBSecond: acaRetail(
    0.000003,
    'USD/GiB-s',
    'Read for japaneast; eastus is equal in a fixture. westus2 costs 0.000004.',
  ),
  idleUsdPerVcpuSecond: acaFixture(
    0.000003,
    'USD/vCPU-s',
    'Only with minimum replicas, without requests and below 0.01 vCPU.',
  ),
  idleUsdPerGiBSecond: acaFixture(0.000003, 'USD/GiB-s'),
  usdPerRequest: acaRetail(0.4 / 1e6, 'USD/request', 'External requests; probes are free.'),
  granularityMs: acaBilling(1000, 'ms'),
  lingersS: acaScaling(
    300,
    's',
    'Cool-down after the last request; a replica above the minimum, so any that can go to zero, is charged at the active rate while it runs.',
  ),
  freeVcpuSeconds: acaBilling(180_000, 'vCPU-s/month', 'Per subscription.'),
  freeGiBSeconds: acaBilling(360_000, 'GiB-s/month', 'Per subscription.'),
  freeRequests: acaBilling(2_000_000, 'requests/month', 'Per subscription.'),
  shapes,
  shapesFrom: acaProfiles('0.25 to 4 vCPU with 2 GiB each', 'text'),
  defaultConcurrency: acaScaling(10, 'requests', 'Scale rule: a replica per ten concurrent requests.'),
} as const

export const azureContainerApps: Platform = {
  id: 'azure-container-apps',
  vendor: 'azure',
  family: 'container',
  operatingModel: 'container-on-demand',
  name: 'Azure Container Apps',
  shortName: 'Container Apps',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Linux images for x86-64 only.'),
    maxRunS: acaJobs(
      'unlimited',
      's',
      'A job sets its own timeout; no upper bound was found. A request ends after 240 s.',
    ),
    maxRequestS: acaIngress(240, 's'),
    maxMemoryGiB: acaProfiles(8, 'GiB', 'Consumption profile; dedicated profiles reach 256 GiB.'),
    maxVcpu: acaProfiles(4, 'vCPU', 'Consumption profile; dedicated profiles reach 32.'),
    maxLocalDiskGB: estimate(8, 'GB', 'Ephemeral storage of the largest replica.'),
    maxImageGB: acaImageLimit(
      8,
      'GB',
      'Of all images of a replica on the consumption plan; a dedicated profile takes more.',
    ),
    maxPayloadMB: estimate(100, 'MB', 'Ingress limit, from memory.'),
    concurrencyQuota: functionsPlans(1000, 'instances', 'Replicas per app; the default setting is 10.'),
    concurrencyCounts: 'instances',
    maxConcurrencyPerReplica: unlimited.requests,
    gpuKinds: acaGpu([], 'kind', 'GPU profiles are the platform of their own below.'),
    maxGpuCount: acaGpu(0, 'GPUs/instance'),
    fractionalGpu: acaGpu(false, 'yes/no'),
    hostAccess: acaContainers(['none'], 'kind', 'No privileged containers.'),
    connections: allConnections,
    keepsWarmState: estimate(false, 'yes/no', 'Replicas come and go; volumes survive.'),
    startsTogether: estimate(false, 'yes/no', 'Replicas start one by one.'),
    privateNetwork: acaGpu(true, 'yes/no', 'Environment in a network of the team.'),
    regions: cloudRegions,
    isolation: estimate(['shared'], 'kind', 'Consumption profile; dedicated profiles exist at prices not listed here.'),
  },
  startup: {
    coldStartP50S: estimate(8, 's', 'The vendor publishes none; image pull and scheduling usually take seconds.'),
    coldStartP95S: estimate(20, 's', 'The vendor publishes none.'),
    pullsImage: true,
    keepAliveS: acaScaling(300, 's', 'Cool-down period.'),
    scaleOutS: acaScaling(30, 's', 'Polling interval.'),
  },
  operations: {
    ...managedOperations,
    rollbackUnit: acaScaling('image', 'kind', 'Immutable revision of image and configuration.'),
    rollouts: acaIngress(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Traffic split between revisions, labels for blue-green.',
    ),
    rollbackMinutes: estimate(1, 'min', 'Traffic goes back to the former revision.'),
    deployMinutes: estimate(4, 'min', 'Push an image, new revision.'),
    debugPath: estimate(
      'Log stream, console into a container, Log Analytics',
      'text',
      'The pages on console and debug console exist.',
    ),
    debugDepth: estimate(0.6, 'score', 'A shell in the container, no host tools.'),
    portability: estimate(0.9, 'score', 'A plain container image that listens on a port.'),
    opsHoursPerMonth: estimate(1, 'h/month', 'Base image updates.'),
    quotas: [
      {
        name: 'Replicas per app',
        default: functionsPlans(10, 'instances', 'Default setting; at most 1,000.'),
        raisable: true,
      },
    ],
    idleRule: acaScaling('Zero replicas after five minutes without work; zero costs nothing', 'text'),
    escapeHatch: estimate('Run the image on AKS or a machine', 'text', 'A plain container image.'),
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
      label: 'Container Apps',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'zero',
      billing: consumption,
    },
    {
      id: 'min-replicas',
      label: 'Container Apps, kept warm',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'warm',
      idleRule: keptWarmRule,
      billing: consumption,
      mitigates: ['cold-start'],
    },
  ],
  notPriced: ['Dedicated workload profiles', 'Cool-down of replicas above the minimum that is kept', 'Support plan'],
}
