// Claims about ranges, the value of information, savings and traffic that hold for every input.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileSaving } from '../../src/domain/savings/profile-saving.ts'
import { scaleProfile } from '../../src/domain/traffic/traffic-profile.ts'
import { decisionThreshold } from '../../src/domain/uncertainty/decision-threshold.ts'
import {
  distributionCdf,
  distributionDraws,
  distributionFromRange,
  distributionQuantile,
} from '../../src/domain/uncertainty/distribution.ts'
import { sortedQuantile, summariseDraws } from '../../src/domain/uncertainty/draw-summary.ts'
import { stratifiedNormalDraws } from '../../src/domain/uncertainty/normal-draws.ts'
import { normalCdf, normalQuantile } from '../../src/domain/uncertainty/normal-distribution.ts'
import { createRandomSource } from '../../src/domain/uncertainty/random-source.ts'
import { valueOfInput, valueOfPerfectInformation } from '../../src/domain/uncertainty/value-of-information.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const ranges = fc
  .record({
    low: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    up: fc.double({ min: 1.001, max: 100, noNaN: true }),
    further: fc.double({ min: 1.001, max: 100, noNaN: true }),
  })
  .map(({ low, up, further }) => ({ low, likely: low * up, high: low * up * further }))

test('low, likely and high come back as the 5th, 50th and 95th percentile, whatever they are', () => {
  fc.assert(
    fc.property(ranges, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (range, share) => {
      const answer = distributionFromRange(range)
      if (answer.kind !== 'value') return expect.unreachable('an ordered positive range')
      const at = (q: number) => distributionQuantile(answer.distribution, q)
      expect(at(0.05) / range.low).toBeCloseTo(1, 9)
      expect(at(0.5) / range.likely).toBeCloseTo(1, 9)
      expect(at(0.95) / range.high).toBeCloseTo(1, 9)
      expect(distributionCdf(answer.distribution, at(share))).toBeCloseTo(share, 9)
    }),
  )
})

test('a share stays a share, and its three points are kept too', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      fc.double({ min: 0.31, max: 0.6, noNaN: true }),
      fc.double({ min: 0.61, max: 0.99, noNaN: true }),
      (low, likely, high) => {
        const answer = distributionFromRange({ low, likely, high, scale: 'share' })
        if (answer.kind !== 'value') return expect.unreachable('an ordered share')
        const draws = distributionDraws(answer.distribution, stratifiedNormalDraws(2000, 1))
        const summary = summariseDraws(draws)
        expect(summary.p5).toBeCloseTo(low, 2)
        expect(summary.p50).toBeCloseTo(likely, 2)
        expect(summary.p95).toBeCloseTo(high, 2)
        expect(draws.every((x) => x > 0 && x < 1)).toBe(true)
      },
    ),
    { numRuns: 25 },
  )
})

test('the band of any draws is the one that sorting all of them gives', () => {
  fc.assert(
    fc.property(fc.float64Array({ noNaN: true, noDefaultInfinity: true, maxLength: 200 }), (draws) => {
      const before = draws.slice()
      const { p5, p50, p95 } = summariseDraws(draws)
      const sorted = draws.toSorted()
      expect([p5, p50, p95]).toEqual([0.05, 0.5, 0.95].map((share) => sortedQuantile(sorted, share)))
      expect(draws).toEqual(before)
    }),
  )
})

test('a range that is out of order, negative or not a number is refused with the reason', () => {
  expect(distributionFromRange({ low: 3, high: 2 })).toEqual({ kind: 'invalid', because: 'not-ordered' })
  expect(distributionFromRange({ low: 1, likely: 5, high: 2 })).toEqual({ kind: 'invalid', because: 'not-ordered' })
  expect(distributionFromRange({ low: -1, high: 2 })).toEqual({ kind: 'invalid', because: 'negative' })
  expect(distributionFromRange({ low: Number.NaN, high: 2 })).toEqual({ kind: 'invalid', because: 'not-a-number' })
  expect(distributionFromRange({ low: 0.1, high: 2, scale: 'share' })).toEqual({
    kind: 'invalid',
    because: 'not-a-share',
  })
  expect(distributionFromRange({ low: 4, high: 4 })).toEqual({
    kind: 'value',
    distribution: { kind: 'constant', value: 4 },
  })
})

test('the normal quantile undoes the normal share', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
      expect(Math.abs(normalCdf(normalQuantile(share)) / share - 1)).toBeLessThan(1e-8)
    }),
  )
})

test('the same seed gives the same draws, another seed gives others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4294967294 }), (seed) => {
      expect(stratifiedNormalDraws(64, seed)).toEqual(stratifiedNormalDraws(64, seed))
      expect(stratifiedNormalDraws(64, seed)).not.toEqual(stratifiedNormalDraws(64, seed + 1))
      const { nextUnit } = createRandomSource(seed)
      for (let i = 0; i < 100; i += 1) {
        const unit = nextUnit()
        expect(unit > 0 && unit < 1).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

/** Random linear models of up to four options in four independent inputs; the last input hits all options equally. */
const models = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  options: fc.array(
    fc.record({
      base: fc.double({ min: -50, max: 50, noNaN: true }),
      slopes: fc.array(fc.double({ min: -80, max: 80, noNaN: true }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
})

test('knowing everything is worth at least as much as knowing one input, and that is never negative', () => {
  fc.assert(
    fc.property(models, ({ seed, options }) => {
      const count = 1500
      const inputs = [0, 1, 2, 3].map((i) => stratifiedNormalDraws(count, seed + i))
      const utilities = options.map((option) =>
        Float64Array.from({ length: count }, (_, j) => {
          const own = option.slopes.reduce((total, slope, i) => total + slope * inputs[i]![j]!, option.base)
          return own + 500 * inputs[3]![j]!
        }),
      )
      const perfect = valueOfPerfectInformation(utilities)
      expect(perfect.value).toBeGreaterThanOrEqual(0)
      inputs.forEach((input, i) => {
        for (const method of ['polynomial', 'bins'] as const) {
          const found = valueOfInput({ utilities, input, seed, method })
          expect(found.value).toBeGreaterThanOrEqual(0)
          expect(found.value).toBeLessThanOrEqual(perfect.value)
          // An input that cancels between the options may only leave sampling noise, far below its own size (sd 500).
          if (i === 3) expect(found.value).toBeLessThan(20)
        }
      })
    }),
    { numRuns: 25 },
  )
})

test('a threshold found on a rising staircase separates its two signs', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 999, noNaN: true }),
      fc.constantFrom('linear' as const, 'log' as const),
      (step, scale) => {
        const difference = (x: number) => Math.ceil(x / 7) - Math.ceil(step / 7) + 0.5
        const found = decisionThreshold({ difference, low: 0.5, high: 1000, scale })
        if (found.kind !== 'crossing') {
          expect(difference(0.5)).toBeGreaterThan(0)
          return
        }
        expect(found.signBelow).toBe(-1)
        expect(difference(found.at * (1 - 1e-9))).toBeLessThan(0)
        expect(difference(found.at * (1 + 1e-9))).toBeGreaterThan(0)
      },
    ),
  )
})

const series = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 200 })

test('scaling a profile keeps the volume of the month', () => {
  fc.assert(
    fc.property(series, fc.double({ min: 1, max: 1e10, noNaN: true }), (counts, requestsPerMonth) => {
      const monthSeconds = 2_628_000
      const found = scaleProfile({ binSeconds: 60, counts }, { requestsPerMonth, monthSeconds })
      const perSecond = sum(found.ratesPerSecond) / counts.length
      expect((perSecond * monthSeconds) / requestsPerMonth).toBeCloseTo(1, 9)
      expect(found.peakRatePerSecond).toBeGreaterThanOrEqual(found.meanRatePerSecond * (1 - 1e-12))
    }),
  )
})

test('a scaler that waits longer before letting go never keeps fewer replicas, nor runs shorter of capacity', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 20 }), (counts, lag, kept) => {
      const base = {
        profile: { binSeconds: 60, counts },
        requestsPerMonth: 7 * 2_628_000,
        monthSeconds: 2_628_000,
        serviceSeconds: 1,
        concurrencyPerReplica: 1,
        fixedUtilisation: 0.7,
        autoscaledUtilisation: 0.7,
        minimumReplicas: 1,
        lagSeconds: lag * 60,
        priceRatio: 1,
      }
      const short = profileSaving({ ...base, coolDownSeconds: kept * 60 })
      const long = profileSaving({ ...base, coolDownSeconds: (kept + 5) * 60 })
      expect(long.autoscaledMeanReplicas).toBeGreaterThanOrEqual(short.autoscaledMeanReplicas - 1e-9)
      expect(long.shortOfCapacityShare).toBeLessThanOrEqual(short.shortOfCapacityShare + 1e-9)
      expect(short.saving).toBeLessThanOrEqual(1)
      expect(short.fixedShortShare).toBe(0)
    }),
  )
})
