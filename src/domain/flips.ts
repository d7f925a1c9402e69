/** What would change the winner: the nearest weights, then the nearest inputs. */
import type { Flip } from './assessment.ts'
import { allInputFlips } from './input-flips.ts'
import { weightFlipsOf } from './weight-flips.ts'
import type { WorkloadContest } from './workload-contest.ts'

export function flipsOf(held: WorkloadContest): readonly Flip[] {
  return [...weightFlipsOf(held), ...allInputFlips(held)]
}
