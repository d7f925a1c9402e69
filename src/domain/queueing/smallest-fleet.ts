// The smallest fleet whose queue keeps a promise about waiting; how long the service itself takes may have any shape.
import { wholeUp } from '../whole-up.ts'
import { erlangB, nextErlangB, waitShareFromBlocked } from './erlang.ts'
import { waitQuantileSeconds } from './wait-quantile.ts'

/** Rates per second, times in seconds. */
export interface QueuePromise {
  readonly requestsPerSecond: number
  readonly serviceSeconds: number
  /** Requests one replica serves at the same time. */
  readonly concurrencyPerReplica: number
  /** Slots may not be busier than this on average, 0..1. */
  readonly maxUtilisation: number
  /** `share` of the requests wait at most `waitSeconds`; 0: they do not wait. */
  readonly waitSeconds: number
  readonly share: number
}

/** Replicas, by search upwards from the utilisation target; Erlang B is carried along instead of begun anew. */
export function smallestFleet(promise: QueuePromise): number {
  const { requestsPerSecond, serviceSeconds, share } = promise
  const perReplica = Math.max(1, Math.floor(promise.concurrencyPerReplica))
  const offeredLoad = requestsPerSecond * serviceSeconds
  const slotsBefore = Math.max(offeredLoad / Math.min(1, promise.maxUtilisation), 0)
  let replicas = Math.max(1, wholeUp(slotsBefore / perReplica))
  if (replicas * perReplica <= offeredLoad) replicas += 1
  let blocked = erlangB({ servers: replicas * perReplica, offeredLoad })
  for (;;) {
    const slots = replicas * perReplica
    const waitProbability = waitShareFromBlocked(blocked, { servers: slots, offeredLoad })
    const waitSeconds = waitQuantileSeconds(
      { requestsPerSecond, serviceSeconds, servers: slots },
      waitProbability,
      share,
    )
    if (waitSeconds <= promise.waitSeconds) return replicas
    for (let n = slots + 1; n <= slots + perReplica; n += 1) blocked = nextErlangB(blocked, n, offeredLoad)
    replicas += 1
  }
}
