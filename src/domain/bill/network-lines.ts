/** Lines around compute: balancer, gateway, NAT, addresses, logs, images, egress and the hours of people. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import type { NetworkPricing } from './network-pricing.ts'
import { charge, type Sink } from './price.ts'

export function billNetwork(option: Option, demand: Demand, plan: Plan, sink: Sink): void {
  const network = option.pricing.network
  const { site } = demand
  const isPrivate = demand.world.privateNetwork === 'yes'
  if (demand.interactive) {
    charge(sink, network.loadBalancer, site.monthHours)
    if (network.loadBalancerUnits !== undefined)
      charge(sink, network.loadBalancerUnits, balancerUnits(network, demand) * site.monthHours)
    charge(sink, network.gateway, demand.requestsPerMonth)
  }
  if (isPrivate) {
    charge(sink, network.natHours, site.monthHours)
    charge(sink, network.natGB, demand.egressGB * site.natShareOfEgress)
  } else if (network.ipv4 !== undefined) {
    charge(
      sink,
      network.ipv4,
      plan.hours > 0 ? plan.hours + plan.startHours : plan.alive * site.monthHours * demand.activeShare,
    )
  }
  charge(
    sink,
    network.logs,
    demand.requestsPerMonth * site.logsGBPerRequest + plan.keptWarm * site.logsGBPerReplicaMonth,
  )
  charge(sink, network.registry, demand.imageGB)
  if (demand.egressGB > 0) billEgress(network, demand.egressGB, sink)
  const operations = option.pricing.operations
  if (operations !== undefined) charge(sink, operations.price, operations.hours)
}

/** Units of balancer capacity: the busier of new connections (each request one) and data; one where no rate is known. */
function balancerUnits(network: NetworkPricing, demand: Demand): number {
  const connections = network.connectionsPerSecondPerUnit
  const gigabytes = network.gigabytesPerHourPerUnit
  if (connections === undefined && gigabytes === undefined) return 1
  const byConnections = connections === undefined ? 0 : demand.meanRps / connections
  const byData = gigabytes === undefined ? 0 : demand.egressGB / demand.site.monthHours / gigabytes
  return Math.max(byConnections, byData)
}

function billEgress(network: NetworkPricing, egressGB: number, sink: Sink): void {
  let from = 0
  for (const tier of network.egress) {
    const to = tier.upToGB === 'rest' ? egressGB : Math.min(egressGB, tier.upToGB)
    charge(sink, tier.price, to - from)
    if (to >= egressGB) return
    from = to
  }
}
