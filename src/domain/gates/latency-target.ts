/** The 95th percentile, waiting included, must meet the promise; a promise missed only by an assumed spread is a risk, not a block. */
import { entranceOf } from '../bill/entrance.ts'
import type { Entrance } from '../bill/entrance.ts'
import { capacityOf, p95WithRoom } from '../capacity/capacity.ts'
import type { CapacityAnswer } from '../capacity/capacity.ts'
import { demandOf } from '../demand.ts'
import type { Fact } from '../facts.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import { narrowed } from '../narrowed.ts'
import { worldAtShare } from '../world-at-share.ts'
import { chanceAbove, passesAtWorst, statusOfEnds } from './block-chance.ts'
import type { Ends } from './block-chance.ts'
import { fromFact, fromTeam, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

/** An overloaded fleet has no p95; what is certain is that no answer is faster than the work itself. */
function p95In(answer: CapacityAnswer): number | undefined {
  return answer.kind === 'ok' ? (answer.capacity.p95Ms ?? answer.capacity.durationMs) : undefined
}

function p95Of(scene: Scene, end?: 'low' | 'high'): number | undefined {
  return p95In(end === undefined ? scene.capacity() : scene.capacityAt(end))
}

/** A measured p95 of the duration is a fact; otherwise the spread around the mean is an assumption. */
function spreadIsMeasured(scene: Scene): boolean {
  return scene.inputs.likely.durationP95ToMean !== undefined
}

/** On the instances chosen, whose share of a CPU can make it longer than stated. */
function meanMsOf(scene: Scene): number {
  const sizing = scene.capacity()
  return sizing.kind === 'ok' ? sizing.capacity.durationMs : (scene.inputs.likely.durationMs ?? 0)
}

/** What is certain of the response: the mean duration and the wait for a free slot; a known longest run may cap the spread. */
function certainMs(scene: Scene, p95Ms: number): number {
  const meanMs = meanMsOf(scene)
  return Math.max(meanMs, p95Ms - meanMs * (scene.catalogue.assumptions.serviceP95ToMean.value - 1))
}

/** The p95 in each world; undefined where they are alike. */
function endsOf(scene: Scene, p95Ms: number): Ends | undefined {
  if (scene.inputs.ranges.length === 0) return undefined
  const low = p95Of(scene, 'low') ?? p95Ms
  const high = p95Of(scene, 'high') ?? p95Ms
  return low === high ? undefined : { low, likely: p95Ms, high }
}

/** A target met with every range at its high end needs no look at the low end, and a roomy fleet no size at either. */
function p95AtHighEnd(scene: Scene, p95Ms: number): number {
  if (scene.inputs.ranges.length === 0) return p95Ms
  return p95WithRoom(scene.option, scene.demands.high) ?? p95Of(scene, 'high') ?? p95Ms
}

interface Front {
  readonly entrance: Entrance
  readonly addsMs: Fact
}

/** What stands between callers and the code, and adds to each answer. */
function frontOf({ catalogue: { assumptions }, option, demands }: Scene): Front {
  const entrance = entranceOf(option, demands.likely)
  const { balancerFrontMs, gatewayFrontMs, ownFrontMs } = assumptions
  const isFunction = option.platform.network.loadBalancer !== 'needed'
  const byEntrance = {
    // A balancer calls a function, it does not pass a connection on to it.
    'load-balancer': isFunction ? ownFrontMs : balancerFrontMs,
    gateway: gatewayFrontMs,
    url: gatewayFrontMs,
    included: ownFrontMs,
  } as const
  return { entrance, addsMs: byEntrance[entrance] }
}

/** Share of the target from which on a front is felt: of two seconds nobody counts ten milliseconds. */
const feltFrom = 0.1

/** The most that any front adds: a target with so much room needs no look at which one it is. */
function mostInFrontMs({ catalogue: { assumptions }, demands }: Scene, target: number): number {
  if (!demands.likely.interactive) return 0
  const { balancerFrontMs, gatewayFrontMs, ownFrontMs } = assumptions
  const most = Math.max(balancerFrontMs.value, gatewayFrontMs.value, ownFrontMs.value)
  return most < feltFrom * target ? 0 : most
}

/** Whether a promise that the code keeps has no room left for what stands in front of it; that is an estimate and so never a block. */
function frontBreaks(scene: Scene, p95Ms: number, target: number): boolean {
  if (!scene.demands.likely.interactive) return false
  const adds = frontOf(scene).addsMs.value
  return adds >= feltFrom * target && strictStatus(scene, p95Ms, target - adds) !== 'pass'
}

/** The answer if the spread around the mean were certain. */
function strictStatus(scene: Scene, p95Ms: number, target: number): GateStatus {
  const ends = endsOf(scene, p95Ms)
  if (ends === undefined) return p95Ms > target ? 'blocked' : 'pass'
  return statusOfEnds(ends, target, scene.thresholds)
}

const steps = 20
/** Of a distribution; nothing that shows as a chance lies beyond. */
const shares = { least: 0.001, most: 0.999 }

/**
 * The chance of an answer after the target. Between the ends of the ranges the p95 does not move in step with them, because the
 * fleet is sized anew in every world: so the worlds between are asked. Ranges move together, as they do at the ends.
 */
function chanceLate(scene: Scene, p95Ends: Ends, target: number): number {
  const { inputs, option } = scene
  const isLate = (share: number): boolean => {
    const demand = demandOf(worldAtShare(inputs, inputs.ranges, share), option.site)
    return (p95In(capacityOf(option, demand)) ?? 0) > target
  }
  const slowerAbove = p95Ends.low <= p95Ends.high
  const [inTime, late] = slowerAbove ? [shares.least, shares.most] : [shares.most, shares.least]
  if (isLate(inTime) || !isLate(late)) return chanceAbove(p95Ends, target)
  const { last } = narrowed({ from: inTime, to: late, stays: (share) => !isLate(share), precision: 0, steps })
  return slowerAbove ? 1 - last : last
}

function status(scene: Scene): GateStatus {
  const target = scene.inputs.likely.p95TargetMs
  if (target === undefined || scene.demands.likely.staysOpen) return 'pass'
  const sizing = scene.capacity()
  if (sizing.kind === 'no-size') return 'pass'
  const p95Ms = p95Of(scene)
  if (p95Ms === undefined) return sizing.kind === 'unknown' ? 'unknown' : 'pass'
  const worstMs = Math.max(p95Ms, p95AtHighEnd(scene, p95Ms))
  if (passesAtWorst(worstMs, target - mostInFrontMs(scene, target), scene.thresholds)) return 'pass'
  const strict = strictStatus(scene, p95Ms, target)
  if (strict === 'pass') return frontBreaks(scene, p95Ms, target) ? 'risk' : 'pass'
  if (strict !== 'blocked' || spreadIsMeasured(scene)) return strict
  return certainMs(scene, p95Ms) > target ? 'blocked' : 'risk'
}

export const latencyTarget: Gate = {
  id: 'latency-target',
  phase: 'sizing',
  asked: ({ inputs }) => inputs.likely.p95TargetMs !== undefined,
  status,
  show: (scene) => {
    const gate = 'latency-target'
    const targetMs = scene.inputs.likely.p95TargetMs
    if (targetMs === undefined) return notAsked(gate)
    if (scene.demands.likely.staysOpen)
      return gateResult({
        gate,
        status: 'pass',
        value: null,
        limit: targetMs,
        unit: 'ms',
        origin: fromTeam,
        reason: reason('socket-stays-open', { openMs: meanMsOf(scene), targetMs }),
      })
    const spreadFrom = spreadIsMeasured(scene) ? fromTeam : fromFact(scene.catalogue.assumptions.serviceP95ToMean)
    const sizing = scene.capacity()
    const answer = status(scene)
    if (answer === 'unknown')
      return needed(gate, sizing.kind === 'unknown' ? sizing.needs : [], targetMs, 'ms', spreadFrom)
    const p95Ms = p95Of(scene)
    if (p95Ms === undefined) return notAsked(gate, spreadFrom)
    const p95Ends = endsOf(scene, p95Ms)
    const chance = p95Ends === undefined ? undefined : chanceLate(scene, p95Ends, targetMs)
    const strict = strictStatus(scene, p95Ms, targetMs)
    const byRange = chance !== undefined && strict === 'risk'
    const front = answer === 'risk' && strict === 'pass' ? frontOf(scene) : undefined
    const overMs = p95Ms - targetMs
    const meanMs = meanMsOf(scene)
    return gateResult({
      gate,
      status: answer,
      value: p95Ms,
      limit: targetMs,
      unit: 'ms',
      origin: front === undefined ? spreadFrom : fromFact(front.addsMs),
      chance,
      nearMiss: overMs > 0 ? overMs : undefined,
      reason:
        answer === 'blocked'
          ? reason('answers-late', { p95Ms, targetMs, overMs })
          : front !== undefined
            ? reason('front-adds', { p95Ms, targetMs, frontMs: front.addsMs.value, front: front.entrance })
            : answer === 'risk'
              ? byRange
                ? reason('may-miss-target', { p95Ms, targetMs, meanMs, chance: chance ?? 0 })
                : reason('may-answer-late', { p95Ms, targetMs, meanMs })
              : reason('answers-in-time', { p95Ms, targetMs }),
    })
  },
}
