// The shortest straight way through weight space to a tie between the winner and a rival.
import { contestDifferences, contestGap, type Contest } from './contest.ts'

/** The tie nearest in Euclidean distance; `outside` when it would need a negative weight; `parallel` when no tie exists. */
export type EuclideanFlip =
  | { readonly kind: 'flip'; readonly distance: number; readonly weights: readonly number[] }
  | { readonly kind: 'outside'; readonly distance: number }
  | { readonly kind: 'parallel' }

/** ||dw|| = gap/||D - mean D||, w' = w - gap (D - mean D)/||D - mean D||^2. */
export function euclideanFlip(contest: Contest): EuclideanFlip {
  const differences = contestDifferences(contest)
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / Math.max(1, differences.length)
  const centred = differences.map((difference) => difference - mean)
  const length = Math.hypot(...centred)
  if (length < 1e-12) return { kind: 'parallel' }
  const gap = contestGap(contest)
  const distance = Math.abs(gap) / length
  const weights = contest.weights.map((weight, k) => weight - (gap * (centred[k] as number)) / (length * length))
  return weights.every((weight) => weight >= -1e-12)
    ? { kind: 'flip', distance, weights }
    : { kind: 'outside', distance }
}
