// Cold starts against exact numerics, simulations, published runs and measured settings.
import { expect, test } from 'vitest'
import { coldPercentiles } from '../../../../src/domain/cold-start/cold-latency.ts'
import { coldStarts } from '../../../../src/domain/cold-start/cold-starts.ts'
import {
  coldStartsForBatches,
  coldStartsForOnOff,
  coldStartsForRenewal,
} from '../../../../src/domain/cold-start/patterned-arrivals.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectClose, expectNear } from '../near.ts'

interface Setting {
  lambda_: number
  s: number
  T: number
}

function at(setting: Setting) {
  return coldStarts({
    requestsPerSecond: setting.lambda_,
    serviceSeconds: setting.s,
    keepAliveSeconds: setting.T,
  })
}

test('the closed form gives the tabulated probabilities and warm counts', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    Record<string, number | { p_cold: number; warm: number; idle: number }>[]
  >('coldstart.twomoment.table')
  for (const row of expected) {
    for (const [key, wanted] of Object.entries(row)) {
      if (typeof wanted === 'number') continue
      const [s = 0, T = 0] = key.split(',').map((part) => Number(part.slice(2)))
      const found = at({ lambda_: row['lambda_'] as number, s, T })
      expectClose(found.coldProbability, wanted.p_cold, tolerance)
      expectClose(found.warmInstances, wanted.warm, tolerance)
      expectClose(found.idleInstances, wanted.idle, tolerance)
    }
  }
})

test('the closed form stays within half a percent of the exact matrix exponential once keep-alive outlasts ten services', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Setting & { exact_p: number; exact_warm: number })[],
    { twomoment_vs_exact_rel: number }
  >('coldstart.exact_vs_des')
  for (const row of expected) {
    const relative = row.T > 10 * row.s ? tolerance.twomoment_vs_exact_rel : 0.1
    expectClose(at(row).coldProbability, row.exact_p, relative)
    expectClose(at(row).warmInstances, row.exact_warm, relative)
  }
})

test('a published simulator run is reproduced: cold share, warm instances and their life', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { lambda_: number; warm_service: number; T: number },
    {
      published: { p_cold: number; instance_lifespan: number; server_count: number }
      twomoment: { p_cold: number; warm: number; lifespan: number }
    },
    { p_cold_rel: number; warm_rel: number; lifespan_rel: number }
  >('coldstart.simfaas_readme')
  const found = at({ lambda_: inputs.lambda_, s: inputs.warm_service, T: inputs.T })
  expectClose(found.coldProbability, expected.twomoment.p_cold, 1e-6)
  expectClose(found.warmInstances, expected.twomoment.warm, 1e-6)
  expectClose(found.coldProbability, expected.published.p_cold, tolerance.p_cold_rel)
  expectClose(found.warmInstances, expected.published.server_count, tolerance.warm_rel)
  expectClose(found.instanceLifetimeSeconds, expected.published.instance_lifespan, tolerance.lifespan_rel)
})

test('a published Markov model is met in the warm count, and in the cold share as far as it reaches', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { lambda_: number; warm_service: number; T: number },
    { published: { avg_server_count: number; cold_prob: number }; twomoment: { p_cold: number; warm: number } },
    { p_cold_rel: number; warm_rel: number }
  >('coldstart.pacsltk_readme')
  const found = at({ lambda_: inputs.lambda_, s: inputs.warm_service, T: inputs.T })
  expectClose(found.coldProbability, expected.twomoment.p_cold, 1e-6)
  expectClose(found.warmInstances, expected.twomoment.warm, 1e-6)
  expectClose(found.warmInstances, expected.published.avg_server_count, tolerance.warm_rel)
  expectClose(found.coldProbability, expected.published.cold_prob, tolerance.p_cold_rel)
})

test('twenty measured settings are met: warm instances within 8.5 percent, cold share within 13 percent on average', () => {
  const { inputs, expected } = goldenEntry<
    { T: number },
    {
      rows: {
        lambda_: number
        s_warm: number
        measured_p: number
        model_p: number
        measured_warm: number
        model_warm: number
      }[]
    }
  >('coldstart.aws_measured')
  expect(expected.rows).toHaveLength(20)
  let error = 0
  for (const row of expected.rows) {
    const found = at({ lambda_: row.lambda_, s: row.s_warm, T: inputs.T })
    expectClose(found.coldProbability, row.model_p, 1e-3) // the stored rate has six decimals
    expectClose(found.warmInstances, row.model_warm, 1e-3)
    expectClose(found.warmInstances, row.measured_warm, 0.085)
    error += Math.abs(found.coldProbability / row.measured_p - 1) / expected.rows.length
  }
  expect(error).toBeLessThan(0.13)
})

test('a batch of simultaneous requests is as cold as one request at the batch rate', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { s: number; T: number },
    { batch: number; batch_rate: number; des_p: number; twomoment_at_batch_rate: number }[],
    { rel: number }
  >('coldstart.batch')
  for (const row of expected) {
    const load = { serviceSeconds: inputs.s, keepAliveSeconds: inputs.T }
    const found = coldStartsForBatches({ ...load, batchesPerSecond: row.batch_rate, batchSize: row.batch })
    expectClose(found.coldProbability, row.twomoment_at_batch_rate, 1e-5)
    expectClose(found.coldProbability, row.des_p, tolerance.rel)
  }
})

test('on/off traffic is far colder than a Poisson stream with the same mean', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Record<'rate_on' | 'dur_on' | 'rate_off' | 'dur_off' | 's' | 'T', number> &
      Record<'mean_rate' | 'des_p' | 'quasi_p' | 'poisson_at_mean_p', number>)[],
    { quasi_rel: number }
  >('coldstart.mmpp2')
  for (const row of expected) {
    const found = coldStartsForOnOff({
      busy: { requestsPerSecond: row.rate_on, meanSeconds: row.dur_on },
      quiet: { requestsPerSecond: row.rate_off, meanSeconds: row.dur_off },
      serviceSeconds: row.s,
      keepAliveSeconds: row.T,
    })
    expectNear(found.coldProbability, row.quasi_p, 1e-5)
    expectClose(found.requestsPerSecond, row.mean_rate, 1e-5)
    expectClose(found.coldProbability, row.des_p, tolerance.quasi_rel)
    expectNear(at({ lambda_: row.mean_rate, s: row.s, T: row.T }).coldProbability, row.poisson_at_mean_p, 1e-5)
  }
})

test('a long load time adds the cold starts that a simulation finds', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Setting & { load: number; des_p: number; des_warm: number })[],
    { rel: number }
  >('coldstart.load_time_amplification')
  for (const row of expected) {
    const found = coldStarts({
      requestsPerSecond: row.lambda_,
      serviceSeconds: row.s,
      keepAliveSeconds: row.T,
      loadSeconds: row.load,
    })
    expectClose(found.coldProbability, row.des_p, tolerance.rel)
    expectClose(found.warmInstances, row.des_warm, 0.02)
  }
})

test('regular gaps are answered in closed form, clumped ones are refused', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { s: number },
    { lambda_: number; T: number; cv2: number; formula: number; des_p: number }[],
    { rel: number }
  >('coldstart.renewal')
  for (const row of expected) {
    const load = { requestsPerSecond: row.lambda_, serviceSeconds: inputs.s, keepAliveSeconds: row.T }
    const found = coldStartsForRenewal({ ...load, arrivalVariation: row.cv2 })
    if (row.cv2 > 1) {
      expect(found).toEqual({ kind: 'not-covered', because: 'clumped-arrivals' })
      continue
    }
    if (found.kind !== 'value') return expect.unreachable('covered')
    expectNear(found.coldProbability, row.formula, 1e-6)
    expectClose(found.coldProbability, row.des_p, tolerance.rel)
  }
})

test('provisioned instances help only as far as they cover the peak of the window', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Setting & { provisioned: number; p_cold: number; spill_probability: number })[]
  >('coldstart.provisioned')
  for (const row of expected) {
    const found = coldStarts({
      requestsPerSecond: row.lambda_,
      serviceSeconds: row.s,
      keepAliveSeconds: row.T,
      provisionedInstances: row.provisioned,
    })
    expectNear(found.coldProbability, row.p_cold, tolerance)
    expectNear(found.spillProbability, row.spill_probability, tolerance)
  }
})

test('a percentile is a cold start when at least that share of requests is cold', () => {
  const { expected } = goldenEntry<unknown, { p_cold: number; verdict: string }[]>('latency.p95_rule')
  const found = expected.map((row) => coldPercentiles(row.p_cold))
  expect(expected.map((row) => row.verdict)).toEqual([
    'p95 is a cold start',
    'p95 is warm, p99 is cold',
    'p95 and p99 warm',
  ])
  expect(found).toEqual([
    { p95: 'cold', p99: 'cold' },
    { p95: 'warm', p99: 'cold' },
    { p95: 'warm', p99: 'warm' },
  ])
})

test('instances that serve several requests at once are cold as often as a packing router finds', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Setting & Record<'k' | 'formula_p' | 'formula_warm' | 'des_pack_p' | 'des_pack_warm', number>)[],
    { pack_p_rel: number; pack_warm_rel: number }
  >('coldstart.concurrency_k')
  for (const row of expected) {
    const found = coldStarts({
      requestsPerSecond: row.lambda_,
      serviceSeconds: row.s,
      keepAliveSeconds: row.T,
      instanceConcurrency: row.k,
    })
    expectNear(found.coldProbability, row.formula_p, 1e-6)
    expectNear(found.warmInstances, row.formula_warm, 1e-4)
    expectClose(found.coldProbability, row.des_pack_p, tolerance.pack_p_rel)
    expectClose(found.warmInstances, row.des_pack_warm, tolerance.pack_warm_rel)
  }
})

test('very large and very small loads neither overflow nor underflow', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Setting & Record<'p_cold' | 'warm' | 'busy' | 'idle' | 'cold_rate' | 'lifespan', number>)[],
    { rel: number }
  >('coldstart.stability')
  for (const row of expected) {
    const found = at(row)
    expectClose(found.coldProbability, row.p_cold, tolerance.rel)
    expectClose(found.warmInstances, row.warm, tolerance.rel)
    expectClose(found.busyInstances, row.busy, tolerance.rel)
    expectClose(found.idleInstances, row.idle, tolerance.rel)
    expectClose(found.coldStartsPerSecond, row.cold_rate, tolerance.rel)
    expectClose(found.instanceLifetimeSeconds, row.lifespan, tolerance.rel)
  }
})
