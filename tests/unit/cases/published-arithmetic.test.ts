/** Estimates that others published with their inputs, read 28 Nov 2026: ours to the cent, and their slips not repeated. */
import { describe, expect, test } from 'vitest'
import type { WorkloadAssessment } from '../../../src/domain/assessment.ts'
import { crossingsBetween } from '../../../src/domain/curve/break-evens.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { assessed, optionIn } from '../../support/assessed.ts'
import { optionNamed, worldWith } from '../../support/tiny-catalogue.ts'
import { billFor, reportSite } from './case-prices.ts'

const plain = { id: 'w', gpu: 'none', hostAccess: 'none' } as const

/** Of one option, the lines of these groups. */
function usdOf(found: WorkloadAssessment, option: string, groups: readonly string[]): number {
  const lines = optionIn(found, option).bill.filter(({ group }) => groups.includes(group))
  return lines.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0)
}

// https://gist.github.com/ranchodeluxe/c9ba4c0a0aa9c4b54b75e833cc4f51e3: an export of the AWS calculator, us-west-2
test('50 tasks a day of 180 minutes with 16 GB and 200 GB of disk are $1,154.40 on Fargate', () => {
  // 50 x 365/12 x 3 h = 4,562.5 h. Memory 16 x 0.004445 and disk (200 - 20) x 0.000111 are $415.65 of it; the export's
  // summary leaves the vCPUs out, and what is left is 4 x 0.04048 x 4,562.5 = $738.76.
  const hours = ((50 * 365) / 12) * 3
  expect(hours * (16 * 0.004445 + 180 * 0.000111 + 4 * 0.04048)).toBeCloseTo(1154.4, 1)
  const batch: Workload = {
    ...plain,
    kind: 'batch',
    requestsPerMonth: (50 * 365) / 12,
    durationMs: 180 * 60_000,
    longestRunS: 180 * 60,
    memoryGiB: 16,
    vcpu: 4,
    localDiskGB: 200,
    imageGB: 0,
    maxColdStartMs: 600_000,
  }
  const found = assessed(batch, { platforms: ['aws'] })
  expect(usdOf(found, 'aws-fargate', ['compute', 'storage'])).toBeCloseTo(1154.4, 1)
})

// https://gist.github.com/paulbatum/2b16c5f92351ed1c59e3a2b8a727ca97: nine days of the Consumption plan from its own meters
test('6,500,012 executions and 90,305,037,184 MB-ms in each of 216 hours are $585.59 on Azure Functions', () => {
  // 1,024,000 MB-ms are one GB-s: 88,188.51 an hour x 0.000016 = $1.4110, and 6.500012M x 0.20 = $1.3000.
  const gbSecondsPerHour = 90_305_037_184 / 1_024_000
  const published = 216 * (gbSecondsPerHour * 0.000016 + 6.500012 * 0.2)
  expect(published).toBeCloseTo(585.59, 1)
  const events: Workload = {
    ...plain,
    kind: 'event',
    requestsPerMonth: 6_500_012 * 216,
    // 13.567 MB-s each, of 128 MB.
    durationMs: (gbSecondsPerHour / 6_500_012 / 0.125) * 1000,
    longestRunS: 60,
    memoryGiB: 0.125,
    maxColdStartMs: 60_000,
  }
  const found = assessed(events, { platforms: ['azure'], monthHours: 216 })
  // The platform bills whole milliseconds: 109 for the mean of 108.53.
  expect(usdOf(found, 'azure-functions:consumption', ['compute', 'requests']) / published).toBeCloseTo(1, 2)
})

test('the queue of events is named among what is not priced, and for an API there is none to name', () => {
  const ask = (kind: 'event' | 'api') =>
    optionIn(
      assessed({ ...plain, kind, requestsPerMonth: 1e6, durationMs: 50, memoryGiB: 0.5, maxColdStartMs: 5000 }),
      'aws-lambda',
    ).notPriced.filter((text) => text.includes('queue'))
  expect(ask('event')).toHaveLength(1)
  expect(ask('api')).toEqual([])
})

// https://remotion.dev/docs/lambda/estimateprice
test('a video rendered in 20 s with 2,048 MB is $0.00067 on Lambda', () => {
  const bill = billFor(reportSite(), 'aws-lambda', { requestsPerMonth: 1, durationMs: 20_000, memoryGiB: 2 })
  expect(bill.monthlyUsd).toBeCloseTo(0.00067, 5)
})

// https://www.cloudmess.io/blog/serverless-isnt-always-cheaper
describe('“a task of 0.5 vCPU and 1 GB is $32.40 a month, so Lambda of 256 MB and 500 ms loses from 15 to 20M requests”', () => {
  const lambda = { durationMs: 500, memoryGiB: 0.25, vcpu: 0.25 } as const

  test('100M requests are $208.33 of compute, as it says, and $20 more for the requests, which it leaves out', () => {
    const bill = billFor(reportSite(), 'aws-lambda', { ...lambda, requestsPerMonth: 100e6 })
    expect(bill.lines.find(({ group }) => group === 'compute')?.monthlyUsd).toBeCloseTo(208.33, 2)
    expect(bill.monthlyUsd).toBeCloseTo(228.33, 2)
  })

  test('at its own prices the task is $18.02 for 730 h, and the lines cross at half of what it says', () => {
    // 0.5 x 0.04048 + 1 x 0.004445 = 0.024685 an hour; 18.02 / 0.0000022833 a request = 7.9M.
    const site = reportSite({ monthHours: 730 })
    const task = { durationMs: 500, memoryGiB: 1, vcpu: 0.5, concurrencyPerReplica: 100_000 } as const
    const usd = billFor(site, 'aws-fargate', { ...task, kind: 'api', requestsPerMonth: 1e6 }).monthlyUsd
    expect(usd).toBeCloseTo(18.02, 2)
    const perRequest = billFor(site, 'aws-lambda', { ...lambda, requestsPerMonth: 1e6 }).monthlyUsd / 1e6
    expect(usd / perRequest / 1e6).toBeCloseTo(7.9, 1)
    // One world has one memory: with the function's, the smallest task of 0.25 vCPU and 0.5 GB is half of that, 3.95M.
    const [crossing] = crossingsBetween({
      a: optionNamed(site, 'aws-lambda'),
      b: optionNamed(site, 'aws-fargate'),
      world: worldWith({ ...lambda, kind: 'api', concurrencyPerReplica: 100_000 }),
      axis: 'requestsPerMonth',
      from: 1e5,
      to: 1e8,
    })
    expect((crossing?.at ?? 0) / 1e6).toBeCloseTo(3.95, 2)
  })
})

// https://medium.com/insiderengineering/how-we-saved-90-of-costs-by-moving-from-aws-lambda-to-aws-fargate-1921323e9429
describe('4,000 requests a minute, each with a pre-flight before it, leave API Gateway and Lambda for Fargate: “90 % saved”', () => {
  const actions: Workload = {
    ...plain,
    kind: 'api',
    trafficShape: 'steady',
    requestsPerMonth: 2 * 4000 * 60 * 730,
    runsToday: 'aws-lambda',
    // Not in the source: time and size.
    durationMs: 20,
    longestRunS: 5,
    memoryGiB: 0.5,
    vcpu: 0.25,
    maxColdStartMs: 1000,
  }
  const aws = { platforms: ['aws'] } as const
  const found = assessed(actions, aws)
  const millions = 2 * 0.004 * 60 * 730
  // Logs cost the same on either side.
  const tasks = usdOf(found, 'aws-fargate', ['compute', 'load-balancer', 'ipv4', 'storage'])
  const functions = usdOf(found, 'aws-lambda', ['compute', 'requests'])

  test('behind a REST API at $3.50 a million the functions are nine tenths dearer than the tasks', () => {
    // The price of a REST API: https://gist.github.com/allenheltondev/d028926b7fe3b0656c96af9140ab55e3
    expect(1 - tasks / (functions + 3.5 * millions)).toBeGreaterThan(0.9)
  })

  test('most of that is the gateway: a balancer in front of the functions, which they get here, saves it without a move', () => {
    expect(usdOf(found, 'aws-lambda', ['gateway'])).toBe(0)
    const balancer = usdOf(found, 'aws-lambda', ['load-balancer', 'ipv4'])
    expect(balancer).toBeLessThan(0.06 * 3.5 * millions)
    expect(1 - (functions + balancer) / (functions + 3.5 * millions)).toBeGreaterThan(0.8)
  })

  test('so the answer here is to change the door: what the move itself would save is below $150 a month', () => {
    expect(found.recommendation?.platform).toBe('aws-lambda')
    expect(functions + usdOf(found, 'aws-lambda', ['load-balancer', 'ipv4']) - tasks).toBeLessThan(150)
  })
})
