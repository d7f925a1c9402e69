// Cold starts against exact numerics, simulations, published runs and measured settings.
import { expect, test } from 'vitest'
import { shareBeyond } from '../../../../src/domain/capacity/busy-instances.ts'
import { keptInstances } from '../../../../src/domain/capacity/kept-instances.ts'
import { onAndOff } from '../../../../src/domain/capacity/on-and-off.ts'
import { coldStarts } from '../../../../src/domain/cold-start/cold-starts.ts'
import { quantileIsCold } from '../../../../src/domain/cold-start/quantile-is-cold.ts'
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

/** Little's law on the on-demand instances: how long one lives, in seconds. */
function lifetime(requestsPerSecond: number, found: ReturnType<typeof coldStarts>): number {
  return found.warmInstances / (requestsPerSecond * found.coldProbability)
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
      expectClose(found.warmInstances - Number(row['lambda_']) * s, wanted.idle, tolerance)
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
  expectClose(lifetime(inputs.lambda_, found), expected.published.instance_lifespan, tolerance.lifespan_rel)
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
    const found = at({ lambda_: row.batch_rate, s: inputs.s, T: inputs.T })
    expectClose(found.coldProbability, row.twomoment_at_batch_rate, 1e-5)
    expectClose(found.coldProbability, row.des_p, tolerance.rel)
  }
})

test('on/off traffic is far colder than a Poisson stream with the same mean', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Record<'rate_on' | 'dur_on' | 'rate_off' | 'dur_off' | 's' | 'T', number> &
      Record<'mean_rate' | 'des_p' | 'des_warm' | 'quasi_p' | 'poisson_at_mean_p', number>)[],
    { quasi_rel: number }
  >('coldstart.mmpp2')
  for (const row of expected) {
    const traffic = {
      busy: { requestsPerSecond: row.rate_on, seconds: row.dur_on },
      quiet: { requestsPerSecond: row.rate_off, seconds: row.dur_off },
      keepAliveSeconds: row.T,
    }
    const exact = onAndOff(traffic, (lambda_, T) => {
      const { warmInstances, coldProbability } = at({ lambda_, s: row.s, T })
      return { warm: warmInstances, cold: coldProbability }
    })
    expectNear(exact.cold, row.quasi_p, 1e-5)
    expectClose(exact.cold, row.des_p, tolerance.quasi_rel)
    expectClose(exact.warm, row.des_warm, tolerance.quasi_rel)
    // As the product asks it: the steady state read from its table.
    const read = onAndOff(traffic, (rate, T) => keptInstances(rate * row.s, T / row.s, 1))
    expectClose(read.cold, exact.cold, 0.02)
    expectClose(read.warm, exact.warm, 0.02)
    expectNear(at({ lambda_: row.mean_rate, s: row.s, T: row.T }).coldProbability, row.poisson_at_mean_p, 1e-5)
  }
})

test('a load time of up to a minute adds at most a sixth to the cold share that is shown', () => {
  const { expected } = goldenEntry<
    unknown,
    (Setting & { load: number; des_p: number; des_warm: number; twomoment_p: number })[]
  >('coldstart.load_time_amplification')
  for (const row of expected) {
    const found = at(row)
    expectNear(found.coldProbability, row.twomoment_p, 1e-5)
    expectClose(found.coldProbability, row.des_p, 0.16)
    expectClose(found.warmInstances, row.des_warm, 0.04)
  }
})

test('gaps as wild as Poisson: a lone request is cold when nothing came within the keep-alive', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { s: number },
    { lambda_: number; T: number; cv2: number; formula: number; des_p: number }[],
    { rel: number }
  >('coldstart.renewal')
  const poisson = expected.filter((row) => row.cv2 === 1)
  expect(poisson).toHaveLength(1)
  for (const row of poisson) {
    const found = at({ lambda_: row.lambda_, s: inputs.s, T: row.T })
    expectClose(found.coldProbability, row.formula, 0.01)
    expectClose(found.coldProbability, row.des_p, tolerance.rel)
  }
})

test('requests that find all kept instances busy are the Poisson tail, which is never below those that start cold', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Setting & { provisioned: number; p_cold: number; spill_probability: number })[]
  >('coldstart.provisioned')
  for (const row of expected) {
    const spill = shareBeyond(row.lambda_ * row.s, row.provisioned)
    expectNear(spill, row.spill_probability, tolerance)
    const shown = Math.min(spill, at(row).coldProbability)
    expect(shown).toBeGreaterThanOrEqual(row.p_cold - tolerance)
  }
})

test('a percentile is a cold start when at least that share of requests is cold', () => {
  const { expected } = goldenEntry<unknown, { p_cold: number; verdict: string }[]>('latency.p95_rule')
  const percentile = (coldShare: number, share: number) => (quantileIsCold(coldShare, share) ? 'cold' : 'warm')
  const found = expected.map(({ p_cold }) => ({ p95: percentile(p_cold, 0.95), p99: percentile(p_cold, 0.99) }))
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
    (Setting & Record<'p_cold' | 'warm' | 'busy' | 'cold_rate' | 'lifespan', number>)[],
    { rel: number }
  >('coldstart.stability')
  for (const row of expected) {
    const found = at(row)
    expectClose(found.coldProbability, row.p_cold, tolerance.rel)
    expectClose(found.warmInstances, row.warm, tolerance.rel)
    expectClose(row.lambda_ * row.s, row.busy, tolerance.rel)
    expectClose(row.lambda_ * found.coldProbability, row.cold_rate, tolerance.rel)
    expectClose(lifetime(row.lambda_, found), row.lifespan, tolerance.rel)
  }
})
