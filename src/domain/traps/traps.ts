/**
 * Every trap, once: six classic ones, six risks to settle before launch, and a bill that rests on CPU nobody measured; a
 * trap id without a rule does not compile.
 */
import type { TrapFinding } from '../running-plan.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import { ciProduction } from './ci-production.ts'
import { coldChat } from './cold-chat.ts'
import { crowded } from './crowded.ts'
import { idleGpu } from './idle-gpu.ts'
import { imageBloat } from './image-bloat.ts'
import { modern } from './modern.ts'
import { noisy } from './noisy.ts'
import { patchDrift } from './patch-drift.ts'
import { quota } from './quota.ts'
import { retries } from './retries.ts'
import { statefulGpu } from './stateful-gpu.ts'
import type { Trap } from './trap.ts'
import { scoutOf } from './trap.ts'
import { untestedBurst } from './untested-burst.ts'
import { vmImages } from './vm-images.ts'

export const trapIds = [
  'modern',
  'stateful-gpu',
  'vm-images',
  'image-bloat',
  'untested-burst',
  'ci-production',
  'cold-chat',
  'quota',
  'noisy',
  'patch-drift',
  'retries',
  'idle-gpu',
  'crowded',
] as const
export type TrapId = (typeof trapIds)[number]

export const traps: Readonly<Record<TrapId, Trap>> = {
  modern,
  'stateful-gpu': statefulGpu,
  'vm-images': vmImages,
  'image-bloat': imageBloat,
  'untested-burst': untestedBurst,
  'ci-production': ciProduction,
  'cold-chat': coldChat,
  quota,
  noisy,
  'patch-drift': patchDrift,
  retries,
  'idle-gpu': idleGpu,
  crowded,
}

/** Findings of one workload, gravest first. */
export function trapsOf(held: WorkloadContest): readonly TrapFinding[] {
  const scout = scoutOf(held)
  return trapIds
    .flatMap((id) => {
      const found = traps[id].find(scout)
      return found === null ? [] : [{ trap: id, ...found }]
    })
    .sort((a, b) => b.severity - a.severity)
}
