import { describe, expect, test } from 'vitest'
import { demandOf } from '../../../../src/domain/demand.ts'
import { replicasFor } from '../../../../src/domain/replicas.ts'
import { loadLevels } from '../../../../src/domain/traffic/load-levels.ts'
import { demandWith, siteWith, worldWith } from '../../../support/tiny-catalogue.ts'

const site = siteWith()

describe('what a workload asks for', () => {
  test('rates follow from requests and the hours of the month', () => {
    // 7,884,000 requests / (730 h x 3,600 s) = 3 requests/s; x 0.2 s = 0.6 in flight.
    const demand = demandWith(site, { requestsPerMonth: 7_884_000, durationMs: 200 })
    expect(demand.meanRps).toBeCloseTo(3, 12)
    expect(demand.offeredConcurrency).toBeCloseTo(0.6, 12)
    expect(demand.busySecondsPerMonth).toBeCloseTo(1_576_800, 6)
  })

  test('work that arrives in 6 hours a day is four times as dense in those hours', () => {
    const demand = demandWith(site, { requestsPerMonth: 7_884_000, activeHoursPerDay: 6 })
    expect(demand.activeRps).toBeCloseTo(12, 12)
    expect(demand.meanRps).toBeCloseTo(3, 12)
  })

  test('the busiest minute is never quieter than the active hours', () => {
    const demand = demandWith(site, { requestsPerMonth: 7_884_000, activeHoursPerDay: 6, peakToMeanRatio: 2 })
    expect(demand.peakRps).toBeCloseTo(12, 12)
    expect(
      demandWith(site, { requestsPerMonth: 7_884_000, activeHoursPerDay: 6, peakToMeanRatio: 8 }).peakRps,
    ).toBeCloseTo(24, 12)
  })

  test('unknown volume and memory are named, not guessed', () => {
    const demand = demandOf(worldWith({ requestsPerMonth: undefined, memoryGiB: undefined, gpu: undefined }), site)
    expect(demand.needs).toEqual(['requestsPerMonth', 'memoryGiB', 'gpu'])
    expect(demand.volumeNeeds).toEqual(['requestsPerMonth'])
  })

  test('a different month length changes rates, not volumes', () => {
    const shorter = demandWith(siteWith({ monthHours: 720 }), { requestsPerMonth: 7_776_000 })
    expect(shorter.meanRps).toBeCloseTo(3, 12)
  })
})

describe('replicas at peak', () => {
  /** Nobody stated how much CPU a request takes. */
  const plain = { cpuS: 0, vcpu: 0.25, durationP95ToMean: site.serviceP95ToMean, site }

  test('half of the slots may be busy: 10 requests/s of 1 s on 4 at once need 5 replicas', () => {
    // a = 10; 10 / (4 x 0.5) = 5.
    expect(replicasFor({ ...plain, peakRps: 10, durationS: 1, jobLike: false, p95TargetMs: undefined }, 4)).toBe(5)
  })

  test('the CPU of requests asks for replicas of its own: 100 requests/s of 5 ms CPU on a quarter of a vCPU need 4', () => {
    // 50 at once: 100 x 0.02 s / (50 x 0.5) = 0.08. CPU: 100 x 0.005 s / (0.25 x 0.5) = 4.
    const load = { ...plain, peakRps: 100, durationS: 0.02, jobLike: false, p95TargetMs: undefined }
    expect(replicasFor(load, 50)).toBe(1)
    expect(replicasFor({ ...load, cpuS: 0.005 }, 50)).toBe(4)
    expect(replicasFor({ ...load, cpuS: 0.001 }, 50)).toBe(1)
  })

  test('a p95 target adds replicas while the fleet is small', () => {
    // a = 0.4 on single slots at 50 %: 1 replica waits (Erlang C = 0.4 > 5 %); with 2, C = 0.067; with 3, C = 0.008 <= 5 %.
    const load = { ...plain, peakRps: 0.4, durationS: 1, jobLike: false }
    expect(replicasFor({ ...load, p95TargetMs: undefined }, 1)).toBe(1)
    expect(replicasFor({ ...load, p95TargetMs: 2000 }, 1)).toBe(3)
  })

  test('runs that nobody waits for need no head room', () => {
    expect(replicasFor({ ...plain, peakRps: 10, durationS: 1, jobLike: true, p95TargetMs: undefined }, 1)).toBe(10)
  })

  test('100,000 requests a day of 2 s each do not fit on one GPU: 2.3 busy, so 3 at full use', () => {
    // The published sum calls one dedicated GPU enough; 100,000 x 2 s / 86,400 s = 2.31 GPUs busy all day.
    const demand = demandWith(site, { requestsPerMonth: (100_000 * 730) / 24, durationMs: 2000 })
    expect(demand.offeredConcurrency).toBeCloseTo(2.3148, 4)
    expect(replicasFor({ ...demand, jobLike: true }, 1)).toBe(3)
    // At half use, as this site plans, 2.31 / 0.5 = 4.63: 5.
    expect(demand.replicasAtPeak).toBe(5)
  })
})

describe('a traffic profile', () => {
  const hour = 3600

  test('becomes levels over the mean, busiest first, with the share of time each is held', () => {
    const levels = loadLevels({ binSeconds: hour, counts: [0, 10, 20, 10] })
    expect([...(levels?.relative ?? [])]).toEqual([2, 1, 1, 0])
    expect([...(levels?.shares ?? [])]).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  test('by the minute is held for ten minutes, because capacity comes late and goes later', () => {
    // One busy minute in an hour occupies the fleet for ten of sixty.
    const counts = Array.from({ length: 60 }, (_, minute) => (minute === 20 ? 60 : 0))
    const levels = loadLevels({ binSeconds: 60, counts })
    const held = [...(levels?.relative ?? [])].reduce(
      (sum, relative, level) => sum + (relative > 0 ? (levels?.shares[level] ?? 0) : 0),
      0,
    )
    // Groups stand for their busiest minute, so the share is never below ten sixtieths.
    expect(held).toBeGreaterThanOrEqual(10 / 60)
    expect(held).toBeLessThan(13 / 60)
    expect(levels?.relative[0]).toBe(60)
  })

  test('without any request has no shape', () => {
    expect(loadLevels({ binSeconds: hour, counts: [0, 0] })).toBeUndefined()
    expect(loadLevels({ binSeconds: hour, counts: [] })).toBeUndefined()
  })
})
