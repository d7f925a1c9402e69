/** At least 95 of 100 requests must meet a start no slower than tolerated; a job starts once, so its start itself must be in time. */
import type { Capacity } from '../option-evidence.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { chanceAbove, passesAtWorst, statusOfChance } from './block-chance.ts'
import { fromFact, gateResult, needed } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'
import { lateShare, neverCold, slowStartShare } from './late-starts.ts'

function capacityOf(scene: Scene, end?: 'low' | 'high'): Capacity | undefined {
  const answer = end === undefined ? scene.capacity() : scene.capacityAt(end)
  return answer.kind === 'ok' ? answer.capacity : undefined
}

// Below one in a billion a share is none: how many powers of ten lie between such ends says nothing about one in twenty.
const rarest = 1e-9

/** Chance that more requests than allowed start late; undefined where no range is involved. */
function chanceOf(scene: Scene, capacity: Capacity, tolerated: number): number | undefined {
  if (scene.inputs.ranges.length === 0) return undefined
  const { low: least, high: most } = scene.inputs
  const atLow = lateShare(capacityOf(scene, 'low') ?? capacity, most.maxColdStartMs ?? tolerated)
  const atHigh = lateShare(capacityOf(scene, 'high') ?? capacity, least.maxColdStartMs ?? tolerated)
  const likely = Math.max(rarest, lateShare(capacity, tolerated))
  const low = Math.max(rarest, Math.min(likely, atLow, atHigh))
  const high = Math.max(likely, atLow, atHigh)
  if (high === rarest) return 0
  if (low === high) return undefined
  return chanceAbove({ low, likely, high }, allowedShare(scene))
}

/** A start nobody measured may be a quarter faster or slower: where that decides, it is a risk either way. */
function nearEstimate(scene: Scene, capacity: Capacity, tolerated: number): boolean {
  if (scene.option.startup.coldStartP95S.confidence !== 'estimate') return false
  const margin = scene.thresholds['risk.estimateMargin']
  const allowed = allowedShare(scene) + 1e-9
  // Where so few requests meet a start at all, how long it takes decides nothing.
  if ((capacity.coldShare ?? 0) <= allowed) return false
  const fast = lateShare(capacity, tolerated / (1 - margin))
  const slow = lateShare(capacity, tolerated / (1 + margin))
  return fast <= allowed && slow > allowed
}

/** Where starts are alike in every world and in time even if each request met one, how often they do needs no answer. */
function inTimeHoweverOften(scene: Scene, capacity: Capacity, tolerated: number): boolean {
  const { low, high } = scene.inputs
  const alike =
    low.imageGB === high.imageGB && low.modelGB === high.modelGB && low.maxColdStartMs === high.maxColdStartMs
  return alike && passesAtWorst(slowStartShare(capacity, tolerated), allowedShare(scene), scene.thresholds)
}

function allowedShare(scene: Scene): number {
  return 1 - scene.thresholds['latency.inTimeShare']
}

/** Nobody waits for a run to start unless somebody says so: until then what is kept ready for it is paid for nothing. */
function isKeptUnasked(scene: Scene, capacity: Capacity): boolean {
  const { maxColdStartMs } = scene.inputs.likely
  return maxColdStartMs === undefined && scene.demands.likely.jobLike && capacity.keptWarm > 0
}

function status(scene: Scene): GateStatus {
  const sizing = scene.capacity()
  // Where no size fits, another gate says so.
  if (sizing.kind === 'no-size') return 'pass'
  if (sizing.kind === 'unknown' && scene.option.variant.runs === 'always' && !scene.demands.likely.jobLike)
    return 'pass'
  const capacity = capacityOf(scene)
  const tolerated = scene.inputs.likely.maxColdStartMs
  if (capacity !== undefined && neverCold(capacity)) return isKeptUnasked(scene, capacity) ? 'unknown' : 'pass'
  if (tolerated === undefined || capacity === undefined) return 'unknown'
  if (nearEstimate(scene, capacity, tolerated)) return 'risk'
  if (inTimeHoweverOften(scene, capacity, tolerated)) return 'pass'
  const chance = chanceOf(scene, capacity, tolerated)
  if (chance !== undefined) return statusOfChance(chance, scene.thresholds)
  return lateShare(capacity, tolerated) > allowedShare(scene) + 1e-9 ? 'blocked' : 'pass'
}

export const coldStart: Gate = {
  id: 'cold-start',
  phase: 'sizing',
  status,
  show: (scene) => {
    const gate = 'cold-start'
    const origin = fromFact(scene.option.startup.coldStartP95S)
    const tolerated = scene.inputs.likely.maxColdStartMs
    const sizing = scene.capacity()
    const answer = status(scene)
    if (answer === 'unknown') {
      const needs = tolerated === undefined ? (['maxColdStartMs'] as const) : []
      const more = sizing.kind === 'unknown' ? sizing.needs : []
      return needed(gate, [...needs, ...more], tolerated ?? null, 'ms', origin)
    }
    const capacity = sizing.kind === 'ok' ? sizing.capacity : undefined
    if (capacity === undefined || neverCold(capacity)) {
      return gateResult({
        gate,
        status: 'pass',
        value: 0,
        limit: tolerated ?? null,
        unit: 'ms',
        origin,
        reason: reason('never-cold', { toleratedMs: tolerated ?? 'not said' }),
      })
    }
    const startMs = capacity.coldStartP95Ms
    const toleratedMs = tolerated ?? 0
    const inTimeShare = 1 - lateShare(capacity, toleratedMs)
    const wantedShare = scene.thresholds['latency.inTimeShare']
    const chance = chanceOf(scene, capacity, toleratedMs)
    const overMs = startMs - toleratedMs
    const base = { gate, status: answer, origin, chance } as const
    if (answer === 'pass' && overMs > 0) {
      return gateResult({
        ...base,
        value: inTimeShare,
        limit: wantedShare,
        unit: 'share',
        reason: reason('few-start-late', { startMs, toleratedMs, inTimeShare, wantedShare }),
      })
    }
    return gateResult({
      ...base,
      value: startMs,
      limit: toleratedMs,
      unit: 'ms',
      nearMiss: overMs > 0 ? overMs : undefined,
      reason:
        answer === 'blocked'
          ? reason('starts-late', { startMs, toleratedMs, inTimeShare, wantedShare, overMs })
          : answer === 'risk'
            ? chance === undefined
              ? reason('start-near-limit', { startMs, toleratedMs })
              : overMs > 0 && inTimeShare >= wantedShare
                ? reason('may-miss-share', { startMs, toleratedMs, inTimeShare, wantedShare, chance })
                : reason('may-start-late', { startMs, toleratedMs, chance })
            : reason('starts-in-time', { startMs, toleratedMs }),
    })
  },
}
