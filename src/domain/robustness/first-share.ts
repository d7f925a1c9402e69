// For what share of the possible weightings the first of several options comes first; ties share the place.
import { sharedWeights, type WeightKnowledge } from './weight-samples.ts'

/** Options x criteria values in [0, 1], what is known about the weights, and the sample. */
export interface AcceptabilityQuestion {
  readonly values: readonly (readonly number[])[]
  readonly knowledge: WeightKnowledge
  readonly samples: number
  readonly seed: number
  /**
   * Uncertain values: called once per sample to overwrite `cells` (option by option, criterion by criterion), which starts
   * as `values`. Leave out when the values are certain.
   */
  readonly drawValues?: ((sample: number, cells: Float64Array) => void) | undefined
}

/**
 * SMAA's rank-one acceptability b_a^1 = P(a comes first), by sampling.
 * Source: Lahdelma & Salminen, SMAA-2 (literature; compared with exact polygon areas and the R package smaa).
 */
export function firstShare(question: AcceptabilityQuestion): number {
  const options = question.values.length
  const criteria = question.values[0]?.length ?? 0
  const { samples, seed, knowledge, drawValues } = question
  const weights = sharedWeights({ criteria, samples, seed, knowledge })
  const cells = Float64Array.from(question.values.flat())
  const certain = cells.slice()
  let first = 0
  // Most often the option that took the place last takes it again, so it is asked first.
  let usual = Math.min(1, options - 1)
  for (let sample = 0; sample < samples; sample += 1) {
    if (drawValues !== undefined) {
      cells.set(certain)
      drawValues(sample, cells)
    }
    const row = sample * criteria
    const own = scoreAt(cells, 0, weights, row, criteria)
    if (usual > 0 && scoreAt(cells, usual * criteria, weights, row, criteria) > own) continue
    let equal = 1
    for (let a = 1; a < options; a += 1) {
      const score = scoreAt(cells, a * criteria, weights, row, criteria)
      if (score < own) continue
      if (score > own) {
        equal = 0
        usual = a
        break
      }
      equal += 1
    }
    if (equal > 0) first += 1 / equal
  }
  return first / Math.max(1, samples)
}

function scoreAt(cells: Float64Array, from: number, weights: Float64Array, row: number, criteria: number): number {
  let score = 0
  for (let k = 0; k < criteria; k += 1) score += (weights[row + k] as number) * (cells[from + k] as number)
  return score
}
