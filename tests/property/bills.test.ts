/** What must hold for every bill, whatever the workload. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf } from '../support/cost-of.ts'
import { billTotal } from '../../src/domain/bill/bill.ts'
import { crossingsBetween } from '../../src/domain/curve/break-evens.ts'
import { worldAt } from '../../src/domain/curve/curve.ts'
import { demandOf } from '../../src/domain/demand.ts'
import { optionsOf } from '../../src/domain/options.ts'
import type { World } from '../../src/domain/resolve-workload.ts'
import { fact, optionNamed, siteWith, worldWith } from '../support/tiny-catalogue.ts'

const aws = {
  id: 'aws',
  name: 'aws',
  egress: [
    { upToGB: 100, usdPerGB: fact(0, 'USD/GB') },
    { upToGB: 'rest', usdPerGB: fact(0.09, 'USD/GB') },
  ],
  logsUsdPerGB: fact(0.5, 'USD/GB'),
} as const
const site = siteWith({ opsHourUsd: 80 }, { vendors: { aws } })
const options = optionsOf(site)

// Whole thousandths of a decade: doubles would crowd around zero and leave most loads untried.
const power = (low: number, high: number) =>
  fc.integer({ min: low * 1000, max: high * 1000 }).map((thousandths) => 10 ** (thousandths / 1000))

const worlds: fc.Arbitrary<World> = fc
  .record({
    kind: fc.constantFrom('api', 'event', 'batch', 'training', 'cron', 'admin', 'ci'),
    trafficShape: fc.constantFrom('steady', 'bursty', 'scheduled'),
    requestsPerMonth: power(0, 10),
    durationMs: power(0, 7),
    peakToMeanRatio: fc.double({ min: 1, max: 50, noNaN: true }),
    activeHoursPerDay: fc.double({ min: 0.5, max: 24, noNaN: true }),
    concurrencyPerReplica: fc.constantFrom(1, 2, 20, 100),
    memoryGiB: power(-1, 1.1),
    vcpu: fc.constantFrom(0.25, 0.5, 1, 2, 4),
    cpuMs: fc.option(power(-1, 4), { nil: undefined }),
    gpu: fc.constantFrom('none', 'none', 't4'),
    p95TargetMs: fc.option(power(1, 5), { nil: undefined }),
    interruptible: fc.constantFrom('yes', 'no'),
    egressGBPerMonth: fc.constantFrom(0, 50, 5000),
    imageGB: fc.constantFrom(0, 2),
    modelGB: fc.constantFrom(0, 4),
  })
  .map((some) => worldWith(some as Partial<World>))

describe('every bill', () => {
  test('is finite and not negative, and its lines that count sum to the total', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const demand = demandOf(world, site)
        for (const option of options) {
          const cost = costOf(option, demand)
          if (cost.kind !== 'ok') continue
          const sum = cost.bill.lines.reduce((total, line) => total + (line.counted ? line.monthlyUsd : 0), 0)
          expect(Number.isFinite(cost.bill.monthlyUsd)).toBe(true)
          expect(cost.bill.monthlyUsd).toBeGreaterThanOrEqual(0)
          expect(sum).toBe(cost.bill.monthlyUsd)
          expect(billTotal(option, demand)).toBe(cost.bill.monthlyUsd)
          for (const line of cost.bill.lines) {
            expect(line.quantity).toBeGreaterThan(0)
            expect(line.monthlyUsd).toBe(line.quantity * line.unitPriceUsd)
          }
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('comes with a capacity whose shares are shares', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const demand = demandOf(world, site)
        for (const option of options) {
          const cost = costOf(option, demand)
          if (cost.kind !== 'ok') continue
          for (const share of [cost.capacity.idleShare, cost.capacity.coldShare]) {
            if (share === null) continue
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
          if (cost.capacity.instances !== null) expect(Number.isInteger(cost.capacity.instances)).toBe(true)
        }
      }),
      { numRuns: 150, seed: 8 },
    )
  })

  test.each(['requestsPerMonth', 'memoryGiB', 'egressGBPerMonth', 'durationMs', 'cpuMs'] as const)(
    'never falls when %s grows',
    (field) => {
      fc.assert(
        fc.property(worlds, fc.constantFrom(1.001, 1.05, 1.3, 2, 4, 10), (world, factor) => {
          const less = demandOf(world, site)
          const more = demandOf({ ...world, [field]: (world[field] ?? 0) * factor }, site)
          for (const option of options) {
            const before = billTotal(option, less)
            const after = billTotal(option, more)
            if (before === undefined || after === undefined) continue
            if (after < before * (1 - 1e-6))
              throw new Error(`${option.id}: ${String(before)} falls to ${String(after)}`)
          }
        }),
        { numRuns: 400, seed: 9 },
      )
    },
  )
})

test('without demand a serverless option costs only what is fixed', () => {
  const idle = demandOf(worldWith({ requestsPerMonth: 0 }), siteWith())
  for (const id of [
    'aws-lambda',
    'azure-functions',
    'cloud-run-functions',
    'cloud-run',
    'modal',
    'runpod-serverless',
  ]) {
    expect(billTotal(optionNamed(siteWith(), id), idle)).toBe(0)
  }
  // The plan is fixed.
  expect(billTotal(optionNamed(siteWith(), 'cloudflare-workers'), idle)).toBe(5)
})

describe('at a break-even', () => {
  test('both bills agree, or one of them jumps across the other', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...options), fc.constantFrom(...options), (world, a, b) => {
        const crossings = crossingsBetween({ a, b, world, axis: 'requestsPerMonth', from: 1e3, to: 1e9 })
        for (const { at, cheaperBelow } of crossings) {
          const usd = (option: typeof a, value: number) =>
            billTotal(option, demandOf(worldAt(world, 'requestsPerMonth', value), site)) ?? 0
          const left = usd(a, at)
          const right = usd(b, at)
          if (Math.abs(left - right) <= 1e-6 * Math.max(left, right)) continue
          const below = usd(a, at * (1 - 1e-9)) - usd(b, at * (1 - 1e-9))
          const above = usd(a, at * (1 + 1e-9)) - usd(b, at * (1 + 1e-9))
          expect(Math.sign(below)).toBe(cheaperBelow === a.id ? -1 : 1)
          expect(Math.sign(above)).toBe(-Math.sign(below))
        }
      }),
      { numRuns: 100, seed: 10 },
    )
  })
})
