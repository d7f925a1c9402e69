/** Tasks of a fixed shape, billed for as long as they exist: always for services, from start to end for runs. */
import type { TaskPricing } from '../bill/compute-pricing.ts'
import type { Demand } from '../demand.ts'
import { memoryOn } from '../memory-on.ts'
import type { Option } from '../options.ts'
import { leastInstances, meanInstances } from './fleet-size.ts'
import { concurrencyOn, isBilledPerRun, replicasOn, sparesFor, type Plan } from './plan.ts'
import { runHours } from './machine-plan.ts'
import { smallestShape } from './shape.ts'
import { spotReworkFactor } from './spot-rework.ts'
import { startSecondsP50 } from './startup-time.ts'

const secondsPerHour = 3600

/** undefined where no shape carries one replica. */
export function planTasks(option: Option, pricing: TaskPricing, demand: Demand): Plan | undefined {
  if (demand.gpu !== 'none') return undefined
  const { shapes } = pricing.billing
  const index = smallestShape(shapes, demand.vcpu, memoryOn(option, demand))
  if (index < 0) return undefined
  const shape = shapes[index]!
  return isBilledPerRun(option, demand, pricing.billing.whileJobRuns)
    ? planTaskRuns(option, pricing, demand, index)
    : {
        ...planTaskFleet(option, demand),
        size: index,
        vcpu: shape.vcpu,
        memoryGiB: shape.memoryGiB,
      }
}

function planTaskFleet(option: Option, demand: Demand): Plan {
  const replicas = replicasOn(option, demand)
  const spare = sparesFor(demand)
  const instances = replicas + spare
  const perInstance = concurrencyOn(option, demand)
  const fleet = { replicas, perMachine: 1, spares: spare }
  const alive = meanInstances(option, demand, fleet)
  return {
    size: -1,
    vcpu: 0,
    memoryGiB: 0,
    gpuCount: 0,
    instances,
    spare,
    keptWarm: leastInstances(option, demand, fleet),
    busy: demand.offeredConcurrency / perInstance,
    alive,
    hours: alive * demand.site.monthHours,
    startHours: 0,
    share: 1,
    perInstance,
  }
}

// A task is billed from the moment its image is pulled, so the platform's own start is free.
function planTaskRuns(option: Option, pricing: TaskPricing, demand: Demand, index: number): Plan {
  const shape = pricing.billing.shapes[index]!
  const wholeStartS = startSecondsP50(option, demand)
  const startS = Math.max(0, wholeStartS - option.startup.coldStartP50S.value)
  const perInstance = concurrencyOn(option, demand)
  const workS = demand.durationS * (option.variant.purchase === 'spot' ? spotReworkFactor(demand, wholeStartS) : 1)
  const runs = runHours(demand, { startS, workS, minimumS: pricing.billing.minimumBilledS.value, perInstance })
  return {
    size: index,
    vcpu: shape.vcpu,
    memoryGiB: shape.memoryGiB,
    gpuCount: 0,
    instances: runs.parallel,
    spare: 0,
    keptWarm: 0,
    busy: demand.activeConcurrency / perInstance,
    alive: ((runs.hours + runs.startHours) * secondsPerHour) / demand.activeSecondsPerMonth,
    hours: runs.hours,
    startHours: runs.startHours,
    share: 1,
    perInstance,
  }
}
