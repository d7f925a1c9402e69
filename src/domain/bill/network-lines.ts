/** Lines around compute: balancer, gateway, NAT, addresses, logs, images, egress and the hours of people. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { fetchedFrom } from './data-gravity.ts'
import { balancerUnits, entranceOf } from './entrance.ts'
import type { NetworkPricing } from './network-pricing.ts'
import { charge, chargeOnce, type Sink } from './price.ts'
import { chargeTiers } from './price-tiers.ts'

export function billNetwork(option: Option, demand: Demand, plan: Plan, sink: Sink): void {
  const network = option.pricing.network
  const { site } = demand
  const isPrivate = demand.world.privateNetwork === 'yes'
  let isBalanced = false
  if (demand.interactive) {
    const entrance = entranceOf(option, demand)
    isBalanced = entrance === 'load-balancer'
    if (isBalanced) {
      charge(sink, network.loadBalancer, site.monthHours)
      if (network.loadBalancerUnits !== undefined)
        charge(sink, network.loadBalancerUnits, balancerUnits(network, demand) * site.monthHours)
    } else if (entrance === 'gateway') chargeTiers(sink, network.gateway, demand.requestsPerMonth)
    else if (entrance === 'url') charge(sink, network.inFront?.url, demand.requestsPerMonth)
  }
  if (isPrivate) {
    const machineHours = instanceHours(demand, plan)
    const byMachine = isNatByMachine(network, machineHours, site.monthHours)
    if (byMachine) charge(sink, network.natInstanceHours, machineHours)
    else chargeOnce(sink, network.natHours, site.monthHours)
    // Answers leave by the balancer or gateway through which their requests came.
    if (!demand.interactive) charge(sink, network.natGB, demand.egressGB * site.natShareOfEgress)
  }
  // The only address of a private network is that of its gateway.
  const chargeAddresses = isPrivate ? chargeOnce : charge
  chargeAddresses(sink, network.ipv4, addressHours(network, demand, plan, isBalanced))
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

/** Hours of instances paid for, those of a shared node in its share. */
function instanceHours(demand: Demand, plan: Plan): number {
  return plan.hours > 0
    ? (plan.hours + plan.startHours) * plan.share
    : plan.alive * demand.site.monthHours * demand.activeShare
}

function isNatByMachine(network: NetworkPricing, machineHours: number, monthHours: number): boolean {
  const { natInstanceHours, natHours } = network
  return (
    natInstanceHours !== undefined && machineHours * natInstanceHours.usd < monthHours * (natHours?.usd ?? Infinity)
  )
}

/** A private network has none but that of its NAT gateway; a public one those of its balancer and of each instance. */
function addressHours(network: NetworkPricing, demand: Demand, plan: Plan, isBalanced: boolean): number {
  const { monthHours } = demand.site
  if (demand.world.privateNetwork === 'yes') return network.natAddresses * monthHours
  const balancer = isBalanced ? network.balancerAddresses * monthHours : 0
  return network.addressesPerInstance === 0
    ? balancer
    : balancer + network.addressesPerInstance * instanceHours(demand, plan)
}

/** What each instance adds to the bill in an hour besides itself: address and logs, so that sizes compare fairly. */
export function usdPerInstanceHour(option: Option, demand: Demand): number {
  const { addressesPerInstance, ipv4, logs } = option.pricing.network
  const isPublic = demand.world.privateNetwork !== 'yes'
  const address = ipv4 !== undefined && ipv4.counted && isPublic ? ipv4.usd * addressesPerInstance : 0
  const ownLogs =
    logs !== undefined && logs.counted ? (demand.site.logsGBPerReplicaMonth * logs.usd) / demand.site.monthHours : 0
  return address + ownLogs
}

/** What so many machines at once pay for NAT in an hour, where it goes by them. */
export function natUsdPerHour(option: Option, demand: Demand, machines: number): number {
  const { natHours, natInstanceHours } = option.pricing.network
  if (natInstanceHours === undefined || !natInstanceHours.counted || demand.world.privateNetwork !== 'yes') return 0
  return Math.min(machines * natInstanceHours.usd, natHours?.usd ?? Infinity)
}
