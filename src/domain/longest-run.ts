/** No longest run is shorter than the mean one, whatever somebody typed; and a mean beyond a limit settles it before anybody says the longest. */
import type { Limit } from './facts.ts'
import type { World } from './resolve-workload.ts'

/** Seconds; undefined where nobody said and the mean does not settle it. */
export function longestRunUnder(limit: Limit, { longestRunS, durationMs }: World): number | undefined {
  const meanS = (durationMs ?? 0) / 1000
  if (longestRunS !== undefined) return Math.max(longestRunS, meanS)
  return limit.value !== 'unlimited' && meanS > limit.value ? meanS : undefined
}
