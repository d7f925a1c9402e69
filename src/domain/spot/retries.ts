// What retries do to load: the attempts one request makes, the product over layers, and the overload that feeds itself.

/** A failure probability per attempt and the attempts allowed in all (1 = no retry). */
export interface RetryPolicy {
  readonly failureProbability: number
  readonly maxAttempts: number
}

/** E[attempts] = (1 - p^n)/(1 - p). */
export function expectedAttempts(policy: RetryPolicy): number {
  const p = Math.min(1, Math.max(0, policy.failureProbability))
  return p === 1 ? policy.maxAttempts : (1 - p ** policy.maxAttempts) / (1 - p)
}

/** Probability that a request succeeds within its attempts: 1 - p^n. */
export function successWithRetries(policy: RetryPolicy): number {
  return 1 - Math.min(1, Math.max(0, policy.failureProbability)) ** policy.maxAttempts
}

/** Worst case when every layer retries every failure of the one below: n^layers. */
export function worstCaseAttempts(maxAttempts: number, layers: number): number {
  return maxAttempts ** layers
}

/** Fresh requests per second against a hard capacity that drops what it cannot serve. */
export interface OverloadQuestion {
  readonly requestsPerSecond: number
  readonly capacityPerSecond: number
  readonly maxAttempts: number
}

/** Where the system settles. */
export interface Overload {
  readonly offeredPerSecond: number
  readonly dropProbability: number
  readonly goodputPerSecond: number
  /** Offered / fresh requests: the factor on a bill that counts requests. */
  readonly loadFactor: number
}

/** Fix point of x = lambda sum_{i<n} p^i with p = max(0, 1 - C/x), found by bisection on p. */
export function settledOverload(question: OverloadQuestion): Overload {
  const { requestsPerSecond: fresh, capacityPerSecond: capacity, maxAttempts } = question
  if (fresh <= 0) return { offeredPerSecond: 0, dropProbability: 0, goodputPerSecond: 0, loadFactor: 1 }
  const offeredAt = (p: number) => fresh * expectedAttempts({ failureProbability: p, maxAttempts })
  const excess = (p: number) => Math.max(0, 1 - capacity / offeredAt(p)) - p
  let low = 0
  let high = 1
  // Retries only raise the drop share, so excess is positive below the settled point and negative above it.
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  const dropProbability = fresh <= capacity ? 0 : (low + high) / 2
  const offeredPerSecond = offeredAt(dropProbability)
  return {
    offeredPerSecond,
    dropProbability,
    goodputPerSecond: offeredPerSecond * (1 - dropProbability),
    loadFactor: offeredPerSecond / fresh,
  }
}
