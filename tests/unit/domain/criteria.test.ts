/** Values on absolute thresholds that a team may move, weights that sum to 1, and no number that depends on another option. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { criteria } from '../../../src/domain/criteria/criteria.ts'
import { thresholdsOf } from '../../../src/domain/criteria/moved-thresholds.ts'
import { thresholdDefaults } from '../../../src/domain/criteria/thresholds.ts'
import { worthLinear, worthLog } from '../../../src/domain/criteria/worth.ts'
import { criterionIds, presetIds } from '../../../src/domain/vocabulary.ts'
import { normalised, presetWeights, weightsOf } from '../../../src/domain/weights/weights-of.ts'
import { assessed, optionIn, webService } from '../../support/assessed.ts'

test('every criterion is registered under its own id', () => {
  expect(Object.keys(criteria).toSorted()).toEqual(criterionIds.toSorted())
  for (const id of criterionIds) expect(criteria[id].id).toBe(id)
})

test('a worth is 1 at the good anchor, 0 at the bad one, and clipped beyond, whichever is larger', () => {
  expect([worthLinear(0.05, 0.98, 0.05), worthLinear(0.98, 0.98, 0.05), worthLinear(1, 0.98, 0.05)]).toEqual([1, 0, 0])
  expect(worthLog(100, 10_000, 1)).toBeCloseTo(0.5, 12)
  expect([worthLog(1, 100, 10), worthLog(1000, 100, 10), worthLog(0, 100, 10)]).toEqual([1, 0, 1])
})

test('cost is read on a logarithm between what the work itself is worth and a multiple of it', () => {
  // 50e6 requests of 80 ms, 40 at once per replica of 1 vCPU: 27.78 replica hours at $0.04 are $1.11. To reach 50 million
  // costs 50 x $0.15 at best, more than that and than the floor of $5: good is $7.50. Bad is the largest of $2,000,
  // 25 x $1.11, ten replicas for 730 h at $0.04, which is $292, and 50 x $3: $2,000.
  const service = assessed(webService)
  const option = optionIn(service, 'aws-fargate')
  const { value } = { value: option.values.cost.likely }
  expect(option.values.cost.why).toMatchObject({ code: 'cost-month', figures: { goodUsd: 7.5, badUsd: 2000 } })
  expect(value).toBeCloseTo(Math.log((option.monthlyUsd?.likely ?? 0) / 2000) / Math.log(7.5 / 2000), 9)
})

test('moving a named threshold moves the values it is named in and nothing else', () => {
  const before = optionIn(assessed(webService), 'aws-fargate').values
  const after = optionIn(assessed(webService, {}, { thresholds: { 'cost.badUsd': 20_000 } }), 'aws-fargate').values
  for (const id of criterionIds) {
    if (id === 'cost') expect(after.cost.likely).toBeGreaterThan(before.cost.likely)
    else expect(after[id]).toEqual(before[id])
  }
})

test('thresholds that cannot be meant leave the stated ones in force', () => {
  const kept = thresholdsOf({ thresholds: { 'cost.goodUsd': -1, 'cost.badUsd': Number.NaN, nonsense: 3 } })
  expect(kept['cost.goodUsd']).toBe(thresholdDefaults['cost.goodUsd'].value)
  expect(kept['cost.badUsd']).toBe(thresholdDefaults['cost.badUsd'].value)
  expect(Object.keys(kept)).toEqual(Object.keys(thresholdDefaults))
})

test('a criterion whose answer is missing lies anywhere between 0 and 1', () => {
  const { cost } = optionIn(assessed({ ...webService, requestsPerMonth: null }), 'aws-lambda').values
  expect(cost).toMatchObject({ low: 0, likely: 0.5, high: 1 })
})

test('a ranged input gives its values their ends', () => {
  const ranged = assessed({ ...webService, requestsPerMonth: { low: 10e6, likely: 50e6, high: 200e6 } })
  const { cost } = optionIn(ranged, 'aws-lambda').values
  expect(cost.low).toBeLessThan(cost.likely)
  expect(cost.high).toBeGreaterThan(cost.likely)
})

test('operating the cluster already makes it cheaper to run, familiar, and its idle time somebody’s', () => {
  const alone = optionIn(assessed(webService), 'aws-eks').values
  const reused = optionIn(assessed(webService, { operatesCluster: 'aws-eks' }), 'aws-eks').values
  for (const id of ['operations', 'familiarity', 'utilisation'] as const) {
    expect(reused[id].likely).toBeGreaterThan(alone[id].likely)
  }
  expect(reused.latency).toEqual(alone.latency)
})

test('wanting a rollout that is not on offer costs delivery, and says which are', () => {
  const { delivery } = optionIn(assessed(webService, { platforms: ['azure'] }), 'azure-vmss').values
  const offered = catalogue.platforms['azure-vmss'].operations.rollouts.value
  expect(offered).not.toContain('canary')
  expect(delivery.why).toMatchObject({
    code: 'delivery-lacks',
    figures: { wanted: 'canary', rollouts: offered.join(', ') },
  })
})

test('every preset sums to 1, and a sacred criterion weighs most', () => {
  for (const id of presetIds) {
    const weights = presetWeights(id)
    expect(Object.values(weights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
    if (id === 'balanced') continue
    expect(Math.max(...Object.values(weights))).toBe(weights[id])
    expect(weights[id]).toBeGreaterThan(0.4)
  }
})

test('own swing points of any scale become weights; none at all fall back to balanced', () => {
  expect(weightsOf({ preset: 'own', weights: { latency: 30, cost: 10 } })).toMatchObject({
    latency: 0.75,
    cost: 0.25,
    control: 0,
  })
  expect(normalised({})).toEqual(presetWeights('balanced'))
  expect(normalised({ latency: -5, cost: Number.NaN })).toEqual(presetWeights('balanced'))
})
