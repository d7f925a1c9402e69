/** Time at work is rounded up once for requests that overlap on one instance, not once for each of them. */
import { describe, expect, test } from 'vitest'
import { billedInstances } from '../../../../src/domain/capacity/billed-instances.ts'
import { busyInstances } from '../../../../src/domain/capacity/busy-instances.ts'
import { createRandomSource } from '../../../../src/domain/uncertainty/random-source.ts'
import { assessed, optionIn, webService } from '../../../support/assessed.ts'

describe('19 requests/s of 120 ms, at most 12 at once on an instance', () => {
  const rate = 19
  const durationS = 0.12
  const billed = (roundedS: number, perInstance = 12) =>
    billedInstances(rate * durationS, perInstance, rate * (roundedS - durationS))

  test('billed by the whole second it is one instance, nearly always on, and not the two of 19 requests that last a second', () => {
    // The first is billed while any of the rounded seconds runs: 1 - e^(-19); a second one is hardly ever asked for.
    expect(billed(1)).toBeCloseTo(1, 3)
  })
  test('billed by 100 ms the first is on for 1 - e^(-19 x 0.2) of the time', () => {
    expect(billed(0.2)).toBeCloseTo(1 - Math.exp(-19 * 0.2), 4)
  })
  test('with one request at a time every request is rounded for itself: 19 x 0.2 s', () => {
    expect(billed(0.2, 1)).toBeCloseTo(19 * 0.2, 12)
  })
  test('without rounding it is the mean number at work', () => {
    expect(billed(0.12)).toBe(busyInstances(rate * durationS, 12))
  })
})

test('a simulated packing router pays what the form says, within a tenth', () => {
  // [requests/s, seconds, billed in steps of, at once]
  const settings = [
    [19, 0.12, 1, 3],
    [100, 0.12, 1, 12],
    [100, 0.12, 0.2, 5],
    [40, 0.05, 0.1, 4],
  ] as const
  for (const [rate, meanS, stepS, perInstance] of settings) {
    const form = billedInstances(rate * meanS, perInstance, rate * (stepS - meanS))
    const paid = simulate({ rate, meanS, lingersS: stepS - meanS, perInstance, seconds: 3000 })
    expect(form / paid, `${rate}/s of ${meanS} s, ${perInstance} at once: ${form} against ${paid}`).toBeGreaterThan(
      0.97,
    )
    expect(form / paid).toBeLessThan(1.1)
  }
})

test('more requests, longer ones or coarser steps are never billed for less, however many there are', () => {
  for (const perInstance of [2, 12, 80])
    for (const steps of [1.5, 8]) {
      let before = 0
      for (let concurrency = 0.01; concurrency < 1e5; concurrency *= 1.07) {
        const now = billedInstances(concurrency, perInstance, concurrency * (steps - 1))
        expect(now, `${concurrency} at ${perInstance}`).toBeGreaterThanOrEqual(before * 0.999)
        expect(now).toBeGreaterThanOrEqual(busyInstances(concurrency, perInstance) * 0.999)
        expect(now).toBeLessThanOrEqual(busyInstances(concurrency * steps, perInstance) * 1.001 + 1)
        before = now
      }
    }
})

test('Functions Flex bills a busy second of one instance once: 50M requests of 120 ms on 2 GB cost one instance all month', () => {
  // 2,628,000 s x 2 GB x 0.000026; its floor is a second for an active period, and 19 requests come in each.
  const workload = { ...webService, durationMs: 120, concurrencyPerReplica: 20, memoryGiB: 2 }
  const time = optionIn(assessed(workload), 'azure-functions').bill.find(({ item }) => item === 'Function time')
  expect(time?.monthlyUsd).toBeCloseTo(2_628_000 * 2 * 0.000026, 1)
})

/** Exponential service, the first instance with a free slot, paid from its first request until it lingered after its last. */
function simulate(at: { rate: number; meanS: number; lingersS: number; perInstance: number; seconds: number }): number {
  const random = createRandomSource(5)
  const gap = (mean: number) => -mean * Math.log(1 - random.nextUnit())
  const inside: number[] = []
  const paidUntil: number[] = []
  const leaving: { at: number; from: number }[] = []
  let paid = 0
  let next = gap(1 / at.rate)
  while (next < at.seconds) {
    leaving.sort((a, b) => b.at - a.at)
    const first = leaving.at(-1)
    if (first !== undefined && first.at < next) {
      leaving.pop()
      inside[first.from]! -= 1
      continue
    }
    let instance = 0
    while ((inside[instance] ?? 0) >= at.perInstance) instance += 1
    const leaves = next + gap(at.meanS)
    const until = Math.max(paidUntil[instance] ?? 0, leaves + at.lingersS)
    paid += until - Math.max(next, paidUntil[instance] ?? 0)
    paidUntil[instance] = until
    inside[instance] = (inside[instance] ?? 0) + 1
    leaving.push({ at: leaves, from: instance })
    next += gap(1 / at.rate)
  }
  return paid / at.seconds
}
