/** How many instances of a fleet are up: on the mean of the month and at the least, spares included. */
import type { Demand } from '../demand.ts'
import type { Option } from '../options.ts'
import { replicasAtLevels, replicasFor } from '../replicas.ts'
import { wholeUp } from '../whole-up.ts'
import { concurrencyOn } from './plan.ts'
import { serviceP95Ms } from './service-time.ts'
import { startSecondsP95 } from './startup-time.ts'

/** Replicas at peak and spares; `perMachine` replicas share an instance. */
interface Fleet {
  readonly replicas: number
  readonly perMachine: number
  readonly spares: number
}

/** What keeps state or an open socket cannot be taken away between requests; what was bought for the year is paid all month. */
function stays(option: Option, { world }: Demand): boolean {
  return world.connection === 'websocket' || world.keepsWarmState === 'yes' || option.variant.purchase === 'one-year'
}

/**
 * Share of its peak that a fleet behind a queue keeps up so that no event waits longer than promised; 1 where it does not
 * follow its queue: while more instances start for S seconds a share c serves, and in a queue served in order the longest
 * wait is S (1 - c).
 */
export function keptOfPeak(option: Option, demand: Demand): number {
  const { p95TargetMs } = demand
  const { kind, maxColdStartMs } = demand.world
  if (kind !== 'event' || stays(option, demand)) return 1
  const waitMs = Math.min(maxColdStartMs ?? Infinity, (p95TargetMs ?? Infinity) - serviceP95Ms(demand))
  return 1 - Math.min(1, Math.max(0, waitMs / (startSecondsP95(option, demand) * 1000)))
}

/**
 * Mean of a fleet that follows its traffic profile. Without one it follows its queue, where the mean load asks for as many
 * whatever the shape; callers wait in none, so what they call is at its peak in all hours in which work arrives.
 */
export function meanInstances(option: Option, demand: Demand, fleet: Fleet): number {
  const peak = wholeUp(fleet.replicas / fleet.perMachine)
  if (option.variant.purchase === 'one-year') return peak + fleet.spares
  if (demand.levels === undefined) return unshaped(option, demand, fleet, peak) + fleet.spares
  const { shares } = demand.levels
  const replicas = followed(option, demand)
  let mean = 0
  for (let level = 0; level < replicas.length; level += 1) {
    mean += shares[level]! * Math.min(peak, wholeUp(replicas[level]! / fleet.perMachine))
  }
  return mean + fleet.spares
}

/** Those that stay up whatever comes. */
export function leastInstances(option: Option, demand: Demand, fleet: Fleet): number {
  const peak = wholeUp(fleet.replicas / fleet.perMachine)
  if (option.variant.purchase === 'one-year') return peak + fleet.spares
  const least = demand.levels === undefined ? leastKept(option, demand, fleet) : Math.min(...followed(option, demand))
  return Math.min(peak, wholeUp(least / fleet.perMachine)) + fleet.spares
}

function followed(option: Option, demand: Demand): Float64Array {
  const perReplica = concurrencyOn(option, demand)
  return perReplica === demand.concurrencyPerReplica && demand.replicasAtLevels !== undefined
    ? demand.replicasAtLevels
    : replicasAtLevels(demand.levels!, demand.meanRps, demand, perReplica)
}

/** Replicas that are up while work arrives, whatever comes. */
function keptUp(option: Option, demand: Demand, { replicas }: Fleet): number {
  return Math.max(1, replicas * keptOfPeak(option, demand))
}

/** Outside the hours in which work arrives one waits for the next. */
function leastKept(option: Option, demand: Demand, fleet: Fleet): number {
  return demand.activeShare < 1 && !stays(option, demand) ? 1 : keptUp(option, demand, fleet)
}

function unshaped(option: Option, demand: Demand, fleet: Fleet, peak: number): number {
  const inHours = Math.min(peak, wholeUp(busyInHours(option, demand, fleet) / fleet.perMachine))
  const least = Math.min(peak, wholeUp(leastKept(option, demand, fleet) / fleet.perMachine))
  return least + demand.activeShare * (inHours - least)
}

function busyInHours(option: Option, demand: Demand, fleet: Fleet): number {
  const kept = keptUp(option, demand, fleet)
  if (kept >= fleet.replicas) return kept
  return Math.max(kept, replicasFor({ ...demand, peakRps: demand.activeRps }, concurrencyOn(option, demand)))
}
