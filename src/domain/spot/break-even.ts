// Where paying per use meets paying for capacity, in closed form; the true staircases are compared elsewhere.
import { coldStarts } from '../cold-start/cold-starts.ts'

/** Per-request billing (request price + GB-seconds) with free allowances; all prices in one currency. */
export interface PerUsePrice {
  readonly requestPrice: number
  readonly gbSecondPrice: number
  readonly gbSecondsPerRequest: number
  readonly freeRequests: number
  readonly freeGbSeconds: number
}

/** max(0, N - F_r) p_r + max(0, N d m - F_g) p_g for a month of N requests. */
export function perUseCost(price: PerUsePrice, requests: number): number {
  const paidRequests = Math.max(0, requests - price.freeRequests)
  const paidGbSeconds = Math.max(0, requests * price.gbSecondsPerRequest - price.freeGbSeconds)
  return paidRequests * price.requestPrice + paidGbSeconds * price.gbSecondPrice
}

/** The requests at which both cost the same, or that use never reaches the fixed cost because it is free. */
export type BreakEvenRequests = { readonly kind: 'value'; readonly requests: number } | { readonly kind: 'never' }

/** Solves the piecewise-linear equation per-use cost = fixed monthly cost; N* = C/(p_r + d m p_g) without allowances. */
export function breakEvenRequests(price: PerUsePrice, fixedCost: number): BreakEvenRequests {
  const perRequest = price.requestPrice + price.gbSecondsPerRequest * price.gbSecondPrice
  if (perRequest <= 0) return { kind: 'never' }
  const requestsPaidFrom = price.freeRequests
  const secondsPaidFrom = price.gbSecondsPerRequest > 0 ? price.freeGbSeconds / price.gbSecondsPerRequest : 0
  const corners = [
    { from: requestsPaidFrom, slope: price.requestPrice },
    { from: secondsPaidFrom, slope: price.gbSecondsPerRequest * price.gbSecondPrice },
  ].sort((a, b) => a.from - b.from)
  let cost = 0
  let at = 0
  let slope = 0
  for (const corner of corners) {
    const reached = cost + slope * (corner.from - at)
    if (slope > 0 && reached >= fixedCost) return { kind: 'value', requests: at + (fixedCost - cost) / slope }
    cost = reached
    at = corner.from
    slope += corner.slope
  }
  return { kind: 'value', requests: at + (fixedCost - cost) / slope }
}

/** Busy share above which a unit that is always paid for is cheaper than one paid by use: u* = P_on / P_use, same unit. */
export function breakEvenUtilisation(alwaysOnPrice: number, perUsePrice: number): number {
  return perUsePrice > 0 ? alwaysOnPrice / perUsePrice : 1
}

/** What one useful hour costs when the unit is busy a share of the time, and what idleness costs a month. */
export function idleCost(unit: {
  readonly hourPrice: number
  readonly busyShare: number
  readonly monthHours: number
}) {
  const busy = Math.min(1, Math.max(0, unit.busyShare))
  return {
    perUsefulHour: unit.hourPrice / Math.max(1e-9, busy),
    idlePerMonth: unit.hourPrice * unit.monthHours * (1 - busy),
  }
}

/** A platform that bills instances while they are kept warm, against instances that are always on. */
export interface KeepAliveQuestion {
  readonly serviceSeconds: number
  readonly keepAliveSeconds: number
  /** Warm-instance price / always-on price. */
  readonly pricePremium: number
  readonly alwaysOnInstances: number
}

/** The arrival rate at which they cost the same, or the side that is cheaper at every rate. */
export type KeepAliveBreakEven =
  | {
      readonly kind: 'value'
      readonly requestsPerSecond: number
      readonly coldProbability: number
      readonly warmInstances: number
      readonly busyShare: number
    }
  | { readonly kind: 'never' }

/** First rate with premium x E[warm](lambda, s, T) = n always-on instances, by bisection in logarithms. */
export function keepAliveBreakEven(question: KeepAliveQuestion): KeepAliveBreakEven {
  const { serviceSeconds, keepAliveSeconds, pricePremium, alwaysOnInstances } = question
  const at = (requestsPerSecond: number) => coldStarts({ requestsPerSecond, serviceSeconds, keepAliveSeconds })
  const dearer = (rate: number) => pricePremium * at(rate).warmInstances >= alwaysOnInstances
  let low = 1e-9
  let high = 1e-9
  while (!dearer(high) && high < 1e6) high *= 4
  if (!dearer(high)) return { kind: 'never' }
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step += 1) {
    const middle = Math.sqrt(low * high)
    if (dearer(middle)) high = middle
    else low = middle
  }
  const answer = at(high)
  return {
    kind: 'value',
    requestsPerSecond: high,
    coldProbability: answer.coldProbability,
    warmInstances: answer.warmInstances,
    busyShare: (high * serviceSeconds) / alwaysOnInstances,
  }
}
