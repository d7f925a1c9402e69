/** What an account has once is whole in each bill and counted once in the total of all of them. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { assess } from '../../../../src/domain/assess.ts'
import { countedOnce } from '../../../../src/domain/bill/counted-once.ts'
import type { Team, Workload } from '../../../../src/domain/workbook.ts'
import { workbookOf } from '../../../support/example-workloads.ts'

const handler: Workload = {
  id: 'a',
  name: 'A',
  kind: 'event',
  trafficShape: 'steady',
  requestsPerMonth: 800_000,
  durationMs: 100,
  longestRunS: 5,
  memoryGiB: 0.5,
  vcpu: 0.25,
  gpu: 'none',
  hostAccess: 'none',
  maxColdStartMs: 60_000,
}

function three(change: Partial<Workload>, team: Team) {
  const workloads = ['a', 'b', 'c'].map((id) => ({ ...handler, ...change, id, name: id.toUpperCase() }))
  const { workloads: rows, portfolio } = assess(
    catalogue,
    workbookOf(workloads, { team, priorities: { preset: 'cost' } }),
  )
  const bills = rows.map(({ recommendation, options }) => {
    const option = options.find((each) => each.option === recommendation?.option)
    if (option === undefined) throw new Error('nothing recommended')
    return option
  })
  const sum = bills.reduce((total, { monthlyUsd }) => total + (monthlyUsd?.likely ?? 0), 0)
  return { bills, portfolio, sum }
}

describe('three private workloads on one vendor', () => {
  const { bills, portfolio, sum } = three({ privateNetwork: 'yes' }, { platforms: ['aws'] })

  test('each bill carries the whole NAT gateway, 730 h x 0.045 = 32.85, and its lines sum to its total', () => {
    for (const { bill, monthlyUsd, shared } of bills) {
      expect(bill.find(({ item }) => item === 'NAT gateway')?.monthlyUsd).toBeCloseTo(32.85, 9)
      const counted = bill.filter((line) => line.counted).reduce((total, line) => total + line.monthlyUsd, 0)
      expect(counted).toBeCloseTo(monthlyUsd?.likely ?? 0, 9)
      expect(shared.map(({ item }) => item)).toContain('NAT gateway')
    }
  })

  test('the total has one gateway and one address: two of each less, 2 x (32.85 + 3.65), said by name', () => {
    expect(portfolio.monthlyUsd.likely).toBeCloseTo(sum - 2 * (32.85 + 3.65), 6)
    expect(portfolio.shared).toEqual([
      {
        kind: 'once',
        item: 'NAT gateway',
        account: 'aws',
        workloads: 3,
        monthlyUsd: expect.closeTo(-65.7, 6) as number,
      },
      {
        kind: 'once',
        item: 'Public IPv4 addresses',
        account: 'aws',
        workloads: 3,
        monthlyUsd: expect.closeTo(-7.3, 6) as number,
      },
    ])
  })

  test('and a bill is the same whoever stands beside it', () => {
    const alone = assess(
      catalogue,
      workbookOf([{ ...handler, privateNetwork: 'yes' }], {
        team: { platforms: ['aws'] },
        priorities: { preset: 'cost' },
      }),
    )
    expect(alone.workloads[0]?.recommendation?.monthlyUsd).toBe(bills[0]?.monthlyUsd?.likely)
    expect(alone.portfolio.shared).toEqual([])
  })
})

test('three workloads of 800,000 requests share one million free ones: 1.4 million are paid at 0.20', () => {
  const { portfolio, bills } = three({}, { platforms: ['aws'], freeTier: true })
  expect(bills.every(({ platform }) => platform === 'aws-lambda')).toBe(true)
  const requests = portfolio.shared.find(({ item }) => item === 'Requests')
  // Each uses 0.8 of the million; together 2.4 million, of which 1.4 are beyond it.
  expect(requests).toMatchObject({ kind: 'allowance', workloads: 3 })
  expect(requests?.monthlyUsd).toBeCloseTo(1.4 * 0.2, 9)
})

test('an allowance that all of them together do not use up corrects nothing, and what one alone meets neither', () => {
  const part = {
    kind: 'allowance',
    key: 'k',
    item: 'Requests',
    account: 'aws-lambda',
    monthlyUsd: 0.1,
    share: 0.5,
  } as const
  expect(countedOnce([[part], [part]])).toEqual([])
  expect(countedOnce([[{ ...part, kind: 'once', share: 1 }]])).toEqual([])
})
