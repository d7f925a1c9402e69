/** Machines by the hour: work, starts, disks, management fee and this workload's share of the control plane. */
import { attachedDiskGB } from '../capacity/machine-plan.ts'
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { MachinePricing } from './compute-pricing.ts'
import { charge, type Sink } from './price.ts'

export function billMachines(pricing: MachinePricing, demand: Demand, plan: Plan, sink: Sink): void {
  const size = pricing.sizes[plan.size]
  if (size === undefined) return
  const { site } = demand
  const paidHours = plan.hours + plan.startHours
  charge(sink, size.price, plan.hours * plan.share)
  charge(sink, size.startPrice, plan.startHours * plan.share)
  charge(sink, size.burst?.price, plan.burstVcpuHours ?? 0)
  if (pricing.osDisk !== undefined)
    charge(sink, pricing.osDisk.price, (pricing.osDisk.gigabytes * plan.share * paidHours) / site.monthHours)
  charge(sink, pricing.disk, (attachedDiskGB(size, demand) * paidHours) / site.monthHours)
  charge(sink, pricing.controlPlane, site.monthHours / site.workloadsPerCluster)
  // The fee is for the hours in which at least one machine runs.
  charge(sink, pricing.dedicated, plan.keptWarm > 0 ? site.monthHours : Math.min(site.monthHours, paidHours))
  if (pricing.fee !== undefined) charge(sink, pricing.fee.price, paidHours * plan.share * size.usdPerHour)
}
