/** Whether a workload lets the answer to a decision prompt rule out instead of weigh. */
import type { Stage } from '../scene.ts'
import type { HardAnswer } from '../vocabulary.ts'

export function rulesOut(stage: Stage, answer: HardAnswer): boolean {
  return stage.inputs.entry.rulesOut?.includes(answer) === true
}
