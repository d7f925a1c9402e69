/** The commonest gate: what the workload brings must not exceed what the platform allows. */
import type { GateResult } from '../option-evidence.ts'
import type { Fact, Limit } from '../facts.ts'
import { reason } from '../reason.ts'
import type { World } from '../resolve-workload.ts'
import type { Scene, Stage } from '../scene.ts'
import type { GateId } from '../vocabulary.ts'
import type { FieldId } from '../workbook.ts'
import { chanceAbove, statusOfEnds } from './block-chance.ts'
import type { Ends } from './block-chance.ts'
import { fromFact, gateResult, needed, notAsked, unbounded } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

export interface Ceiling {
  readonly gate: GateId
  readonly unit: string
  readonly needs: readonly FieldId[]
  /** What one world brings; undefined where nobody said. */
  readonly brings: (world: World, scene: Scene) => number | undefined
  /** Undefined where the platform has no such limit. */
  readonly limit: (scene: Scene) => Limit | undefined
  /** The part of it that is no assumption; where only the rest exceeds the limit, that is a risk and no block. */
  readonly certain?: (world: World) => number | undefined
  /** False where the workload does not ask for it at all. */
  readonly asked?: (stage: Stage) => boolean
}

export function ceilingGate(ceiling: Ceiling): Gate {
  return {
    id: ceiling.gate,
    phase: 'inputs',
    asked: ceiling.asked,
    status: (scene) => statusOf(ceiling, scene),
    show: (scene) => show(ceiling, scene),
  }
}

/** What the worlds bring; undefined where they bring the same. */
function endsOf(ceiling: Ceiling, scene: Scene, likely: number): Ends | undefined {
  const { low, high, ranges } = scene.inputs
  if (ranges.length === 0) return undefined
  const atLow = ceiling.brings(low, scene) ?? likely
  const atHigh = ceiling.brings(high, scene) ?? likely
  if (atLow === atHigh) return undefined
  return { low: Math.min(atLow, atHigh), likely, high: Math.max(atLow, atHigh) }
}

/** What nobody said cannot rule an option out; it can only warn. */
function onDefault(ceiling: Ceiling, scene: Scene): boolean {
  return ceiling.needs.length > 0 && ceiling.needs.every((field) => scene.inputs.basis[field] === 'default')
}

/** What is certain where it alone stays within the limit. */
function certainWithin(ceiling: Ceiling, scene: Scene, limit: number): number | undefined {
  const certain = ceiling.certain?.(scene.inputs.likely)
  return certain !== undefined && certain <= limit ? certain : undefined
}

function statusOf(ceiling: Ceiling, scene: Scene): GateStatus {
  if (ceiling.asked !== undefined && !ceiling.asked(scene)) return 'pass'
  const limit = ceiling.limit(scene)?.value ?? 'unlimited'
  if (limit === 'unlimited') return 'pass'
  const value = ceiling.brings(scene.inputs.likely, scene)
  if (value === undefined) return 'unknown'
  const ends = endsOf(ceiling, scene, value)
  if (ends === undefined && value <= limit) return 'pass'
  if (ends === undefined && onDefault(ceiling, scene)) return 'risk'
  const strict = ends === undefined ? 'blocked' : statusOfEnds(ends, limit, scene.thresholds)
  return strict === 'blocked' && certainWithin(ceiling, scene, limit) !== undefined ? 'risk' : strict
}

function show(ceiling: Ceiling, scene: Scene): GateResult {
  const { gate, unit } = ceiling
  const fact: Fact<number | 'unlimited'> | undefined = ceiling.limit(scene)
  if (fact === undefined) return notAsked(gate)
  const origin = fromFact(fact)
  if (ceiling.asked !== undefined && !ceiling.asked(scene)) return notAsked(gate, origin)
  const value = ceiling.brings(scene.inputs.likely, scene)
  const limit = fact.value
  if (limit === 'unlimited') return unbounded({ gate, value: value ?? null, limit, unit, origin })
  if (value === undefined) return needed(gate, ceiling.needs, limit, unit, origin)
  const ends = endsOf(ceiling, scene, value)
  const chance = ends === undefined ? undefined : chanceAbove(ends, limit)
  const status = statusOf(ceiling, scene)
  const over = value - limit
  const figures = { gate, value, limit, unit }
  const certain = certainWithin(ceiling, scene, limit)
  const why =
    status === 'blocked'
      ? reason('over-limit', { ...figures, over })
      : status === 'risk'
        ? chance === undefined
          ? certain === undefined
            ? reason('default-exceeds', figures)
            : reason('estimate-exceeds', { ...figures, certain })
          : reason('may-exceed', { ...figures, chance })
        : reason('within-limit', figures)
  return gateResult({
    gate,
    status,
    value,
    limit,
    unit,
    origin,
    reason: why,
    chance,
    nearMiss: over > 0 ? over : undefined,
  })
}
