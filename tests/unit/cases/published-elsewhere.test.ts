/** Figures that blogs, articles and vendors' pages published with their inputs, and where two publishers disagree. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { crossingsBetween } from '../../../src/domain/curve/break-evens.ts'
import { optionsOf } from '../../../src/domain/options.ts'
import { resolveTeam } from '../../../src/domain/resolved-team.ts'
import { resolveWorkload, type World } from '../../../src/domain/resolve-workload.ts'
import { siteOf, type Site } from '../../../src/domain/site.ts'
import {
  fact,
  machineSize,
  machines,
  optionNamed,
  platformOf,
  siteWith,
  tasks,
  variantOf,
  worldWith,
} from '../../support/tiny-catalogue.ts'
import { billFor, lambdaWith, reportSite, workersSite } from './case-prices.ts'

function usd(site: Site, id: string, world: Partial<World>): number {
  return billFor(site, id, world).monthlyUsd
}

// https://www.readysetcloud.io/blog/allen.helton/when-is-serverless-more-expensive/
describe('C01: 50 requests/s of 200 ms at 1,024 MB, $0.0000000133 a millisecond', () => {
  const prices = { usdPerGBSecond: fact(0.0000133, 'USD/GB-s') }
  const world = { durationMs: 200, memoryGiB: 1, kind: 'api' } as const

  test('are 129.6M requests in 30 days and $370.65', () => {
    // 129.6M x 0.2 s x 1 GB x 0.0000133 = 344.736; 129.6M x 0.0000002 = 25.92. The page drops half a cent.
    const requestsPerMonth = 50 * 30 * 86_400
    expect(requestsPerMonth).toBe(129_600_000)
    expect(
      Math.abs(usd(reportSite({}, {}, prices), 'aws-lambda', { ...world, requestsPerMonth }) - 370.65),
    ).toBeLessThan(0.01)
  })

  test('a fleet behind a balancer at $489 a month is cheaper from 66 requests/s on', () => {
    const fleet = platformOf('aws-ec2-asg', {
      vendor: 'aws',
      family: 'vm',
      operatingModel: 'instance',
      variants: [variantOf({ ...machines, sizes: [machineSize('fleet', 64, 256, 489 / 720)] }, { runs: 'always' })],
    })
    const site = siteWith(
      { monthHours: 720 },
      {
        platforms: { 'aws-lambda': lambdaWith(prices), 'aws-ec2-asg': fleet },
        assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
      },
    )
    const [crossing, ...more] = crossingsBetween({
      a: optionNamed(site, 'aws-lambda'),
      b: optionNamed(site, 'aws-ec2-asg'),
      world: worldWith({ ...world, concurrencyPerReplica: 100 }),
      axis: 'requestsPerMonth',
      from: 1e6,
      to: 3e8,
    })
    expect((crossing?.at ?? 0) / (720 * 3600)).toBeCloseTo(66, 0)
    expect(more).toEqual([])
  })
})

// https://www.infoq.com/articles/aws-lambda-price-change/
test('C14: an hour of 4 GB on Lambda costs 7.4 hours of 2 vCPU and 4 GB on Fargate Spot at 67 % off', () => {
  // 4 x 0.0000166667 x 3,600 = 0.24000; (2 x 0.04048 + 4 x 0.004445) x 0.33 = 0.032584; the article says about 7.5.
  const spot = 1 - 0.67
  const fargateSpot = platformOf('aws-fargate', {
    vendor: 'aws',
    family: 'container',
    operatingModel: 'container-on-demand',
    variants: [
      variantOf(
        {
          ...tasks,
          usdPerVcpuHour: fact(0.04048 * spot, 'USD/vCPU-h'),
          usdPerGiBHour: fact(0.004445 * spot, 'USD/GiB-h'),
          shapes: [{ vcpu: 2, memoryGiB: 4 }],
        },
        { runs: 'always', purchase: 'spot' },
      ),
    ],
  })
  const site = siteWith(
    { monthHours: 720 },
    {
      platforms: {
        'aws-lambda': lambdaWith({ usdPerRequest: fact(0, 'USD/request') }),
        'aws-fargate': fargateSpot,
      },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )
  const busy = { vcpu: 2, memoryGiB: 4, durationMs: 1000, requestsPerMonth: 720 * 3600 }
  const lambda = usd(site, 'aws-lambda', busy)
  expect(lambda / 720).toBeCloseTo(0.24, 5)
  expect(lambda / usd(site, 'aws-fargate', busy)).toBeCloseTo(7.37, 2)
})

// https://modal.com/blog/azure-function-pricing-guide
test('3M runs of 1 s at 1.5 GB on Azure Functions Consumption with the free grant are $66.00', () => {
  // (4.5M - 400,000) GB-s x 0.000016 = 65.60; 2M x 0.0000002 = 0.40.
  const site = reportSite({ freeTier: true }, {}, { usdPerGBSecond: fact(0.000016, 'USD/GB-s') })
  expect(usd(site, 'aws-lambda', { requestsPerMonth: 3e6, durationMs: 1000, memoryGiB: 1.5 })).toBeCloseTo(66, 9)
})

// https://developers.cloudflare.com/workers/platform/pricing/, beside the example of A07.
test('100M requests of 7 ms CPU on Workers are $5 + $27.00 + $13.40', () => {
  expect(usd(workersSite, 'cloudflare-workers', { requestsPerMonth: 100e6, cpuMs: 7 })).toBeCloseTo(45.4, 9)
})

describe('E04, E05: four publishers put the end of serverless GPUs at 25 to 65 % of the day; ours lie in that band', () => {
  const site = siteOf(catalogue, resolveTeam({ region: 'us' }), [])
  const options = optionsOf(site)
  const named = (id: string) => options.find((option) => option.id === id)!
  const model = {
    id: 'model',
    kind: 'event',
    trafficShape: 'steady',
    peakToMeanRatio: 1,
    // A quarter of the month of one GPU's time.
    requestsPerMonth: (730 * 3600 * 0.25) / 2,
    durationMs: 2000,
    memoryGiB: 16,
    vcpu: 4,
    modelGB: 10,
    concurrencyPerReplica: 1,
    maxColdStartMs: 120_000,
    hostAccess: 'none',
  } as const

  const crossing = (byUse: string, kept: string, gpu: 'a10' | 'l4' | 'a100') =>
    crossingsBetween({
      a: named(byUse),
      b: named(kept),
      world: resolveWorkload({ ...model, gpu }).likely,
      axis: 'activeHoursPerDay',
      from: 6,
      to: 24,
    }).map((each) => each.at / 24)

  test.each([
    ['modal', 'aws-ec2-asg', 'a10'],
    ['runpod-serverless', 'runpod-pods', 'l4'],
    ['runpod-serverless', 'runpod-pods', 'a100'],
    ['modal', 'runpod-pods', 'a100'],
  ] as const)('%s against %s with one %s', (byUse, kept, gpu) => {
    const found = crossing(byUse, kept, gpu)
    expect(found).toHaveLength(1)
    expect(found[0]).toBeGreaterThan(0.25)
    expect(found[0], `${found[0]}`).toBeLessThan(0.65)
  })
})
