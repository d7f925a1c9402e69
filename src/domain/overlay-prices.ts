/** An organisation's own prices lie over the catalogue fact by fact; a price that names no fact is a problem, not a loss. */
import type { Catalogue } from './catalogue.ts'
import { factIn } from './facts.ts'
import type { Fact } from './facts.ts'
import { isIsoDay } from './iso-day.ts'
import { mapFacts, walkFacts } from './walk-facts.ts'
import type { Region } from './vocabulary.ts'
import type { OwnPrice } from './workbook.ts'

export interface PriceProblem {
  readonly path: string
  /** unknown-path: no such fact · not-a-number: not finite · negative: below zero · no-date: not an ISO day. */
  readonly problem: 'unknown-path' | 'not-a-number' | 'negative' | 'no-date'
  readonly found: string
  /** Paths that begin alike; empty where the path itself is fine. */
  readonly near: readonly string[]
}

export interface Overlaid {
  readonly catalogue: Catalogue
  readonly problems: readonly PriceProblem[]
}

/** Marks a price of the organisation's own book; such a price holds in the team's region. */
export const ownSourcePrefix = 'own:'

/** Prices, assumptions and hours of operation: the figures a bill multiplies. */
function isPricePath(path: string): boolean {
  return (
    path.includes('/billing.') ||
    path.startsWith('vendors/') ||
    path.startsWith('assumptions/') ||
    path.endsWith('/operations.opsHoursPerMonth')
  )
}

function isNumeric(fact: Fact<unknown>): fact is Fact {
  return typeof fact.value === 'number'
}

/** Every figure that a price book may name as it is in a region, with its path, in the order of the catalogue. */
export function priceFacts(
  catalogue: Catalogue,
  region: Region = 'us',
): readonly { readonly path: string; readonly fact: Fact }[] {
  return walkFacts(catalogue).flatMap(({ path, fact }) =>
    isPricePath(path) && isNumeric(fact) ? [{ path, fact: factIn(fact, region) }] : [],
  )
}

export function factPaths(catalogue: Catalogue): readonly string[] {
  return priceFacts(catalogue).map(({ path }) => path)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Up to three known paths that share the longest beginning with a mistyped one, from the platform's name on. */
function nearPaths(path: string, known: readonly string[]): readonly string[] {
  const most = known.reduce((longest, candidate) => Math.max(longest, commonStart(path, candidate)), 0)
  return most < 3 ? [] : known.filter((candidate) => commonStart(path, candidate) === most).slice(0, 3)
}

function valueProblem(path: string, price: OwnPrice): PriceProblem | undefined {
  const problem = (kind: PriceProblem['problem'], found: string) => ({
    path,
    problem: kind,
    found,
    near: [],
  })
  if (!Number.isFinite(price.value)) return problem('not-a-number', String(price.value))
  if (price.value < 0) return problem('negative', String(price.value))
  return isIsoDay(price.date) ? undefined : problem('no-date', price.date)
}

/** "aws-lambda/billing.usdPerGBSecond" for the same figure of any of its variants. */
function ofPlatform(path: string): string {
  return path.replace(/^([^/:]+):[^/]+\//, '$1/')
}

/** Which variants keep the catalogue's figure although their platform has an own one: theirs is another, and nobody named it. */
export function keptBeside(
  facts: readonly { readonly path: string; readonly fact: Fact<unknown> }[],
  prices: Readonly<Record<string, OwnPrice>>,
): ReadonlyMap<string, readonly string[]> {
  const laid = new Map(facts.flatMap(({ path, fact }) => (Object.hasOwn(prices, path) ? [[path, fact] as const] : [])))
  const kept = new Map<string, string[]>()
  for (const { path, fact } of facts) {
    const base = ofPlatform(path)
    const own = base === path || laid.has(path) ? undefined : laid.get(base)
    if (own !== undefined && own !== fact) kept.set(base, [...(kept.get(base) ?? []), path])
  }
  return kept
}

/** Lays a workbook's `prices` over the catalogue, for all regions; what cannot be laid is reported and left out. A variant that has the very figure of its platform has the own price too. */
export function overlayPrices(catalogue: Catalogue, prices: Readonly<Record<string, OwnPrice>>): Overlaid {
  const wanted = Object.entries(prices)
  if (wanted.length === 0) return { catalogue, problems: [] }
  const broken = wanted.flatMap(([path, price]) => valueProblem(path, price) ?? [])
  const sound = new Map(wanted.filter(([path]) => !broken.some((problem) => problem.path === path)))
  const laid = new Set<string>()
  const shared = new Map<string, Fact<unknown>>()
  for (const { path, fact } of walkFacts(catalogue)) if (sound.has(path)) shared.set(path, fact)
  const overlaid = mapFacts(catalogue, (path, fact) => {
    const base = ofPlatform(path)
    const price = sound.get(path) ?? (shared.get(base) === fact ? sound.get(base) : undefined)
    if (price === undefined || !isPricePath(path) || !isNumeric(fact)) return fact
    laid.add(path)
    return {
      value: price.value,
      unit: fact.unit,
      source: `${ownSourcePrefix}${price.source}`,
      date: price.date,
      confidence: 'primary',
    }
  })
  const missing = [...sound.keys()].filter((path) => !laid.has(path))
  if (missing.length === 0) return { catalogue: overlaid, problems: broken }
  const known = factPaths(catalogue)
  return {
    catalogue: overlaid,
    problems: [
      ...broken,
      ...missing.map((path) => ({
        path,
        problem: 'unknown-path' as const,
        found: path,
        near: nearPaths(path, known),
      })),
    ],
  }
}
