// Spot, retries, function bills and break-evens against published figures and plain arithmetic.
import { expect, test } from 'vitest'
import { billOf } from '../../../../src/domain/bill/bill.ts'
import type { Price } from '../../../../src/domain/bill/price.ts'
import { chargeTiers } from '../../../../src/domain/bill/price-tiers.ts'
import { capacityOf } from '../../../../src/domain/capacity/capacity.ts'
import { keptInstances } from '../../../../src/domain/capacity/kept-instances.ts'
import type { FunctionBilling, WorkerBilling } from '../../../../src/domain/billing-model.ts'
import { crossingsBetween } from '../../../../src/domain/curve/break-evens.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import { expectedAttempts, settledOverload, worstCaseCalls } from '../../../../src/domain/risk/retry-storm.ts'
import type { Site } from '../../../../src/domain/site.ts'
import { dalyInterval, expectedWallTime, youngInterval } from '../../../../src/domain/spot/checkpoint-interval.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import {
  demandWith,
  fact,
  functions,
  machines,
  machineSize,
  oneAtATime,
  optionNamed,
  platformOf,
  siteWith,
  variantOf,
  workers,
  worldWith,
} from '../../../support/tiny-catalogue.ts'
import { expectClose, expectNear } from '../near.ts'

test('retries multiply attempts as the geometric series says', () => {
  const { expected, tolerance } = goldenEntry<
    unknown,
    (
      | { p_fail: number; max_attempts: number; expected_attempts: number }
      | { layers: number; attempts: number; worst_case_multiplier: number }
    )[]
  >('retries.multiplier')
  for (const row of expected) {
    if ('layers' in row) {
      expect(worstCaseCalls(row.attempts, row.layers)).toBe(row.worst_case_multiplier)
      continue
    }
    expectNear(expectedAttempts(row.p_fail, row.max_attempts), row.expected_attempts, tolerance)
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
      attempts: row.max_attempts,
    })
    expectNear(found.offeredPerSecond, row.offered_with_retries, tolerance)
    expectNear(found.dropProbability, row.drop_per_attempt, tolerance)
    expectNear(found.offeredPerSecond * (1 - found.dropProbability), row.goodput, tolerance)
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
    // Spot pays below the price ratio at which both bills are equal: work hours on demand for wall hours on Spot.
    expectNear(row.work_h / wall.wallTime, row.breakeven_spot_price_fraction!, tolerance)
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

/** The functions of a golden entry with the memory size it names, beside one machine that carries everything. */
function siteOfUse(
  prices: UsePrices,
  parts: { readonly memoryGB: number; readonly freeTier?: boolean; readonly machineUsdPerHour?: number },
): Site {
  const billing: FunctionBilling = {
    ...functions,
    usdPerRequest: fact(prices.price_per_request, 'USD/request'),
    usdPerGBSecond: fact(prices.price_per_gb_s, 'USD/GB-s'),
    freeRequests: fact(prices.free_requests, 'requests/month'),
    freeGBSeconds: fact(prices.free_gb_s, 'GB-s/month'),
    memoryStepsGB: [parts.memoryGB],
    gbPerVcpu: fact(parts.memoryGB, 'GB'),
  }
  return siteBeside(
    { ...machines, sizes: [machineSize('all', 64, 256, parts.machineUsdPerHour ?? 1)] },
    parts.freeTier ?? false,
    { 'aws-lambda': functionPlatform(billing) },
  )
}

function functionPlatform(billing: FunctionBilling) {
  return platformOf('aws-lambda', {
    vendor: 'aws',
    family: 'serverless',
    operatingModel: 'function',
    limits: oneAtATime,
    variants: [variantOf(billing)],
  })
}

function siteBeside(
  billing: typeof machines,
  freeTier: boolean,
  platforms: NonNullable<Parameters<typeof siteWith>[1]>['platforms'],
): Site {
  const machine = platformOf('aws-ec2-asg', {
    vendor: 'aws',
    family: 'vm',
    operatingModel: 'instance',
    variants: [variantOf(billing, { runs: 'always' })],
  })
  return siteWith(
    { freeTier },
    {
      platforms: { ...platforms, 'aws-ec2-asg': machine },
      assumptions: { targetUtilisation: fact(1, 'share'), spareReplicas: fact(0, 'instances') },
    },
  )
}

function monthlyUsd(site: Site, id: string, world: Partial<World>): number {
  const answer = billOf(optionNamed(site, id), demandWith(site, world))
  return answer.kind === 'ok' ? answer.monthlyUsd : expect.unreachable('everything is known')
}

/** Requests a month at which the first option stops being the cheaper one. */
function requestsAtCrossing(site: Site, options: readonly [string, string], world: Partial<World>, to: number): number {
  const [a, b] = options.map((id) => optionNamed(site, id))
  const found = crossingsBetween({ a: a!, b: b!, world: worldWith(world), axis: 'requestsPerMonth', from: 1, to })
  expect(found).toHaveLength(1)
  expect(found[0]!.cheaperBelow).toBe(options[0])
  return found[0]!.at
}

test('a month of function calls costs requests plus GB-seconds, less the free tier', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    UsePrices,
    Record<'requests' | 'duration_s' | 'memory_gb' | 'with_free_tier' | 'without', number>[]
  >('cost.serverless.month')
  for (const row of expected) {
    const world = {
      requestsPerMonth: row.requests,
      durationMs: row.duration_s * 1000,
      memoryGiB: row.memory_gb,
      vcpu: 0,
    }
    const at = (freeTier: boolean) =>
      monthlyUsd(siteOfUse(inputs, { memoryGB: row.memory_gb, freeTier }), 'aws-lambda', world)
    expectNear(at(true), row.with_free_tier, tolerance)
    expectNear(at(false), row.without, tolerance)
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
  const prices = { ...inputs, price_per_request: inputs.price_request, price_per_gb_s: inputs.price_gb_s }
  const world = {
    requestsPerMonth: inputs.requests,
    durationMs: inputs.duration_s * 1000,
    memoryGiB: inputs.memory_gb,
    vcpu: 0,
  }
  const found = monthlyUsd(siteOfUse(prices, { memoryGB: inputs.memory_gb, freeTier: true }), 'aws-lambda', world)
  expectNear(found, expected.total, tolerance.abs)
  expectNear(found, expected.exact, 1e-9)
})

test('functions and a fixed machine cost the same at the stated requests, with and without the free tier', () => {
  const prices = goldenEntry<UsePrices, unknown>('cost.serverless.month').inputs
  const { inputs, expected, tolerance } = goldenEntry<
    { hours: number; seconds_per_month: number },
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
    const world = { durationMs: row.duration_s * 1000, memoryGiB: row.memory_gb, vcpu: 0, concurrencyPerReplica: 1000 }
    const at = (freeTier: boolean) => {
      const parts = { memoryGB: row.memory_gb, freeTier, machineUsdPerHour: row.vm_month / inputs.hours }
      return requestsAtCrossing(siteOfUse(prices, parts), ['aws-lambda', 'aws-ec2-asg'], world, 1e9)
    }
    expectClose(at(false), row.breakeven_requests_no_free, tolerance.rel)
    expectClose(at(false) / inputs.seconds_per_month, row.breakeven_rps, tolerance.rel)
    expectClose(at(true), row.breakeven_requests_with_free, tolerance.rel)
  }
})

/** One GPU by the second, kept `keptS` after its last request, beside one that is always on. */
function siteOfGpus(parts: { usdPerSecond: number; usdPerHour: number; keptS: number }): Site {
  const bySecond: WorkerBilling = {
    kind: 'workers',
    usdPerGpuSecond: { a100: fact(parts.usdPerSecond, 'USD/GPU-s') },
    granularityMs: workers.granularityMs,
    idleWindowS: fact(parts.keptS, 's'),
    billsStart: false,
  }
  const modal = platformOf('modal', {
    vendor: 'modal',
    family: 'serverless',
    operatingModel: 'function',
    limits: oneAtATime,
    variants: [variantOf(bySecond)],
  })
  return siteBeside({ ...machines, sizes: [machineSize('gpu', 64, 256, parts.usdPerHour, 'a100')] }, false, { modal })
}

const secondsPerMonth = 730 * 3600

test('the busy share at which always-on is cheaper is the price ratio', () => {
  const { expected } = goldenEntry<unknown, Record<string, number>[]>('cost.breakeven.utilisation')
  for (const row of expected) {
    if (row['vm_price_h'] !== undefined) {
      const gb = row['vm_gb']!
      const prices = {
        price_per_request: 0,
        price_per_gb_s: row['serverless_gb_s']!,
        free_requests: 0,
        free_gb_s: 0,
      }
      const site = siteOfUse(prices, { memoryGB: gb, machineUsdPerHour: row['vm_price_h'] })
      const world = { durationMs: 1000, memoryGiB: gb, vcpu: 0 }
      const found = requestsAtCrossing(site, ['aws-lambda', 'aws-ec2-asg'], world, secondsPerMonth)
      expectClose(found / secondsPerMonth, row['breakeven_memory_utilisation']!, 1e-5)
    } else {
      const site = siteOfGpus({ usdPerSecond: row['serverless_gpu_s']!, usdPerHour: row['gpu_on_demand_h']!, keptS: 0 })
      const world = { durationMs: 1000, gpu: 'a100', memoryGiB: 1, vcpu: 0 } as const
      const found = requestsAtCrossing(site, ['modal', 'aws-ec2-asg'], world, secondsPerMonth)
      expectClose(found / secondsPerMonth, row['breakeven_busy_fraction']!, 1e-5)
    }
  }
})

test('an always-on GPU is cheaper from a few hundred requests a day when warm time is billed', () => {
  const { expected } = goldenEntry<
    unknown,
    Record<
      's' | 'T' | 'price_premium' | 'requests_per_day' | 'p_cold_at_breakeven' | 'warm' | 'busy_fraction',
      number
    >[]
  >('cost.gpu.keepalive_breakeven')
  // The product reads the closed form between tabulated points.
  const asRead = 0.01
  for (const row of expected) {
    const site = siteOfGpus({ usdPerSecond: row.price_premium / 3600, usdPerHour: 1, keptS: row.T })
    const world = { durationMs: row.s * 1000, gpu: 'a100', memoryGiB: 1, vcpu: 0 } as const
    const requestsPerMonth = requestsAtCrossing(site, ['modal', 'aws-ec2-asg'], world, 1e6)
    const perSecond = requestsPerMonth / secondsPerMonth
    expectClose(perSecond * 86_400, row.requests_per_day, asRead)
    expectClose(perSecond * row.s, row.busy_fraction, asRead)
    const kept = keptInstances(perSecond * row.s, row.T / row.s, 1)
    expectClose(kept.cold, row.p_cold_at_breakeven, 3 * asRead)
    expectClose(kept.warm, row.warm, asRead)
  }
})

test('a GPU that idles costs its price divided by the busy share', () => {
  const { expected } = goldenEntry<
    unknown,
    Record<'price_h' | 'busy_fraction' | 'cost_per_useful_gpu_hour' | 'idle_cost_month', number>[]
  >('cost.gpu.idle')
  for (const row of expected) {
    const site = siteOfGpus({ usdPerSecond: 1, usdPerHour: row.price_h, keptS: 0 })
    const world = {
      requestsPerMonth: row.busy_fraction * secondsPerMonth,
      durationMs: 1000,
      gpu: 'a100',
      memoryGiB: 1,
      vcpu: 0,
    } as const
    const sizing = capacityOf(optionNamed(site, 'aws-ec2-asg'), demandWith(site, world))
    if (sizing.kind !== 'ok') return expect.unreachable('one GPU carries it')
    const idleShare = sizing.capacity.idleShare ?? 0
    const usd = monthlyUsd(site, 'aws-ec2-asg', world)
    expectNear(usd * idleShare, row.idle_cost_month, 1e-6)
    expectNear(usd / (730 * (1 - idleShare)), row.cost_per_useful_gpu_hour, 1e-6)
  }
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
  const priced = (usd: number): Price => ({
    item: 'Egress',
    group: 'egress',
    unit: 'GB',
    usd,
    counted: true,
    elsewhere: undefined,
    source: 'test',
    date: '2026-11-01',
    confidence: 'primary',
    fact: 'test',
  })
  const sink = { total: 0, lines: null, shared: null }
  const tiers = [
    { upTo: egress.free_gb, price: priced(0) },
    { upTo: 'rest', price: priced(egress.price) },
  ] as const
  chargeTiers(sink, tiers, egress.gb)
  expectNear(sink.total, egress.expected, tolerance)
  const attempts = expectedAttempts(retries.p_fail, retries.max_attempts)
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
