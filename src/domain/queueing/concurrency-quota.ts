// Requests in flight at once: what to ask of a concurrency quota, and what a hard cap throws away.
import { erlangB } from './erlang.ts'
import { poissonQuantile } from './poisson.ts'

/** Mean and high quantile of the number of requests in flight. */
export interface ConcurrencyQuota {
  readonly meanConcurrency: number
  readonly quantileConcurrency: number
  readonly share: number
}

/** Arrivals per second and mean seconds in service; `share` is the quantile wanted, 0.999 unless said. */
export interface InFlightLoad {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  readonly share?: number | undefined
}

/** Little's law L = lambda s; the quantile is Poisson because M/G/infinity does not depend on the service shape. */
export function concurrencyQuota(load: InFlightLoad): ConcurrencyQuota {
  const share = load.share ?? 0.999
  const meanConcurrency = load.requestsPerSecond * load.serviceSeconds
  return { meanConcurrency, quantileConcurrency: poissonQuantile(meanConcurrency, share), share }
}

/** Share of requests refused by a hard cap without a queue: Erlang B at the offered concurrency. */
export function throttleShare(cap: { readonly offeredConcurrency: number; readonly limit: number }): number {
  return erlangB({ servers: Math.floor(cap.limit), offeredLoad: cap.offeredConcurrency })
}
