/** How an option stands in one world: a short walk through the gates, without evidence or scores. */
import type { Gate } from '../gates/gate.ts'
import { inputGates, sizingGates } from '../gates/gates.ts'
import type { Scene } from '../scene.ts'

/** `risk` passes, on an assumption that nobody has measured. */
export type GateAnswerInDraw = 'pass' | 'risk' | 'blocked' | 'unknown'

export const gatesInOrder: readonly Gate[] = [...inputGates, ...sizingGates]

export function answerIn(scene: Scene, gates: readonly Gate[]): GateAnswerInDraw {
  let answer: GateAnswerInDraw = 'pass'
  for (const gate of gates) {
    const status = gate.status(scene)
    if (status === 'blocked') return 'blocked'
    if (status === 'unknown' || (status === 'risk' && answer === 'pass')) answer = status
  }
  return answer
}
