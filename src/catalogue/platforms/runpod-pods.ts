/** RunPod pods: a container with whole GPUs on a machine, by the second, for as long as the pod exists. */
import type { MachineSize } from '../../domain/billing-model.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Fact } from '../../domain/facts.ts'
import type { GpuKind } from '../../domain/vocabulary.ts'
import { derived, estimate } from '../fact-builders.ts'
import {
  runpodBilling,
  runpodDebug,
  runpodLowPrices,
  runpodNetworking,
  runpodPlanPrices,
  runpodPodPrices,
  runpodSecurity,
} from '../readings.ts'
import { allConnections, machineOperations, unlimited } from '../shared-facts.ts'

/** [name, GPU kind, price of one GPU-hour, vCPU and GiB that come with one GPU]. */
const cards: readonly (readonly [string, GpuKind, Fact, number, number])[] = [
  ['L4', 'l4', runpodLowPrices(0.44, 'USD/h', 'Lowest price listed in an article of March 2026.'), 8, 50],
  ['L40S', 'l40s', runpodLowPrices(0.79, 'USD/h', 'Lowest price listed in an article of March 2026.'), 16, 62],
  ['A100 PCIe', 'a100', runpodPodPrices(1.79, 'USD/h', 'Secure cloud; community cloud 1.19.'), 16, 117],
  [
    'H100 SXM',
    'h100',
    runpodPodPrices(3.99, 'USD/h', 'Secure cloud; 3.49 on 2026-10-07, 3.99 since 2026-10-19.'),
    20,
    125,
  ],
  ['H200', 'h200', runpodPlanPrices(4.59, 'USD/h'), 24, 188],
  ['B200', 'b200', runpodPlanPrices(6.79, 'USD/h'), 28, 180],
]

const sizes: readonly MachineSize[] = [1, 2, 4, 8].flatMap((count) =>
  cards.map(([name, gpu, usd, vcpu, memoryGiB]) => ({
    id: `${String(count)}x ${name}`,
    vcpu: estimate(vcpu * count, 'vCPU', 'Comes with the card; differs between hosts.'),
    memoryGiB: estimate(memoryGiB * count, 'GiB', 'Comes with the card; differs between hosts.'),
    gpu,
    gpuCount: estimate(count, 'GPU', 'Chosen when the pod is made.'),
    usdPerHour:
      count === 1 ? usd : derived(usd.value * count, 'USD/h', `${String(count)} times the price of one ${name}.`),
  })),
)

export const runpodPods: Platform = {
  id: 'runpod-pods',
  vendor: 'runpod',
  family: 'vm',
  operatingModel: 'instance',
  name: 'RunPod pods',
  shortName: 'RunPod pod',
  limits: {
    operatingSystems: estimate(['linux'], 'kind', 'Linux containers with GPU drivers.'),
    maxRunS: unlimited.s,
    maxRequestS: unlimited.s,
    maxMemoryGiB: estimate(1504, 'GiB', 'Eight H200 with what comes with each.'),
    maxVcpu: estimate(224, 'vCPU', 'Eight B200 with what comes with each.'),
    maxLocalDiskGB: estimate(4000, 'GB', 'Container and volume disk; the ceiling differs between hosts.'),
    maxPayloadMB: unlimited.MB,
    concurrencyQuota: runpodBilling(20, 'GPU', 'The spend limit of 80 USD an hour allows about 20 H100.'),
    concurrencyCounts: 'gpus',
    maxConcurrencyPerReplica: unlimited.requests,
    gpuKinds: runpodPodPrices(['l4', 'l40s', 'a100', 'h100', 'h200', 'b200'], 'kind'),
    maxGpuCount: estimate(8, 'GPUs/instance', 'Cards per host.'),
    fractionalGpu: runpodSecurity(
      false,
      'yes/no',
      'Only slices of the RTX PRO 6000 are listed, a kind not priced here.',
    ),
    hostAccess: runpodSecurity(
      ['none', 'device'],
      'kind',
      'Root in the container and the GPU passed through; no host kernel.',
    ),
    connections: allConnections,
    keepsWarmState: runpodBilling(true, 'yes/no', 'A volume survives a stop, at twice the price while stopped.'),
    startsTogether: runpodNetworking(false, 'yes/no', 'Pods start one by one; clusters are sold apart.'),
    privateNetwork: runpodNetworking(
      false,
      'yes/no',
      'Pods reach each other privately, but not a network of the team.',
    ),
    regions: runpodSecurity(['us', 'eu'], 'kind', 'The data centre can be chosen.'),
    isolation: runpodSecurity(['shared'], 'kind', 'Hosts are shared between customers.'),
  },
  startup: {
    coldStartP50S: estimate(60, 's', 'Pod placement with a cached image.'),
    coldStartP95S: estimate(300, 's', 'A large image on a fresh host.'),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: estimate(300, 's', 'Nothing scales pods by itself; a script starts one.'),
  },
  operations: {
    ...machineOperations,
    hostPatchedBy: runpodSecurity('provider', 'text', 'The provider patches host and driver.'),
    rollbackUnit: estimate('image', 'kind', 'Image tag of the pod.'),
    rollouts: estimate(['replace'], 'kind', 'A pod is stopped and started with another image.'),
    rollbackMinutes: estimate(10, 'min', 'Start a pod from the former tag.'),
    deployMinutes: estimate(10, 'min', 'Push an image and restart the pod.'),
    debugPath: runpodDebug('SSH, Jupyter or web terminal in the pod', 'text'),
    debugDepth: estimate(0.8, 'score', 'Root in the container, no host.'),
    portability: estimate(0.9, 'score', 'A plain container image.'),
    opsHoursPerMonth: estimate(3, 'h/month', 'No autoscaling, health checks or balancing of its own.'),
    quotas: [{ name: 'Spend limit per hour', default: runpodBilling(80, 'USD/h'), raisable: true }],
    idleRule: estimate(
      'Nothing stops a pod by itself; a schedule or the job’s last line must',
      'text',
      'General knowledge.',
    ),
    escapeHatch: estimate('Run the image on any GPU machine', 'text', 'The image holds no RunPod code.'),
  },
  network: {
    loadBalancer: 'included',
    gateway: 'none',
    natForPrivate: false,
    ipv4PerInstance: false,
  },
  variants: [
    {
      id: '',
      label: 'RunPod pod',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: {
        kind: 'machines',
        sizes,
        minimumBilledS: runpodBilling(1, 's'),
        whileJobRuns: false,
        nodesAreShared: false,
        diskUsdPerGBMonth: runpodBilling(0.1, 'USD/GB-month', 'While running; a stopped volume costs 0.20.'),
      },
    },
  ],
  notPriced: ['Pods without a GPU', 'Savings plans of three or six months', 'Network volumes'],
}
