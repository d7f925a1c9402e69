/** What stands around compute, priced once per option: balancer, gateway, NAT, addresses, logs, images, egress, people. */
import type { Platform, Variant } from '../platform.ts'
import type { Site } from '../site.ts'
import { elsewhereOf, listedPrice, priceOf, type Price, type PriceList } from './price.ts'
import type { PriceTier } from './price-tiers.ts'

export interface NetworkPricing {
  readonly loadBalancer: Price | undefined
  readonly loadBalancerUnits: Price | undefined
  readonly gateway: readonly PriceTier[]
  readonly natHours: Price | undefined
  readonly natInstanceHours: Price | undefined
  readonly natGB: Price | undefined
  readonly ipv4: Price | undefined
  /** Public addresses of each instance, of the balancer and of the NAT gateway. */
  readonly addressesPerInstance: number
  readonly balancerAddresses: number
  readonly natAddresses: number
  readonly logs: Price | undefined
  readonly registry: Price | undefined
  readonly egress: readonly PriceTier[]
  /** New connections per second, open ones, and GB per hour that one balancer unit carries, where the vendor says so. */
  readonly connectionsPerSecondPerUnit: number | undefined
  readonly activeConnectionsPerUnit: number | undefined
  readonly gigabytesPerHourPerUnit: number | undefined
  /** What a function may have in front of it instead of its own address; absent on all else. */
  readonly inFront: FunctionFronts | undefined
  /** What the vendor also bills around it and nobody priced. */
  readonly notPriced: readonly string[]
  readonly notPricedOfEvents: readonly string[]
}

export interface FunctionFronts {
  readonly gatewayMaxPayloadMB: number
  readonly gatewayMaxRequestS: number
  readonly balancerMaxPayloadMB: number
  /** One unit of the balancer carries less data to a function than to a machine. */
  readonly balancerGBPerHour: number
  /** A request through the content network to the own address of the function. */
  readonly url: Price
}

const nothing: readonly string[] = []

/** Prices that a deployment of this platform meets; what the platform includes is left out. */
export function networkPricing(list: PriceList, platform: Platform): NetworkPricing {
  const { vendor } = list
  const { network } = platform
  const path = `vendors/${vendor.id}`
  const inFront = functionFronts(platform, list, path)
  const balanced = network.loadBalancer === 'needed' || inFront !== undefined
  return {
    loadBalancer: balanced
      ? priceOf(list, vendor.loadBalancerUsdPerHour, {
          item: 'Load balancer',
          group: 'load-balancer',
          path: `${path}.loadBalancerUsdPerHour`,
        })
      : undefined,
    loadBalancerUnits: balanced
      ? priceOf(list, vendor.loadBalancerUsdPerLcuHour, {
          item: 'Load balancer capacity',
          group: 'load-balancer',
          path: `${path}.loadBalancerUsdPerLcuHour`,
        })
      : undefined,
    gateway: network.gateway === 'optional' && network.loadBalancer !== 'needed' ? gatewayPrices(list, path) : [],
    natHours: network.natForPrivate
      ? priceOf(list, vendor.natUsdPerHour, { item: 'NAT gateway', group: 'nat', path: `${path}.natUsdPerHour` })
      : undefined,
    natInstanceHours: network.natForPrivate
      ? priceOf(list, vendor.natUsdPerInstanceHour, {
          item: 'NAT gateway, by machine',
          group: 'nat',
          path: `${path}.natUsdPerInstanceHour`,
        })
      : undefined,
    natGB: network.natForPrivate
      ? priceOf(list, vendor.natUsdPerGB, { item: 'NAT data', group: 'nat', path: `${path}.natUsdPerGB` })
      : undefined,
    ipv4: priceOf(list, vendor.ipv4UsdPerHour, {
      item: 'Public IPv4 addresses',
      group: 'ipv4',
      path: `${path}.ipv4UsdPerHour`,
    }),
    addressesPerInstance: network.ipv4PerInstance ? 1 : 0,
    balancerAddresses: balanced ? (vendor.loadBalancerAddresses?.value ?? 0) : 0,
    natAddresses: network.natForPrivate ? (vendor.natAddresses?.value ?? 0) : 0,
    logs: priceOf(list, vendor.logsUsdPerGB, { item: 'Logs', group: 'logs', path: `${path}.logsUsdPerGB` }),
    registry: platform.startup.pullsImage
      ? priceOf(list, vendor.registryUsdPerGBMonth, {
          item: 'Image registry',
          group: 'storage',
          path: `${path}.registryUsdPerGBMonth`,
        })
      : undefined,
    egress: egressPrices(list, path),
    connectionsPerSecondPerUnit: vendor.lcuConnectionsPerSecond?.value,
    activeConnectionsPerUnit: vendor.lcuActiveConnections?.value,
    gigabytesPerHourPerUnit: vendor.lcuGBPerHour?.value,
    inFront,
    notPriced: vendor.notPriced ?? nothing,
    notPricedOfEvents: vendor.notPricedOfEvents ?? nothing,
  }
}

function functionFronts({ network }: Platform, list: PriceList, path: string): FunctionFronts | undefined {
  const { functionFronts: fronts } = list.vendor
  if (fronts === undefined || network.gateway !== 'optional' || network.loadBalancer === 'needed') return undefined
  return {
    gatewayMaxPayloadMB: fronts.gatewayMaxPayloadMB.value,
    gatewayMaxRequestS: fronts.gatewayMaxRequestS.value,
    balancerMaxPayloadMB: fronts.balancerMaxPayloadMB.value,
    balancerGBPerHour: fronts.balancerGBPerHour.value,
    url: listedPrice(list, fronts.urlUsdPerRequest, {
      item: 'Content network requests',
      group: 'gateway',
      path: `${path}.functionFronts.urlUsdPerRequest`,
    }),
  }
}

function gatewayPrices(list: PriceList, path: string): readonly PriceTier[] {
  const { gatewayUsdPerRequest: first, gatewayBeyond: beyond } = list.vendor
  if (first === undefined) return []
  const tag = { item: 'Gateway requests', group: 'gateway' } as const
  const price = listedPrice(list, first, { ...tag, path: `${path}.gatewayUsdPerRequest` })
  if (beyond === undefined) return [{ upTo: 'rest', price }]
  const later = listedPrice(list, beyond.usdPerRequest, { ...tag, path: `${path}.gatewayBeyond.usdPerRequest` })
  return [
    { upTo: beyond.requests.value, price },
    { upTo: 'rest', price: later },
  ]
}

/** A free first tier is an allowance of the whole account, so it counts only where the team counts free tiers. */
export function egressPrices(list: PriceList, path: string, item = 'Egress'): readonly PriceTier[] {
  const { vendor, site } = list
  return vendor.egress.flatMap((tier, index) => {
    const isAllowance = tier.usdPerGB.value === 0 && tier.upToGB !== 'rest'
    if (isAllowance && !site.freeTier) return []
    const tag = { item, group: 'egress', path: `${path}.egress.${index}.usdPerGB` } as const
    return [{ upTo: tier.upToGB, price: listedPrice(list, tier.usdPerGB, tag) }]
  })
}

/** Hours of people at the team's rate; counted only where the team gave the rate. */
export function operationsPrice(
  site: Site,
  platform: Platform,
  variant: Variant,
): { readonly price: Price; readonly hours: number } | undefined {
  const rate = site.team.opsHourUsd
  if (!(rate > 0)) return undefined
  const said = site.team.basis['opsHourUsd'] !== 'default'
  const fact = variant.opsHoursPerMonth ?? platform.operations.opsHoursPerMonth
  // A cluster that already runs is looked after once for all its workloads.
  const shared = site.team.operatesCluster === platform.id || platform.id === 'own-cluster'
  return {
    hours: shared ? fact.value / site.workloadsPerCluster : fact.value,
    price: {
      item: 'Operations',
      group: 'operations',
      unit: 'h',
      usd: rate,
      counted: said && !(site.team.unbilled?.includes('operations') ?? false),
      source: fact.source,
      date: fact.date,
      confidence: fact.confidence,
      elsewhere: elsewhereOf(site),
      fact:
        variant.opsHoursPerMonth === undefined
          ? `${platform.id}/operations.opsHoursPerMonth`
          : `${platform.id}:${variant.id}/opsHoursPerMonth`,
    },
  }
}
