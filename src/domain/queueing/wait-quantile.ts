// How long requests wait in a fleet of identical servers with one queue (M/M/c, first come first served).
import { erlangC } from './erlang.ts'

/** A fleet under load: arrivals per second, mean service seconds and the number of slots that serve in parallel. */
export interface FleetLoad {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  readonly servers: number
}

/** `overloaded` when work arrives at least as fast as it is served, so no wait is finite. */
export type Wait = { readonly kind: 'value'; readonly seconds: number } | { readonly kind: 'overloaded' }

/**
 * The wait that `share` of requests stay below: max(0, ln(C/(1-q)) / (c mu - lambda)).
 * Source: Erlang 1917; Kleinrock, Queueing Systems I (literature, checked numerically).
 */
export function waitQuantile(load: FleetLoad, share: number): Wait {
  const offeredLoad = load.requestsPerSecond * load.serviceSeconds
  if (load.servers <= 0 || offeredLoad >= load.servers) return { kind: 'overloaded' }
  const waitProbability = erlangC({ servers: load.servers, offeredLoad })
  return { kind: 'value', seconds: waitQuantileSeconds(load, waitProbability, share) }
}

/** The same quantile when the probability of waiting is known already. */
export function waitQuantileSeconds(load: FleetLoad, waitProbability: number, share: number): number {
  const offeredLoad = load.requestsPerSecond * load.serviceSeconds
  if (waitProbability <= 1 - share) return 0
  return (Math.log(waitProbability / (1 - share)) * load.serviceSeconds) / (load.servers - offeredLoad)
}
