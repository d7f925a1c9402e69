/** What would change the winner: the nearest weights, then the nearest inputs, last those that change only the platform within its family. */
import type { Flip } from './certainty.ts'
import type { InputFlips } from './input-flips.ts'
import { weightFlipsOf } from './weight-flips.ts'
import type { WorkloadContest } from './workload-contest.ts'

export function flipsOf(held: WorkloadContest, { across, within }: InputFlips): readonly Flip[] {
  return [...weightFlipsOf(held), ...across, ...within]
}
