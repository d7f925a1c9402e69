/** What would change the winner: the nearest weights, then the nearest inputs. */
import type { Flip } from './certainty.ts'
import { weightFlipsOf } from './weight-flips.ts'
import type { WorkloadContest } from './workload-contest.ts'

export function flipsOf(held: WorkloadContest, inputFlips: readonly Flip[]): readonly Flip[] {
  return [...weightFlipsOf(held), ...inputFlips]
}
