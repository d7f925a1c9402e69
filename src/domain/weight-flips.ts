/** One weight at a time: the nearest value at which a rival ties with the winner. */
import type { Flip } from './certainty.ts'
import type { WorkloadContest } from './workload-contest.ts'
import { oneWeightFlips } from './robustness/one-weight-flips.ts'
import { criterionIds } from './vocabulary.ts'

/** One flip per criterion at most, nearest first. */
export function weightFlipsOf(held: WorkloadContest): readonly Flip[] {
  const { winner } = held.contest
  if (winner === undefined) return []
  const nearest = new Map<number, Flip>()
  for (const rival of held.contest.rivals()) {
    const answers = oneWeightFlips({ winner: winner.values, rival: rival.values, weights: held.view.vector })
    answers.forEach((answer, k) => {
      // A weight of all or nothing is no reading of what matters; it only hides the other criteria.
      if (answer.kind === 'no-flip' || answer.newWeight > 1 - 1e-9) return
      const now = held.view.vector[k] ?? 0
      const before = nearest.get(k)
      if (before !== undefined && Math.abs(before.at - now) <= Math.abs(answer.newWeight - now)) return
      nearest.set(k, {
        kind: 'weight',
        to: rival.option.id,
        of: criterionIds[k] ?? 'latency',
        now,
        at: answer.newWeight,
        direction: answer.newWeight > now ? 'above' : 'below',
      })
    })
  }
  return [...nearest.values()].sort((a, b) => Math.abs(a.at - a.now) - Math.abs(b.at - b.now))
}
