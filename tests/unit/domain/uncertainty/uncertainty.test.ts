// Ranges, draws and benchmarks in cases that can be checked by hand.
import { expect, test } from 'vitest'
import { netBenefitOfBenchmark } from '../../../../src/domain/uncertainty/benchmark-plan.ts'
import { decisionThreshold } from '../../../../src/domain/uncertainty/decision-threshold.ts'
import {
  distributionCdf,
  distributionDraws,
  distributionFromRange,
  distributionQuantile,
} from '../../../../src/domain/uncertainty/distribution.ts'
import { sortedQuantile } from '../../../../src/domain/uncertainty/draw-summary.ts'
import { stratifiedNormalDraws } from '../../../../src/domain/uncertainty/normal-draws.ts'
import { normalCdf } from '../../../../src/domain/uncertainty/normal-distribution.ts'
import { seedForName } from '../../../../src/domain/uncertainty/random-source.ts'
import { valueOfInput, valueOfPerfectInformation } from '../../../../src/domain/uncertainty/value-of-information.ts'

test('the normal share at the usual points is the tabulated one', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 15)
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalCdf(-3)).toBeCloseTo(0.001349898031630095, 15)
  expect(normalCdf(-40)).toBe(0)
})

test('without a likely value the middle is the geometric mean: between 20 and 80 lies 40', () => {
  const answer = distributionFromRange({ low: 20, high: 80 })
  expect(answer).toMatchObject({ kind: 'value', distribution: { kind: 'lognormal', p50: expect.closeTo(40, 9) } })
})

test('a range that starts at nothing is allowed and never goes below it', () => {
  const answer = distributionFromRange({ low: 0, likely: 2, high: 10 })
  if (answer.kind !== 'value') return expect.unreachable('zero is a legal low end')
  const draws = distributionDraws(answer.distribution, stratifiedNormalDraws(4000, 3))
  expect(Math.min(...draws)).toBe(0)
  expect(distributionQuantile(answer.distribution, 0.95)).toBeCloseTo(10, 9)
  expect(distributionCdf(answer.distribution, 2)).toBeCloseTo(0.5, 12)
})

test('quantiles interpolate between neighbours', () => {
  expect(sortedQuantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(sortedQuantile([], 0.5)).toBe(0)
})

test('a named stream keeps its draws when another input is added', () => {
  expect(seedForName(1, 'durationMs')).toBe(seedForName(1, 'durationMs'))
  expect(seedForName(1, 'durationMs')).not.toBe(seedForName(1, 'memoryGiB'))
  expect(seedForName(1, 'durationMs')).not.toBe(seedForName(2, 'durationMs'))
})

test('knowing a coin flip that decides everything is worth the average gain', () => {
  // Half the time the rival is 10 better, half the time 30 worse: keep the choice, gain 5 on average by knowing.
  const coin = new Float64Array(1000).map((_, i) => i % 2)
  const choice = new Float64Array(1000)
  const rival = coin.map((heads) => (heads === 1 ? 10 : -30))
  const perfect = valueOfPerfectInformation([choice, rival])
  expect(perfect).toMatchObject({ choice: 0, value: 5, wrongShare: 0.5 })
  expect(valueOfInput({ utilities: [choice, rival], input: coin, seed: 1 }).value).toBeCloseTo(5, 9)
})

test('a single option leaves nothing to be gained', () => {
  const only = [new Float64Array([1, 2, 3])]
  expect(valueOfPerfectInformation(only).value).toBe(0)
  expect(valueOfInput({ utilities: only, input: new Float64Array([1, 2, 3]), seed: 1 }).value).toBe(0)
})

test('a cheap benchmark of a smaller unknown brings more than a dear one of a larger', () => {
  const offer = { horizonMonths: 12, hourRate: 85 }
  // 12 x 375.1 - 24 x 85 = 2461.2; 12 x 308.3 - 8 x 85 = 3019.6; nothing to learn: -6 x 85.
  expect(netBenefitOfBenchmark({ ...offer, valuePerMonth: 375.1, benchmarkHours: 24 })).toBeCloseTo(2461.2, 9)
  expect(netBenefitOfBenchmark({ ...offer, valuePerMonth: 308.3, benchmarkHours: 8 })).toBeCloseTo(3019.6, 9)
  expect(netBenefitOfBenchmark({ ...offer, valuePerMonth: 0, benchmarkHours: 6 })).toBe(-510)
})

test('the worked decision rule is found by bisection: above 0.27 s the fleet is cheaper', () => {
  // d* = (C_vm - C_other - N p_r) / (N m p_g) at mean inputs, with test prices.
  const meanRequests = 164_615_862.0441
  const fixed = 840.96 + 85 * 9.70478 - 85 * 3
  const exact = (fixed - meanRequests * 2e-7) / (meanRequests * 2 * 1.66667e-5)
  const difference = (d: number) => meanRequests * (2e-7 + d * 2 * 1.66667e-5) - fixed
  const found = decisionThreshold({ difference, low: 0.01, high: 10, scale: 'log' })
  expect(found).toEqual({ kind: 'crossing', at: expect.closeTo(exact, 9), signBelow: -1 })
  expect(decisionThreshold({ difference: () => -1, low: 1, high: 2 })).toEqual({ kind: 'no-crossing', sign: -1 })
})
