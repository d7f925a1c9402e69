/** The catalogue holds, and each guard is seen to refuse a small catalogue that breaks it. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { catalogueFaults, catalogueProblems } from './check-catalogue.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { walkFacts } from '../../src/domain/walk-facts.ts'
import { lambda, smallCatalogue, spoiled, withPlatform } from './small-catalogue.ts'

const price = 'aws-lambda/billing.usdPerGBSecond'
const limit = 'aws-lambda/limits.maxRunS'
const guess = 'aws-lambda/operations.opsHoursPerMonth'

/** Faults that the small catalogue has, without the sources that a change left unused. */
function faultsOf(broken: Catalogue): readonly string[] {
  return catalogueProblems(broken).map(({ at, fault }) => `${fault} at ${at}`)
}

test('the catalogue has no problem, and enough facts for that to mean something', () => {
  expect(catalogueProblems(catalogue)).toEqual([])
  expect(walkFacts(catalogue).length).toBeGreaterThan(2000)
})

test('the small catalogue is sound before anything is broken', () => {
  expect(catalogueProblems(smallCatalogue)).toEqual([])
})

const breaks: Readonly<Record<(typeof catalogueFaults)[number], () => [Catalogue, string]>> = {
  'no-value': () => [spoiled(price, { value: Number.NaN }), price],
  'unknown-unit': () => [spoiled(price, { unit: 'USD/furlong' }), price],
  'no-source': () => [spoiled(price, { source: undefined }), price],
  'undeclared-source': () => [spoiled(price, { source: 'a page somebody saw' }), price],
  'no-date': () => [spoiled(price, { date: '2026' }), price],
  'future-date': () => [spoiled(price, { date: '2026-11-23' }), price],
  'unknown-confidence': () => [spoiled(price, { confidence: undefined }), price],
  'unconfirmed-as-confirmed': () => [spoiled(guess, { confidence: 'primary' }), guess],
  'estimate-without-reason': () => [spoiled(guess, { note: undefined }), guess],
  implausible: () => [spoiled(price, { value: 0.0166667 }), price],
  'free-without-reason': () => [spoiled(price, { value: 0, note: undefined }), price],
  'unused-source': () => [
    {
      ...smallCatalogue,
      sources: { ...smallCatalogue.sources, spare: { id: 'spare', title: 'Nobody quotes this' } },
    },
    'spare',
  ],
  'no-variant': () => [withPlatform({ ...lambda, variants: [] }), 'aws-lambda'],
  'no-plain-variant': () => [withPlatform({ ...lambda, variants: lambda.variants.slice(1) }), 'aws-lambda'],
  'same-variant-twice': () => [
    withPlatform({ ...lambda, variants: [...lambda.variants, ...lambda.variants.slice(1, 2)] }),
    'aws-lambda',
  ],
  'no-price': () => {
    const [plain] = lambda.variants
    if (plain === undefined) throw new Error('Lambda has a plain variant')
    const minimumBilledS = smallCatalogue.platforms['aws-lambda'].startup.coldStartP50S
    const billing = {
      kind: 'machines',
      sizes: [],
      minimumBilledS,
      whileJobRuns: false,
      nodesAreShared: false,
    } as const
    return [withPlatform({ ...lambda, variants: [{ ...plain, billing }] }), 'aws-lambda']
  },
  'nothing-not-priced': () => [withPlatform({ ...lambda, notPriced: [] }), 'aws-lambda'],
}

describe('each guard refuses what it is for', () => {
  test.each(catalogueFaults.map((fault) => [fault] as const))('%s', (fault) => {
    const [broken, at] = breaks[fault]()
    expect(faultsOf(broken)).toContain(`${fault} at ${at}`)
  })
})

test('a value is also missing when it is left out, null or an empty text', () => {
  for (const value of [undefined, null, '']) {
    expect(faultsOf(spoiled(limit, { value }))).toContain(`no-value at ${limit}`)
  }
})

test('a negative price and an hour price over 500 USD are implausible', () => {
  expect(faultsOf(spoiled(price, { value: -1 }))).toContain(`implausible at ${price}`)
  expect(faultsOf(spoiled(price, { value: 501, unit: 'USD/h' }))).toContain(`implausible at ${price}`)
})

test('what is known only from memory is always shown as an estimate', () => {
  const fromMemory = walkFacts(catalogue).filter(
    ({ fact }) => fact.source === 'general-knowledge' || fact.source === 'derived',
  )
  expect(fromMemory.length).toBeGreaterThan(100)
  expect(fromMemory.filter(({ fact }) => fact.confidence !== 'estimate')).toEqual([])
})
