/** Little memory buys a small share of a CPU, and a stated CPU time then takes as much longer, in bill, gates and evidence alike. */
import { describe, expect, test } from 'vitest'
import { billOf, billTotal } from '../../../../src/domain/bill/bill.ts'
import { capacityOf } from '../../../../src/domain/capacity/capacity.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { assessed, gateIn, optionIn } from '../../../support/assessed.ts'
import { demandWith, optionNamed, siteWith } from '../../../support/tiny-catalogue.ts'

const site = siteWith()
const lambda = optionNamed(site, 'aws-lambda')

// 1,000 runs a month of 30 s that compute all the time, in 128 MB; the vendor gives one vCPU at 1,769 MB.
const hashing: Partial<World> = {
  kind: 'event',
  requestsPerMonth: 1000,
  durationMs: 30_000,
  memoryGiB: 0.125,
  vcpu: 1,
  gpu: 'none',
}

function capacity(world: Partial<World>) {
  const answer = capacityOf(lambda, demandWith(site, world))
  if (answer.kind !== 'ok') throw new Error(answer.kind)
  return answer.capacity
}

function gigabyteSeconds(world: Partial<World>): number {
  const bill = billOf(lambda, demandWith(site, world))
  if (bill.kind !== 'ok') throw new Error(bill.kind)
  return bill.lines.find((line) => line.item === 'Function time')?.quantity ?? 0
}

describe('30 s of CPU on a function of 128 MB', () => {
  test('take 30 s x 1,769 / 128 = 414.6 s there, and are billed for it', () => {
    expect(capacity({ ...hashing, cpuMs: 30_000 }).durationMs / 1000).toBeCloseTo(414.609375, 6)
    // 1,000 x 414.609 s, rounded up to the millisecond, x 0.125 GB.
    expect(gigabyteSeconds({ ...hashing, cpuMs: 30_000 })).toBeCloseTo(1000 * 414.61 * 0.125, 6)
    expect(gigabyteSeconds(hashing)).toBeCloseTo(1000 * 30 * 0.125, 6)
  })

  test('of which only the computing grows: 10 s of CPU in 30 s wait 20 s as before', () => {
    const { durationMs, statedMs } = capacity({ ...hashing, cpuMs: 10_000 })
    expect(durationMs / 1000).toBeCloseTo(20 + (10 * 1769) / 128, 6)
    expect(statedMs).toBe(30_000)
  })

  test('a duration that was stated for a share of a CPU grows only where the share is smaller', () => {
    // 1,024 MB buy 0.579 vCPU, more than the half asked for; 512 MB buy 0.2894: 30 s of which 15 s of CPU took 30 s on half a one.
    const half = { ...hashing, vcpu: 0.5, cpuMs: 15_000 }
    expect(capacity({ ...half, memoryGiB: 1 }).durationMs).toBe(30_000)
    expect(capacity({ ...half, memoryGiB: 0.5 }).durationMs / 1000).toBeCloseTo((15 * 1769) / 512, 6)
  })

  test('the memory is the cheapest that meets the p95 target: 100 ms of CPU within 400 ms at twice the mean need half a vCPU, 885 MB', () => {
    const api = { ...hashing, kind: 'api', durationMs: 100, cpuMs: 100, durationP95ToMean: 2 } as const
    expect(capacity({ ...api, p95TargetMs: 400 }).memoryGiB).toBe(1)
    expect(capacity(api).memoryGiB).toBe(0.125)
    // No size meets 150 ms, since the work alone takes 200 at the 95th percentile: a whole vCPU comes closest.
    expect(capacity({ ...api, p95TargetMs: 150 }).memoryGiB).toBe(1769 / 1024)
  })

  test('more memory for the same computing costs the same GB-seconds, so that waiting is what makes it dearer', () => {
    const usd = (memoryGiB: number, cpuMs: number) =>
      billTotal(lambda, demandWith(site, { ...hashing, memoryGiB, cpuMs })) ?? 0
    expect(usd(1, 30_000) / usd(0.125, 30_000)).toBeCloseTo(1, 4)
    expect(usd(1, 1000) / usd(0.125, 1000)).toBeGreaterThan(2)
  })
})

const report: Workload = {
  id: 'report',
  name: 'Report',
  kind: 'event',
  trafficShape: 'steady',
  requestsPerMonth: 100_000,
  peakToMeanRatio: 2,
  durationMs: 30_000,
  cpuMs: 30_000,
  longestRunS: 600,
  memoryGiB: 0.125,
  vcpu: 1,
  gpu: 'none',
}

test('in the product, 600 s of computing on Lambda run in 1,280 MB, and gate and evidence say how long that takes', () => {
  const option = optionIn(assessed(report, { platforms: ['aws'] }), 'aws-lambda')
  // 600 s x 1,769 MB / 900 s = 1,179 MB, in steps of 128: 1,280. There it takes 600 x 1,769 / 1,280 = 829 s.
  expect(option.capacity?.memoryGiB).toBe(1.25)
  expect(gateIn(option, 'run-time').value).toBeCloseTo((600 * 1769) / 1280, 6)
  expect(option.capacity?.durationMs).toBeCloseTo((30_000 * 1769) / 1280, 6)
})

test('the memory is the cheapest with which the longest run ends in time', () => {
  // Within 900 s: 60 s of CPU need 1/15 vCPU or 118 MB, so 128 are enough; 120 s need 236 MB: 256; 800 s need 1,573: 13 steps.
  const memory = (longestRunS: number) =>
    optionIn(assessed({ ...report, longestRunS }, { platforms: ['aws'] }), 'aws-lambda').capacity?.memoryGiB
  expect(memory(60)).toBe(0.125)
  expect(memory(120)).toBe(0.25)
  expect(memory(800)).toBe(13 / 8)
})

test('a plan whose every instance has a whole core is not made slower by little memory', () => {
  const azure = optionIn(assessed(report, { platforms: ['azure'] }), 'azure-functions:consumption')
  expect(azure.capacity?.durationMs).toBe(30_000)
})
