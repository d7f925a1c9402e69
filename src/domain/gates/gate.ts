/** What every gate is: a cheap status for ranking, and a full answer with its evidence from the same rule. */
import type { GateResult } from '../option-evidence.ts'
import type { Fact } from '../facts.ts'
import type { Reason } from '../reason.ts'
import type { Scene, Stage } from '../scene.ts'
import { reason } from '../reason.ts'
import type { Confidence, GateId } from '../vocabulary.ts'
import type { Tier } from '../tier-order.ts'
import type { FieldId } from '../workbook.ts'

/** `risk` passes, but a range or a known weakness may turn it into a block. */
export type GateStatus = 'pass' | 'risk' | 'blocked' | 'unknown'

export interface Gate {
  readonly id: GateId
  /** `inputs` gates need only what was entered; `sizing` gates need capacity or bill and are asked later. */
  readonly phase: 'inputs' | 'sizing'
  /** False where neither workload nor team says anything that it would ask about: every option passes. Absent: asks always. */
  readonly asked?: ((stage: Stage) => boolean) | undefined
  readonly status: (scene: Scene) => GateStatus
  /** Where a risk of this gate weighs more than the others do. */
  readonly tierAtRisk?: (scene: Scene) => Tier
  readonly show: (scene: Scene) => GateResult
}

/** Where a limit comes from; what the team itself said has the workbook as its source. */
export interface Origin {
  readonly source: string
  readonly date: string
  readonly confidence: Confidence
}

export const fromTeam: Origin = { source: 'workbook', date: '', confidence: 'primary' }

export function fromFact(fact: Fact<unknown>): Origin {
  return { source: fact.source, date: fact.date, confidence: fact.confidence }
}

export interface Answer {
  readonly gate: GateId
  readonly status: GateStatus
  readonly value: number | string | null
  readonly limit: number | string | null
  readonly unit: string
  readonly origin: Origin
  readonly reason: Reason
  readonly needs?: readonly FieldId[] | undefined
  readonly chance?: number | undefined
  readonly nearMiss?: number | undefined
}

/** Lays an answer out as the assessment carries it. */
export function gateResult(answer: Answer): GateResult {
  return {
    gate: answer.gate,
    answer: answer.status === 'risk' ? 'pass' : answer.status,
    value: answer.value,
    limit: answer.limit,
    unit: answer.unit,
    source: answer.origin.source,
    date: answer.origin.date,
    confidence: answer.origin.confidence,
    reason: answer.reason,
    needs: answer.needs ?? [],
    atRisk: answer.status === 'risk',
    ...(answer.chance === undefined ? {} : { blockProbability: answer.chance }),
    ...(answer.nearMiss === undefined ? {} : { nearMiss: answer.nearMiss }),
  }
}

/** The answer of a gate that the workload does not ask for. */
export function notAsked(gate: GateId, origin: Origin = fromTeam): GateResult {
  return gateResult({
    gate,
    status: 'pass',
    value: null,
    limit: null,
    unit: '',
    origin,
    reason: reason('not-asked', { gate }),
  })
}

/** The answer of a gate whose limit binds nothing here. */
export function unbounded(answer: Pick<Answer, 'gate' | 'value' | 'limit' | 'unit' | 'origin'>): GateResult {
  return gateResult({ ...answer, status: 'pass', reason: reason('no-limit', { gate: answer.gate }) })
}

/** The answer of a gate that hangs on fields nobody answered. */
export function needed(
  gate: GateId,
  needs: readonly FieldId[],
  limit: number | string | null,
  unit: string,
  origin: Origin,
): GateResult {
  return gateResult({
    gate,
    status: 'unknown',
    value: null,
    limit,
    unit,
    origin,
    reason: reason('need-fields', { gate, fields: needs.join(', '), limit: limit ?? 'not said', unit }),
    needs,
  })
}
