/** Lines around compute: balancer, gateway, NAT, addresses, logs, images, egress and the hours of people. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { fetchedFrom } from './data-gravity.ts'
import type { NetworkPricing } from './network-pricing.ts'
import { charge, type Sink } from './price.ts'
import { chargeTiers } from './price-tiers.ts'

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
    // Answers leave by the balancer or gateway through which their requests came.
    if (!demand.interactive) charge(sink, network.natGB, demand.egressGB * site.natShareOfEgress)
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
    demand.requestsPerMonth * site.logsGBPerRequest + meanReplicas(demand, plan) * site.logsGBPerReplicaMonth,
  )
  charge(sink, network.registry, demand.imageGB)
  if (demand.egressGB > 0) chargeTiers(sink, network.egress, demand.egressGB)
  const fetched = fetchedFrom(option.platform.vendor, demand)
  if (fetched !== undefined) chargeTiers(sink, fetched, demand.dataGB)
  const operations = option.pricing.operations
  if (operations !== undefined) charge(sink, operations.price, operations.hours)
}

/** Instances that write logs of their own: those of a fleet by their hours, else those kept ready. */
function meanReplicas(demand: Demand, plan: Plan): number {
  return plan.hours > 0 ? (plan.hours + plan.startHours) / demand.site.monthHours : plan.keptWarm
}

/** What each instance adds to the bill in an hour besides itself: address and logs, so that sizes compare fairly. */
export function usdPerInstanceHour(option: Option, demand: Demand): number {
  const { ipv4, logs } = option.pricing.network
  const address = ipv4 !== undefined && ipv4.counted && demand.world.privateNetwork !== 'yes' ? ipv4.usd : 0
  const ownLogs =
    logs !== undefined && logs.counted ? (demand.site.logsGBPerReplicaMonth * logs.usd) / demand.site.monthHours : 0
  return address + ownLogs
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
