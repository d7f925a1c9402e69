/** Bills that others published with their inputs: ours, at their prices, within a stated share of theirs. */
import { describe, expect, test } from 'vitest'
import type { World } from '../../../src/domain/resolve-workload.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, optionIn, webService } from '../../support/assessed.ts'
import { fact, machineSize, machines, platformOf, siteWith, variantOf } from '../../support/tiny-catalogue.ts'
import { billFor, cloudRunSite, reportSite } from './case-prices.ts'

/** Share by which ours is off. */
function off(ours: number, published: number): number {
  return Math.abs(ours / published - 1)
}

function lambda(world: Partial<World>, team: { freeTier?: boolean } = {}, usdPerGBSecond = 0.0000166667) {
  return billFor(reportSite(team, {}, { usdPerGBSecond: fact(usdPerGBSecond, 'USD/GB-s') }), 'aws-lambda', {
    kind: 'event',
    ...world,
  }).monthlyUsd
}

// https://devtocash.com/blog/2026-04-07-aws-lambda-vs-containers-cost-comparison
test('500 requests/s for 4 h and 5/s for 20 h a day, 200 ms, 256 MB, with the free tier: about $228', () => {
  // 216M + 10.8M = 226.8M, which the page rounds to 227M.
  const requestsPerMonth = 30 * 3600 * (500 * 4 + 5 * 20)
  expect(requestsPerMonth).toBe(226_800_000)
  expect(off(lambda({ requestsPerMonth, durationMs: 200, memoryGiB: 0.25 }, { freeTier: true }), 228)).toBeLessThan(
    0.005,
  )
})

describe('https://www.trek10.com/blog/lambda-cost/, at 0.00001667 per GB-s', () => {
  test('10,000 hits a day of 200 ms at 256 MB are $0.31, although the page counts 432,000 a month for it', () => {
    const world = { durationMs: 200, memoryGiB: 0.25 }
    expect(lambda({ ...world, requestsPerMonth: 300_000 }, {}, 0.00001667)).toBeCloseTo(0.31, 2)
    expect(lambda({ ...world, requestsPerMonth: 432_000 }, {}, 0.00001667)).toBeCloseTo(0.45, 2)
  })
  test('an hourly job of 2 minutes at 1 GB is $1.44', () => {
    expect(lambda({ requestsPerMonth: 720, durationMs: 120_000, memoryGiB: 1 }, {}, 0.00001667)).toBeCloseTo(1.44, 2)
  })
})

// https://www.grizzlypeaksoftware.com/library/serverless-cost-modeling-and-optimization-pbi6pfjr
test('the requests of an API of 100/s are $51.60 a month beyond the free million', () => {
  const bill = billFor(reportSite({ freeTier: true }), 'aws-lambda', {
    kind: 'event',
    requestsPerMonth: 100 * 30 * 86_400,
    durationMs: 100,
    memoryGiB: 0.125,
  })
  expect(off(bill.lines.find(({ item }) => item === 'Requests')?.monthlyUsd ?? 0, 51.6)).toBeLessThan(0.001)
})

// https://cloudwebschool.com/tools/cloud-run-cost-calculator/
test('Cloud Run: 10M of 200 ms on 1 vCPU and 512 MB, one at a time: $39.36 + $2.05 + $3.20', () => {
  const site = cloudRunSite(true, {
    usdPerVcpuSecond: fact(0.000024, 'USD/vCPU-s'),
    usdPerGiBSecond: fact(0.0000025, 'USD/GiB-s'),
    usdPerRequest: fact(0.4e-6, 'USD/request'),
    freeVcpuSeconds: fact(360_000, 'vCPU-s/month'),
    freeGiBSeconds: fact(180_000, 'GiB-s/month'),
    freeRequests: fact(2e6, 'requests/month'),
    shapes: [{ vcpu: 1, memoryGiB: 0.5 }],
  })
  const { lines } = billFor(site, 'cloud-run', {
    kind: 'event',
    requestsPerMonth: 10e6,
    durationMs: 200,
    memoryGiB: 0.5,
    vcpu: 1,
    concurrencyPerReplica: 1,
  })
  const usd = (item: string) => lines.find((line) => line.item === item)?.monthlyUsd ?? 0
  expect(usd('Container vCPU')).toBeCloseTo(39.36, 2)
  expect(usd('Container memory')).toBeCloseTo(2.05, 2)
  expect(usd('Requests')).toBeCloseTo(3.2, 2)
})

/** One GPU machine at its price by the hour, kept all month of 720 hours. */
function gpuFleet(usdPerHour: number, replicas: number) {
  const fleet = platformOf('aws-ec2-asg', {
    vendor: 'aws',
    family: 'vm',
    operatingModel: 'instance',
    variants: [variantOf({ ...machines, sizes: [machineSize('gpu', 8, 64, usdPerHour, 'a100')] }, { runs: 'always' })],
  })
  const site = siteWith(
    { monthHours: 720 },
    {
      platforms: { 'aws-ec2-asg': fleet },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )
  return billFor(site, 'aws-ec2-asg', {
    kind: 'api',
    gpu: 'a100',
    gpuCount: 1,
    memoryGiB: 32,
    vcpu: 4,
    // One request at a time, and as many at the peak as there are replicas.
    durationMs: 1000,
    concurrencyPerReplica: 1,
    requestsPerMonth: 720 * 3600 * replicas,
    peakToMeanRatio: 1,
  }).lines.find(({ group }) => group === 'compute')?.monthlyUsd
}

// https://kanopylabs.com/blog/serverless-gpu-infrastructure-ai-workloads
test('an A100 at $3.67 an hour that waits for requests all month is $2,642', () => {
  expect(off(gpuFleet(3.67, 1) ?? 0, 2642)).toBeLessThan(0.001)
})

// https://lexora.network/blog/pay-per-token-vs-renting-gpu
test('two A100 at $2.49 an hour are $3,587, and with network and disks $12.51 for a million of 300M tokens', () => {
  const machinesUsd = gpuFleet(2.49, 2) ?? 0
  expect(off(machinesUsd, 3587)).toBeLessThan(0.001)
  expect(off((machinesUsd + 120 + 45) / 300, 12.51)).toBeLessThan(0.001)
})

describe('Azure around an API of 1 TB a month, on the catalogue', () => {
  const api: Workload = { ...webService, egressGBPerMonth: 1000, privateNetwork: 'no' }
  const line = (workload: Workload, item: string) =>
    optionIn(assessed(workload, { platforms: ['azure'] }), 'azure-vmss').bill.find((each) => each.item === item)

  // https://c3x.dev/resources/azure/azurerm_lb, without the five rules beyond the first five.
  test('the balancer is $18.25 and its terabyte $5', () => {
    expect(line(api, 'Load balancer')?.monthlyUsd).toBeCloseTo(18.25, 2)
    expect(line(api, 'Load balancer capacity')?.monthlyUsd).toBeCloseTo(5, 2)
  })
  // https://c3x.dev/resources/azure/azurerm_nat_gateway/
  test('a NAT gateway is $32.85 and its address $3.65', () => {
    const inside: Workload = { ...api, privateNetwork: 'yes' }
    expect(line(inside, 'NAT gateway')?.monthlyUsd).toBeCloseTo(32.85, 2)
    expect(line(inside, 'Public IPv4 addresses')?.monthlyUsd).toBeCloseTo(3.65, 2)
  })
  // https://c3x.dev/blog/azure-egress-bandwidth-cost/: about 0.087 a GB, the first 100 GB free.
  test('a terabyte out is 900 x 0.087 with the allowance, 1,000 x 0.087 without', () => {
    expect(line(api, 'Egress')?.monthlyUsd).toBeCloseTo(87, 2)
    const free = optionIn(assessed(api, { platforms: ['azure'], freeTier: true }), 'azure-vmss')
    const usd = free.bill.filter(({ item }) => item === 'Egress').reduce((sum, each) => sum + each.monthlyUsd, 0)
    expect(usd).toBeCloseTo(78.3, 2)
  })
})

// infracost: apigatewayv2_api_test.golden, output of the AWS price list
test('1,000M requests through an HTTP API: 300 x $1.00 and 700 x $0.90, at the catalogue’s own prices', () => {
  // Bodies of 5 MB are too large for a balancer in front of functions.
  const api: Workload = { ...webService, requestsPerMonth: 1e9, payloadMB: 5 }
  const lines = optionIn(assessed(api), 'aws-lambda').bill.filter(({ group }) => group === 'gateway')
  expect(lines.map(({ monthlyUsd }) => Math.round(monthlyUsd))).toEqual([300, 630])
})
