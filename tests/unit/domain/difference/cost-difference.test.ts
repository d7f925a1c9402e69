/** Two people, two numbers: the causes of the gap are named and sum to it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { costDifference } from '../../../../src/domain/difference/cost-difference.ts'
import type { CostDifference } from '../../../../src/domain/difference/cost-difference.ts'
import { sideOf } from '../../../../src/domain/difference/cost-side.ts'
import type { CostSide } from '../../../../src/domain/difference/cost-side.ts'
import { shapleyShares } from '../../../../src/domain/difference/shapley-shares.ts'
import type { World } from '../../../../src/domain/resolve-workload.ts'
import type { Team, Workbook, Workload } from '../../../../src/domain/workbook.ts'
import { assess } from '../../../../src/domain/assess.ts'
import { setDifference } from '../../../../src/domain/difference/set-difference.ts'
import { differenceSentence, rowWhy } from '../../../../src/wording/difference-words.ts'
import { aiTeam } from '../../../support/ai-team.ts'
import { fact, worldWith } from '../../../support/tiny-catalogue.ts'
import { reportSite } from '../../cases/case-prices.ts'

function split(difference: CostDifference): Readonly<Record<string, number>> {
  expect(difference.kind).toBe('ok')
  if (difference.kind !== 'ok') return {}
  const sum = difference.causes.reduce((total, each) => total + each.usdPerMonth, difference.unexplainedUsd)
  const whole = difference.toUsd - difference.fromUsd
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(whole) * 0.01))
  return Object.fromEntries(difference.causes.map((each) => [each.cause.id, each.usdPerMonth]))
}

describe('B01 against B13: the same search service in two public reports', () => {
  // Both: 8.37M requests, 512 MB, 720 h, Fargate 0.5 vCPU and 1 GB at $0.024685 an hour; B13 counts a balancer at $0.0225.
  const balanced = reportSite({}, { loadBalancerUsdPerHour: fact(0.0225, 'USD/h') })
  const bare = { ...balanced.team, unbilled: ['load-balancer'] as const }
  const search: Partial<World> = {
    kind: 'api',
    memoryGiB: 0.5,
    vcpu: 0.5,
    requestsPerMonth: 8_370_000,
    concurrencyPerReplica: 100_000,
  }
  const side = (option: string, durationMs: number, isBalanced: boolean): CostSide => ({
    catalogue: balanced.catalogue,
    team: isBalanced ? balanced.team : bare,
    world: worldWith({ ...search, durationMs }),
    option,
  })

  test('on Lambda all of it is the client’s latency taken for the handler’s duration', () => {
    const found = costDifference(side('aws-lambda', 200, false), side('aws-lambda', 40, true))
    // 8.37M x 0.16 s x 0.5 GB x 0.0000166667 = 11.16.
    expect(split(found)).toEqual({ durationMs: expect.closeTo(-8.37e6 * 0.16 * 0.5 * 0.0000166667, 6) })
    expect(found).toMatchObject({ method: 'all-orders', unexplainedUsd: 0 })
    expect(differenceSentence(found)).toContain('the largest cause is duration')
  })

  test('on Fargate all of it is the balancer, in or out', () => {
    const found = costDifference(side('aws-fargate', 200, false), side('aws-fargate', 40, true))
    expect(split(found)).toEqual({ 'load-balancer': expect.closeTo(720 * 0.0225, 6) })
  })

  test('a published figure leaves over what its stated inputs do not explain', () => {
    // B13 publishes $4.46; its inputs give 1.674 + 2.790 = 4.464.
    const found = costDifference(side('aws-lambda', 200, false), side('aws-lambda', 40, false), 4.46)
    split(found)
    expect(found.kind === 'ok' ? found.unexplainedUsd : NaN).toBeCloseTo(-0.004, 3)
  })
})

describe('two workbooks', () => {
  const book = aiTeam()
  const [entry] = book.workloads.filter(({ name }) => name === 'Thumbnailing on upload')
  const bookWith = (
    change: Partial<Workload>,
    team: Partial<Team> = {},
    prices: Workbook['prices'] = {},
  ): Workbook => ({
    ...book,
    team: { ...book.team, ...team },
    prices,
    workloads: [{ ...(entry as Workload), ...change }],
  })
  const sideIn = (workbook: Workbook, option = 'aws-lambda') =>
    sideOf(catalogue, workbook, entry?.id ?? '', option) as CostSide

  test('month length, free tiers, prices and inputs are told apart', () => {
    const other = bookWith(
      { requestsPerMonth: 2.4e6, owner: 'Another team' },
      { freeTier: true, monthHours: 720 },
      { 'aws-lambda/billing.usdPerGBSecond': { value: 0.00001, source: 'contract', date: '2026-10-01' } },
    )
    const shares = split(costDifference(sideIn(bookWith({})), sideIn(other)))
    expect(Object.keys(shares).toSorted()).toEqual(['freeTier', 'prices', 'requestsPerMonth'])
    expect(shares['requestsPerMonth']).toBeGreaterThan(0)
    expect(shares['freeTier']).toBeLessThan(0)
    expect(shares['prices']).toBeLessThan(0)
  })

  test('the same workbook twice has no cause', () => {
    expect(costDifference(sideIn(bookWith({})), sideIn(bookWith({})))).toMatchObject({ causes: [], unexplainedUsd: 0 })
  })

  test('another platform is a cause of its own', () => {
    const shares = split(costDifference(sideIn(bookWith({})), sideIn(bookWith({ requestsPerMonth: 2.4e6 }), 'modal')))
    expect(Object.keys(shares).toSorted()).toEqual(['option', 'requestsPerMonth'])
  })

  test('a GPU and the platform that offers it count as one cause, because neither has a bill without the other', () => {
    const onGpu = bookWith({ gpu: 't4', gpuCount: 1, requestsPerMonth: 2.4e6 })
    const shares = split(costDifference(sideIn(bookWith({})), sideIn(onGpu, 'azure-container-apps-gpu')))
    expect(Object.keys(shares).toSorted()).toEqual(['gpu+option', 'requestsPerMonth'])
  })

  test('two different series under one name are a cause', () => {
    const series = (counts: readonly number[]) => ({
      profiles: [
        {
          id: 'own',
          title: 'Own',
          binSeconds: 3600,
          counts,
          peakToMean: Math.max(...counts) / 100,
          attribution: '',
          licence: '',
          source: '',
        },
      ],
    })
    const [flat, peaked] = [
      Array.from({ length: 24 }, () => 100),
      Array.from({ length: 24 }, (_, at) => (at === 9 ? 2400 : 1)),
    ]
    const book = (counts: readonly number[]) => ({
      ...bookWith({ trafficProfile: 'own', requestsPerMonth: 5e8, concurrencyPerReplica: 1 }),
      ...series(counts),
    })
    const found = costDifference(sideIn(book(flat), 'aws-fargate'), sideIn(book(peaked), 'aws-fargate'))
    const shares = split(found)
    expect(Object.keys(shares)).toEqual(['trafficProfile'])
    expect(found).toMatchObject({ unexplainedUsd: 0 })
  })

  test('two recommended sets: every row of either is there, and the rows sum to the whole', () => {
    const theirs: Workbook = {
      ...book,
      workloads: [
        ...book.workloads
          .filter(({ name }) => name !== 'Webhook router')
          .map((each) => (each.name === 'Hourly cost report' ? { ...each, requestsPerMonth: 7200 } : each)),
        { ...(entry as Workload), id: 'another', name: 'Another service' },
      ],
    }
    const side = (workbook: Workbook) => ({ workbook, assessment: assess(catalogue, workbook) })
    const found = setDifference(catalogue, side(book), side(theirs))
    expect(found.fromUsd).toBeCloseTo(side(book).assessment.portfolio.monthlyUsd.likely, 6)
    expect(found.toUsd).toBeCloseTo(side(theirs).assessment.portfolio.monthlyUsd.likely, 6)
    expect(found.rows.reduce((sum, row) => sum + row.usdPerMonth, 0)).toBeCloseTo(found.toUsd - found.fromUsd, 6)
    const why = new Map(found.rows.map((row) => [row.name, rowWhy(row)]))
    expect(why.get('Webhook router')).toBe('in ours only')
    expect(why.get('Another service')).toBe('in theirs only')
    expect(why.get('CI build')).toBe('')
  })

  test('a side without volume cannot be compared, and says which it is', () => {
    const blank = sideIn(bookWith({ requestsPerMonth: null }))
    expect(costDifference(blank, sideIn(bookWith({})))).toEqual({ kind: 'unknown', side: 'first' })
    expect(costDifference(sideIn(bookWith({})), blank)).toEqual({ kind: 'unknown', side: 'second' })
  })

  test('any two sets of answers: the causes sum to the whole, and swapping the sides swaps the signs', () => {
    const answers = fc.record({
      requestsPerMonth: fc.integer({ min: 1000, max: 5e7 }),
      durationMs: fc.integer({ min: 5, max: 60_000 }),
      memoryGiB: fc.constantFrom(0.25, 1, 4),
      vcpu: fc.constantFrom(0.25, 1, 2),
      peakToMeanRatio: fc.integer({ min: 1, max: 20 }),
      egressGBPerMonth: fc.integer({ min: 0, max: 20_000 }),
      imageGB: fc.constantFrom(0, 1, 5),
      privateNetwork: fc.constantFrom('yes' as const, 'no' as const),
    })
    fc.assert(
      fc.property(
        answers,
        answers,
        fc.constantFrom('aws-lambda', 'aws-fargate', 'aws-ec2-asg', 'modal'),
        (a, b, option) => {
          const forwards = costDifference(sideIn(bookWith(a), option), sideIn(bookWith(b), option))
          const backwards = costDifference(sideIn(bookWith(b), option), sideIn(bookWith(a), option))
          const [there, back] = [split(forwards), split(backwards)]
          for (const id of Object.keys(there)) expect(there[id]).toBeCloseTo(-(back[id] ?? NaN), 4)
        },
      ),
      { numRuns: 30, seed: 11 },
    )
  })
})

test('shares of a sum are its parts, and of a product each gets half of what they do together', () => {
  // 2 + 3; and 2 x 3 out of nothing.
  expect(shapleyShares(2, ([a, b]) => (a === true ? 2 : 0) + (b === true ? 3 : 0))?.shares).toEqual([2, 3])
  expect(shapleyShares(2, ([a, b]) => (a === true && b === true ? 6 : 0))?.shares).toEqual([3, 3])
  expect(shapleyShares(9, (isIn) => isIn.filter(Boolean).length)).toEqual({
    method: 'two-orders',
    shares: Array.from({ length: 9 }, () => 1),
  })
  expect(shapleyShares(1, () => undefined)).toBeUndefined()
})

test('a mixture without a value is walked around: what is left are the orders that exist', () => {
  // The second alone has no value, so the first always comes first: 2, then 7 - 2.
  const value = ([a, b]: readonly boolean[]) => (b === true ? (a === true ? 7 : undefined) : a === true ? 2 : 0)
  expect(shapleyShares(2, value)?.shares).toEqual([2, 5])
  // The same among nine causes, walked in two orders; seven others add 1 each.
  const many = (isIn: readonly boolean[]) => {
    const two = value(isIn)
    return two === undefined ? undefined : two + isIn.slice(2).filter(Boolean).length
  }
  expect(shapleyShares(9, many)?.shares).toEqual([2, 5, ...Array.from({ length: 7 }, () => 1)])
})
