// How many instances to keep at all times so that cold starts stay below a promised share.
import { coldStarts, type ColdStartLoad } from './cold-starts.ts'

/** Traffic and platform with the share of requests that may be cold (0 < share < 1). */
export interface ColdStartPromise extends Omit<ColdStartLoad, 'provisionedInstances'> {
  readonly coldShareAllowed: number
}

/** Smallest P with sum over n >= P k of pi_n P(tau_n > T) at or below the promise; 0 when none is needed. */
export function provisionedInstancesFor(promise: ColdStartPromise): number {
  const allowed = Math.max(1e-12, promise.coldShareAllowed)
  const enough = (count: number) => coldStarts({ ...promise, provisionedInstances: count }).coldProbability <= allowed
  if (enough(0)) return 0
  let high = 1
  while (!enough(high)) high *= 2
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
