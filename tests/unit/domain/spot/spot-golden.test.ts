// Spot, retries, commitments, packing and break-evens against published figures and plain arithmetic.
import { expect, test } from 'vitest'
import { packNodes } from '../../../../src/domain/spot/bin-packing.ts'
import {
  breakEvenRequests,
  breakEvenUtilisation,
  idleCost,
  keepAliveBreakEven,
  perUseCost,
} from '../../../../src/domain/spot/break-even.ts'
import {
  breakEvenPriceRatio,
  dalyInterval,
  expectedWallTime,
  youngInterval,
} from '../../../../src/domain/spot/checkpoint-interval.ts'
import { commitmentCost, commitmentLevel } from '../../../../src/domain/spot/commitment.ts'
import {
  expectedAttempts,
  settledOverload,
  successWithRetries,
  worstCaseAttempts,
} from '../../../../src/domain/spot/retries.ts'
import { tieredCost } from '../../../../src/domain/spot/tiered-price.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectClose, expectNear } from '../near.ts'

test('retries multiply attempts as the geometric series says', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (
      | { p_fail: number; max_attempts: number; expected_attempts: number; success: number }
      | { layers: number; attempts: number; worst_case_multiplier: number }
    )[]
  >('retries.multiplier')
  for (const row of expected) {
    if ('layers' in row) {
      expect(worstCaseAttempts(row.attempts, row.layers)).toBe(row.worst_case_multiplier)
      continue
    }
    const policy = { failureProbability: row.p_fail, maxAttempts: row.max_attempts }
    expectNear(expectedAttempts(policy), row.expected_attempts, tolerance)
    expectNear(successWithRetries(policy), row.success, tolerance)
  }
})

test('a tenth too much load becomes four fifths too much once clients retry', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    Record<'lambda_' | 'capacity' | 'max_attempts' | 'offered_with_retries' | 'drop_per_attempt' | 'goodput', number>[]
  >('retries.overload_fixpoint')
  for (const row of expected) {
    const found = settledOverload({
      requestsPerSecond: row.lambda_,
      capacityPerSecond: row.capacity,
      maxAttempts: row.max_attempts,
    })
    expectNear(found.offeredPerSecond, row.offered_with_retries, tolerance)
    expectNear(found.dropProbability, row.drop_per_attempt, tolerance)
    expectNear(found.goodputPerSecond, row.goodput, tolerance)
  }
})

test('interruptible work takes the wall time of the closed form, and pays below its price ratio', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (Record<'work_h' | 'restart_h' | 'mtbi_h' | 'expected_wall_h', number> & {
      no_checkpoint?: boolean
      checkpoint_h?: number
      interval_h?: number
      overhead_factor?: number
      young_interval_h?: number
      daly_interval_h?: number
      breakeven_spot_price_fraction?: number
    })[]
  >('spot.rework')
  for (const row of expected) {
    const work = {
      workTime: row.work_h,
      restartTime: row.restart_h,
      meanTimeBetweenInterruptions: row.mtbi_h,
      checkpoints:
        row.interval_h === undefined
          ? ('none' as const)
          : { interval: row.interval_h, checkpointTime: row.checkpoint_h! },
    }
    const wall = expectedWallTime(work)
    if (wall.kind !== 'value') return expect.unreachable('the work finishes')
    expectNear(wall.wallTime, row.expected_wall_h, tolerance)
    if (row.interval_h === undefined) continue
    const cost = { checkpointTime: row.checkpoint_h!, meanTimeBetweenInterruptions: row.mtbi_h }
    expectNear(wall.wallTime / row.work_h, row.overhead_factor!, tolerance)
    expectNear(youngInterval(cost), row.young_interval_h!, tolerance)
    expectNear(dalyInterval(cost), row.daly_interval_h!, tolerance)
    expectNear(breakEvenPriceRatio(work), row.breakeven_spot_price_fraction!, tolerance)
  }
})

test("Daly's published intervals are reproduced", () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { checkpoint_min: number; mtbf_min: number[] },
    { published_minutes: number[]; formula_minutes: number[] },
    { abs_minutes: number }
  >('spot.daly_published')
  inputs.mtbf_min.forEach((meanTimeBetweenInterruptions, i) => {
    const found = dalyInterval({ checkpointTime: inputs.checkpoint_min, meanTimeBetweenInterruptions })
    expectNear(found, expected.formula_minutes[i]!, 0.001)
    expectNear(found, expected.published_minutes[i]!, tolerance.abs_minutes)
  })
})

interface UsePrices {
  price_per_request: number
  price_per_gb_s: number
  free_requests: number
  free_gb_s: number
}

function perUse(prices: UsePrices, parts: { gbSeconds: number; free: boolean }) {
  return {
    requestPrice: prices.price_per_request,
    gbSecondPrice: prices.price_per_gb_s,
    gbSecondsPerRequest: parts.gbSeconds,
    freeRequests: parts.free ? prices.free_requests : 0,
    freeGbSeconds: parts.free ? prices.free_gb_s : 0,
  }
}

test('a month of function calls costs requests plus GB-seconds, less the free tier', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    UsePrices,
    Record<'requests' | 'duration_s' | 'memory_gb' | 'with_free_tier' | 'without', number>[]
  >('cost.serverless.month')
  for (const row of expected) {
    const gbSeconds = row.duration_s * row.memory_gb
    expectNear(perUseCost(perUse(inputs, { gbSeconds, free: true }), row.requests), row.with_free_tier, tolerance)
    expectNear(perUseCost(perUse(inputs, { gbSeconds, free: false }), row.requests), row.without, tolerance)
  }
})

test('a published pricing example comes out to the cent', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    Record<
      'requests' | 'duration_s' | 'memory_gb' | 'price_gb_s' | 'price_request' | 'free_gb_s' | 'free_requests',
      number
    >,
    { total: number; exact: number },
    { abs: number }
  >('cost.lambda_published_example')
  const price = {
    requestPrice: inputs.price_request,
    gbSecondPrice: inputs.price_gb_s,
    gbSecondsPerRequest: inputs.duration_s * inputs.memory_gb,
    freeRequests: inputs.free_requests,
    freeGbSeconds: inputs.free_gb_s,
  }
  expectNear(perUseCost(price, inputs.requests), expected.total, tolerance.abs)
  expectNear(perUseCost(price, inputs.requests), expected.exact, 1e-9)
})

test('functions and a fixed fleet cost the same at the stated requests, with and without the free tier', () => {
  const prices = goldenEntry<UsePrices, unknown>('cost.serverless.month').inputs
  const { inputs, expected, tolerance } = goldenEntry<
    { seconds_per_month: number },
    Record<
      | 'duration_s'
      | 'memory_gb'
      | 'vm_month'
      | 'breakeven_requests_no_free'
      | 'breakeven_rps'
      | 'breakeven_requests_with_free',
      number
    >[],
    { rel: number }
  >('cost.breakeven.serverless_vm')
  for (const row of expected) {
    const gbSeconds = row.duration_s * row.memory_gb
    const paid = breakEvenRequests(perUse(prices, { gbSeconds, free: false }), row.vm_month)
    const free = breakEvenRequests(perUse(prices, { gbSeconds, free: true }), row.vm_month)
    if (paid.kind !== 'value' || free.kind !== 'value') return expect.unreachable('a break-even exists')
    expectClose(paid.requests, row.breakeven_requests_no_free, tolerance.rel)
    expectClose(paid.requests / inputs.seconds_per_month, row.breakeven_rps, tolerance.rel)
    expectClose(free.requests, row.breakeven_requests_with_free, tolerance.rel)
  }
})

test('the busy share at which always-on is cheaper is the price ratio', () => {
  const { expected, tolerance } = goldenEntry<unknown, Record<string, number>[]>('cost.breakeven.utilisation')
  for (const row of expected) {
    if (row['vm_price_h'] !== undefined) {
      const found = breakEvenUtilisation(row['vm_price_h'] / row['vm_gb']!, row['serverless_gb_s']! * 3600)
      expectNear(found, row['breakeven_memory_utilisation']!, tolerance)
    } else {
      const found = breakEvenUtilisation(row['gpu_on_demand_h']!, row['serverless_gpu_s']! * 3600)
      expectNear(found, row['breakeven_busy_fraction']!, tolerance)
    }
  }
})

test('an always-on GPU is cheaper from a few hundred requests a day when warm time is billed', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    Record<
      | 's'
      | 'T'
      | 'price_premium'
      | 'breakeven_lambda'
      | 'requests_per_day'
      | 'p_cold_at_breakeven'
      | 'warm'
      | 'always_on_instances'
      | 'busy_fraction',
      number
    >[],
    { rel: number }
  >('cost.gpu.keepalive_breakeven')
  for (const row of expected) {
    const found = keepAliveBreakEven({
      serviceSeconds: row.s,
      keepAliveSeconds: row.T,
      pricePremium: row.price_premium,
      alwaysOnInstances: row.always_on_instances,
    })
    if (found.kind !== 'value') return expect.unreachable('a break-even exists')
    expectClose(found.requestsPerSecond, row.breakeven_lambda, tolerance.rel)
    expectClose(found.requestsPerSecond * 86_400, row.requests_per_day, tolerance.rel)
    expectClose(found.coldProbability, row.p_cold_at_breakeven, tolerance.rel)
    expectClose(found.warmInstances, row.warm, tolerance.rel)
    expectClose(found.busyShare, row.busy_fraction, tolerance.rel)
  }
})

test('a GPU that idles costs its price divided by the busy share', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    Record<'price_h' | 'busy_fraction' | 'cost_per_useful_gpu_hour' | 'idle_cost_month', number>[]
  >('cost.gpu.idle')
  for (const row of expected) {
    const found = idleCost({ hourPrice: row.price_h, busyShare: row.busy_fraction, monthHours: 730 })
    expectNear(found.perUsefulHour, row.cost_per_useful_gpu_hour, tolerance)
    expectNear(found.idlePerMonth, row.idle_cost_month, tolerance)
  }
})

test('committing to five units of a daily demand is cheapest, as enumeration shows', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { hourly_demand: number[]; on_demand: number; committed: number },
    {
      cost_by_commit_level: number[]
      optimal_level: number
      all_on_demand: number
      share_at_opt: number
      share_at_next: number
    }
  >('cost.commitment.newsvendor')
  const question = { demand: inputs.hourly_demand, priceRatio: inputs.committed / inputs.on_demand }
  const found = commitmentLevel(question)
  expect(found.level).toBe(expected.optimal_level)
  expectNear(found.costAllOnDemand, expected.all_on_demand, tolerance)
  expectNear(found.usedShareAtLevel, expected.share_at_opt, 1e-4)
  expectNear(found.usedShareAtNext, expected.share_at_next, 1e-4)
  expected.cost_by_commit_level.forEach((cost, level) => expectNear(commitmentCost(question, level), cost, tolerance))
})

test('thirty replicas pack onto eight nodes, one more than the bound', () => {
  const { inputs, expected } = goldenEntry<
    {
      items_cpu_gb: [number, number][]
      node: [number, number]
      node2: [number, number]
      overhead: [number, number]
    },
    Record<'nodes' | 'lower_bound' | 'nodes_8x16' | 'lower_bound_8x16', number>
  >('cost.binpack.ffd')
  const room = ([vcpu, memoryGiB]: [number, number]) => ({ vcpu, memoryGiB })
  const items = inputs.items_cpu_gb.map(room)
  const pack = (node: [number, number]) => packNodes({ items, node: room(node), overhead: room(inputs.overhead) })
  expect(pack(inputs.node)).toEqual({
    nodes: expected.nodes,
    lowerBound: expected.lower_bound,
    itemsThatFitNowhere: 0,
  })
  expect(pack(inputs.node2)).toMatchObject({ nodes: expected.nodes_8x16, lowerBound: expected.lower_bound_8x16 })
})

test('egress tiers, retried calls and spot hours add up', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    {
      egress: { gb: number; free_gb: number; price: number; expected: number }
      retries: { base_cost: number; p_fail: number; max_attempts: number; expected: number }
      spot: Record<
        'on_demand_h' | 'discount' | 'work_h' | 'checkpoint_h' | 'restart_h' | 'mtbi_h' | 'interval_h' | 'expected',
        number
      >
    }
  >('cost.misc')
  const { egress, retries, spot } = expected
  const tiers = [
    { upTo: egress.free_gb, unitPrice: 0 },
    { upTo: 'endless' as const, unitPrice: egress.price },
  ]
  expectNear(tieredCost(egress.gb, tiers), egress.expected, tolerance)
  const attempts = expectedAttempts({ failureProbability: retries.p_fail, maxAttempts: retries.max_attempts })
  expectNear(retries.base_cost * attempts, retries.expected, tolerance)
  const wall = expectedWallTime({
    workTime: spot.work_h,
    restartTime: spot.restart_h,
    meanTimeBetweenInterruptions: spot.mtbi_h,
    checkpoints: { interval: spot.interval_h, checkpointTime: spot.checkpoint_h },
  })
  if (wall.kind !== 'value') return expect.unreachable('the work finishes')
  expectNear(wall.wallTime * spot.on_demand_h * (1 - spot.discount), spot.expected, tolerance)
})
