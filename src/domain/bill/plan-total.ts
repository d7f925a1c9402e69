/** What a plan costs: each charge of it by the same path, whether or not somebody wants the lines. */
import type { Plan } from '../capacity/plan.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { billContainers } from './container-bill.ts'
import { billFunctions } from './function-bill.ts'
import { billIsolates } from './isolate-bill.ts'
import { billMachines } from './machine-bill.ts'
import { billNetwork } from './network-lines.ts'
import type { Sink } from './price.ts'
import { billTasks } from './task-bill.ts'
import { billWindows } from './windows-lines.ts'
import { billWorkers } from './worker-bill.ts'

/** USD per month without lines. */
export function totalOfPlan(option: Option, demand: Demand, plan: Plan): number {
  const sink: Sink = { total: 0, lines: null, shared: null }
  fill(option, demand, plan, sink)
  return sink.total
}

/** Every charge of a plan, into its total and, where asked for, its lines. */
export function fill(option: Option, asked: Demand, plan: Plan, sink: Sink): void {
  const demand = plan.served ?? asked
  const pricing = option.pricing.compute
  switch (pricing.kind) {
    case 'machines':
      billMachines(pricing, demand, plan, sink)
      break
    case 'tasks':
      billTasks(pricing, demand, plan, sink)
      break
    case 'on-demand-containers':
      billContainers(option, pricing, demand, plan, sink)
      break
    case 'functions':
      billFunctions(option, pricing, demand, plan, sink)
      break
    case 'isolates':
      billIsolates(pricing, demand, sink)
      break
    case 'workers':
      billWorkers(pricing, demand, plan, sink)
      break
  }
  billWindows(option, demand, plan, sink)
  billNetwork(option, demand, plan, sink)
}
