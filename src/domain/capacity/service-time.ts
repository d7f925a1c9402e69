/** How long one request takes on the instance that serves it: as stated, or longer where its CPU time gets less than it asks for. */
import type { Demand } from '../demand.ts'

/** The measured or assumed ratio to the mean, but not longer than the longest run the team knows of. */
export function serviceP95Ms(demand: Demand): number {
  const meanMs = demand.durationS * 1000
  const byRatio = meanMs * demand.durationP95ToMean
  const longest = demand.world.longestRunS
  return longest === undefined ? byRatio : Math.max(meanMs, Math.min(byRatio, longest * 1000))
}

/**
 * The same work on an instance of `vcpu`. The stated duration is what it takes on the vCPUs asked for; only its CPU time
 * grows where fewer are granted, waiting does not. Without a stated CPU time the duration counts as measured there.
 */
export function demandOn(demand: Demand, vcpu: number): Demand {
  const factor = stretchOn(demand, vcpu)
  if (factor === 1) return demand
  const { world } = demand
  const times = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * factor)
  return {
    ...demand,
    world: { ...world, durationMs: times(world.durationMs), longestRunS: times(world.longestRunS) },
    durationS: demand.durationS * factor,
    offeredConcurrency: demand.offeredConcurrency * factor,
    activeConcurrency: demand.activeConcurrency * factor,
    peakConcurrency: demand.peakConcurrency * factor,
    busySecondsPerMonth: demand.busySecondsPerMonth * factor,
    keeping: [],
    paying: [],
  }
}

/** Duration on `vcpu` over the stated one, at least 1: [waiting + CPU time / vCPUs in use] and never below CPU time / vCPU. */
function stretchOn({ cpuS, durationS, vcpu: asked }: Demand, vcpu: number): number {
  if (cpuS === 0 || !(durationS > 0) || !(vcpu > 0)) return 1
  const share = cpuS / durationS
  // More CPU time than time passes means that it runs on several at once, but on no more than it asks for.
  const atOnce = Math.max(1, Math.min(share, asked))
  const granted = Math.min(vcpu, atOnce)
  const statedOn = asked > 0 ? Math.min(asked, atOnce) : atOnce
  return Math.max(1, share / granted, 1 + share * (1 / granted - 1 / statedOn))
}
