/** A team's own prices are laid over the catalogue, and a mistyped one is told, not lost. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import type { Catalogue } from '../../../src/domain/catalogue.ts'
import { factPaths, keptBeside, overlayPrices, priceFacts } from '../../../src/domain/overlay-prices.ts'

const own = { value: 0.000012, source: 'Enterprise agreement 2026', date: '2026-10-01' }
const path = 'aws-lambda/billing.usdPerGBSecond'

function factAt(of: Catalogue, path: string) {
  return priceFacts(of).find((each) => each.path === path)?.fact
}

test('an own price replaces the value, source and date of its fact and keeps the unit', () => {
  const { catalogue: laid, problems } = overlayPrices(catalogue, { [path]: own })
  expect(problems).toEqual([])
  expect(factAt(laid, path)).toEqual({
    value: 0.000012,
    unit: 'USD/GB-s',
    source: 'own:Enterprise agreement 2026',
    date: '2026-10-01',
    confidence: 'primary',
  })
})

test('only that one fact changes: other configurations and platforms stay the same objects', () => {
  const { catalogue: laid } = overlayPrices(catalogue, { [path]: own })
  expect(factAt(laid, 'aws-lambda:arm/billing.usdPerGBSecond')).toBe(
    factAt(catalogue, 'aws-lambda:arm/billing.usdPerGBSecond'),
  )
  expect(laid.platforms.modal).toBe(catalogue.platforms.modal)
  expect(laid.vendors).toBe(catalogue.vendors)
})

test('a configuration that is billed at the very price of its platform is billed at the own one', () => {
  const { catalogue: laid } = overlayPrices(catalogue, { [path]: own })
  expect(factAt(laid, 'aws-lambda:provisioned/billing.usdPerGBSecond')).toEqual(factAt(laid, path))
  const named = { ...own, value: 0.000011 }
  const both = overlayPrices(catalogue, { [path]: own, 'aws-lambda:provisioned/billing.usdPerGBSecond': named })
  expect(factAt(both.catalogue, 'aws-lambda:provisioned/billing.usdPerGBSecond')?.value).toBe(0.000011)
})

test('Arm has another price, which nobody can know from the own one: it is named as unchanged until it has its own', () => {
  const facts = priceFacts(catalogue)
  const arm = 'aws-lambda:arm/billing.usdPerGBSecond'
  expect(keptBeside(facts, { [path]: own }).get(path)).toContain(arm)
  expect(keptBeside(facts, { [path]: own }).get(path)).not.toContain('aws-lambda:provisioned/billing.usdPerGBSecond')
  expect(keptBeside(facts, { [path]: own, [arm]: own }).get(path) ?? []).not.toContain(arm)
  expect(keptBeside(facts, { [arm]: own }).size).toBe(0)
})

test('without own prices the catalogue is the same object', () => {
  expect(overlayPrices(catalogue, {}).catalogue).toBe(catalogue)
})

test('configurations, machine sizes, vendors and assumptions are all named by a path', () => {
  const paths = factPaths(catalogue)
  for (const wanted of [
    'aws-lambda:provisioned/billing.usdPerGBSecond',
    'aws-ec2-asg/billing.sizes.m7i.large.usdPerHour',
    'own-cluster/billing.sizes.node-l4.usdPerHour',
    'vendors/aws.natUsdPerGB',
    'vendors/aws.egress.1.usdPerGB',
    'assumptions/targetUtilisation',
    'aws-eks/operations.opsHoursPerMonth',
  ]) {
    expect(paths).toContain(wanted)
  }
  expect(new Set(paths).size).toBe(paths.length)
})

test('a path that names no fact is a problem that lists what it may have meant', () => {
  const { catalogue: laid, problems } = overlayPrices(catalogue, {
    'aws-lambda/billing.usdPerGBSec': own,
  })
  expect(laid.platforms).toEqual(catalogue.platforms)
  expect(problems).toEqual([
    {
      path: 'aws-lambda/billing.usdPerGBSec',
      problem: 'unknown-path',
      found: 'aws-lambda/billing.usdPerGBSec',
      near: ['aws-lambda/billing.usdPerGBSecond'],
    },
  ])
})

test('a limit is not a price and cannot be overlaid', () => {
  expect(overlayPrices(catalogue, { 'aws-lambda/limits.maxRunS': own }).problems).toMatchObject([
    { problem: 'unknown-path' },
  ])
})

test('a price below zero, without a number or without a day is left out and told; the sound ones are laid', () => {
  const { catalogue: laid, problems } = overlayPrices(catalogue, {
    [path]: own,
    'aws-lambda/billing.usdPerRequest': { ...own, value: -1 },
    'vendors/aws.natUsdPerGB': { ...own, value: Number.NaN },
    'vendors/aws.natUsdPerHour': { ...own, date: 'October' },
  })
  expect(problems.map(({ problem }) => problem)).toEqual(['negative', 'not-a-number', 'no-date'])
  expect(factAt(laid, path)?.value).toBe(0.000012)
  expect(factAt(laid, 'vendors/aws.natUsdPerGB')).toBe(factAt(catalogue, 'vendors/aws.natUsdPerGB'))
})

test('a price of zero is a price: some contracts make a thing free', () => {
  const { catalogue: laid, problems } = overlayPrices(catalogue, {
    'aws-eks/billing.controlPlaneUsdPerHour': { ...own, value: 0 },
  })
  expect(problems).toEqual([])
  expect(factAt(laid, 'aws-eks/billing.controlPlaneUsdPerHour')?.value).toBe(0)
})

test('names that every object has are not mistaken for prices', () => {
  expect(overlayPrices(catalogue, { constructor: own }).problems).toMatchObject([{ problem: 'unknown-path' }])
})

test('a price book shows each figure as it is in the team’s region, and the listed one where none was read there', () => {
  const inEu = new Map(priceFacts(catalogue, 'eu').map(({ path, fact }) => [path, fact]))
  expect(inEu.get('vendors/aws.logsUsdPerGB')?.value).toBe(0.57)
  expect(inEu.get('vendors/azure.logsUsdPerGB')).toBe(factAt(catalogue, 'vendors/azure.logsUsdPerGB'))
  expect([...inEu.keys()]).toEqual(factPaths(catalogue))
})
