/** Through which door callers reach a function: of those that can carry its requests, the one that costs least. */
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import type { NetworkPricing } from './network-pricing.ts'
import { overTiers } from './price-tiers.ts'

/** `url`: the address of the function itself, behind the content network of the vendor that gives it a domain. */
export type Entrance = 'load-balancer' | 'gateway' | 'url' | 'included'

export function entranceOf({ platform, pricing: { network } }: Option, demand: Demand): Entrance {
  if (platform.network.loadBalancer === 'needed') return 'load-balancer'
  if (platform.network.gateway !== 'optional') return 'included'
  const { inFront } = network
  if (inFront === undefined) return 'gateway'
  const { payloadMB, longestRunS, connection } = demand.world
  // A streamed answer passes neither of the two, which wait until all of it is there.
  const isWhole = connection !== 'stream'
  const payload = payloadMB ?? 0
  const byGateway =
    isWhole && payload <= inFront.gatewayMaxPayloadMB && (longestRunS ?? 0) <= inFront.gatewayMaxRequestS
  const byBalancer = isWhole && payload <= inFront.balancerMaxPayloadMB
  const perRequest = byGateway ? gatewayUsd(network, demand) : demand.requestsPerMonth * inFront.url.usd
  if (byBalancer && balancerUsd(network, demand) < perRequest) return 'load-balancer'
  return byGateway ? 'gateway' : 'url'
}

function gatewayUsd({ gateway }: NetworkPricing, demand: Demand): number {
  let usd = 0
  overTiers(gateway, demand.requestsPerMonth, (price, part) => {
    usd += price.usd * part
  })
  return usd
}

function balancerUsd(network: NetworkPricing, demand: Demand): number {
  const { loadBalancer, loadBalancerUnits, ipv4, balancerAddresses } = network
  const isPrivate = demand.world.privateNetwork === 'yes'
  const byHour =
    (loadBalancer?.usd ?? 0) +
    (loadBalancerUnits?.usd ?? 0) * balancerUnits(network, demand) +
    (isPrivate ? 0 : (ipv4?.usd ?? 0) * balancerAddresses)
  return byHour * demand.site.monthHours
}

/** Units of balancer capacity: the busiest of new connections (each request one), open ones and data both ways; one where no rate is known. */
export function balancerUnits(network: NetworkPricing, demand: Demand): number {
  const connections = network.connectionsPerSecondPerUnit
  const gigabytes = network.inFront?.balancerGBPerHour ?? network.gigabytesPerHourPerUnit
  if (connections === undefined && gigabytes === undefined) return 1
  const byConnections = connections === undefined ? 0 : demand.meanRps / connections
  const active = network.activeConnectionsPerUnit
  const byActive = active === undefined ? 0 : demand.offeredConcurrency / active
  const throughGB = demand.egressGB + demand.ingressGB
  const byData = gigabytes === undefined ? 0 : throughGB / demand.site.monthHours / gigabytes
  return Math.max(byConnections, byActive, byData)
}
