// How often an option comes first at one fixed weighting, when only the values are uncertain.
import { additiveScore } from './additive-score.ts'

/** Options x criteria values to start from, fixed weights, and how each sample overwrites the values. */
export interface ConfidenceQuestion {
  readonly values: readonly (readonly number[])[]
  readonly weights: readonly number[]
  readonly samples: number
  /** Overwrites `cells` (one row per option); it starts as `values` in every sample. */
  readonly drawValues: (sample: number, cells: number[][]) => void
}

/**
 * Share of samples in which each option is first (equal scores share), summing to 1. At an option's own central weights
 * this is SMAA's confidence factor.
 */
export function confidenceFactors(question: ConfidenceQuestion): readonly number[] {
  const wins = question.values.map(() => 0)
  for (let sample = 0; sample < question.samples; sample += 1) {
    const cells = question.values.map((row) => [...row])
    question.drawValues(sample, cells)
    const scores = cells.map((row) => additiveScore(row, question.weights))
    const best = Math.max(...scores)
    const ties = scores.filter((score) => score === best).length
    scores.forEach((score, a) => {
      if (score === best) wins[a] = (wins[a] ?? 0) + 1 / ties
    })
  }
  return wins.map((count) => (question.samples > 0 ? count / question.samples : 0))
}
