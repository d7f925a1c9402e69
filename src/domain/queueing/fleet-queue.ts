// A fleet of identical servers with one queue (M/M/c, first come first served): utilisation, waits and response tails.
import { erlangC } from './erlang.ts'

/** A fleet under load: arrivals per second, mean service seconds and the number of slots that serve in parallel. */
export interface FleetLoad {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  readonly servers: number
}

/** What the queue does; `overloaded` when work arrives at least as fast as it is served, so no wait is finite. */
export type FleetQueue =
  | {
      readonly kind: 'stable'
      readonly offeredLoad: number
      readonly utilisation: number
      readonly waitProbability: number
      readonly meanWaitSeconds: number
      readonly meanResponseSeconds: number
      readonly meanQueueLength: number
    }
  | { readonly kind: 'overloaded'; readonly offeredLoad: number; readonly utilisation: number }

/** A duration, or `overloaded` when no finite one exists. */
export type QueueSeconds = { readonly kind: 'value'; readonly seconds: number } | { readonly kind: 'overloaded' }

/** Means of an M/M/c queue. Source: Erlang 1917; Kleinrock, Queueing Systems I (literature, checked numerically). */
export function describeFleetQueue(load: FleetLoad): FleetQueue {
  const offeredLoad = load.requestsPerSecond * load.serviceSeconds
  const utilisation = load.servers > 0 ? offeredLoad / load.servers : offeredLoad > 0 ? Number.MAX_VALUE : 0
  if (load.servers <= 0 || utilisation >= 1) return { kind: 'overloaded', offeredLoad, utilisation }
  const waitProbability = erlangC({ servers: load.servers, offeredLoad })
  const meanWaitSeconds = (waitProbability * load.serviceSeconds) / (load.servers - offeredLoad)
  return {
    kind: 'stable',
    offeredLoad,
    utilisation,
    waitProbability,
    meanWaitSeconds,
    meanResponseSeconds: meanWaitSeconds + load.serviceSeconds,
    meanQueueLength: load.requestsPerSecond * meanWaitSeconds,
  }
}

/** The wait that `share` of requests stay below: max(0, ln(C/(1-q)) / (c mu - lambda)). */
export function waitQuantile(load: FleetLoad, share: number): QueueSeconds {
  const queue = describeFleetQueue(load)
  if (queue.kind === 'overloaded') return queue
  return { kind: 'value', seconds: waitQuantileSeconds(load, queue.waitProbability, share) }
}

/** The same quantile when the probability of waiting is known already. */
export function waitQuantileSeconds(load: FleetLoad, waitProbability: number, share: number): number {
  const offeredLoad = load.requestsPerSecond * load.serviceSeconds
  if (waitProbability <= 1 - share) return 0
  return (Math.log(waitProbability / (1 - share)) * load.serviceSeconds) / (load.servers - offeredLoad)
}

/** P(wait + service > seconds) with exponential service; 1 when the fleet is overloaded. */
export function responseTail(load: FleetLoad, seconds: number): number {
  const queue = describeFleetQueue(load)
  return queue.kind === 'overloaded' ? 1 : stableTail(load, queue.waitProbability, seconds)
}

function stableTail(load: FleetLoad, waitProbability: number, seconds: number): number {
  if (seconds <= 0) return 1
  if (load.serviceSeconds <= 0) return 0
  const mu = 1 / load.serviceSeconds
  const drain = load.servers * mu - load.requestsPerSecond
  const served = Math.exp(-mu * seconds)
  const apart = drain - mu
  // At drain = mu the general form divides by zero; its limit is e^{-mu t}(1 + C mu t).
  if (Math.abs(apart) < 1e-7 * mu) return served * (1 + waitProbability * mu * seconds)
  return (1 - waitProbability) * served + (waitProbability * (drain * served - mu * Math.exp(-drain * seconds))) / apart
}

/** The response time that `share` of requests stay below, by bisection to 1e-12 relative. */
export function responseQuantile(load: FleetLoad, share: number): QueueSeconds {
  const queue = describeFleetQueue(load)
  if (queue.kind === 'overloaded') return queue
  const target = Math.max(1e-15, 1 - share)
  let low = 0
  let high = Math.max(load.serviceSeconds, Number.MIN_VALUE)
  while (stableTail(load, queue.waitProbability, high) > target) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2
    if (stableTail(load, queue.waitProbability, middle) > target) low = middle
    else high = middle
  }
  return { kind: 'value', seconds: (low + high) / 2 }
}
