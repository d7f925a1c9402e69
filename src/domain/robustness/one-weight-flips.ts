// One weight at a time: how far it would have to move, the others keeping their proportions, until the two options tie.
import { contestDifferences, contestGap, type Contest } from './contest.ts'

/** The weight at which the two tie, or that no value in [0, 1] does it. */
export type WeightFlip = { readonly kind: 'flip'; readonly newWeight: number } | { readonly kind: 'no-flip' }

/** One answer per criterion: t_k = R/(R - D_k) with R = (gap - w_k D_k)/(1 - w_k) the gap the others leave. */
export function oneWeightFlips(contest: Contest): readonly WeightFlip[] {
  const gap = contestGap(contest)
  return contestDifferences(contest).map((difference, k) => {
    const weight = contest.weights[k] ?? 0
    // A criterion that carries everything leaves the others without proportions to keep.
    if (weight >= 1) return { kind: 'no-flip' }
    const rest = (gap - weight * difference) / (1 - weight)
    const newWeight = rest / (rest - difference)
    const inside = Number.isFinite(newWeight) && newWeight >= 0 && newWeight <= 1
    return inside ? { kind: 'flip', newWeight } : { kind: 'no-flip' }
  })
}
