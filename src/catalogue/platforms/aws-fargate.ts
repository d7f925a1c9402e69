/** ECS tasks on Fargate: vCPU and memory by the second while a task exists, hosts are the provider's. */
import type { Platform } from '../../domain/platform.ts'
import type { Fact } from '../../domain/facts.ts'
import { alsoIn, doubtful, estimate } from '../fact-builders.ts'
import {
  ecsPriceList,
  ecsQuotas,
  ecsRollout,
  ecsTaskParameters,
  ecsVolumes,
  fargateStorage,
  fargatePricingPage,
  fargateStarts,
  fargateTasks,
  fargateWindows,
  irelandPrices,
  irelandQuotes,
} from '../readings.ts'
import { allConnections, cloudRegions, managedOperations, unlimited } from '../shared-facts.ts'
import { shapesByPrice, steps } from '../task-shapes.ts'

const shapes = shapesByPrice(
  [
    [0.25, [0.5, 1, 2]],
    [0.5, steps(1, 4, 1)],
    [1, steps(2, 8, 1)],
    [2, steps(4, 16, 1)],
    [4, steps(8, 30, 1)],
    [8, steps(16, 60, 4)],
    [16, steps(32, 120, 8)],
    [32, [60, 120, 244]],
  ],
  0.04048,
  0.004445,
)

function tasks(usdPerVcpuHour: Fact, usdPerGiBHour: Fact) {
  return {
    kind: 'tasks',
    usdPerVcpuHour,
    usdPerGiBHour,
    shapes,
    shapesFrom: fargateTasks(
      '0.25 to 32 vCPU, 0.5 to 244 GB',
      'text',
      'Older pages still say 16 vCPU and 120 GB; that holds for EKS on Fargate.',
    ),
    minimumBilledS: fargatePricingPage(60, 's', 'By the second from the image pull on.'),
    whileJobRuns: true,
    freeDiskGB: ecsPriceList(20, 'GB'),
    diskUsdPerGBHour: ecsPriceList(0.000111, 'USD/GB-h'),
    windowsExtraUsdPerVcpuHour: fargateWindows(
      0.091_48 - 0.040_48,
      'USD/vCPU-h',
      'Windows 0.09148, Linux 0.04048; the licence comes on top.',
    ),
    windowsExtraUsdPerGiBHour: fargateWindows(0.010_05 - 0.004_445, 'USD/GiB-h', 'Windows 0.01005, Linux 0.004445.'),
  } as const
}

const x86 = {
  vcpu: alsoIn(ecsPriceList(0.04048, 'USD/vCPU-h'), { eu: irelandPrices(0.04048, 'USD/vCPU-h') }),
  memory: alsoIn(ecsPriceList(0.004445, 'USD/GiB-h'), { eu: irelandPrices(0.004445, 'USD/GiB-h') }),
}

export const awsFargate: Platform = {
  id: 'aws-fargate',
  vendor: 'aws',
  family: 'container',
  operatingModel: 'container-on-demand',
  name: 'ECS on Fargate',
  shortName: 'Fargate',
  limits: {
    operatingSystems: fargateTasks(['linux', 'windows'], 'kind', 'Windows Server 2019 and 2022, on x86 only.'),
    maxRunS: { ...unlimited.s, note: 'Platform retirement replaces tasks from time to time.' },
    maxRequestS: unlimited.s,
    maxMemoryGiB: fargateTasks(244, 'GiB', 'Older pages say 120 GB.'),
    maxVcpu: fargateTasks(32, 'vCPU', 'Older pages say 16 vCPU.'),
    maxLocalDiskGB: doubtful(
      ecsVolumes(65_536, 'GB'),
      'One EBS volume a task, at about the price of the 200 GB that it has without; how large is from memory.',
    ),
    maxPayloadMB: unlimited.MB,
    concurrencyQuota: ecsQuotas(6, 'vCPU', 'Fargate on-demand vCPUs per region in a new account; raised on request.'),
    concurrencyCounts: 'vcpus',
    maxConcurrencyPerReplica: unlimited.requests,
    gpuKinds: ecsTaskParameters([], 'kind', 'GPUs are not supported.'),
    maxGpuCount: ecsTaskParameters(0, 'GPUs/instance'),
    fractionalGpu: ecsTaskParameters(false, 'yes/no'),
    hostAccess: estimate(['none'], 'kind', 'Root in the container only: no privileged mode, devices or host kernel.'),
    connections: allConnections,
    keepsWarmState: estimate(
      true,
      'yes/no',
      'While the task lives; the platform replaces tasks, so durable state belongs on EFS or EBS.',
    ),
    startsTogether: estimate(false, 'yes/no', 'Tasks start one by one.'),
    privateNetwork: fargateTasks(true, 'yes/no', 'One network interface per task.'),
    regions: cloudRegions,
    isolation: estimate(['shared'], 'kind', 'One micro machine per task on shared hosts.'),
  },
  startup: {
    coldStartP50S: fargateStarts(
      56,
      's',
      'Created to started with a 413 MB image, n = 10; the pull of that image is in the figure.',
    ),
    coldStartP95S: fargateStarts(62, 's', 'Same ten starts.'),
    pullsImage: true,
    keepAliveS: unlimited.s,
    scaleOutS: estimate(120, 's', 'One-minute metrics, then a task start; up to 500 tasks a minute afterwards.'),
  },
  operations: {
    ...managedOperations,
    rollouts: ecsRollout(
      ['replace', 'canary', 'blue-green'],
      'kind',
      'Rolling by default, linear, canary; a circuit breaker rolls back.',
    ),
    rollbackMinutes: estimate(5, 'min', 'Former task definition revision, one task start per step.'),
    deployMinutes: estimate(6, 'min', 'Push an image, replace tasks behind the balancer.'),
    debugPath: estimate('ECS Exec into a task, CloudWatch Logs; no host', 'text', 'General knowledge.'),
    debugDepth: estimate(0.6, 'score', 'A shell in the container, no host tools.'),
    portability: estimate(0.9, 'score', 'A plain container image; task definition and balancer are the vendor’s own.'),
    opsHoursPerMonth: estimate(1.5, 'h/month', 'Base image updates and scaling rules.'),
    quotas: [
      { name: 'Fargate on-demand vCPUs', default: ecsQuotas(6, 'vCPU'), raisable: true },
      { name: 'Fargate Spot vCPUs', default: ecsQuotas(6, 'vCPU'), raisable: true },
      { name: 'Tasks per service', default: ecsQuotas(5000, 'instances'), raisable: true },
    ],
    idleRule: estimate(
      'A scheduled action sets the service to zero; a request does not wake it',
      'text',
      'The documentation describes no wake-up.',
    ),
    escapeHatch: estimate('Run the image on EC2 or any Kubernetes', 'text', 'A plain container image.'),
  },
  network: {
    loadBalancer: 'needed',
    gateway: 'optional',
    natForPrivate: true,
    ipv4PerInstance: true,
  },
  variants: [
    {
      id: '',
      label: 'Fargate',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: tasks(x86.vcpu, x86.memory),
    },
    {
      id: 'arm',
      label: 'Fargate Arm',
      purchase: 'on-demand',
      architecture: 'arm',
      runs: 'always',
      billing: tasks(
        alsoIn(ecsPriceList(0.03238, 'USD/vCPU-h'), { eu: irelandQuotes(0.03238, 'USD/vCPU-h') }),
        alsoIn(ecsPriceList(0.00356, 'USD/GiB-h'), { eu: irelandQuotes(0.00356, 'USD/GiB-h') }),
      ),
    },
    {
      id: 'spot',
      label: 'Fargate Spot',
      purchase: 'spot',
      architecture: 'x86',
      runs: 'always',
      billing: tasks(
        ecsPriceList(0.01288871, 'USD/vCPU-h', 'Floats; 68 % off on the day it was read.'),
        ecsPriceList(0.00141527, 'USD/GiB-h', 'Floats; 68 % off on the day it was read.'),
      ),
      limits: {
        operatingSystems: estimate(['linux'], 'kind', 'No Spot capacity for Windows tasks.'),
        maxLocalDiskGB: fargateStorage(200, 'GB', 'Ephemeral; that a Spot task takes a volume was not read.'),
      },
    },
    {
      id: 'one-year',
      label: 'Fargate one-year',
      purchase: 'one-year',
      architecture: 'x86',
      runs: 'always',
      billing: tasks(
        ecsPriceList(0.032384, 'USD/vCPU-h', 'Compute Savings Plan, no upfront.'),
        ecsPriceList(0.003556, 'USD/GiB-h', 'Compute Savings Plan, no upfront.'),
      ),
    },
    {
      id: 'arm-one-year',
      label: 'Fargate Arm one-year',
      purchase: 'one-year',
      architecture: 'arm',
      runs: 'always',
      billing: tasks(
        ecsPriceList(0.0255, 'USD/vCPU-h', 'Compute Savings Plan, no upfront.'),
        ecsPriceList(0.0028, 'USD/GiB-h', 'Compute Savings Plan, no upfront.'),
      ),
    },
    {
      id: 'raised-quota',
      label: 'Fargate, quota raised',
      purchase: 'on-demand',
      architecture: 'x86',
      runs: 'always',
      billing: tasks(x86.vcpu, x86.memory),
      limits: {
        concurrencyQuota: estimate(20_000, 'vCPU', 'Beyond a few thousand it is a talk with the vendor, from memory.'),
      },
      mitigates: ['concurrency-quota'],
      opsHoursPerMonth: estimate(
        2,
        'h/month',
        'The plain 1.5 h and half an hour for the request and for watching use.',
      ),
    },
  ],
  notPriced: ['Spot on Arm', 'Cross-zone traffic', 'VPC endpoints', 'Container insights', 'Support plan'],
}
