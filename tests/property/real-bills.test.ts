/** What must hold for every bill and every verdict of the catalogue as shipped, on a sample of workloads. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { contextOf } from '../../src/domain/assess.ts'
import { costOf } from '../support/cost-of.ts'
import { billTotal } from '../../src/domain/bill/bill.ts'
import { demandOf } from '../../src/domain/demand.ts'
import { gateList } from '../../src/domain/gates/gates.ts'
import { optionsOf } from '../../src/domain/options.ts'
import type { World } from '../../src/domain/resolve-workload.ts'
import { resolveTeam } from '../../src/domain/resolved-team.ts'
import { siteOf } from '../../src/domain/site.ts'
import type { Workload } from '../../src/domain/workbook.ts'
import { contestFor } from '../../src/domain/workload-contest.ts'
import { worldWith } from '../support/tiny-catalogue.ts'

const site = siteOf(catalogue, resolveTeam({ commitment: 'one-year', spotAllowed: true, opsHourUsd: 80 }))
const options = optionsOf(site)

// Whole thousandths of a decade: doubles would crowd around zero and leave most loads untried.
const power = (low: number, high: number) =>
  fc.integer({ min: low * 1000, max: high * 1000 }).map((thousandths) => 10 ** (thousandths / 1000))

const worlds: fc.Arbitrary<World> = fc
  .record({
    kind: fc.constantFrom('api', 'event', 'batch', 'training', 'cron', 'admin', 'ci'),
    trafficShape: fc.constantFrom('steady', 'bursty', 'scheduled'),
    requestsPerMonth: power(0, 9),
    durationMs: power(0, 6.5),
    peakToMeanRatio: fc.double({ min: 1, max: 20, noNaN: true }),
    activeHoursPerDay: fc.double({ min: 1, max: 24, noNaN: true }),
    concurrencyPerReplica: fc.constantFrom(1, 2, 20, 80),
    memoryGiB: power(-1, 1.3),
    vcpu: fc.constantFrom(0.25, 0.5, 1, 2, 4),
    gpu: fc.constantFrom('none', 'none', 'none', 'l4', 'a100'),
    p95TargetMs: fc.option(power(1, 4), { nil: undefined }),
    interruptible: fc.constantFrom('yes', 'no'),
    privateNetwork: fc.constantFrom('yes', 'no'),
    egressGBPerMonth: fc.constantFrom(0, 50, 5000),
    ingressGBPerMonth: fc.constantFrom(0, 50, 5000),
    imageGB: fc.constantFrom(0, 2),
    modelGB: fc.constantFrom(0, 8),
  })
  .map((some) => worldWith(some as Partial<World>))

test('no bill is negative, and its lines that count sum to it', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const demand = demandOf(world, site)
      for (const option of options) {
        const cost = costOf(option, demand)
        if (cost.kind !== 'ok') continue
        const { lines, monthlyUsd } = cost.bill
        expect(Number.isFinite(monthlyUsd)).toBe(true)
        expect(monthlyUsd).toBeGreaterThanOrEqual(0)
        expect(lines.every((line) => line.monthlyUsd >= 0)).toBe(true)
        expect(lines.reduce((total, line) => total + (line.counted ? line.monthlyUsd : 0), 0)).toBe(monthlyUsd)
      }
    }),
    { numRuns: 60, seed: 5 },
  )
})

test.each(['requestsPerMonth', 'durationMs', 'memoryGiB', 'egressGBPerMonth', 'ingressGBPerMonth'] as const)(
  'more %s never costs less, not even where a busier worker starts less often',
  (field) => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(1.01, 1.1, 1.5, 2, 4), (world, factor) => {
        const less = demandOf(world, site)
        const more = demandOf({ ...world, [field]: (world[field] ?? 0) * factor }, site)
        for (const option of options) {
          const [small, large] = [billTotal(option, less), billTotal(option, more)]
          if (small === undefined || large === undefined) continue
          expect(large, `${option.id} at ${factor} times ${field}`).toBeGreaterThanOrEqual(small * (1 - 1e-9))
        }
      }),
      { numRuns: 300, seed: 9 },
    )
  },
)

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 })

const entries: fc.Arbitrary<Workload> = fc
  .record({
    kind: maybe(fc.constantFrom('api', 'event', 'batch', 'training', 'cron', 'admin', 'ci')),
    trafficShape: maybe(fc.constantFrom('steady', 'bursty', 'scheduled')),
    requestsPerMonth: maybe(power(0, 9)),
    durationMs: maybe(power(0, 7)),
    longestRunS: maybe(power(0, 5)),
    memoryGiB: maybe(power(-1, 3)),
    gpu: maybe(fc.constantFrom('none', 'none', 'l4', 'h100')),
    maxColdStartMs: maybe(power(2, 6)),
    hostAccess: maybe(fc.constantFrom('none', 'none', 'root', 'device', 'kernel')),
    keepsWarmState: maybe(fc.constantFrom('yes', 'no')),
    interruptible: maybe(fc.constantFrom('yes', 'no')),
    needsGang: maybe(fc.constantFrom('yes', 'no')),
    connection: maybe(fc.constantFrom('request', 'stream', 'websocket')),
    dataResidency: maybe(fc.constantFrom('us', 'eu')),
    privateNetwork: maybe(fc.constantFrom('yes', 'no')),
  })
  .map((some) => ({ id: 'w', name: 'w', ...some }) as Workload)

test('a blocked option is never recommended, and an unanswered gate never passes silently', () => {
  const context = contextOf(catalogue, { team: {}, priorities: { preset: 'balanced' }, prices: {} })
  fc.assert(
    fc.property(entries, (entry) => {
      const { contest, view } = contestFor(context, entry)
      for (const contender of view.contenders()) {
        const statuses = gateList.map((gate) => gate.status(contender.scene))
        if (statuses.includes('blocked')) expect(contender.tier).toBe('blocked')
        else if (statuses.includes('unknown')) expect(contender.tier).toBe('unknown')
      }
      if (contest.winner === undefined) return
      expect(contest.winner.tier).not.toBe('blocked')
      if (contest.winner.tier === 'unknown') {
        expect(contest.provisional).toBe(true)
        expect(view.contenders().some(({ tier }) => tier === 'clean' || tier === 'risky')).toBe(false)
      }
    }),
    { numRuns: 80, seed: 3 },
  )
})

test('one more scheduled run never costs more than a machine that stays for it, so no count of runs is a cliff', () => {
  const machines = options.filter(({ pricing }) => pricing.compute.kind === 'machines')
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 700 }), (world, runs) => {
      // No more at once than one: where runs overlap a whole machine more is what the next one takes.
      const alone = {
        ...world,
        kind: 'batch',
        trafficShape: 'scheduled',
        peakToMeanRatio: 1,
        activeHoursPerDay: 24,
      } as const
      const at = (requestsPerMonth: number) =>
        demandOf({ ...alone, requestsPerMonth, durationMs: Math.min(world.durationMs ?? 0, 3_000_000) }, site)
      const work = at(1)
      for (const option of machines) {
        const [before, after, one] = [
          billTotal(option, at(runs)),
          billTotal(option, at(runs + 1)),
          billTotal(option, work),
        ]
        if (before === undefined || after === undefined || one === undefined) continue
        expect(after - before, `${option.id}, run ${runs + 1}`).toBeLessThanOrEqual(one * (1 + 1e-9) + 1e-9)
        expect(after, `${option.id}, run ${runs + 1}`).toBeGreaterThanOrEqual(before * (1 - 1e-9))
      }
    }),
    { numRuns: 60, seed: 21 },
  )
})
