/** Moves and comparisons that teams published: the figures to the cent where they gave them, the verdict where they gave a reason. */
import { describe, expect, test } from 'vitest'
import type { WorkloadAssessment } from '../../../src/domain/assessment.ts'
import type { Team, Workload } from '../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn } from '../../support/assessed.ts'

const aws: Team = { platforms: ['aws'] }
const plain = { id: 'w', gpu: 'none', hostAccess: 'none' } as const

/** What functions themselves cost, without what stands around them. */
function functionUsd(found: WorkloadAssessment, option = 'aws-lambda'): number {
  const own = optionIn(found, option).bill.filter(({ group }) => group === 'compute' || group === 'requests')
  return own.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0)
}

// https://devtocash.com/blog/2026-04-07-aws-lambda-vs-containers-cost-comparison
describe('500 requests/s for 4 hours a day and 5 for 20, 200 ms at 256 MB', () => {
  const requestsPerMonth = (500 * 4 + 5 * 20) * 3600 * 30
  const api: Workload = {
    ...plain,
    kind: 'api',
    trafficShape: 'bursty',
    requestsPerMonth,
    // 500/s at the peak over a mean of 226.8M in 730 hours.
    peakToMeanRatio: 500 / (requestsPerMonth / 2_628_000),
    durationMs: 200,
    longestRunS: 5,
    memoryGiB: 0.25,
    concurrencyPerReplica: 50,
    maxColdStartMs: 1000,
  }

  test('are $45.40 and $189.16 on Lambda, $228 after the free tier', () => {
    expect(requestsPerMonth).toBe(226_800_000)
    // 226.8M x 0.0000002 = 45.36; 226.8M x 0.2 s x 0.25 GB x 0.0000166667 = 189.00. The page rounds to 227M requests.
    const without = functionUsd(assessed(api, aws))
    expect(Math.abs(without - (45.4 + 189.16)) / without).toBeLessThan(0.001)
    // 1M requests and 400,000 GB-s less: 0.20 and 6.67.
    expect(Math.round(functionUsd(assessed(api, { ...aws, freeTier: true })))).toBe(Math.round(without - 6.87))
  })

  // The page sends it to Fargate for $126 a month. Its two tasks of 1 vCPU would have to take 250 requests/s each at 100 % busy.
  test('lead to functions all the same, and the cheaper machines are named with their price', () => {
    const found = assessed(api, aws)
    expect(found.recommendation?.family).toBe('serverless')
    expect(found.recommendation?.costReason.code).toBe('rec-dearer')
    const dearer = (found.recommendation?.monthlyUsd ?? 0) - (found.families.vm.monthlyUsd ?? 0)
    // Less than the three hours of upkeep that machines ask for above a function, at 90 USD.
    expect(dearer).toBeGreaterThan(0)
    expect(dearer).toBeLessThan(3 * 90)
  })
})

// https://dev.to/dineshelumalai/when-serverless-is-more-expensive-5-architecture-patterns-that-should-use-ecs-instead-1o4l
test('15M requests of 250 ms at 1 GB are $3.00 and $62.50 on Lambda', () => {
  const api: Workload = { ...plain, kind: 'api', requestsPerMonth: 15e6, durationMs: 250, memoryGiB: 1 }
  expect(functionUsd(assessed(api, aws))).toBeCloseTo(3 + 62.5, 2)
})

// https://www.unkey.co/blog/serverless-exit: verification in under 10 ms from a cache in memory; a cache over the network took 30 ms
test('an API that answers in 10 ms from a cache in its own memory leaves isolates for containers that stay up', () => {
  const verify: Workload = {
    ...plain,
    kind: 'api',
    trafficShape: 'steady',
    keepsWarmState: 'yes',
    p95TargetMs: 10,
    maxColdStartMs: 10,
    runsToday: 'cloudflare-workers',
    // Not in the source: volume, time and size.
    requestsPerMonth: 1e9,
    durationMs: 4,
    longestRunS: 1,
    memoryGiB: 0.5,
  }
  const found = assessed(verify, { platforms: ['aws', 'cloudflare'] })
  expect(found.recommendation).toMatchObject({ platform: 'aws-fargate', family: 'container', atRisk: false })
  expect(gateIn(optionIn(found, 'cloudflare-workers'), 'warm-state')).toMatchObject({ answer: 'blocked', value: 'yes' })
})

// https://aws.amazon.com/solutions/case-studies/finra-data-validation/: over 50,000 files a day, volume that doubles or triples,
// answers within a minute; functions were chosen over machines after trials of both
test('50,000 files a day checked within a minute, three times as many on some days, go to functions', () => {
  const checks: Workload = {
    ...plain,
    kind: 'event',
    trafficShape: 'bursty',
    requestsPerMonth: 50_000 * 30,
    peakToMeanRatio: 3,
    longestRunS: 60,
    maxColdStartMs: 10_000,
    // Not in the source: time and size of one check.
    durationMs: 20_000,
    memoryGiB: 2,
  }
  expect(assessed(checks, aws).recommendation?.platform).toBe('aws-lambda')
})

// https://www.infoq.com/news/2022/10/honeycomb-serverless/ and https://imfeld.dev/notes/honeycomb_retriever_database: seconds of work
// in bursts; 1,000 at once is the first limit they met
test('bursts of queries of a second or two go to functions, and the first thing to fail is 1,000 at once', () => {
  const query: Workload = {
    ...plain,
    kind: 'event',
    trafficShape: 'bursty',
    durationMs: 1500,
    longestRunS: 20,
    maxColdStartMs: 1000,
    // Not in the source: volume, peak and size; so that the burst is 1,700 at once.
    requestsPerMonth: 30e6,
    peakToMeanRatio: 100,
    memoryGiB: 2,
  }
  const found = assessed(query, aws)
  expect(found.recommendation?.platform).toBe('aws-lambda')
  const quota = gateIn(optionIn(found, 'aws-lambda'), 'concurrency-quota')
  expect(quota).toMatchObject({ answer: 'pass', limit: 1000, reason: { code: 'raise-quota' } })
  expect(quota.value).toBeCloseTo(((30e6 * 100) / 2_628_000) * 1.5, 6)
  expect(found.traps.map(({ trap }) => trap)).toContain('quota')
})

// https://arnaudperalta.com/post/cloud_run: two clusters of two nodes for at most 100 users on working days
test('an application of 100 users on working days leaves its cluster for what stops at night', () => {
  const app: Workload = {
    ...plain,
    kind: 'api',
    activeHoursPerDay: 8,
    runsToday: 'gke-standard',
    // Not in the source: volume, time and size.
    requestsPerMonth: 300_000,
    durationMs: 200,
    longestRunS: 30,
    memoryGiB: 0.5,
    maxColdStartMs: 5000,
  }
  const found = assessed(app, { platforms: ['gcp'] })
  expect(['cloud-run', 'cloud-run-functions']).toContain(found.recommendation?.platform)
  expect((found.keep?.monthlyUsd ?? 0) / (found.recommendation?.monthlyUsd ?? 1)).toBeGreaterThan(10)
})

// https://mlevels.com/migration: 100,000 requests a day, 31 ms, from two t3.medium behind a balancer to an HTTP API and Lambda on Arm
test('100,000 requests a day leave machines behind a balancer for a gateway and a function on Arm', () => {
  const internal: Workload = {
    ...plain,
    kind: 'api',
    requestsPerMonth: 100_000 * 30,
    durationMs: 31,
    longestRunS: 5,
    memoryGiB: 0.25,
    maxColdStartMs: 300,
    runsToday: 'aws-ec2-asg',
  }
  const found = assessed(internal, aws)
  expect(found.recommendation?.option).toBe('aws-lambda:arm')
  expect(found.path.boxes.find(({ role }) => role === 'entry')?.label.code).toBe('box-entry-gateway')
  expect(found.recommendation?.monthlyUsd ?? Infinity).toBeLessThan((found.keep?.monthlyUsd ?? 0) * 0.7)
})

// https://dev.to/lanycrost/spot-instances-as-github-actions-runners-h19, read 28 Nov 2026: 29,347 jobs of 80,887 minutes in a
// month, each on a Spot machine of its own that ends with it. Three sizes, which the story does not count; the smallest here.
describe('29,347 builds a month on Spot machines that live for one build', () => {
  const builds: Workload = {
    ...plain,
    kind: 'ci',
    trafficShape: 'bursty',
    requestsPerMonth: 29_347,
    durationMs: (80_887 / 29_347) * 60_000,
    longestRunS: 3600,
    memoryGiB: 7,
    vcpu: 2,
    maxColdStartMs: 120_000,
    interruptible: 'yes',
  }
  const spot = optionIn(assessed(builds, { ...aws, spotAllowed: true }), 'aws-ec2-asg:spot')

  test('pay the 1,350 hours that builds ran, not a fleet for the busiest minute', () => {
    const hours = spot.bill.find(({ item }) => item.startsWith('Machines'))?.quantity ?? 0
    expect(Math.abs(hours - 1348)).toBeLessThan(10)
  })

  test('cost less than the $160 of all three sizes, and than the $647 of hosted runners', () => {
    expect(spot.monthlyUsd?.likely).toBeGreaterThan(40)
    expect(spot.monthlyUsd?.likely).toBeLessThan(160)
  })
})

describe('beyond any scale that was shown', () => {
  const jobs: Workload = {
    ...plain,
    kind: 'batch',
    durationMs: 604_800_000,
    longestRunS: 604_800,
    memoryGiB: 4,
    vcpu: 2,
    maxColdStartMs: 600_000,
  }

  // http://aws.cloudycluster.com/blog/scaling-hpc-in-aws/: 1,119,196 vCPUs at peak, the largest run in one region
  test('a million million jobs of a week are blocked on machines by the largest run that anybody showed', () => {
    const found = assessed({ ...jobs, requestsPerMonth: 1e12 })
    expect(found.recommendation).toBeNull()
    const gate = gateIn(optionIn(found, 'aws-ec2-asg'), 'concurrency-quota')
    expect(gate).toMatchObject({ answer: 'blocked', limit: 1_119_196, unit: 'vcpus', reason: { code: 'over-limit' } })
    // 1e12 x 604,800 s / 2,628,000 s at once, two vCPUs each.
    expect(gate.value).toBeCloseTo((1e12 * 604_800 * 2) / 2_628_000, -6)
    expect(gate.source).not.toBe('')
  })

  test('a hundred thousand of them at once are not: 46,000 vCPUs can be had', () => {
    const found = assessed({ ...jobs, requestsPerMonth: 100_000 }, aws)
    expect(gateIn(optionIn(found, 'aws-ec2-asg'), 'concurrency-quota').answer).toBe('pass')
  })
})

test('of a day’s run in steps that computes for a minute only the minute is work, where somebody stated it', () => {
  const approval: Workload = {
    ...plain,
    kind: 'batch',
    requestsPerMonth: 3000,
    durationMs: 86_400_000,
    longestRunS: 86_400,
    memoryGiB: 1,
    vcpu: 1,
    maxColdStartMs: 600_000,
    splittable: 'yes',
  }
  const timeOf = (workload: Workload): number | undefined =>
    optionIn(assessed(workload, aws), 'aws-lambda:durable').bill.find(({ item }) => item === 'Function time')
      ?.monthlyUsd
  expect(timeOf({ ...approval, cpuMs: 60_000 })).toBeCloseTo(3000 * 60 * 0.0000166667, 6)
  expect(timeOf(approval)).toBeCloseTo(3000 * 86_400 * 0.0000166667, 2)
  const asks = (workload: Workload): boolean =>
    optionIn(assessed(workload, aws), 'aws-lambda:durable').path.openQuestions.some(({ code }) => code === 'open-waits')
  expect(asks(approval)).toBe(true)
  expect(asks({ ...approval, cpuMs: 60_000 })).toBe(false)
})
