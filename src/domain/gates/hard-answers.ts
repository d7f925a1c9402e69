/** Answers of the decision prompts that weigh by default; a workload may say that they rule out. */
import type { PromptId } from '../assessment.ts'
import type { Scene } from '../scene.ts'

export type HardAnswer = Extract<PromptId, 'idle' | 'cluster' | 'rollback'>

export function rulesOut(scene: Scene, answer: HardAnswer): boolean {
  return scene.inputs.entry.rulesOut?.includes(answer) === true
}
