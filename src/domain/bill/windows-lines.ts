/** Windows is paid by the vCPU for every hour that a machine or task runs, starts included; elsewhere it is in the price, or not offered. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { charge, type Sink } from './price.ts'

export function billWindows({ pricing }: Option, demand: Demand, plan: Plan, sink: Sink): void {
  if (demand.world.operatingSystem !== 'windows') return
  const { compute } = pricing
  const hours = plan.hours + plan.startHours
  if (compute.kind === 'machines') {
    const vcpu = compute.sizes[plan.size]?.vcpu ?? plan.vcpu
    charge(sink, pricing.windows, hours * plan.share * vcpu)
  } else if (compute.kind === 'tasks' && compute.windowsVcpu !== undefined) {
    charge(sink, compute.windowsVcpu, hours * plan.vcpu)
    charge(sink, compute.windowsMemory, hours * plan.memoryGiB)
    charge(sink, pricing.windows, hours * plan.vcpu)
  }
}
