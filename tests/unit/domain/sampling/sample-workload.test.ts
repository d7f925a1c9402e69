import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { contextOf } from '../../../../src/domain/assess.ts'
import { billTotal } from '../../../../src/domain/bill/bill.ts'
import { contendersIn } from '../../../../src/domain/contest-in.ts'
import { demandOf } from '../../../../src/domain/demand.ts'
import { samplingOf } from '../../../../src/domain/sampling/sample-workload.ts'
import { shortlist } from '../../../../src/domain/sampling/shortlist.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { contestFor } from '../../../../src/domain/workload-contest.ts'
import { exampleWorkloads, workbookOf } from '../../../support/example-workloads.ts'
import { runToEnd } from '../../../support/run-to-end.ts'

const context = contextOf(catalogue, workbookOf([]))
const contestOf = (entry: Workload) => contestFor(context, entry)
const thumbnails = contestOf(exampleWorkloads.thumbnails as Workload)

/** Requests a month that a function and a fleet both carry, known only within a factor of a hundred. */
const wide = contestOf({
  id: 'wide',
  name: 'Wide',
  kind: 'api',
  trafficShape: 'steady',
  requestsPerMonth: { low: 3e5, likely: 3e7, high: 3e9 },
  durationMs: 100,
  longestRunS: 1,
  memoryGiB: 0.5,
  vcpu: 0.5,
  gpu: 'none',
  hostAccess: 'none',
  maxColdStartMs: 60_000,
  concurrencyPerReplica: 4,
})

const sampled = (...asked: Parameters<typeof samplingOf>) => runToEnd(samplingOf(...asked))

describe('a sample of a workload', () => {
  test('gives the same numbers for the same seed, and others for another', () => {
    const once = sampled(wide, { draws: 500, seed: 3 })
    expect(sampled(wide, { draws: 500, seed: 3 })).toEqual(once)
    expect(sampled(wide, { draws: 500, seed: 4 })).not.toEqual(once)
  })

  test('lists only what the workload may choose from: nothing cut into parts where no run can be', () => {
    const admin = contestOf(exampleWorkloads.admin as Workload)
    const offered = admin.options.map(({ id }) => id)
    expect(offered).not.toContain('aws-lambda:split')
    for (const { option } of sampled(admin, { draws: 50 })!.options) expect(offered).toContain(option)
  })

  test('bills a run cut into parts as the matrix does: two hours on functions that may run one are four requests of half an hour', () => {
    const onlyHere = contextOf(catalogue, workbookOf([], { team: { platforms: ['gcp'] } }))
    const cut = contestFor(onlyHere, {
      id: 'cut',
      kind: 'batch',
      trafficShape: 'scheduled',
      requestsPerMonth: 3000,
      durationMs: 7_200_000,
      longestRunS: 7200,
      memoryGiB: 1,
      vcpu: 0.5,
      gpu: 'none',
      hostAccess: 'none',
      maxColdStartMs: 600_000,
      splittable: 'yes',
    })
    const split = sampled(cut)!.options.find(({ option }) => option === 'cloud-run-functions:split')
    const assessed = cut.view.contenders().find(({ option }) => option.id === split?.option)
    expect(split?.usd?.p50).toBe(assessed?.usd)
    expect(assessed?.usd).toBeGreaterThan(0)
  })

  test('shares the draws among the options that pass, and all shares with none sum to one', () => {
    const sample = sampled(wide, { draws: 1000 })!
    const sum = sample.options.reduce((total, option) => total + option.cheapestShare, sample.noneShare)
    expect(sum).toBeCloseTo(1, 12)
    for (const option of sample.options) expect(option.cheapestShare).toBeLessThanOrEqual(option.passShare)
  })

  test('tells a pass on an assumed spread from a clean one: the same odds as the gate and the advice to measure give', () => {
    const late = contestOf({
      id: 'late',
      kind: 'api',
      trafficShape: 'steady',
      requestsPerMonth: 1000,
      peakToMeanRatio: 1,
      durationMs: { low: 900, likely: 1400, high: 2600 },
      memoryGiB: 0.5,
      vcpu: 0.5,
      gpu: 'none',
      hostAccess: 'none',
      p95TargetMs: 2500,
      maxColdStartMs: 60_000,
      runsToday: 'aws-ec2-asg',
    })
    const sample = sampled(late, { draws: 10_000 })!
    const ec2 = sample.options.find(({ option }) => option.startsWith('aws-ec2-asg'))!
    // p95 is taken as twice the mean, so it is late above 1,250 ms: ln(1.25/1.4) / (ln(1.4/0.9)/1.645) = -0.422, 66.3 %;
    // the mean itself is late above 2,500 ms: ln(2.5/1.4) / (ln(2.6/1.4)/1.645) = 1.541, 6.2 %, and that blocks.
    expect(1 - ec2.passShare).toBeCloseTo(0.062, 2)
    expect(ec2.riskShare).toBeCloseTo(0.663 - 0.062, 2)
  })

  test('puts the quantiles of an input where the team put them', () => {
    const [input] = sampled(wide, { draws: 10_000 })!.inputs
    expect(input?.field).toBe('requestsPerMonth')
    // One draw from each of 10,000 equal slices: quantiles are exact to about a slice.
    expect(input!.p5 / 3e5).toBeCloseTo(1, 2)
    expect(input!.p50 / 3e7).toBeCloseTo(1, 2)
    expect(input!.p95 / 3e9).toBeCloseTo(1, 2)
  })

  test('the middle of a bill that grows with one input is the bill at the middle of the input', () => {
    const sample = sampled(wide, { draws: 10_000 })!
    for (const each of sample.options) {
      const option = context.options.find((one) => one.id === each.option)!
      const atMiddle = billTotal(option, demandOf(wide.stage.inputs.likely, context.site))!
      expect(each.usd!.p50 / atMiddle).toBeCloseTo(1, 1)
      expect(each.usd!.p5).toBeLessThanOrEqual(each.usd!.p50)
      expect(each.usd!.p50).toBeLessThanOrEqual(each.usd!.p95)
    }
  })

  test('leaves out no option that any draw makes the cheapest that passes', () => {
    const listed = new Set(shortlist(wide).listed.map(({ option }) => option.id))
    for (const factor of [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100]) {
      const world = { ...wide.stage.inputs.likely, requestsPerMonth: 3e7 * factor }
      // A quota that holds at the likely load may not hold at a hundred times of it.
      const bills = contendersIn(wide, world, context.options)
        .filter((contender) => contender.fit !== null && contender.usd !== undefined)
        .map(({ option }) => ({ id: option.id, usd: billTotal(option, demandOf(world, context.site)) ?? Infinity }))
        .sort((a, b) => a.usd - b.usd)
      const cheapest = bills.filter((each) => each.usd <= bills[0]!.usd * (1 + 1e-9)).map((each) => each.id)
      expect(cheapest.some((id) => listed.has(id))).toBe(true)
    }
  })

  test('without a range needs one draw, because every world is the likely one', () => {
    const sample = sampled(contestOf({ ...(exampleWorkloads.thumbnails as Workload), durationMs: 420 }))!
    expect(sample.draws).toBe(1)
    for (const option of sample.options) expect([0, 1]).toContain(option.cheapestShare)
  })

  test('says nothing while volume or duration is unknown', () => {
    expect(sampled(contestOf({ id: 'a', name: 'A', kind: 'api' }))).toBeNull()
  })

  test('reports how far it is, and can be stopped there', () => {
    const run = samplingOf(thumbnails, { draws: 5000 })
    const seen = [run.next(), run.next(), run.next()]
    expect(seen.map((step) => step.value)).toEqual([0.2, 0.4, 0.6])
    expect(seen.every((step) => step.done !== true)).toBe(true)
  })
})

describe('the swings of a difference', () => {
  test('a range crosses zero exactly where a threshold is found in it, and both bills agree there', () => {
    const { swings } = sampled(wide, { draws: 100 })!
    expect(swings).not.toBeNull()
    for (const bar of swings!.bars) {
      expect(bar.threshold !== null).toBe(bar.crossesZero)
      if (bar.threshold === null) continue
      const bills = [swings!.choice, swings!.rival].map((id) => {
        const option = context.options.find((one) => one.id === id)!
        const just = (by: number) =>
          billTotal(
            option,
            demandOf({ ...wide.stage.inputs.likely, [bar.field]: bar.threshold!.at * by }, context.site),
          )!
        return { below: just(1 - 1e-6), above: just(1 + 1e-6) }
      })
      // On a staircase the bills change places between the two sides of the threshold.
      expect(Math.sign(bills[0]!.below - bills[1]!.below)).toBe(-Math.sign(bills[0]!.above - bills[1]!.above))
    }
  })

  test('at the likely value every bar says what the choice saves', () => {
    const { swings } = sampled(thumbnails, { draws: 100 })!
    for (const bar of swings!.bars) {
      const ends = [bar.atLow, bar.atHigh, swings!.saves].sort((a, b) => a - b)
      expect(ends).toContain(swings!.saves)
    }
  })
})
