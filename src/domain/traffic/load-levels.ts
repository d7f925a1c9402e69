/** A traffic profile as the levels a fleet must follow: how many times the mean load, for what share of the time. */
import type { TrafficProfile } from './traffic-profile.ts'

/** Descending; `shares` sum to 1. `relative[0]` is the busiest bin over the mean bin. */
export interface LoadLevels {
  readonly relative: Float64Array
  readonly shares: Float64Array
}

const levelsKept = 48
// Autoscalers add capacity minutes late and look back five minutes before they remove it, so a fleet holds the highest
// load of about the last ten minutes.
const heldSeconds = 600

/** At most 48 levels, each standing for the highest load in its group; undefined for an empty or silent profile. */
export function loadLevels(profile: Pick<TrafficProfile, 'binSeconds' | 'counts'>): LoadLevels | undefined {
  const { counts, binSeconds } = profile
  const total = counts.reduce((sum, count) => sum + Math.max(0, count), 0)
  if (!(total > 0)) return undefined
  const mean = total / counts.length
  const held = holdHighest(counts, Math.max(1, Math.ceil(heldSeconds / Math.max(1, binSeconds))))
  held.sort()
  held.reverse()
  const groups = Math.min(levelsKept, held.length)
  const relative = new Float64Array(groups)
  const shares = new Float64Array(groups)
  for (let group = 0; group < groups; group += 1) {
    const from = Math.floor((group * held.length) / groups)
    const to = Math.floor(((group + 1) * held.length) / groups)
    relative[group] = held[from]! / mean
    shares[group] = (to - from) / held.length
  }
  return { relative, shares }
}

/** Highest count of the last `bins` bins; the profile repeats, so the beginning looks back to the end. */
function holdHighest(counts: readonly number[], bins: number): Float64Array {
  const length = counts.length
  const window = Math.min(bins, length)
  const held = new Float64Array(length)
  for (let bin = 0; bin < length; bin += 1) {
    let highest = 0
    for (let back = 0; back < window; back += 1) {
      highest = Math.max(highest, counts[(bin - back + length) % length]!)
    }
    held[bin] = highest
  }
  return held
}
