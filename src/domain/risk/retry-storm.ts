/** What retries do to load: the attempts one request makes, the product over layers, and the overload that feeds itself. */

/** E[attempts] = (1 - p^n)/(1 - p), at a failure probability p per attempt and n attempts in all (1 = no retry). */
export function expectedAttempts(failureProbability: number, attempts: number): number {
  const p = Math.min(1, Math.max(0, failureProbability))
  return p === 1 ? attempts : (1 - p ** attempts) / (1 - p)
}

/** Worst case when every layer retries every failure of the one below: n^layers. */
export function worstCaseCalls(attempts: number, layers: number): number {
  return attempts ** layers
}

/** Fresh requests per second against a hard capacity that drops what it cannot serve. */
export interface OverloadQuestion {
  readonly requestsPerSecond: number
  readonly capacityPerSecond: number
  readonly attempts: number
}

/** Where it settles: what arrives with all retries, and the share of it that is dropped. */
export interface Overload {
  readonly offeredPerSecond: number
  readonly dropProbability: number
}

/** Fix point of x = lambda sum_{i<n} p^i with p = max(0, 1 - C/x) (METHODS 2.5), by bisection on p. */
export function settledOverload(question: OverloadQuestion): Overload {
  const { requestsPerSecond: fresh, capacityPerSecond: capacity, attempts } = question
  if (fresh <= capacity) return { offeredPerSecond: fresh, dropProbability: 0 }
  const offeredAt = (p: number) => fresh * expectedAttempts(p, attempts)
  let low = 0
  let high = 1
  // Retries only raise the drop share, so more is dropped than p below the settled point and less above it.
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (1 - capacity / offeredAt(middle) > middle) low = middle
    else high = middle
  }
  const dropProbability = (low + high) / 2
  return { offeredPerSecond: offeredAt(dropProbability), dropProbability }
}
