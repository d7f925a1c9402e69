/** The same search service, costed independently in seventeen public reports: their arithmetic, and what it leaves out. */
import { describe, expect, test } from 'vitest'
import { billOf, billTotal } from '../../../src/domain/bill/bill.ts'
import { capacityOf } from '../../../src/domain/capacity/capacity.ts'
import { breakEvensBetween, crossingsBetween } from '../../../src/domain/curve/break-evens.ts'
import { demandOf } from '../../../src/domain/demand.ts'
import type { World } from '../../../src/domain/resolve-workload.ts'
import type { Site } from '../../../src/domain/site.ts'
import {
  demandWith,
  fact,
  machineSize,
  machines,
  optionNamed,
  platformOf,
  siteWith,
  variantOf,
  workers,
  worldWith,
} from '../../support/tiny-catalogue.ts'
import { reportSite } from './case-prices.ts'

const secondsPerMonth = 720 * 3600
const range = { axis: 'requestsPerMonth', from: 1e5, to: 1e9 } as const
/** One task is taken to carry any load, as all reports do. */
const carriesAll = 100_000
const search: Partial<World> = {
  memoryGiB: 0.5,
  vcpu: 0.5,
  requestsPerMonth: 8_370_000,
  concurrencyPerReplica: carriesAll,
}

/** Requests per second from which the second option is the cheaper one. */
function breakEven(site: Site, against: string, world: Partial<World>): number {
  const crossings = crossingsBetween({
    a: optionNamed(site, 'aws-lambda'),
    b: optionNamed(site, against),
    world: worldWith({ ...search, ...world }),
    ...range,
  })
  return (crossings[0]?.at ?? 0) / secondsPerMonth
}

function monthly(site: Site, id: string, world: Partial<World>): number {
  const answer = billOf(optionNamed(site, id), demandWith(site, { ...search, ...world }))
  return answer.kind === 'ok' ? answer.monthlyUsd : Number.NaN
}

describe('each report reproduces from its own inputs', () => {
  const site = reportSite()
  test.each([
    ['B01', 199.3, 15.62, 3.67, 3.1],
    ['B03', 75.58, 6.9457, 8.26, 6.96],
    ['B05', 68.504, 6.4522, 8.9, 7.5],
    ['B06', 83.239, 7.4799, 7.67, 6.47],
  ])('%s: %d ms', (_id, durationMs, usd, perSecondFargate, perSecondEc2) => {
    // Billed time is rounded up to the next millisecond, the reports' is not.
    expect(Math.abs(monthly(site, 'aws-lambda', { durationMs }) - usd)).toBeLessThan(0.06)
    expect(Math.abs(breakEven(site, 'aws-fargate', { durationMs }) - perSecondFargate)).toBeLessThan(0.15)
    expect(Math.abs(breakEven(site, 'aws-ec2-asg', { durationMs }) - perSecondEc2)).toBeLessThan(0.15)
  })

  test('B14: 11 ms against the smallest task breaks even at 12 requests/s', () => {
    expect(breakEven(site, 'aws-fargate', { durationMs: 11, vcpu: 0.25 })).toBeCloseTo(12, 0)
  })

  test('T01: half a vCPU and 1 GB are $17.77 for 720 h, not $12.54', () => {
    expect(monthly(site, 'aws-fargate', { memoryGiB: 1 })).toBeCloseTo(17.77, 2)
  })

  test('T02: 279,000 requests a day are 8,370,000 in 30 days, 3.23 a second', () => {
    expect(demandWith(site, { requestsPerMonth: 279_000 * 30 }).meanRps).toBeCloseTo(3.23, 2)
    expect(279_000 * 30).not.toBe(16_740_000)
  })
})

test('a duration known as 35 to 199 ms gives a band, not a point', () => {
  const site = reportSite()
  const worlds = {
    low: worldWith({ ...search, durationMs: 35 }),
    likely: worldWith({ ...search, durationMs: 83 }),
    high: worldWith({ ...search, durationMs: 199 }),
  }
  const band = (against: string) => {
    const found = breakEvensBetween({
      a: optionNamed(site, 'aws-lambda'),
      b: optionNamed(site, against),
      worlds,
      ...range,
    })
    expect(found).toHaveLength(1)
    expect(found[0]?.between).toEqual(['aws-lambda', against])
    return { low: (found[0]?.at.low ?? 0) / secondsPerMonth, high: (found[0]?.at.high ?? 0) / secondsPerMonth }
  }
  // Against the machine from 3.1, against the task up to 13.9.
  expect(band('aws-ec2-asg').low).toBeCloseTo(3.1, 1)
  expect(band('aws-fargate').high).toBeCloseTo(13.9, 1)
})

test('B13 against B01: 3.7 becomes 24.6 by the handler’s time instead of the client’s, then by the balancer', () => {
  const bare = reportSite()
  const balanced = reportSite({}, { loadBalancerUsdPerHour: fact(0.0225, 'USD/h') })
  const clientTime = breakEven(bare, 'aws-fargate', { durationMs: 199.3, kind: 'api' })
  const handlerTime = breakEven(bare, 'aws-fargate', { durationMs: 40, kind: 'api' })
  const withBalancer = breakEven(balanced, 'aws-fargate', { durationMs: 40, kind: 'api' })
  expect(clientTime).toBeCloseTo(3.67, 1)
  expect(handlerTime).toBeCloseTo(12.9, 1)
  expect(withBalancer).toBeCloseTo(24.6, 1)
  expect(monthly(balanced, 'aws-fargate', { kind: 'api', memoryGiB: 1 })).toBeCloseTo(33.97, 2)
})

describe('what really runs', () => {
  const peak = 100 / 3.23
  // Somebody waits for what is searched: no queue takes the peak.
  const answered = { ...search, kind: 'api', peakToMeanRatio: peak, concurrencyPerReplica: 4 } as const

  test('one task does not carry 100 requests/s: at four at once the peak needs five full tasks', () => {
    // 100 requests/s x 0.1993 s / 4 = 4.98.
    const site = reportSite()
    const answer = billOf(optionNamed(site, 'aws-fargate'), demandWith(site, { ...answered, durationMs: 199.3 }))
    expect(answer.kind === 'ok' && answer.lines.find((line) => line.item === 'Task vCPU')?.quantity).toBe(5 * 0.5 * 720)
  })

  test('so the true break-even is higher than any in the reports, or never comes', () => {
    const site = reportSite()
    for (const durationMs of [35, 83, 199.3]) {
      const true1 = crossingsBetween({
        a: optionNamed(site, 'aws-lambda'),
        b: optionNamed(site, 'aws-fargate'),
        world: worldWith({ ...answered, durationMs }),
        ...range,
      })
      const flat = breakEven(site, 'aws-fargate', { durationMs })
      for (const crossing of true1) expect(crossing.at / secondsPerMonth).toBeGreaterThan(flat)
    }
    const slow = crossingsBetween({
      a: optionNamed(site, 'aws-lambda'),
      b: optionNamed(site, 'aws-fargate'),
      world: worldWith({ ...answered, durationMs: 199.3 }),
      ...range,
    })
    expect(slow).toEqual([])
  })
})

test('T04: $0.00033 a request against $223.20 breaks even at 22,545 a day, not 4,500', () => {
  // 2 s on a serverless T4 at 0.000165/s without an idle window; a dedicated one at 0.31/h.
  const site = siteWith(
    { monthHours: 720 },
    {
      platforms: {
        modal: platformOf('modal', {
          vendor: 'modal',
          family: 'serverless',
          operatingModel: 'function',
          variants: [
            variantOf({
              ...workers,
              usdPerGpuSecond: { t4: fact(0.000165, 'USD/GPU-s') },
              usdPerVcpuSecond: fact(0, 'USD/vCPU-s'),
              usdPerGiBSecond: fact(0, 'USD/GiB-s'),
              idleWindowS: fact(0, 's'),
              billsStart: false,
            }),
          ],
        }),
        'gce-mig': platformOf('gce-mig', {
          vendor: 'gcp',
          family: 'vm',
          operatingModel: 'instance',
          variants: [variantOf({ ...machines, sizes: [machineSize('t4', 4, 16, 0.31, 't4')] }, { runs: 'always' })],
        }),
      },
      assumptions: { targetUtilisation: fact(1, 'share') },
    },
  )
  const crossings = crossingsBetween({
    a: optionNamed(site, 'modal'),
    b: optionNamed(site, 'gce-mig'),
    world: worldWith({ gpu: 't4', durationMs: 2000 }),
    ...range,
  })
  expect((crossings[0]?.at ?? 0) / 30).toBeCloseTo(22_545, -1)
})

test('T04: 100,000 requests a day of 2 s do not fit on one GPU: three are run, because 2.3 are busy', () => {
  const site = siteWith(
    { monthHours: 720 },
    {
      platforms: {
        'gce-mig': platformOf('gce-mig', {
          vendor: 'gcp',
          family: 'vm',
          operatingModel: 'instance',
          variants: [variantOf({ ...machines, sizes: [machineSize('t4', 4, 16, 0.31, 't4')] }, { runs: 'always' })],
        }),
      },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )
  const option = optionNamed(site, 'gce-mig')
  const demand = demandOf(worldWith({ gpu: 't4', durationMs: 2000, requestsPerMonth: 100_000 * 30 }), site)
  // 100,000 x 2 s / 86,400 s.
  expect(demand.offeredConcurrency).toBeCloseTo(2.315, 3)
  const sized = capacityOf(option, demand)
  expect(sized.kind === 'ok' && sized.capacity.instances).toBe(3)
  expect(billTotal(option, demand)).toBeCloseTo(3 * 223.2, 6)
})
