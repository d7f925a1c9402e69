/** Latency readiness: headroom under the promised p95, and how seldom and how short cold starts are; for jobs, how soon they start. */
import type { Capacity } from '../option-evidence.ts'
import { neverCold } from '../gates/late-starts.ts'
import { reason } from '../reason.ts'
import type { World } from '../resolve-workload.ts'
import type { Scene } from '../scene.ts'
import type { Criterion } from './criterion.ts'
import { worthLog } from './worth.ts'

/** 1 for capacity that never starts cold, else the worth of a start, counted by how often requests meet one. */
function readiness(scene: Scene, capacity: Capacity, world: World): number {
  if (neverCold(capacity)) return 1
  const t = scene.thresholds
  const tolerated = world.maxColdStartMs ?? 0
  const good = Math.max(t['latency.startGoodMs'], tolerated * t['latency.startGoodOverTolerated'])
  const bad = Math.max(t['latency.startBadMs'], tolerated * t['latency.startBadOverTolerated'])
  const start = worthLog(capacity.coldStartP95Ms, bad, good)
  const rare = worthLog(capacity.coldShare ?? 0, t['latency.coldShareBad'], t['latency.coldShareGood'])
  return 1 - (1 - rare) * (1 - start)
}

function jobStart(scene: Scene, capacity: Capacity, world: World): number | undefined {
  if (neverCold(capacity)) return 1
  const t = scene.thresholds
  if (world.maxColdStartMs === undefined) return undefined
  const share = capacity.coldStartP95Ms / Math.max(world.maxColdStartMs, 1)
  return worthLog(share, t['latency.jobStartBad'], t['latency.jobStartGood'])
}

function valueIn(scene: Scene, world: World, capacity: Capacity): number | undefined {
  if (scene.demands.likely.jobLike) return jobStart(scene, capacity, world)
  const ready = readiness(scene, capacity, world)
  if (world.p95TargetMs === undefined || capacity.p95Ms === null) return ready
  const t = scene.thresholds
  const headroom = worthLog(capacity.p95Ms / world.p95TargetMs, t['latency.headroomBad'], t['latency.headroomGood'])
  return (ready + headroom) / 2
}

export const latency: Criterion = {
  id: 'latency',
  value: (scene) => {
    const sizing = scene.capacity()
    return sizing.kind === 'ok' ? valueIn(scene, scene.inputs.likely, sizing.capacity) : undefined
  },
  ends: (scene) =>
    (['low', 'high'] as const).flatMap((end) => {
      const sizing = scene.capacityAt(end)
      const value = sizing.kind === 'ok' ? valueIn(scene, scene.inputs[end], sizing.capacity) : undefined
      return value === undefined ? [] : [value]
    }),
  why: (scene) => {
    const sizing = scene.capacity()
    const { p95TargetMs, maxColdStartMs } = scene.inputs.likely
    if (sizing.kind !== 'ok')
      return reason('latency-open', { fields: sizing.kind === 'unknown' ? sizing.needs.join(', ') : '' })
    const { capacity } = sizing
    const cold = !neverCold(capacity)
    const startMs = capacity.coldStartP95Ms
    if (scene.demands.likely.jobLike) {
      return reason('latency-job-start', { startMs: cold ? startMs : 0, toleratedMs: maxColdStartMs ?? 'not said' })
    }
    const figures = { p95Ms: capacity.p95Ms ?? 'not known', targetMs: p95TargetMs ?? 'not said' }
    if (!cold) return reason('latency-no-cold', figures)
    const coldShare = capacity.coldShare ?? 0
    const rare = coldShare < scene.thresholds['latency.coldShareBad'] / 5
    return reason(rare ? 'latency-rare-cold' : 'latency-cold', { ...figures, coldShare, startMs })
  },
}
