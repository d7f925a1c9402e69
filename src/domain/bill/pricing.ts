/** An option's prices, laid out once per team so that a bill only multiplies. */
import type { Vendor } from '../catalogue.ts'
import type { Platform, Variant } from '../platform.ts'
import type { Site } from '../site.ts'
import type { ComputePricing } from './compute-pricing.ts'
import { computePricing } from './lay-out-compute.ts'
import { networkPricing, operationsPrice, type NetworkPricing } from './network-pricing.ts'
import { priceOf, type Price, type PriceList } from './price.ts'

export interface Pricing {
  readonly compute: ComputePricing
  readonly network: NetworkPricing
  readonly windows: Price | undefined
  readonly operations: { readonly price: Price; readonly hours: number } | undefined
}

/** All prices of one platform variant for one team. */
export function pricingOf(site: Site, vendor: Vendor, platform: Platform, variant: Variant): Pricing {
  const list: PriceList = { site, vendor }
  const path = variant.id === '' ? `${platform.id}/billing` : `${platform.id}:${variant.id}/billing`
  return {
    compute: computePricing(list, variant.billing, path),
    network: networkPricing(list, platform),
    windows: priceOf(list, vendor.windowsUsdPerVcpuHour, {
      item: 'Windows licence',
      group: 'compute',
      path: `vendors/${vendor.id}.windowsUsdPerVcpuHour`,
    }),
    operations: operationsPrice(site, platform, variant),
  }
}
