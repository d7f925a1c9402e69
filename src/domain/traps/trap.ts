/** What every trap is: a known bad pattern, looked for in one workload and its likely choice. */
import type { Capacity } from '../option-evidence.ts'
import type { TrapFinding } from '../running-plan.ts'
import type { Contender } from '../contender.ts'
import { contenderOfToday } from '../keep.ts'
import type { WorkloadContest } from '../workload-contest.ts'

export interface Trap {
  readonly id: string
  readonly find: (scout: Scout) => Omit<TrapFinding, 'trap'> | null
}

/** What a trap looks at: the contest, what was chosen, and what runs today. */
export interface Scout {
  readonly held: WorkloadContest
  readonly chosen: Contender | undefined
  readonly today: Contender | undefined
}

export function scoutOf(held: WorkloadContest): Scout {
  return { held, chosen: held.contest.winner, today: contenderOfToday(held) }
}

export function capacityOfContender(contender: Contender): Capacity | undefined {
  const sizing = contender.scene.capacity()
  return sizing.kind === 'ok' ? sizing.capacity : undefined
}
