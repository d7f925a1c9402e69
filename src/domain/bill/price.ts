/** A price is a fact ready to be multiplied: regional, with its path, its group and whether the team counts it. */
import type { BillLine } from '../option-evidence.ts'
import type { Vendor } from '../catalogue.ts'
import { factIn, isListedFor } from '../facts.ts'
import type { Fact } from '../facts.ts'
import type { Site } from '../site.ts'
import type { BillGroup, Confidence, Region } from '../vocabulary.ts'
import type { SharedCharge } from './shared-charge.ts'

/** USD per unit; `fact` is the path the price book uses. */
export interface Price {
  readonly item: string
  readonly group: BillGroup
  readonly unit: string
  readonly usd: number
  readonly counted: boolean
  readonly source: string
  readonly date: string
  readonly confidence: Confidence
  readonly fact: string
  /** Where it is paid, if that is not the team's region. */
  readonly elsewhere: Region | undefined
}

/** Where charges go: a running total of what is counted and, when somebody wants to read them, the lines. */
export interface Sink {
  total: number
  readonly lines: BillLine[] | null
  /** What of it an account has once, noted with the lines. */
  readonly shared: SharedCharge[] | null
}

/** Adds quantity × price; a quantity of 0 leaves no line. */
export function charge(sink: Sink, price: Price | undefined, quantity: number): void {
  if (price === undefined || quantity <= 0) return
  const monthlyUsd = quantity * price.usd
  if (price.counted) sink.total += monthlyUsd
  if (sink.lines !== null) {
    sink.lines.push({
      item: price.item,
      group: price.group,
      quantity,
      unit: price.unit,
      unitPriceUsd: price.usd,
      monthlyUsd,
      source: price.source,
      date: price.date,
      confidence: price.confidence,
      fact: price.fact,
      counted: price.counted,
    })
  }
}

/** A charge that an account has once, however many workloads meet it. */
export function chargeOnce(sink: Sink, price: Price | undefined, quantity: number): void {
  charge(sink, price, quantity)
  if (sink.shared === null || price === undefined || !price.counted || quantity <= 0) return
  // A plan is the account's; a gateway or an address stands in one region.
  const elsewhere = price.group === 'plan' ? undefined : price.elsewhere
  sink.shared.push({
    kind: 'once',
    key: elsewhere === undefined ? accountKey(price) : `${accountKey(price)} ${elsewhere}`,
    item: price.item,
    account: accountOf(price),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    monthlyUsd: quantity * price.usd,
    share: 1,
  })
}

/** A charge for what goes beyond a monthly allowance of the account. */
export function chargeBeyond(sink: Sink, price: Price | undefined, quantity: number, allowance: number): void {
  charge(sink, price, quantity - allowance)
  noteAllowance(sink, price, quantity, allowance)
}

/** Notes how much of an allowance a bill uses, and what that spares it. */
export function noteAllowance(sink: Sink, price: Price | undefined, quantity: number, allowance: number): void {
  if (sink.shared === null || price === undefined || !price.counted || !(allowance > 0) || !(quantity > 0)) return
  const used = Math.min(quantity, allowance)
  sink.shared.push({
    kind: 'allowance',
    key: `${accountKey(price)} ${allowance}`,
    item: price.item,
    account: accountOf(price),
    monthlyUsd: used * price.usd,
    share: used / allowance,
  })
}

/** The variants of a platform share what its account has once. */
function accountKey({ fact }: Price): string {
  return fact.replace(/:[^/]*/, '')
}

/** Facts are named "vendors/aws.natUsdPerHour" or "aws-lambda:arm/usdPerRequest". */
function accountOf({ fact }: Price): string {
  return fact.replace('vendors/', '').split(/[:/.]/)[0] ?? ''
}

/** Two charges that share a free allowance: the first uses it up before the second does. */
export function chargeBeyondFree(
  sink: Sink,
  first: { readonly price: Price | undefined; readonly quantity: number },
  second: { readonly price: Price | undefined; readonly quantity: number },
  free: number,
): void {
  charge(sink, first.price, first.quantity - free)
  charge(sink, second.price, second.quantity - Math.max(0, free - first.quantity))
  noteAllowance(sink, first.price, first.quantity + second.quantity, free)
}

/** Prices of one vendor in the region of the site. */
export interface PriceList {
  readonly site: Site
  readonly vendor: Vendor
}

export interface PriceTag {
  readonly item: string
  readonly group: BillGroup
  readonly path: string
}

/** The fact as a price in the region of the site; where none was read there and no relation is known, the listed price stands in as an estimate. */
export function priceOf(list: PriceList, fact: Fact | undefined, tag: PriceTag): Price | undefined {
  return fact === undefined ? undefined : listedPrice(list, fact, tag)
}

/** The same for a fact that is always there. */
export function listedPrice(list: PriceList, fact: Fact, tag: PriceTag): Price {
  const { site, vendor } = list
  const there = factIn(fact, site.region)
  const { value, unit, source, date, confidence } = there
  const atHome = isListedFor(site.region) || there !== fact || isOwn(fact)
  const relation = atHome ? undefined : vendor.regionMultiplier?.[site.region]
  return {
    item: tag.item,
    group: tag.group,
    unit: unit.slice(unit.indexOf('/') + 1),
    usd: relation === undefined ? value : value * relation.value,
    counted: !isUnbilled(site, tag.group),
    source,
    date,
    confidence: atHome ? confidence : relation === undefined ? 'estimate' : weaker(confidence, relation.confidence),
    fact: tag.path,
    elsewhere: elsewhereOf(site),
  }
}

export function elsewhereOf(site: Site): Region | undefined {
  return site.region === site.team.region ? undefined : site.region
}

/** A price of the organisation's own book holds where the team is. */
function isOwn(fact: Fact): boolean {
  return fact.source.startsWith('own:')
}

function isUnbilled(site: Site, group: BillGroup): boolean {
  return site.team.unbilled?.includes(group) ?? false
}

const order: readonly Confidence[] = ['primary', 'secondary', 'estimate']

function weaker(a: Confidence, b: Confidence): Confidence {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
