// SMAA: for what share of the possible weightings each option takes each rank, and who would pick it.
import { sampleWeights, type WeightKnowledge } from './weight-samples.ts'

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

/** The mean weighting under which an option came first, or that it never did. */
export type CentralWeights =
  | { readonly kind: 'weights'; readonly weights: readonly number[] }
  | { readonly kind: 'never-first' }

/** Rows are options. Each row and each column of `ranks` sums to 1 (equal scores share the ranks they cover). */
export interface Acceptability {
  readonly ranks: readonly (readonly number[])[]
  readonly firstShares: readonly number[]
  readonly centralWeights: readonly CentralWeights[]
}

/**
 * Rank acceptability b_a^r = P(rank of a = r) and central weights E[w | a first].
 * Source: Lahdelma & Salminen, SMAA-2 (literature; compared with exact polygon areas and the R package smaa).
 */
export function rankAcceptability(question: AcceptabilityQuestion): Acceptability {
  const options = question.values.length
  const criteria = question.values[0]?.length ?? 0
  const { samples, drawValues } = question
  const weights = sampleWeights({ criteria, samples, seed: question.seed, knowledge: question.knowledge })
  const cells = Float64Array.from(question.values.flat())
  const certain = cells.slice()
  const scores = new Float64Array(options)
  const ranks = new Float64Array(options * options)
  const central = new Float64Array(options * criteria)
  for (let sample = 0; sample < samples; sample += 1) {
    if (drawValues !== undefined) {
      cells.set(certain)
      drawValues(sample, cells)
    }
    const row = sample * criteria
    for (let a = 0; a < options; a += 1) {
      let score = 0
      for (let k = 0; k < criteria; k += 1) score += (weights[row + k] as number) * (cells[a * criteria + k] as number)
      scores[a] = score
    }
    for (let a = 0; a < options; a += 1) {
      const score = scores[a] as number
      let better = 0
      let equal = 0
      for (let b = 0; b < options; b += 1) {
        const other = scores[b] as number
        if (other > score) better += 1
        else if (other === score) equal += 1
      }
      const share = 1 / equal
      for (let rank = better; rank < better + equal; rank += 1) {
        ranks[a * options + rank] = (ranks[a * options + rank] as number) + share
      }
      if (better > 0) continue
      for (let k = 0; k < criteria; k += 1) {
        central[a * criteria + k] = (central[a * criteria + k] as number) + share * (weights[row + k] as number)
      }
    }
  }
  return summarise({ ranks, central, options, criteria, samples })
}

function summarise(sums: {
  readonly ranks: Float64Array
  readonly central: Float64Array
  readonly options: number
  readonly criteria: number
  readonly samples: number
}): Acceptability {
  const { options, criteria } = sums
  const count = Math.max(1, sums.samples)
  const rows = Array.from({ length: options }, (_, a) =>
    Array.from(sums.ranks.subarray(a * options, (a + 1) * options), (sum) => sum / count),
  )
  const centralWeights = rows.map((row, a): CentralWeights => {
    const first = (row[0] ?? 0) * count
    if (first <= 0) return { kind: 'never-first' }
    const totals = sums.central.subarray(a * criteria, (a + 1) * criteria)
    return { kind: 'weights', weights: Array.from(totals, (total) => total / first) }
  })
  return { ranks: rows, firstShares: rows.map((row) => row[0] ?? 0), centralWeights }
}
