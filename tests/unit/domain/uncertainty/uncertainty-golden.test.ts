// Distributions and the value of information against closed forms, quadrature and a worked example.
import { expect, test } from 'vitest'
import { netBenefitOfBenchmark } from '../../../../src/domain/uncertainty/benchmark-plan.ts'
import {
  distributionDraws,
  distributionFromRange,
  distributionQuantile,
  zOfNinetyFive,
  type Distribution,
} from '../../../../src/domain/uncertainty/distribution.ts'
import { sampleDraws } from '../../../../src/domain/sampling/workload-sample.ts'
import { meanOf } from '../../../../src/domain/uncertainty/draw-summary.ts'
import { stratifiedNormalDraws } from '../../../../src/domain/uncertainty/normal-draws.ts'
import { normalCdf, unitNormalLoss } from '../../../../src/domain/uncertainty/normal-distribution.ts'
import { tornadoBars } from '../../../../src/domain/uncertainty/tornado.ts'
import { valueOfInput, valueOfPerfectInformation } from '../../../../src/domain/uncertainty/value-of-information.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectClose, expectNear } from '../near.ts'

/** Mean over so many evenly spread draws that only the far tail is left out. */
function drawnMean(distribution: Distribution): number {
  return meanOf(distributionDraws(distribution, stratifiedNormalDraws(200_000, 1)))
}

test.each(['lognormal.1.10', 'lognormal.5.60', 'lognormal.60.400', 'lognormal.8.10'])(
  'two ends become the lognormal that other estimators draw (%s)',
  (id) => {
    const { inputs, expected, tolerance } = goldenEntry<
      { p5: number; p95: number },
      Record<'mu' | 'sigma' | 'p50' | 'mean', number>
    >(id)
    const answer = distributionFromRange({ low: inputs.p5, high: inputs.p95 })
    if (answer.kind !== 'value') return expect.unreachable('a valid range')
    const at = (share: number) => distributionQuantile(answer.distribution, share)
    expectClose(at(0.5), expected.p50, tolerance)
    expectNear(Math.log(at(0.5)), expected.mu, tolerance)
    // One standard deviation above the median, on the scale of logarithms.
    expectClose(Math.log(at(normalCdf(1))) - expected.mu, expected.sigma, 1e-7)
    expectClose(drawnMean(answer.distribution), expected.mean, 1e-3)
  },
)

test.each(['splitlognormal.1.3.10', 'splitlognormal.5.12.60', 'splitlognormal.60.120.400', 'splitlognormal.0.5.2.2.5'])(
  'low, likely and high are all kept, and the implied mean is the exact one (%s)',
  (id) => {
    const { inputs, expected, tolerance } = goldenEntry<
      { p5: number; p50: number; p95: number },
      Record<'sigma_left' | 'sigma_right' | 'mean' | 'q25' | 'q75' | 'q99', number>
    >(id)
    const answer = distributionFromRange({ low: inputs.p5, likely: inputs.p50, high: inputs.p95 })
    if (answer.kind !== 'value') return expect.unreachable('a valid range')
    const at = (share: number) => distributionQuantile(answer.distribution, share)
    const relative = Math.max(tolerance, 1e-9)
    expectClose(Math.log(inputs.p50 / inputs.p5) / zOfNinetyFive, expected.sigma_left, relative)
    expectClose(Math.log(inputs.p95 / inputs.p50) / zOfNinetyFive, expected.sigma_right, relative)
    expectClose(drawnMean(answer.distribution), expected.mean, 1e-3)
    expectClose(at(0.25), expected.q25, relative)
    expectClose(at(0.75), expected.q75, relative)
    expectClose(at(0.99), expected.q99, relative)
    expectClose(at(0.05), inputs.p5, 1e-12)
    expectClose(at(0.5), inputs.p50, 1e-12)
    expectClose(at(0.95), inputs.p95, 1e-12)
  },
)

test('ten thousand draws know every chance to one point', () => {
  const { expected } = goldenEntry<unknown, { p: number; half_width: number; n: number }[]>('montecarlo.samplesize')
  const enough = expected.filter((row) => row.half_width >= 0.01)
  expect(enough.length).toBeGreaterThan(3)
  for (const row of enough) expect(sampleDraws).toBeGreaterThanOrEqual(row.n)
})

test('the unit normal loss equals its table', () => {
  const { expected, tolerance } = goldenEntry<unknown, { z: number; L: number }[]>('voi.unitnormalloss')
  for (const row of expected) expectNear(unitNormalLoss(row.z), row.L, tolerance)
})

test('two options with a linear normal difference are worth knowing what the closed form says', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { mean_difference: number; coef: number[]; sd: number[] },
    {
      EVPI: number
      EVPPI: number[]
      prob_decision_flips_if_known: number[]
      prob_current_choice_wrong: number
    },
    { mc_1e5_rel: number }
  >('voi.linear_normal')
  const draws = 100_000
  const known = inputs.sd.map((sd, i) => stratifiedNormalDraws(draws, 40 + i).map((z) => z * sd))
  const choice = new Float64Array(draws).map((_, j) =>
    inputs.coef.reduce((sum, coefficient, i) => sum + coefficient * known[i]![j]!, inputs.mean_difference),
  )
  const utilities = [choice, new Float64Array(draws)]
  const perfect = valueOfPerfectInformation(utilities)
  expectClose(perfect.value, expected.EVPI, tolerance.mc_1e5_rel)
  expectNear(perfect.wrongShare, expected.prob_current_choice_wrong, 0.005)
  known.forEach((input, i) => {
    const found = valueOfInput({ utilities, input, seed: 2 })
    expectClose(found.value, expected.EVPPI[i]!, tolerance.mc_1e5_rel)
    expectNear(found.changeShare, expected.prob_decision_flips_if_known[i]!, 0.01)
  })
})

type Name = 'N' | 'd' | 'h' | 'e'
const names: readonly Name[] = ['N', 'd', 'h', 'e']

interface Model {
  inputs_p5_p50_p95: Record<Name, [number, number, number]>
  prices: Record<
    'request' | 'gb_s' | 'memory_gb' | 'egress_per_gb' | 'ops_rate' | 'vm_month' | 'serverless_ops_hours',
    number
  >
}

interface ModelAnswers {
  expected_cost: { vm: number; serverless: number }
  EVPI: { value: number; se: number }
  EVPPI: Record<Name, number>
  prob_flip_if_known: Record<Name, number>
  prob_current_choice_wrong: number
  tornado: Record<Name, { diff_serverless_minus_vm: [number, number]; flips: boolean }>
  base_cost: [number, number]
}

function distributionOf([low, likely, high]: [number, number, number]): Distribution {
  const answer = distributionFromRange({ low, likely, high })
  if (answer.kind !== 'value') throw new Error('a valid range')
  return answer.distribution
}

function costs(model: Model, x: Record<Name, number>) {
  const price = model.prices
  const egress = price.egress_per_gb * x.e * x.N
  return {
    vm: price.vm_month + price.ops_rate * x.h + egress,
    serverless:
      x.N * (price.request + x.d * price.memory_gb * price.gb_s) + price.ops_rate * price.serverless_ops_hours + egress,
  }
}

function drawModel(model: Model, parts: { count: number; seed: number }) {
  const inputs = Object.fromEntries(
    names.map((name, i) => [
      name,
      distributionDraws(
        distributionOf(model.inputs_p5_p50_p95[name]),
        stratifiedNormalDraws(parts.count, parts.seed + i),
      ),
    ]),
  ) as Record<Name, Float64Array>
  const vm = new Float64Array(parts.count)
  const serverless = new Float64Array(parts.count)
  for (let i = 0; i < parts.count; i += 1) {
    const cost = costs(model, { N: inputs.N[i]!, d: inputs.d[i]!, h: inputs.h[i]!, e: inputs.e[i]! })
    vm[i] = -cost.vm
    serverless[i] = -cost.serverless
  }
  return { inputs, utilities: [vm, serverless] }
}

test.each(['voi.workbench.clear', 'voi.workbench.close'])(
  'means and tornado of the worked example equal quadrature (%s)',
  (id) => {
    const { inputs: model, expected } = goldenEntry<Model, ModelAnswers>(id)
    const { utilities } = drawModel(model, { count: 200_000, seed: 30 })
    // Costs are minus utilities; the tail of a mean over five decades settles to a part in 500.
    expectClose(-meanOf(utilities[0]!), expected.expected_cost.vm, 0.002)
    expectClose(-meanOf(utilities[1]!), expected.expected_cost.serverless, 0.002)
    const bars = tornadoBars(
      names.map((name) => {
        const [low, base, high] = model.inputs_p5_p50_p95[name]
        return { id: name, low, base, high }
      }),
      (values) => {
        const cost = costs(model, Object.fromEntries(values) as Record<Name, number>)
        return cost.serverless - cost.vm
      },
    )
    for (const bar of bars) {
      const wanted = expected.tornado[bar.id as Name]
      expectNear(bar.atLow, wanted.diff_serverless_minus_vm[0], 0.01)
      expectNear(bar.atHigh, wanted.diff_serverless_minus_vm[1], 0.01)
      expect(bar.crossesZero).toBe(wanted.flips)
      expectNear(bar.atBase, expected.base_cost[1] - expected.base_cost[0], 0.01)
    }
  },
)

test.each([
  ['voi.workbench.clear', 'polynomial'],
  ['voi.workbench.clear', 'bins'],
  ['voi.workbench.close', 'polynomial'],
  ['voi.workbench.close', 'bins'],
] as const)('ten thousand draws value each unknown within 30 percent or 6 a month (%s, %s)', (id, method) => {
  const { inputs: model, expected } = goldenEntry<Model, ModelAnswers>(id)
  const { inputs, utilities } = drawModel(model, { count: 10_000, seed: 20 })
  const perfect = valueOfPerfectInformation(utilities)
  expect(['vm', 'serverless'][perfect.choice]).toBe('serverless')
  expectNear(perfect.value, expected.EVPI.value, Math.max(2, 0.1 * expected.EVPI.value))
  expectNear(perfect.wrongShare, expected.prob_current_choice_wrong, 0.02)
  for (const name of names) {
    const found = valueOfInput({ utilities, input: inputs[name], seed: 3, method })
    expectNear(found.value, expected.EVPPI[name], Math.max(6, 0.3 * expected.EVPPI[name]))
    if (id === 'voi.workbench.close') expectNear(found.changeShare, expected.prob_flip_if_known[name], 0.06)
  }
  expect(valueOfInput({ utilities, input: inputs.e, seed: 3, method }).value).toBe(0)
})

test('knowing the duration is worth what the quadrature says, and more than any noisy benchmark of it', () => {
  const close = goldenEntry<Model, ModelAnswers>('voi.workbench.close')
  const { expected, tolerance } = goldenEntry<
    unknown,
    { EVSI: Record<string, number>; EVPPI_limit: number },
    { regression_rel: number }
  >('voi.evsi.duration')
  const { inputs, utilities } = drawModel(close.inputs, { count: 200_000, seed: 5 })
  const known = valueOfInput({ utilities, input: inputs.d, seed: 9 }).value
  expectClose(known, expected.EVPPI_limit, tolerance.regression_rel)
  for (const noisy of Object.values(expected.EVSI)) expect(expected.EVPPI_limit).toBeGreaterThan(noisy)
})

test('the cheap duration benchmark beats the one with the larger value, and egress is not worth measuring', () => {
  const close = goldenEntry<Model, ModelAnswers>('voi.workbench.close')
  const { inputs, expected, tolerance } = goldenEntry<
    { horizon_months: number; benchmark_hours: Record<Name, number>; rate: number },
    Record<Name, number>
  >('voi.enbs')
  for (const name of names) {
    const found = netBenefitOfBenchmark({
      valuePerMonth: close.expected.EVPPI[name],
      horizonMonths: inputs.horizon_months,
      benchmarkHours: inputs.benchmark_hours[name],
      hourRate: inputs.rate,
    })
    expectNear(found, expected[name], tolerance)
  }
})
