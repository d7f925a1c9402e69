/** One door to the plan of an option, whichever way it is billed. */
import type { MachinePricing } from '../bill/compute-pricing.ts'
import { totalOfPlan } from '../bill/plan-total.ts'
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { planContainers } from './container-plan.ts'
import { planFunctions } from './function-plan.ts'
import { planFleet, planRuns } from './machine-plan.ts'
import { isBilledPerRun, mayStartPerRun, type Plan } from './plan.ts'
import { startSecondsP95 } from './startup-time.ts'
import { planTasks } from './task-plan.ts'
import { planWorkers } from './worker-plan.ts'

/** undefined where nothing in the catalogue carries the demand; ask `needsOf` first. */
export function planOf(option: Option, demand: Demand): Plan | undefined {
  const pricing = option.pricing.compute
  switch (pricing.kind) {
    case 'machines':
      return planMachines(option, pricing, demand)
    case 'tasks':
      return planTasks(option, pricing, demand)
    case 'on-demand-containers':
      return planContainers(option, pricing, demand)
    case 'functions':
      return planFunctions(option, pricing, demand)
    case 'isolates':
      return demand.gpu === 'none' ? isolatePlan(demand) : undefined
    case 'workers':
      return planWorkers(option, pricing, demand)
  }
}

/** Fields that must be answered before this option can be sized; isolates have one size, so volume is enough. */
export function needsOf(option: Option, demand: Demand): Demand['needs'] {
  return option.pricing.compute.kind === 'isolates' ? demand.volumeNeeds : demand.needs
}

/** Where machines can be started for each run and the start is tolerated, that or keeping them up, whichever costs less. */
function planMachines(option: Option, pricing: MachinePricing, demand: Demand): Plan | undefined {
  if (isBilledPerRun(option, demand, pricing.billing.whileJobRuns)) return planRuns(option, pricing, demand)
  const fleet = planFleet(option, pricing, demand)
  if (fleet === undefined || !mayStartPerRun(option, demand) || !isStartTolerated(option, demand)) return fleet
  const runs = planRuns(option, pricing, demand)
  return runs !== undefined && totalOfPlan(option, demand, runs) < totalOfPlan(option, demand, fleet) ? runs : fleet
}

/** What nobody has said is left for the gate to ask. */
function isStartTolerated(option: Option, demand: Demand): boolean {
  const { maxColdStartMs } = demand.world
  return maxColdStartMs === undefined || startSecondsP95(option, demand) * 1000 <= maxColdStartMs
}

function isolatePlan(demand: Demand): Plan {
  return {
    size: -1,
    vcpu: 0,
    memoryGiB: 0,
    gpuCount: 0,
    instances: 0,
    spare: 0,
    keptWarm: 0,
    busy: demand.activeConcurrency,
    alive: demand.activeConcurrency,
    hours: 0,
    startHours: 0,
    share: 1,
    perInstance: 1,
  }
}
