import { describe, expect, test } from 'vitest'
import type { BillLine } from '../../../../src/domain/option-evidence.ts'
import { billOf, billTotal } from '../../../../src/domain/bill/bill.ts'
import type { MachineBilling } from '../../../../src/domain/billing-model.ts'
import type { Vendor } from '../../../../src/domain/catalogue.ts'
import type { NetworkNeeds } from '../../../../src/domain/platform.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import type { Site } from '../../../../src/domain/site.ts'
import { assessed, optionIn, webService } from '../../../support/assessed.ts'
import {
  demandWith,
  fact,
  machineSize,
  machines,
  optionNamed,
  platformOf,
  siteWith,
  tasks,
  variantOf,
} from '../../../support/tiny-catalogue.ts'

const site = siteWith()

function bill(id: string, world: Partial<World>, at: Site = site) {
  const answer = billOf(optionNamed(at, id), demandWith(at, world))
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer))
  return answer
}

function line(lines: readonly BillLine[], item: string): BillLine {
  const found = lines.find((candidate) => candidate.item === item)
  if (found === undefined) throw new Error(`no line ${item} among ${lines.map((each) => each.item).join(', ')}`)
  return found
}

describe('machines', () => {
  // 10 requests/s x 1 s / 0.5 = 20 replicas of 0.25 vCPU, 8 on a machine: 3 machines, of which 10 x 0.25 = 2.5 vCPU are busy.
  const tenBusy = { requestsPerMonth: 26_280_000, durationMs: 1000 } as const
  const burstable = (usdPerHour: number, rest: Partial<MachineBilling> = {}) =>
    siteWith(
      {},
      {
        platforms: {
          'aws-ec2-asg': platformOf('aws-ec2-asg', {
            vendor: 'aws',
            family: 'vm',
            operatingModel: 'instance',
            variants: [
              variantOf(
                {
                  ...machines,
                  sizes: [
                    {
                      ...machineSize('t', 2, 4, usdPerHour),
                      baselineShare: fact(0.2, 'share'),
                      usdPerSurplusVcpuHour: fact(0.05, 'USD/vCPU-h'),
                    },
                  ],
                  ...rest,
                },
                { runs: 'always' },
              ),
            ],
          }),
        },
      },
    )

  test('a burstable size pays for CPU beyond its baseline', () => {
    // 3 machines sustain 3 x 2 x 0.2 = 1.2 vCPU; 1.3 vCPU x 730 h x 0.05 = 47.45.
    const { lines, monthlyUsd } = bill('aws-ec2-asg', tenBusy, burstable(0.04))
    expect(line(lines, 'CPU beyond the baseline, t').monthlyUsd).toBeCloseTo(47.45, 9)
    expect(monthlyUsd).toBeCloseTo(3 * 730 * 0.04 + 47.45, 9)
    expect(
      bill('aws-ec2-asg', { ...tenBusy, requestsPerMonth: 2_628_000 }, burstable(0.04)).lines.map(({ item }) => item),
    ).toEqual(['Machines, t'])
  })

  test('CPU time that the team stated counts where it is more than requests at once would use', () => {
    // 10 requests/s x 0.4 s of CPU = 4 vCPU against the 2.5 that their slots stand for; 1.2 are sustained.
    // 4 / (0.25 x 0.5) = 32 replicas then, 8 on a machine: 4 machines sustain 1.6, so 2.4 are bought.
    const { lines } = bill('aws-ec2-asg', { ...tenBusy, cpuMs: 400 }, burstable(0.04))
    expect(line(lines, 'Machines, t').quantity).toBeCloseTo(4 * 730, 9)
    expect(line(lines, 'CPU beyond the baseline, t').quantity).toBeCloseTo(2.4 * 730, 9)
  })

  test('and never more than another machine of the size would bring', () => {
    // At 0.01 an hour a machine sells 0.4 vCPU for 0.025 each, half the surplus price.
    const { lines } = bill('aws-ec2-asg', tenBusy, burstable(0.01))
    expect(line(lines, 'CPU beyond the baseline, t').monthlyUsd).toBeCloseTo(1.3 * 730 * 0.025, 9)
  })

  test('every machine starts from a disk of its own', () => {
    const disks = { diskUsdPerGBMonth: fact(0.1, 'USD/GB-month'), osDiskGB: fact(8, 'GB') } as const
    const { lines } = bill('aws-ec2-asg', tenBusy, burstable(0.04, disks))
    expect(line(lines, 'Operating system disks')).toMatchObject({
      group: 'storage',
      quantity: 3 * 8,
      monthlyUsd: 3 * 8 * 0.1,
    })
  })

  test('an always-on fleet pays every hour of the month', () => {
    // 10 requests/s x 1 s / 0.5 = 20 replicas, 8 on a small machine: 3 machines x 730 h x 0.05.
    expect(bill('aws-ec2-asg', { requestsPerMonth: 26_280_000, durationMs: 1000 }).monthlyUsd).toBeCloseTo(109.5, 9)
  })

  test('nightly runs on a job queue pay from start to end, the start as a line of its own', () => {
    // 30 runs x 4 h x 0.05 = 6.00, and 30 x 10 s / 3,600 x 0.05 = 0.0041667.
    const nightly = bill('aws-batch', {
      kind: 'batch',
      trafficShape: 'scheduled',
      requestsPerMonth: 30,
      durationMs: 4 * 3_600_000,
    })
    expect(line(nightly.lines, 'Machines, small').monthlyUsd).toBeCloseTo(6, 9)
    expect(line(nightly.lines, 'Starting machines, small').monthlyUsd).toBeCloseTo(0.05 * (300 / 3600), 9)
    expect(line(nightly.lines, 'Starting machines, small').group).toBe('idle')
  })

  test('a schedule or a queue also starts and stops machines of a plain group; only runs that may not wait for it need the fleet', () => {
    const runs = { kind: 'batch', requestsPerMonth: 30, durationMs: 4 * 3_600_000 } as const
    expect(bill('aws-ec2-asg', { ...runs, trafficShape: 'scheduled' }).monthlyUsd).toBeLessThan(7)
    expect(bill('aws-ec2-asg', { ...runs, trafficShape: 'bursty' }).monthlyUsd).toBeLessThan(7)
    const hourly = { kind: 'cron', trafficShape: 'scheduled', requestsPerMonth: 730, durationMs: 40_000 } as const
    // 730 x (10 s of start + 40 s, billed as 60 s) x 0.05 / 3,600.
    expect(bill('aws-ec2-asg', hourly).monthlyUsd).toBeCloseTo((730 * 60 * 0.05) / 3600, 9)
    expect(bill('aws-ec2-asg', { ...hourly, maxColdStartMs: 1000 }).monthlyUsd).toBeCloseTo(36.5, 9)
  })

  test('the 32nd run of a month costs what the 31st does, and no number of runs more than a machine that stays', () => {
    const usd = (requestsPerMonth: number) =>
      bill('aws-ec2-asg', { kind: 'batch', trafficShape: 'scheduled', requestsPerMonth, durationMs: 3_600_000 })
        .monthlyUsd
    expect(usd(32) - usd(31)).toBeCloseTo(usd(31) - usd(30), 9)
    expect(usd(720)).toBeLessThanOrEqual(36.5)
    expect(usd(729)).toBeCloseTo(36.5, 9)
  })

  test('a run shorter than the minimum pays the minimum', () => {
    // 1,000 runs x 60 s x 0.05 / 3,600 = 0.8333 in all, start included.
    const short = bill('aws-batch', {
      kind: 'cron',
      trafficShape: 'scheduled',
      requestsPerMonth: 1000,
      durationMs: 5000,
    })
    expect(short.monthlyUsd).toBeCloseTo((1000 * 60 * 0.05) / 3600, 9)
  })

  test('Spot pays for work done twice: a 10 h run without checkpoints at one interruption in 10 h', () => {
    // E[wall] = M e^{R/M}(e^{T/M} - 1), M = 10 h, T = 10 h, R = 10 s: 17.19 h instead of 10.
    const run = {
      kind: 'training',
      trafficShape: 'scheduled',
      requestsPerMonth: 1,
      durationMs: 10 * 3_600_000,
    } as const
    const wallHours = 10 * Math.exp(10 / 36_000) * Math.expm1(1)
    expect(line(bill('aws-batch:spot', run).lines, 'Machines, small').quantity).toBeCloseTo(wallHours, 9)
    // With a checkpoint every half hour: 20 segments of 10 e^{R/M}(e^{0.05} - 1) h = 10.26 h.
    const checkpointed = bill('aws-batch:spot', { ...run, interruptible: 'yes' })
    expect(line(checkpointed.lines, 'Machines, small').quantity).toBeCloseTo(
      20 * 10 * Math.exp(10 / 36_000) * Math.expm1(0.05),
      9,
    )
  })

  test('a pod pays its dominant share of a node and a tenth of the control plane', () => {
    // 0.25 vCPU of 2 x 0.8 = 0.15625; 0.5 GiB of 4 x 0.8 = 0.15625; 730 h x 0.05 x 0.15625 + 730 x 0.1 / 10.
    expect(bill('aws-eks', {}).monthlyUsd).toBeCloseTo(730 * 0.05 * 0.15625 + 7.3, 9)
  })

  test('a management fee is a share of the machines', () => {
    const withFee = siteWith(
      {},
      {
        platforms: {
          aks: platformOf('aks', {
            vendor: 'azure',
            family: 'container',
            operatingModel: 'cluster',
            variants: [variantOf({ ...machines, managementFeeShare: fact(0.1, 'share') }, { runs: 'always' })],
          }),
        },
      },
    )
    expect(bill('aks', {}, withFee).monthlyUsd).toBeCloseTo(36.5 * 1.1, 9)
  })
})

describe('a fleet that follows a traffic profile', () => {
  // Half of the day at twice the mean and half of it at nothing.
  const halves = {
    id: 'halves',
    title: 'Halves',
    binSeconds: 3600,
    counts: [2, 2, 0, 0],
    peakToMean: 2,
    attribution: '',
    licence: '',
    source: 'test',
  }
  const shaped = siteWith({}, { trafficProfiles: [halves] })
  // 10 requests/s of 1 s at half use: 20 tasks at the mean, 40 at the peak, 1 at rest.
  const world = { requestsPerMonth: 26_280_000, durationMs: 1000, trafficProfile: 'halves' } as const

  test('pays the peak while it lasts and one task for the rest', () => {
    expect(line(bill('aws-fargate', world, shaped).lines, 'Task vCPU').quantity).toBeCloseTo(
      0.25 * 730 * (0.5 * 40 + 0.5 * 1),
      6,
    )
  })

  test('bought for a year pays the peak all month', () => {
    // 40 replicas, 8 on a small machine: 5 machines.
    expect(line(bill('aws-ec2-asg:one-year', world, shaped).lines, 'Machines, small').quantity).toBeCloseTo(730 * 5, 6)
    expect(line(bill('aws-ec2-asg', world, shaped).lines, 'Machines, small').quantity).toBeCloseTo(
      730 * (0.5 * 5 + 0.5 * 1),
      6,
    )
  })

  test('that nobody knows changes nothing', () => {
    expect(bill('aws-fargate', { ...world, trafficProfile: 'other' }, shaped).monthlyUsd).toBe(
      bill('aws-fargate', { ...world, trafficProfile: undefined }, shaped).monthlyUsd,
    )
  })
})

describe('tasks', () => {
  test('of a run exist from its start to its end', () => {
    // 900 builds of 360 s on 0.25 vCPU: 90 h.
    const builds = bill('aws-fargate', {
      kind: 'ci',
      trafficShape: 'bursty',
      requestsPerMonth: 900,
      durationMs: 360_000,
      peakToMeanRatio: 6,
    })
    expect(line(builds.lines, 'Task vCPU').quantity).toBeCloseTo(0.25 * 90, 9)
  })

  test('one always-on task of 0.25 vCPU and 0.5 GiB', () => {
    // 730 x (0.25 x 0.04 + 0.5 x 0.004).
    expect(bill('aws-fargate', {}).monthlyUsd).toBeCloseTo(8.76, 9)
  })

  test('disk beyond the free part is billed by the hour', () => {
    const billing = { ...tasks, freeDiskGB: fact(20, 'GB'), diskUsdPerGBHour: fact(0.0001, 'USD/GB-h') }
    const disks = siteWith(
      {},
      {
        platforms: {
          'aws-fargate': platformOf('aws-fargate', {
            vendor: 'aws',
            family: 'container',
            operatingModel: 'container-on-demand',
            variants: [variantOf(billing, { runs: 'always' })],
          }),
        },
      },
    )
    expect(line(bill('aws-fargate', { localDiskGB: 50 }, disks).lines, 'Task disk').monthlyUsd).toBeCloseTo(
      730 * 30 * 0.0001,
      9,
    )
    expect(bill('aws-fargate', { localDiskGB: 20 }, disks).lines.some((each) => each.item === 'Task disk')).toBe(false)
  })
})

describe('containers on demand', () => {
  test('one request at a time pays its own rounded time', () => {
    // 1M x 0.2 s x (1 vCPU x 24e-6 + 0.5 GiB x 2.5e-6) + 1M x 0.4e-6 = 5.05 + 0.40.
    expect(bill('cloud-run', {}).monthlyUsd).toBeCloseTo(5.45, 9)
    // 210 ms is billed as 300 ms.
    expect(bill('cloud-run', { durationMs: 210 }).monthlyUsd).toBeCloseTo(5.05 * 1.5 + 0.4, 9)
  })

  test('requests that overlap share an instance', () => {
    const alone = bill('cloud-run', { requestsPerMonth: 50e6 })
    const together = bill('cloud-run', { requestsPerMonth: 50e6, concurrencyPerReplica: 80 })
    expect(together.monthlyUsd).toBeLessThan(alone.monthlyUsd / 3)
  })

  test('a kept instance pays the idle rate while nothing runs', () => {
    // One instance of 1 vCPU and 0.5 GiB idle for the share e^{-a} of the month, a = 0.0761.
    const a = (1e6 * 0.2) / 2_628_000
    const kept = line(bill('cloud-run:min', {}).lines, 'Kept warm, vCPU')
    expect(kept.monthlyUsd).toBeCloseTo(2_628_000 * Math.exp(-a) * 2.5e-6, 6)
  })

  test('the free tier is off unless the team says so', () => {
    const free = siteWith({ freeTier: true })
    // 200,000 vCPU-s, 100,000 GiB-s and 1M requests are all inside the free tier.
    expect(bill('cloud-run', {}, free).monthlyUsd).toBe(0)
    expect(bill('cloud-run', {}, free).lines).toEqual([])
  })
})

describe('functions', () => {
  test('GB-seconds and requests', () => {
    // 1M x 0.2 s x 0.5 GB x 0.0000166667 + 1M x 0.0000002 = 1.66667 + 0.20.
    expect(bill('aws-lambda', {}).monthlyUsd).toBeCloseTo(1.86667, 9)
  })

  test('the next memory step is billed', () => {
    // 0.6 GB is sold as 1 GB here.
    expect(line(bill('aws-lambda', { memoryGiB: 0.6 }).lines, 'Function time').quantity).toBeCloseTo(200_000, 6)
  })

  test('kept capacity is billed for the active hours, and its requests at the cheaper rate', () => {
    const lines = bill('aws-lambda:provisioned', { activeHoursPerDay: 8 }).lines
    // 0.5 GB x 2,628,000 s / 3 x 0.0000041667.
    expect(line(lines, 'Kept warm').monthlyUsd).toBeCloseTo((0.5 * 2_628_000 * 0.0000041667) / 3, 9)
    expect(line(lines, 'Function time on kept capacity').unitPriceUsd).toBe(0.0000097222)
  })

  test('further tiers are cheaper from their threshold on', () => {
    const tiered = siteWith(
      {},
      {
        platforms: {
          'aws-lambda': platformOf('aws-lambda', {
            vendor: 'aws',
            family: 'serverless',
            operatingModel: 'function',
            variants: [variantOf({ ...functionsWithTier })],
          }),
        },
      },
    )
    // 150,000 GB-s at 2e-5 and 50,000 at 1e-5.
    const lines = bill('aws-lambda', { memoryGiB: 1 }, tiered).lines
    expect(line(lines, 'Function time').monthlyUsd).toBeCloseTo(3, 9)
    expect(line(lines, 'Function time, further tier').monthlyUsd).toBeCloseTo(0.5, 9)
  })
})

const functionsWithTier = {
  kind: 'functions',
  usdPerGBSecond: fact(2e-5, 'USD/GB-s'),
  usdPerRequest: fact(0, 'USD/request'),
  tiers: [{ aboveGBSeconds: 150_000, usdPerGBSecond: fact(1e-5, 'USD/GB-s') }],
  granularityMs: fact(1, 'ms'),
  minimumBilledMs: fact(0, 'ms'),
  memoryStepsGB: [1],
  memoryStepsFrom: fact('test', 'text'),
  gbPerVcpu: fact(2, 'GB'),
} as const

describe('durable functions', () => {
  test('pay one checkpointed step for each limit of time begun', () => {
    const limited = optionNamed(site, 'aws-lambda').platform
    const durable = platformOf('aws-lambda', {
      vendor: 'aws',
      family: 'serverless',
      operatingModel: 'function',
      limits: { ...limited.limits, maxRequestS: fact(900, 's') },
      variants: [variantOf({ ...functionsWithTier, usdPerOperation: fact(8e-6, 'USD/request') })],
    })
    // 1,000 runs of 1,000 s begin two steps of 900 s each.
    const lines = bill(
      'aws-lambda',
      { requestsPerMonth: 1000, durationMs: 1_000_000 },
      siteWith({}, { platforms: { 'aws-lambda': durable } }),
    ).lines
    expect(line(lines, 'Checkpointed steps').quantity).toBe(2000)
  })
})

describe('isolates', () => {
  test('the plan includes ten million requests', () => {
    expect(bill('cloudflare-workers', { durationMs: 10 }).monthlyUsd).toBe(5)
  })
})

describe('workers', () => {
  test('kept warm pay at least one worker all month, busy or not', () => {
    for (const trafficShape of ['steady', 'bursty', 'scheduled'] as const) {
      const kept = bill('modal:warm', {
        requestsPerMonth: 100,
        trafficShape,
        durationMs: 1400,
        peakToMeanRatio: 4,
        gpu: 't4',
      })
      const seconds = kept.lines
        .filter((each) => each.item.startsWith('Worker GPU'))
        .reduce((sum, each) => sum + each.quantity, 0)
      expect(seconds).toBeGreaterThanOrEqual(2_628_000)
      expect(seconds).toBeLessThan(2_628_000 * 1.01)
    }
  })

  test('a worker is paid until its idle window ends: a rare request pays the window, not its own seconds', () => {
    // 1,000 requests of 2 s that never meet: 1,000 x (2 + 60) s on one T4, minus what little overlaps, and 1,000 starts of 10 s.
    const rare = bill('modal', { requestsPerMonth: 1000, durationMs: 2000, gpu: 't4', memoryGiB: 0, vcpu: 0 })
    const gpuSeconds = rare.lines
      .filter((each) => each.item.startsWith('Worker GPU'))
      .reduce((sum, each) => sum + each.quantity, 0)
    expect(gpuSeconds / (1000 * 72)).toBeGreaterThan(0.95)
    expect(gpuSeconds / (1000 * 72)).toBeLessThan(1.01)
  })

  test('where jobs are a kind of their own, a run is paid from its start to its end and the cool-down of apps is not', () => {
    // 300 runs of 10 min, 6 GB of image at 15 s and 5 GB of model at 47.99 s for 15 GB to load, 30 s to place the replica.
    const startS = 30 + 6 * 15 + (5 * 47.99) / 15
    const shared = { gpu: 't4', memoryGiB: 16, vcpu: 4, imageGB: 6, modelGB: 5, concurrencyPerReplica: 1 } as const
    const runs = { ...webService, ...shared, requestsPerMonth: 300, durationMs: 600_000, longestRunS: 1200 }
    const job = optionIn(assessed({ ...runs, kind: 'batch', trafficShape: 'scheduled' }), 'azure-container-apps-gpu')
    expect(line(job.bill, 'Worker GPU, t4').quantity).toBeCloseTo(300 * 600, 3)
    expect(line(job.bill, 'Worker GPU while starting or idle, t4').quantity).toBeCloseTo(300 * startS, 0)
    // The same as requests of an app wait out five minutes each.
    const app = optionIn(assessed({ ...runs, kind: 'event', trafficShape: 'scheduled' }), 'azure-container-apps-gpu')
    expect(line(app.bill, 'Worker GPU while starting or idle, t4').quantity).toBeCloseTo(300 * (startS + 300), 0)
  })

  test('a kind of GPU that is not offered has no bill', () => {
    expect(billOf(optionNamed(site, 'modal'), demandWith(site, { gpu: 'h100' })).kind).toBe('no-size')
  })
})

const everything: NetworkNeeds = {
  loadBalancer: 'needed',
  gateway: 'optional',
  natForPrivate: true,
  ipv4PerInstance: true,
}
const vendor: Vendor = {
  id: 'aws',
  name: 'aws',
  egress: [
    { upToGB: 100, usdPerGB: fact(0, 'USD/GB') },
    { upToGB: 1000, usdPerGB: fact(0.1, 'USD/GB') },
    { upToGB: 'rest', usdPerGB: fact(0.05, 'USD/GB') },
  ],
  loadBalancerUsdPerHour: fact(0.02, 'USD/h'),
  loadBalancerUsdPerLcuHour: fact(0.01, 'USD/LCU-h'),
  lcuConnectionsPerSecond: fact(25, 'requests/s'),
  lcuGBPerHour: fact(1, 'GB'),
  gatewayUsdPerRequest: fact(1e-6, 'USD/request'),
  natUsdPerHour: fact(0.04, 'USD/h'),
  natUsdPerGB: fact(0.05, 'USD/GB'),
  ipv4UsdPerHour: fact(0.005, 'USD/h'),
  logsUsdPerGB: fact(0.5, 'USD/GB'),
}
const around = siteWith(
  {},
  {
    vendors: { aws: vendor },
    platforms: {
      'aws-fargate': platformOf('aws-fargate', {
        vendor: 'aws',
        family: 'container',
        operatingModel: 'container-on-demand',
        network: everything,
        variants: [variantOf(tasks, { runs: 'always' })],
      }),
      'aws-lambda': platformOf('aws-lambda', {
        vendor: 'aws',
        family: 'serverless',
        operatingModel: 'function',
        network: { ...everything, loadBalancer: 'included', ipv4PerInstance: false },
        variants: [variantOf(functionsWithTier)],
      }),
    },
  },
)

describe('around compute', () => {
  test('an API behind a balancer pays hours and capacity units, two addresses and logs', () => {
    // 25 requests/s = 1 unit by connections; tasks at peak 25 x 0.02 s / 0.5 = 1, and a spare.
    const lines = bill('aws-fargate', { kind: 'api', requestsPerMonth: 25 * 2_628_000, durationMs: 20 }, around).lines
    expect(line(lines, 'Load balancer').monthlyUsd).toBeCloseTo(14.6, 9)
    expect(line(lines, 'Load balancer capacity').monthlyUsd).toBeCloseTo(7.3, 9)
    expect(line(lines, 'Public IPv4 addresses').monthlyUsd).toBeCloseTo(2 * 730 * 0.005, 9)
    // 65.7M x 1 kB + 2 tasks x 1 GB.
    expect(line(lines, 'Logs').monthlyUsd).toBeCloseTo((65.7 + 2) * 0.5, 9)
  })

  test('a gateway stands where no balancer does', () => {
    expect(
      line(bill('aws-lambda', { kind: 'api', memoryGiB: 1 }, around).lines, 'Gateway requests').monthlyUsd,
    ).toBeCloseTo(1, 9)
    expect(bill('aws-fargate', { kind: 'api' }, around).lines.some((each) => each.group === 'gateway')).toBe(false)
  })

  test('events need neither balancer nor gateway', () => {
    const groups = bill('aws-fargate', { kind: 'event' }, around).lines.map((each) => each.group)
    expect(groups).not.toContain('load-balancer')
    expect(groups).not.toContain('gateway')
  })

  test('a private network pays the NAT gateway and its data instead of addresses', () => {
    const lines = bill('aws-fargate', { privateNetwork: 'yes', egressGBPerMonth: 10 }, around).lines
    expect(line(lines, 'NAT gateway').monthlyUsd).toBeCloseTo(29.2, 9)
    expect(line(lines, 'NAT data').monthlyUsd).toBeCloseTo(0.5, 9)
    expect(lines.some((each) => each.group === 'ipv4')).toBe(false)
  })

  test('egress goes through its tiers, the free one being an allowance of the account', () => {
    // 100 free, 900 at 0.10, 500 at 0.05; without free tiers 1,000 at 0.10.
    const counted = siteWith(
      { freeTier: true },
      { vendors: { aws: vendor }, platforms: { 'aws-fargate': around.catalogue.platforms['aws-fargate'] } },
    )
    const egressOn = (place: typeof around) =>
      bill('aws-fargate', { egressGBPerMonth: 1500 }, place).lines.filter((each) => each.group === 'egress')
    expect(egressOn(around).map((each) => each.monthlyUsd)).toEqual([100, 25])
    const egress = egressOn(counted)
    expect(egress.map((each) => each.monthlyUsd)).toEqual([0, 90, 25])
    expect(egress.map((each) => each.fact)).toEqual([
      'vendors/aws.egress.0.usdPerGB',
      'vendors/aws.egress.1.usdPerGB',
      'vendors/aws.egress.2.usdPerGB',
    ])
  })

  test('a group the team switched off stays visible and is not in the total', () => {
    const without = siteWith(
      { unbilled: ['load-balancer'] },
      { vendors: { aws: vendor }, platforms: { 'aws-fargate': around.catalogue.platforms['aws-fargate'] } },
    )
    const api = { kind: 'api' } as const
    const off = bill('aws-fargate', api, without)
    expect(line(off.lines, 'Load balancer').counted).toBe(false)
    expect(bill('aws-fargate', api, around).monthlyUsd - off.monthlyUsd).toBeCloseTo(
      14.6 + line(off.lines, 'Load balancer capacity').monthlyUsd,
      9,
    )
  })

  test('hours of people count once the team says what an hour costs', () => {
    const assumed = bill('aws-lambda', {}, siteWith({ opsHourUsd: 100, basis: { opsHourUsd: 'default' } }))
    expect(line(assumed.lines, 'Operations').counted).toBe(false)
    expect(assumed.monthlyUsd).toBeCloseTo(1.86667, 9)
    // Two hours a month.
    expect(bill('aws-lambda', {}, siteWith({ opsHourUsd: 100 })).monthlyUsd).toBeCloseTo(201.86667, 9)
    expect(bill('aws-lambda', {}).lines.some((each) => each.group === 'operations')).toBe(false)
  })
})

describe('prices', () => {
  test('each line carries the path that the price book uses', () => {
    const batch = bill('aws-batch', {
      kind: 'batch',
      trafficShape: 'scheduled',
      requestsPerMonth: 30,
      durationMs: 3_600_000,
    })
    expect(line(batch.lines, 'Machines, small').fact).toBe('aws-batch/billing.sizes.small.usdPerHour')
    expect(line(bill('aws-lambda:provisioned', {}).lines, 'Kept warm').fact).toBe(
      'aws-lambda:provisioned/billing.provisionedUsdPerGBSecond',
    )
    expect(line(bill('aws-lambda', {}).lines, 'Function time').unit).toBe('GB-s')
  })

  test('without a price for the region the listed one stands in as an estimate', () => {
    const eu = line(bill('aws-lambda', {}, siteWith({ region: 'eu' })).lines, 'Function time')
    expect(eu.confidence).toBe('estimate')
    expect(eu.unitPriceUsd).toBe(0.0000166667)
  })

  test('a known relation of the region multiplies the listed price', () => {
    const aws: Vendor = {
      id: 'aws',
      name: 'aws',
      egress: [],
      regionMultiplier: { eu: { ...fact(1.1), confidence: 'secondary' } },
    }
    const eu = line(bill('aws-fargate', {}, siteWith({ region: 'eu' }, { vendors: { aws } })).lines, 'Task vCPU')
    expect(eu.unitPriceUsd).toBeCloseTo(0.044, 12)
    expect(eu.confidence).toBe('secondary')
  })
})

describe('the total alone', () => {
  test('is the total of the lines', () => {
    for (const id of ['aws-ec2-asg', 'aws-fargate', 'cloud-run', 'aws-lambda', 'cloudflare-workers', 'modal']) {
      expect(billTotal(optionNamed(site, id), demandWith(site, {}))).toBe(bill(id, {}).monthlyUsd)
    }
  })
})
