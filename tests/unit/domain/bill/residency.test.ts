/** A workload is billed where its data must stay, whatever region its team works in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { assess } from '../../../../src/domain/assess.ts'
import { costDifference } from '../../../../src/domain/difference/cost-difference.ts'
import { sideOf } from '../../../../src/domain/difference/cost-side.ts'
import type { Region } from '../../../../src/domain/vocabulary.ts'
import { regions } from '../../../../src/domain/vocabulary.ts'
import type { Workbook, Workload } from '../../../../src/domain/workbook.ts'
import { countedOnceWords } from '../../../../src/wording/shared-words.ts'
import { anyWorkload } from '../../../property/arbitrary-workloads.ts'
import { exampleWorkloads, workbookOf } from '../../../support/example-workloads.ts'

const { chat } = exampleWorkloads
const handler: Workload = {
  id: 'handler',
  name: 'Handler',
  kind: 'event',
  trafficShape: 'steady',
  requestsPerMonth: 800_000,
  durationMs: 100,
  longestRunS: 5,
  memoryGiB: 0.125,
  vcpu: 0.25,
  gpu: 'none',
  hostAccess: 'none',
  maxColdStartMs: 60_000,
}

/** USD per month by option. */
function billsIn(region: Region, workload: Workload): ReadonlyMap<string, number | undefined> {
  const { workloads } = assess(catalogue, workbookOf([workload], { team: { region } }))
  return new Map(workloads[0]!.options.map(({ option, monthlyUsd }) => [option, monthlyUsd?.likely]))
}

test('data that must stay in a region costs what it costs a team that works there', () => {
  const promised = fc.constantFrom(...regions.filter((region) => region !== 'global'))
  fc.assert(
    fc.property(anyWorkload, fc.constantFrom(...regions), promised, (workload, region, dataResidency) => {
      const kept = { ...workload, dataResidency }
      expect(billsIn(region, kept)).toEqual(billsIn(dataResidency, kept))
    }),
    { numRuns: 12, seed: 20_261_129 },
  )
})

test('a gateway in the EU is billed to a team in the US whose data must stay there', () => {
  const gateway = (dataResidency: Region | null) =>
    assess(catalogue, workbookOf([{ ...handler, privateNetwork: 'yes', dataResidency }], { team: { region: 'us' } }))
      .workloads[0]!.options.find(({ option }) => option === 'aws-fargate')!
      .bill.find(({ item }) => item === 'NAT gateway')!.monthlyUsd
  // AWS asks 0.045 an hour in Virginia and 0.048 in Ireland, for 730 hours.
  expect(gateway(null)).toBeCloseTo(32.85, 9)
  expect(gateway('global')).toBeCloseTo(32.85, 9)
  expect(gateway('eu')).toBeCloseTo(35.04, 9)
})

test('what a workload costs more for where its data must stay is named as a cause', () => {
  const book = (dataResidency: Region | null): Workbook =>
    workbookOf([{ ...chat, dataResidency }], { team: { region: 'us' } })
  const side = (dataResidency: Region | null) => sideOf(catalogue, book(dataResidency), chat.id, 'aws-ec2-asg')!
  const found = costDifference(side(null), side('eu'))
  expect(found.kind).toBe('ok')
  if (found.kind !== 'ok') return
  expect(found.causes.map(({ cause }) => cause.id)).toEqual(['dataResidency'])
  expect(found.unexplainedUsd).toBeCloseTo(0, 9)
})

describe('of two workloads of one account', () => {
  const shared = (team: Workbook['team'], ...workloads: readonly Workload[]) =>
    assess(catalogue, workbookOf(workloads, { team })).portfolio.shared.filter(({ kind }) => kind === 'once')
  const gateways = { region: 'us', platforms: ['aws'] } as const
  const isPrivate = (id: string, dataResidency: Region | null): Workload => ({
    ...handler,
    id,
    privateNetwork: 'yes',
    dataResidency,
  })

  test('those of one region share its NAT gateway, those of two regions pay one in each', () => {
    expect(shared(gateways, isPrivate('a', 'eu'), isPrivate('b', 'eu')).length).toBeGreaterThan(0)
    expect(shared(gateways, isPrivate('a', 'eu'), isPrivate('b', null))).toEqual([])
    const two = shared(gateways, isPrivate('a', 'eu'), isPrivate('b', 'eu'), isPrivate('c', null), isPrivate('d', null))
    expect(two.map(countedOnceWords)).toEqual(
      expect.arrayContaining([
        'NAT gateway, AWS: paid once for 2 workloads',
        'NAT gateway, AWS in EU: paid once for 2 workloads',
      ]),
    )
  })

  test('a plan is paid once however far apart they are', () => {
    const light = (id: string, dataResidency: Region | null): Workload => ({ ...handler, id, dataResidency })
    const plans = shared({ region: 'us', platforms: ['cloudflare'] }, light('a', null), light('b', 'global'))
    expect(plans).toMatchObject([{ account: 'cloudflare-workers', workloads: 2 }])
  })
})
