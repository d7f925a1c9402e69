/** Of the doors that a function may have, the one that can carry its requests and costs least is priced and drawn. */
import { describe, expect, test } from 'vitest'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { assessed, optionIn, webService } from '../../../support/assessed.ts'

const aws = { platforms: ['aws'] } as const
const hours = 730
const seconds = 2_628_000

const api: Workload = { ...webService, requestsPerMonth: 5e6, durationMs: 20, memoryGiB: 0.25, maxColdStartMs: 3000 }

/** USD a month by item, of what stands in front of Lambda. */
function inFront(workload: Workload): Record<string, number> {
  const lines = optionIn(assessed(workload, aws), 'aws-lambda').bill
  const found: Record<string, number> = {}
  for (const { item, group, monthlyUsd } of lines)
    if (group === 'gateway' || group === 'load-balancer' || group === 'ipv4')
      found[item] = (found[item] ?? 0) + monthlyUsd
  return Object.fromEntries(Object.entries(found).map(([item, usd]) => [item, Math.round(usd * 100) / 100]))
}

const door = (workload: Workload): string | undefined =>
  assessed(workload, aws).path.boxes.find(({ role }) => role === 'entry')?.label.code

describe('what stands in front of a function', () => {
  test('5M requests go through a gateway at $1.00 a million: an idle balancer alone costs $16.43', () => {
    expect(inFront(api)).toEqual({ 'Gateway requests': 5 })
    expect(door(api)).toBe('box-entry-gateway')
  })

  // https://blog.thecloudengineers.com/p/api-gateway-why-your-serverless-api says about 22 USD for a balancer at 50M, and
  // 50 to 80 at 500M, against 1,750 of a REST API; it leaves out the two public addresses, $7.30.
  test.each([
    [50e6, 22],
    [500e6, 65],
  ])('%d requests go through a balancer, at about the published price', (requestsPerMonth, published) => {
    const units = requestsPerMonth / seconds / 25
    const found = inFront({ ...api, requestsPerMonth })
    expect(found).toEqual({
      'Load balancer': 16.43,
      'Load balancer capacity': Math.round(units * 0.008 * hours * 100) / 100,
      'Public IPv4 addresses': 7.3,
    })
    const withoutAddresses = found['Load balancer']! + found['Load balancer capacity']!
    expect(Math.abs(withoutAddresses - published) / published).toBeLessThan(0.1)
    expect(door({ ...api, requestsPerMonth })).toBe('box-entry-load-balancer')
  })

  // https://serverless-training.com/articles/save-money-by-replacing-api-gateway-with-application-load-balancer/: 450 requests/s
  // of 100 to 200 ms at 256 MB paid over 4,000 USD a month for a REST API before they moved to a balancer.
  test('450 requests a second pay $105 of capacity for a balancer, not over $1,000 for a gateway', () => {
    const found = inFront({ ...api, requestsPerMonth: 450 * seconds })
    expect(found['Load balancer capacity']).toBeCloseTo((450 / 25) * 0.008 * hours, 2)
    expect(found).not.toHaveProperty('Gateway requests')
  })

  test('bodies above 1 MB pass no balancer on their way to a function, and go through the gateway whatever it costs', () => {
    expect(inFront({ ...api, requestsPerMonth: 500e6, payloadMB: 2 })).toEqual({ 'Gateway requests': 300 + 200 * 0.9 })
  })

  test('a request of a minute or a streamed answer passes no gateway: the function’s own address takes it', () => {
    for (const change of [{ longestRunS: 60 }, { connection: 'stream' }] as const) {
      expect(inFront({ ...api, ...change })).toEqual({ 'Content network requests': 5 })
      expect(door({ ...api, ...change })).toBe('box-entry-url')
    }
    // A balancer waits as long as it is told to, though it does not stream.
    expect(inFront({ ...api, requestsPerMonth: 500e6, longestRunS: 60 })).toHaveProperty('Load balancer')
    expect(inFront({ ...api, requestsPerMonth: 500e6, connection: 'stream' })).toEqual({
      'Content network requests': 500,
    })
  })

  test('one unit of a balancer carries 0.4 GB an hour to functions and 1 GB to tasks', () => {
    // 200M requests are 3 units by connections; 2,920 GB are 4 GB an hour, 10 units for functions and 4 for tasks.
    const heavy: Workload = { ...api, requestsPerMonth: 200e6, egressGBPerMonth: 2920 }
    expect(inFront(heavy)['Load balancer capacity']).toBeCloseTo(10 * 0.008 * hours, 2)
    const tasks = optionIn(assessed(heavy, aws), 'aws-fargate').bill
    expect(tasks.find(({ item }) => item === 'Load balancer capacity')?.monthlyUsd).toBeCloseTo(4 * 0.008 * hours, 2)
  })

  test('what callers send passes the balancer as the answers do, on every cloud that bills it by the GB', () => {
    // 730 GB out and 2,190 GB in are 4 GB an hour: 4 units of AWS, 2,920 GB of Google Cloud at 0.008 and of Azure at 0.005.
    const uploads: Workload = { ...api, requestsPerMonth: 1e6, egressGBPerMonth: 730, ingressGBPerMonth: 2190 }
    const capacityOf = (option: string, vendor: 'aws' | 'gcp' | 'azure') =>
      optionIn(assessed(uploads, { platforms: [vendor] }), option).bill.find(
        ({ item }) => item === 'Load balancer capacity',
      )?.monthlyUsd
    expect(capacityOf('aws-fargate', 'aws')).toBeCloseTo(4 * 0.008 * hours, 6)
    expect(capacityOf('gce-mig', 'gcp')).toBeCloseTo(2920 * 0.008, 6)
    expect(capacityOf('azure-vmss', 'azure')).toBeCloseTo(2920 * 0.005, 6)
    // Transfer in from the internet is free everywhere: nothing else of the bill moves.
    const without = optionIn(assessed({ ...uploads, ingressGBPerMonth: 0 }, aws), 'aws-fargate')
    const withThem = optionIn(assessed(uploads, aws), 'aws-fargate')
    expect((withThem.monthlyUsd?.likely ?? 0) - (without.monthlyUsd?.likely ?? 0)).toBeCloseTo(3 * 0.008 * hours, 6)
  })

  test('the price of the way in never falls as requests grow', () => {
    let before = 0
    for (let requestsPerMonth = 1e6; requestsPerMonth < 2e9; requestsPerMonth *= 1.1) {
      const now = Object.values(inFront({ ...api, requestsPerMonth })).reduce((sum, usd) => sum + usd, 0)
      expect(now).toBeGreaterThanOrEqual(before)
      before = now
    }
  })
})
