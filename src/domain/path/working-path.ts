/** The working path of a workload: trigger, door, compute, data, logs and cost, with who retries at each arrow. */
import type { Reason } from '../reason.ts'
import type { PathArrow, WorkingPath } from '../running-plan.ts'
import type { Contender } from '../contender.ts'
import { doubtsIn } from '../doubts.ts'
import { reason } from '../reason.ts'
import type { ResolvedWorkload } from '../resolve-workload.ts'
import { computeBox, costBox, dataBoxes, logsBox } from './compute-and-data.ts'
import { openQuestionsOf } from './open-questions.ts'
import { doorOf, entryBox, triggerBox } from './trigger-and-entry.ts'

/** Where nothing passes there is no path, and what cannot be meant may be why. */
export function noPathOf(inputs: ResolvedWorkload): WorkingPath {
  return { boxes: [], arrows: [], openQuestions: doubtsIn(inputs).map(({ why }) => why) }
}

export function workingPathOf(chosen: Contender): WorkingPath {
  const payer = chosen.scene.inputs.entry.owner ?? 'the team'
  const data = dataBoxes(chosen, payer)
  const arrows: PathArrow[] = [
    { from: 'trigger', to: 'entry', retriedBy: retryAtDoor(chosen) },
    { from: 'entry', to: 'compute', retriedBy: retryBehindDoor(chosen) },
    ...data.map((box): PathArrow => ({ from: 'compute', to: box.id, retriedBy: reason('retry-code', {}) })),
    { from: 'compute', to: 'logs', retriedBy: reason('retry-platform', { platform: chosen.option.platform.name }) },
    { from: 'compute', to: 'cost', retriedBy: reason('retry-nobody', {}) },
  ]
  return {
    boxes: [
      triggerBox(chosen),
      entryBox(chosen, payer),
      computeBox(chosen, payer),
      ...data,
      logsBox(chosen, payer),
      costBox(chosen, payer),
    ],
    arrows,
    openQuestions: openQuestionsOf(chosen),
  }
}

/** A caller that waits retries by itself; events and schedules are handed over once and kept at the door. */
function retryAtDoor(chosen: Contender): Reason {
  const attempts = chosen.scene.thresholds['path.attempts']
  const door = doorOf(chosen)
  if (door === 'queue') return reason('retry-platform', { platform: chosen.option.vendor.name })
  return door === 'scheduler' ? reason('retry-scheduler', { attempts }) : reason('retry-client', {})
}

function retryBehindDoor(chosen: Contender): Reason {
  const attempts = chosen.scene.thresholds['path.attempts']
  const door = doorOf(chosen)
  if (door === 'queue') return reason('retry-queue', { attempts })
  if (door === 'scheduler') return reason('retry-scheduler', { attempts })
  return reason('retry-nobody', {})
}
