/** The database must survive the connections that all replicas at peak keep open. */
import type { Capacity } from '../option-evidence.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { chanceAbove, statusOfEnds } from './block-chance.ts'
import type { Ends } from './block-chance.ts'
import { fromTeam, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

interface Pool {
  readonly replicas: number
  readonly connections: number
  /** Connections that a burst may open where nothing caps the number of replicas. */
  readonly ceiling: number | undefined
}

/** A replica that serves one request at a time keeps one connection, any other its pool. */
function poolOf(scene: Scene, capacity: Capacity): Pool {
  const most = scene.option.limits.maxConcurrencyPerReplica.value
  const wanted = scene.inputs.likely.concurrencyPerReplica ?? 1
  const atOnce = Math.max(1, most === 'unlimited' ? wanted : Math.min(wanted, most))
  const each = Math.min(scene.thresholds['database.poolPerReplica'], atOnce)
  // Several replicas on one machine keep a pool each.
  const replicas =
    capacity.instances === null
      ? Math.max(1, Math.ceil(capacity.peakConcurrency / atOnce))
      : capacity.instances * capacity.replicasPerInstance
  const quota = scene.option.limits.concurrencyQuota.value
  const free = scene.option.platform.operatingModel === 'function'
  return {
    replicas,
    connections: replicas * each,
    ceiling: !free ? undefined : quota === 'unlimited' ? Infinity : quota * each,
  }
}

/** Connections with every range at one end, held against the limit of the other; as likely where nothing is carried there. */
function strainAt(scene: Scene, end: 'low' | 'high', likely: number): number {
  const sizing = scene.capacityAt(end)
  const { low, high } = scene.inputs
  const limit = (end === 'low' ? high : low).databaseConnectionLimit
  return sizing.kind === 'ok' && limit !== undefined && limit > 0
    ? poolOf(scene, sizing.capacity).connections / limit
    : likely
}

/** Connections as shares of the limit; undefined where they are alike in every world. */
function strainOf(scene: Scene, pool: Pool, limit: number): Ends | undefined {
  if (scene.inputs.ranges.length === 0 || limit <= 0) return undefined
  const likely = pool.connections / limit
  const low = strainAt(scene, 'low', likely)
  const high = strainAt(scene, 'high', likely)
  return low === high ? undefined : { low, likely, high }
}

function status(scene: Scene): GateStatus {
  const limit = scene.inputs.likely.databaseConnectionLimit
  if (limit === undefined) return 'pass'
  const sizing = scene.capacity()
  if (sizing.kind !== 'ok') return sizing.kind === 'unknown' ? 'unknown' : 'pass'
  const pool = poolOf(scene, sizing.capacity)
  const usual = usualStatus(scene, pool, limit)
  if (usual !== 'pass') return usual
  return pool.ceiling !== undefined && pool.ceiling > limit ? 'risk' : 'pass'
}

/** The answer for the usual peak, without a burst. */
function usualStatus(scene: Scene, pool: Pool, limit: number): GateStatus {
  const strain = strainOf(scene, pool, limit)
  if (strain !== undefined) return statusOfEnds(strain, 1, scene.thresholds)
  return pool.connections > limit ? 'blocked' : 'pass'
}

export const databaseConnections: Gate = {
  id: 'database-connections',
  phase: 'sizing',
  asked: ({ inputs }) => inputs.likely.databaseConnectionLimit !== undefined,
  status,
  show: (scene) => {
    const gate = 'database-connections'
    const limit = scene.inputs.likely.databaseConnectionLimit
    if (limit === undefined) return notAsked(gate)
    const sizing = scene.capacity()
    const unit = 'connections'
    if (sizing.kind === 'unknown') return needed(gate, sizing.needs, limit, unit, fromTeam)
    if (sizing.kind === 'no-size') return notAsked(gate)
    const pool = poolOf(scene, sizing.capacity)
    const { connections, replicas, ceiling } = pool
    const strain = strainOf(scene, pool, limit)
    const chance = strain === undefined ? undefined : chanceAbove(strain, 1)
    const answer = status(scene)
    const over = connections - limit
    return gateResult({
      gate,
      status: answer,
      value: connections,
      limit,
      unit,
      origin: fromTeam,
      chance,
      nearMiss: over > 0 ? over : undefined,
      reason:
        answer === 'blocked'
          ? reason('pool-exhausted', { connections, limit, replicas, over })
          : chance !== undefined && usualStatus(scene, pool, limit) === 'risk'
            ? reason('may-exhaust-pool', { connections, limit, replicas, chance })
            : answer === 'risk'
              ? reason('pool-unbounded', {
                  connections,
                  limit,
                  ceiling: ceiling === Infinity ? 'no limit' : (ceiling ?? 0),
                })
              : reason('pool-within', { connections, limit, replicas }),
    })
  },
}
