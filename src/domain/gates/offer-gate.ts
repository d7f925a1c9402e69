/** A gate about kinds of things: what the workload wants must be among what the platform offers. */
import type { Fact } from '../facts.ts'
import type { Reason } from '../reason.ts'
import { reason } from '../reason.ts'
import type { Scene } from '../scene.ts'
import type { GateId } from '../vocabulary.ts'
import type { FieldId } from '../workbook.ts'
import { fromFact, gateResult, needed, notAsked } from './gate.ts'
import type { Gate, GateStatus } from './gate.ts'

export interface Offer {
  readonly gate: GateId
  readonly needs: readonly FieldId[]
  /** What is wanted, 'nothing' where any platform will do, undefined where nobody said. */
  readonly wants: (scene: Scene) => string | undefined
  readonly offered: (scene: Scene) => Fact<readonly string[]> | Fact<boolean>
  /** Whether the platform settles the question although nobody answered it. */
  readonly anyway?: (scene: Scene) => boolean
  /** What is offered with a catch: where it comes from, and why it is at risk. */
  readonly catch?: (scene: Scene) => { readonly fact: Fact<unknown>; readonly why: Reason } | undefined
}

export const nothing = 'nothing'

export function offerGate(offer: Offer): Gate {
  const status = (scene: Scene): GateStatus => {
    const wanted = offer.wants(scene)
    if (wanted === nothing) return 'pass'
    if (wanted === undefined) return offer.anyway?.(scene) === true ? 'pass' : 'unknown'
    if (!has(offer.offered(scene), wanted)) return 'blocked'
    return offer.catch?.(scene) === undefined ? 'pass' : 'risk'
  }
  return {
    id: offer.gate,
    phase: 'inputs',
    status,
    show: (scene) => {
      const { gate } = offer
      const fact = offer.offered(scene)
      const origin = fromFact(fact)
      const wanted = offer.wants(scene)
      const list = listOf(fact)
      const answer = status(scene)
      if (answer === 'unknown') return needed(gate, offer.needs, list, 'kind', origin)
      if (wanted === undefined || wanted === nothing) return notAsked(gate, origin)
      const caught = answer === 'risk' ? offer.catch?.(scene) : undefined
      if (caught !== undefined)
        return gateResult({
          gate,
          status: answer,
          value: wanted,
          limit: list,
          unit: 'kind',
          origin: fromFact(caught.fact),
          reason: caught.why,
        })
      const why =
        answer === 'pass' ? reason('offered', { gate, wanted }) : reason('not-offered', { gate, wanted, offered: list })
      return gateResult({ gate, status: answer, value: wanted, limit: list, unit: 'kind', origin, reason: why })
    },
  }
}

function has(fact: Fact<readonly string[]> | Fact<boolean>, wanted: string): boolean {
  return typeof fact.value === 'boolean' ? fact.value : fact.value.includes(wanted)
}

function listOf(fact: Fact<readonly string[]> | Fact<boolean>): string {
  if (typeof fact.value === 'boolean') return fact.value ? 'yes' : 'no'
  return fact.value.length === 0 ? 'none' : fact.value.join(', ')
}
