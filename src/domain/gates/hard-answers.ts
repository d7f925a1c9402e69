/** Whether a workload lets the answer to a decision prompt rule out instead of weigh. */
import type { Scene } from '../scene.ts'
import type { HardAnswer } from '../vocabulary.ts'

export function rulesOut(scene: Scene, answer: HardAnswer): boolean {
  return scene.inputs.entry.rulesOut?.includes(answer) === true
}
