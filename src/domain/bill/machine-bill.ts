/** Machines by the hour: work, starts, disks, management fee and this workload's share of the control plane. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import { charge, type Sink } from './price.ts'
import type { MachinePricing } from './compute-pricing.ts'

export function billMachines(pricing: MachinePricing, demand: Demand, plan: Plan, sink: Sink): void {
  const size = pricing.sizes[plan.size]
  if (size === undefined) return
  const { site } = demand
  const paidHours = (plan.hours + plan.startHours) * plan.share
  charge(sink, size.price, plan.hours * plan.share)
  charge(sink, size.startPrice, plan.startHours * plan.share)
  if (pricing.disk !== undefined && !(typeof size.localDiskGB === 'number' && size.localDiskGB >= demand.diskGB)) {
    const diskGB = demand.diskGB + demand.imageGB + demand.modelGB
    charge(sink, pricing.disk, (diskGB * (plan.hours + plan.startHours)) / site.monthHours)
  }
  charge(sink, pricing.controlPlane, site.monthHours / site.workloadsPerCluster)
  if (pricing.fee !== undefined) charge(sink, pricing.fee.price, paidHours * size.usdPerHour)
}
