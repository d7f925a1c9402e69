/** A long run cut into equal parts, as many as make each end within half of the option's limit: the same work, more runs. */
import { demandOf } from './demand.ts'
import type { Demand } from './demand.ts'
import type { Limit } from './facts.ts'
import { longestRunUnder } from './longest-run.ts'
import type { Option } from './options.ts'
import type { ResolvedWorkload, World } from './resolve-workload.ts'
import { runLimitOf } from './run-limit.ts'

/** The half that is left is room for a part that turns out longer than the others. */
const shareOfLimit = 0.5

interface Work {
  readonly inputs: ResolvedWorkload
  readonly demands: { readonly low: Demand; readonly likely: Demand; readonly high: Demand }
}

function partsOf(world: World, limit: Limit): number {
  const limitS = limit.value
  const longestRunS = longestRunUnder(limit, world)
  if (longestRunS === undefined || limitS === 'unlimited' || limitS <= 0) return 1
  return Math.max(1, Math.ceil(longestRunS / (limitS * shareOfLimit)))
}

/** The work as the option sees it: the inputs of one part, and as many more runs. */
export function inParts(work: Work, option: Option): Work {
  const { inputs, demands } = work
  if (!demands.likely.jobLike) return work
  const cut = (world: World): World => {
    const parts = partsOf(world, runLimitOf(option.limits, world.kind))
    if (parts === 1) return world
    return {
      ...world,
      requestsPerMonth: world.requestsPerMonth === undefined ? undefined : world.requestsPerMonth * parts,
      durationMs: world.durationMs === undefined ? undefined : world.durationMs / parts,
      cpuMs: world.cpuMs === undefined ? undefined : world.cpuMs / parts,
      longestRunS: world.longestRunS === undefined ? undefined : world.longestRunS / parts,
    }
  }
  const likely = cut(inputs.likely)
  if (likely === inputs.likely && demands.low === demands.likely) return work
  const demand = demandOf(likely, option.site)
  if (demands.low === demands.likely)
    return {
      inputs: { ...inputs, likely, low: likely, high: likely },
      demands: { low: demand, likely: demand, high: demand },
    }
  const low = cut(inputs.low)
  const high = cut(inputs.high)
  return {
    inputs: { ...inputs, likely, low, high },
    demands: { low: demandOf(low, option.site), likely: demand, high: demandOf(high, option.site) },
  }
}
