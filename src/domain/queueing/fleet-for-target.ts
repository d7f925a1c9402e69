// The smallest fleet that keeps a latency promise, either from measured service percentiles or from the M/M/c tail.
import { erlangB, nextErlangB, waitShareFromBlocked } from './erlang.ts'
import { responseQuantile, responseTail, waitQuantileSeconds } from './fleet-queue.ts'

/** What the fleet must do. `servicePercentileSeconds` is the warm service time at the same share as the target. */
export interface FleetTarget {
  readonly requestsPerSecond: number
  readonly meanServiceSeconds: number
  readonly servicePercentileSeconds: number
  readonly targetSeconds: number
  /** Requests one replica serves at the same time; 1 unless said. */
  readonly concurrencyPerReplica?: number | undefined
  /** Share of requests that must meet the target; 0.95 unless said. */
  readonly share?: number | undefined
  /** Slots may not be busier than this on average; 1 unless said. */
  readonly maxUtilisation?: number | undefined
}

/** The fleet, or why adding replicas cannot help: the service time alone already misses the target. */
export type FleetAnswer =
  | {
      readonly kind: 'fleet'
      readonly replicas: number
      readonly slots: number
      readonly utilisation: number
      readonly waitSeconds: number
      readonly percentileSeconds: number
    }
  | { readonly kind: 'unreachable'; readonly serviceSeconds: number; readonly targetSeconds: number }

/**
 * Simple mode: percentile ~ service percentile + waiting quantile, the sum kept at or below the target.
 * The queue sets only the waiting part, so measured service percentiles may have any shape.
 */
export function smallestFleet(target: FleetTarget): FleetAnswer {
  const share = target.share ?? 0.95
  const perReplica = Math.max(1, Math.floor(target.concurrencyPerReplica ?? 1))
  const room = target.targetSeconds - target.servicePercentileSeconds
  if (room < 0) {
    return { kind: 'unreachable', serviceSeconds: target.servicePercentileSeconds, targetSeconds: target.targetSeconds }
  }
  const offeredLoad = target.requestsPerSecond * target.meanServiceSeconds
  const cap = Math.min(1, target.maxUtilisation ?? 1)
  const slotsBefore = Math.max(offeredLoad / cap, 0)
  let replicas = Math.max(1, Math.ceil(slotsBefore / perReplica - 1e-12))
  if (replicas * perReplica <= offeredLoad) replicas += 1
  let blocked = erlangB({ servers: replicas * perReplica, offeredLoad })
  for (;;) {
    const slots = replicas * perReplica
    const waitProbability = waitShareFromBlocked(blocked, { servers: slots, offeredLoad })
    const load = {
      requestsPerSecond: target.requestsPerSecond,
      serviceSeconds: target.meanServiceSeconds,
      servers: slots,
    }
    const waitSeconds = waitQuantileSeconds(load, waitProbability, share)
    if (waitSeconds <= room) {
      const percentileSeconds = target.servicePercentileSeconds + waitSeconds
      return { kind: 'fleet', replicas, slots, utilisation: offeredLoad / slots, waitSeconds, percentileSeconds }
    }
    for (let n = slots + 1; n <= slots + perReplica; n += 1) blocked = nextErlangB(blocked, n, offeredLoad)
    replicas += 1
  }
}

/** Arrivals, mean exponential service and the response target; one request per server. */
export interface ExponentialFleetTarget {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  readonly targetSeconds: number
  readonly share?: number | undefined
}

/**
 * Full M/M/c mode: smallest c with P(response > target) <= 1 - share. With exponential service a target at or below
 * the service percentile itself (3 s for p95) cannot be reached by adding servers.
 */
export function smallestExponentialFleet(target: ExponentialFleetTarget): FleetAnswer {
  const share = target.share ?? 0.95
  const aloneSeconds = -Math.log(1 - share) * target.serviceSeconds
  if (target.targetSeconds <= aloneSeconds) {
    return { kind: 'unreachable', serviceSeconds: aloneSeconds, targetSeconds: target.targetSeconds }
  }
  const offeredLoad = target.requestsPerSecond * target.serviceSeconds
  let servers = Math.floor(offeredLoad) + 1
  const at = (count: number) => ({ ...target, servers: count })
  while (responseTail(at(servers), target.targetSeconds) > 1 - share) servers += 1
  const quantile = responseQuantile(at(servers), share)
  const percentileSeconds = quantile.kind === 'value' ? quantile.seconds : target.targetSeconds
  const waitSeconds = Math.max(0, percentileSeconds - aloneSeconds)
  return {
    kind: 'fleet',
    replicas: servers,
    slots: servers,
    utilisation: offeredLoad / servers,
    waitSeconds,
    percentileSeconds,
  }
}
