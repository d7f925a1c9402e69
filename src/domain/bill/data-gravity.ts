/** Data is fetched from where it lies: work at another vendor pays the egress of the one that holds the data. */
import type { Demand } from '../demand.ts'
import type { Site } from '../site.ts'
import type { VendorId } from '../vocabulary.ts'
import { egressPrices } from './network-pricing.ts'
import { overTiers, type PriceTier } from './price-tiers.ts'

const laidOut = new WeakMap<Site, Map<VendorId, readonly PriceTier[]>>()

/** Egress tiers of the vendor that holds the data; undefined where nothing crosses from one vendor to another. */
export function fetchedFrom(worksAt: VendorId, demand: Demand): readonly PriceTier[] | undefined {
  const { dataAt } = demand.world
  return dataAt === undefined || dataAt === worksAt || demand.dataGB <= 0 ? undefined : pricesAt(demand.site, dataAt)
}

function pricesAt(site: Site, vendor: VendorId): readonly PriceTier[] {
  let known = laidOut.get(site)
  if (known === undefined) laidOut.set(site, (known = new Map()))
  let prices = known.get(vendor)
  if (prices === undefined) {
    const holder = site.catalogue.vendors[vendor]
    prices = egressPrices({ site, vendor: holder }, `vendors/${vendor}`, `Data fetched from ${holder.name}`)
    known.set(vendor, prices)
  }
  return prices
}

/** What fetching it costs any option that is not where the data is, USD a month. */
export function fetchUsd(dataAt: VendorId, demand: Demand): number {
  let usd = 0
  overTiers(pricesAt(demand.site, dataAt), demand.dataGB, (price, gigabytes) => {
    usd += gigabytes * price.usd
  })
  return usd
}
