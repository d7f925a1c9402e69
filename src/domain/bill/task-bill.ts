/** Tasks by the second: vCPU, memory, disk beyond the free part and a share of the control plane. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import { charge, type Sink } from './price.ts'
import type { TaskPricing } from './compute-pricing.ts'

export function billTasks(pricing: TaskPricing, demand: Demand, plan: Plan, sink: Sink): void {
  const { site } = demand
  charge(sink, pricing.vcpu, plan.hours * plan.vcpu)
  charge(sink, pricing.memory, plan.hours * plan.memoryGiB)
  charge(sink, pricing.startVcpu, plan.startHours * plan.vcpu)
  charge(sink, pricing.startMemory, plan.startHours * plan.memoryGiB)
  const diskGB = demand.diskGB + demand.imageGB + demand.modelGB - pricing.freeDiskGB
  charge(sink, pricing.disk, diskGB * (plan.hours + plan.startHours))
  charge(sink, pricing.controlPlane, site.monthHours / site.workloadsPerCluster)
}
