/** Published vendor examples with their own prices: they must match to the cent. */
import { describe, expect, test } from 'vitest'
import { billOfPlan } from '../../../src/domain/bill/bill.ts'
import { capacityOf } from '../../../src/domain/capacity/capacity.ts'
import { planOf } from '../../../src/domain/capacity/plan-of.ts'
import type { World } from '../../../src/domain/resolve-workload.ts'
import { crossingsBetween } from '../../../src/domain/curve/break-evens.ts'
import {
  demandWith,
  fact,
  machineSize,
  machines,
  optionNamed,
  platformOf,
  provisionedFunctions,
  siteWith,
  variantOf,
  worldWith,
} from '../../support/tiny-catalogue.ts'
import { billFor, cloudRunSite, keptLambdaSite, reportSite, workersSite } from './case-prices.ts'

const lambda = (world: Partial<World>, site = reportSite()) => billFor(site, 'aws-lambda', world).monthlyUsd

describe('functions', () => {
  test('A01: 3M requests of 120 ms at 1,536 MB with the free tier are $2.73', () => {
    // 3M x 0.12 s x 1.5 GB - 400,000 = 140,000 GB-s = 2.33; 2M x 0.0000002 = 0.40.
    const world = { requestsPerMonth: 3e6, durationMs: 120, memoryGiB: 1.5 }
    const answer = billFor(reportSite({ freeTier: true }), 'aws-lambda', world)
    expect(answer.lines.map((line) => line.quantity)).toEqual([expect.closeTo(140_000, 6), 2e6])
    expect(answer.monthlyUsd).toBeCloseTo(2.73, 2)
  })

  test('A02: 10,000 vehicles x 24 x 31 requests of 2 s at 1 GB without the free tier are $249.49', () => {
    expect(
      lambda({ requestsPerMonth: 10_000 * 24 * 31, durationMs: 2000, memoryGiB: 1 }, reportSite({ monthHours: 744 })),
    ).toBeCloseTo(249.49, 2)
  })

  test('A04: a launch window of 8 h on 100 kept instances makes it $19.96 instead of $2.73', () => {
    const window = { requestsPerMonth: 500_000, durationMs: 100, memoryGiB: 1.5, activeHoursPerDay: (8 / 730) * 24 }
    const option = optionNamed(keptLambdaSite, 'aws-lambda')
    const demand = demandWith(keptLambdaSite, window)
    const plan = planOf(option, demand)
    if (plan === undefined) throw new Error('nothing fits')
    const inside = billOfPlan(option, demand, { ...plan, keptWarm: 100 })
    // 100 x 1.5 GB x 28,800 s = 18.00; 75,000 GB-s at the cheaper rate = 0.73; 0.10 of requests.
    expect(inside.lines.find((line) => line.item === 'Kept warm')?.monthlyUsd).toBeCloseTo(18, 2)
    expect(inside.lines.find((line) => line.item === 'Function time on kept capacity')?.monthlyUsd).toBeCloseTo(0.73, 2)
    // Outside: 2.5M x 0.12 s x 1.5 GB - 400,000 = 50,000 GB-s = 0.83, and 1.5M requests = 0.30.
    const outside = lambda({ requestsPerMonth: 2.5e6, durationMs: 120, memoryGiB: 1.5 }, reportSite({ freeTier: true }))
    expect(inside.monthlyUsd + outside).toBeCloseTo(19.96, 2)
  })

  test('A06: the older copy of the page, 3M x 1 s x 512 MB at 0.00001667 with the free tier, is $18.74', () => {
    const site = reportSite({ freeTier: true }, {}, { usdPerGBSecond: fact(0.00001667, 'USD/GB-s') })
    expect(lambda({ requestsPerMonth: 3e6, durationMs: 1000 }, site)).toBeCloseTo(18.74, 2)
  })

  test('A11, A12: 1M x 200 ms x 512 MB is $1.87 on x86, $1.53 on arm64, nothing with the free tier', () => {
    expect(lambda({})).toBeCloseTo(1.87, 2)
    expect(lambda({}, reportSite({}, {}, { usdPerGBSecond: fact(0.0000133334, 'USD/GB-s') }))).toBeCloseTo(1.53, 2)
    expect(lambda({}, reportSite({ freeTier: true }))).toBe(0)
  })

  test('A14: a million requests cost 0.20 + seconds x GB x 16.67', () => {
    expect(lambda({ durationMs: 200, memoryGiB: 0.5 })).toBeCloseTo(1.87, 2)
    expect(lambda({ durationMs: 200, memoryGiB: 1 })).toBeCloseTo(3.53, 2)
    expect(lambda({ durationMs: 1000, memoryGiB: 1 })).toBeCloseTo(16.87, 2)
  })

  test('C18: 128 MB x 200 ms is $0.6167 per million, against about $9 for the smallest task', () => {
    expect(lambda({ memoryGiB: 0.125 })).toBeCloseTo(0.6167, 4)
    expect(billFor(reportSite({ monthHours: 730 }), 'aws-fargate', { memoryGiB: 0.125 }).monthlyUsd).toBeCloseTo(
      9.01,
      2,
    )
  })

  test('T05: a request costs 0.0000002, a tenth of the misprinted fee', () => {
    const line = billFor(reportSite(), 'aws-lambda', {}).lines.find((each) => each.group === 'requests')
    expect(line?.unitPriceUsd).toBe(0.0000002)
    expect(line?.monthlyUsd).toBeCloseTo(0.2, 12)
  })

  test('C05: kept capacity beats on-demand above 60 % use', () => {
    // 0.0000041667 + u x 0.0000097222 = u x 0.0000166667 at u = 0.6, read from the unit prices of the lines.
    const site = siteWith(
      {},
      {
        platforms: {
          'aws-lambda': platformOf('aws-lambda', {
            vendor: 'aws',
            family: 'serverless',
            operatingModel: 'function',
            variants: [variantOf(provisionedFunctions, { runs: 'warm' })],
          }),
        },
      },
    )
    const price = (item: string) =>
      billFor(site, 'aws-lambda', {}).lines.find((line) => line.item === item)?.unitPriceUsd ?? 0
    const plain = billFor(reportSite(), 'aws-lambda', {}).lines[0]?.unitPriceUsd ?? 0
    expect(price('Kept warm') / (plain - price('Function time on kept capacity'))).toBeCloseTo(0.6, 4)
  })
})

describe('isolates and containers', () => {
  test('A07: 15M requests of 7 ms CPU are $5 + $1.50 + $1.50', () => {
    const answer = billFor(workersSite, 'cloudflare-workers', { requestsPerMonth: 15e6, cpuMs: 7 })
    expect(answer.lines.map((line) => line.monthlyUsd)).toEqual([5, expect.closeTo(1.5, 9), expect.closeTo(1.5, 9)])
    expect(answer.monthlyUsd).toBeCloseTo(8, 9)
  })

  test('A10: one vCPU all month is $63.07, and $57.31 with 240,000 vCPU-seconds free', () => {
    const cpu = (freeTier: boolean) => {
      return billFor(cloudRunSite(freeTier), 'cloud-run', { requestsPerMonth: 2_628_000, durationMs: 1000 }).lines.find(
        (line) => line.item === 'Container vCPU',
      )?.monthlyUsd
    }
    expect(cpu(false)).toBeCloseTo(63.07, 2)
    expect(cpu(true)).toBeCloseTo(57.31, 2)
  })

  test('A15: a task of 1 vCPU and 2 GB for 730 h is $36.04', () => {
    expect(billFor(reportSite({ monthHours: 730 }), 'aws-fargate', { vcpu: 1, memoryGiB: 2 }).monthlyUsd).toBeCloseTo(
      36.04,
      2,
    )
  })

  test('C03: a busy hour of Lambda is 2.15 of Fargate, cheaper only below 46.5 % duty; 66.9 requests/s pay for the task in fees', () => {
    const size = { vcpu: 1, memoryGiB: 1769 / 1024, durationMs: 1000, requestsPerMonth: 720 * 3600 }
    const site = reportSite({}, {}, { usdPerRequest: fact(0, 'USD/request') })
    const task = billFor(site, 'aws-fargate', size).monthlyUsd
    expect(billFor(site, 'aws-lambda', size).monthlyUsd / task).toBeCloseTo(2.15, 2)
    const crossings = crossingsBetween({
      a: optionNamed(site, 'aws-lambda'),
      b: optionNamed(site, 'aws-fargate'),
      world: worldWith(size),
      axis: 'activeHoursPerDay',
      from: 0.5,
      to: 24,
    })
    expect(crossings).toHaveLength(1)
    expect((crossings[0]?.at ?? 0) / 24).toBeCloseTo(0.465, 3)
    expect(task / 720 / 3600 / 0.0000002).toBeCloseTo(66.9, 1)
  })

  test('C09: machines 30 % busy cost 3.3 times their work, 70 % busy 1.4 times', () => {
    const multiplier = (busy: number) => {
      const site = reportSite()
      const answer = capacityOf(
        optionNamed(site, 'aws-fargate'),
        demandWith(site, { requestsPerMonth: busy * 720 * 3600, durationMs: 1000 }),
      )
      return answer.kind === 'ok' ? 1 / (1 - (answer.capacity.idleShare ?? 0)) : 0
    }
    expect(multiplier(0.3)).toBeCloseTo(3.3, 1)
    expect(multiplier(0.7)).toBeCloseTo(1.4, 1)
  })

  test('C21: of an API on one small task, compute is $8.89 and the lines around it are larger', () => {
    // 720 h: balancer 0.0225, one capacity unit 0.008, an address 0.005 an hour, 1 GB of logs at 0.50.
    const aws = {
      loadBalancerUsdPerHour: fact(0.0225, 'USD/h'),
      loadBalancerUsdPerLcuHour: fact(0.008, 'USD/LCU-h'),
      ipv4UsdPerHour: fact(0.005, 'USD/h'),
      logsUsdPerGB: fact(0.5, 'USD/GB'),
    }
    const answer = billFor(reportSite({}, aws), 'aws-fargate', { kind: 'api', requestsPerMonth: 0, memoryGiB: 0.5 })
    const sum = (group: string) =>
      answer.lines.filter((line) => line.group === group).reduce((total, line) => total + line.monthlyUsd, 0)
    expect(sum('compute')).toBeCloseTo(8.89, 2)
    expect(sum('load-balancer')).toBeCloseTo(16.2 + 5.76, 2)
    expect(sum('ipv4')).toBeCloseTo(3.6, 2)
    expect(sum('logs')).toBeCloseTo(0.5, 2)
    // Published: 38.56 with a second address and rounded lines.
    expect(answer.monthlyUsd + 3.6).toBeCloseTo(38.55, 2)
  })
})

describe('GPU and training', () => {
  const h100 = platformOf('gce-mig', {
    vendor: 'gcp',
    family: 'vm',
    operatingModel: 'instance',
    variants: [
      variantOf(
        {
          ...machines,
          sizes: [machineSize('h100', 26, 234, 2.5, 'h100'), machineSize('p4d', 96, 1152, 33, 'a100-40', 8)],
        },
        { runs: 'always' },
      ),
    ],
  })
  const site = siteWith(
    { monthHours: 720 },
    {
      platforms: { 'gce-mig': h100 },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )

  test('E01: an H100 at $2.50/h and 700 tokens/s is $0.99 per million tokens; a tenth busy, ten times that', () => {
    const perMillion = (busy: number) => {
      const tokens = busy * 700 * 720 * 3600
      return (
        billFor(site, 'gce-mig', { gpu: 'h100', requestsPerMonth: tokens, durationMs: 1000 / 700 }).monthlyUsd /
        (tokens / 1e6)
      )
    }
    expect(perMillion(1)).toBeCloseTo(0.99, 2)
    expect(perMillion(0.1)).toBeCloseTo(9.92, 2)
  })

  test('E10: four hours a night on eight A100 at $33/h are $132 a night and $3,960 a month', () => {
    const night = {
      kind: 'training',
      trafficShape: 'scheduled',
      gpu: 'a100-40',
      gpuCount: 8,
      memoryGiB: 640,
      vcpu: 64,
      requestsPerMonth: 30,
      durationMs: 4 * 3_600_000,
    } as const
    const work = billFor(site, 'gce-mig', night).lines.find((line) => line.group === 'compute')?.monthlyUsd ?? 0
    expect(work).toBeCloseTo(3960, 9)
    expect(work / 30).toBeCloseTo(132, 9)
  })
})
