// Random weightings: all that exist, those that keep an order, or those near the team's own.
import { normalQuantile } from '../uncertainty/normal-distribution.ts'
import { createRandomSource, type RandomSource } from '../uncertainty/random-source.ts'

/** Which weightings to draw from. `order` lists criteria by falling importance; `concentration` is Dirichlet's alpha. */
export type WeightKnowledge =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'around'; readonly weights: readonly number[]; readonly concentration: number }

/** `samples` x `criteria` weights, row by row, every row summing to 1. The same seed gives the same bytes. */
export function sampleWeights(parts: {
  readonly criteria: number
  readonly samples: number
  readonly seed: number
  readonly knowledge: WeightKnowledge
}): Float64Array {
  const { criteria, samples, knowledge } = parts
  const random = createRandomSource(parts.seed)
  const weights = new Float64Array(samples * criteria)
  const row = new Float64Array(criteria)
  for (let sample = 0; sample < samples; sample += 1) {
    fillRow(row, knowledge, random)
    weights.set(row, sample * criteria)
  }
  return weights
}

// A memory of what was drawn before, the same whoever asks: a workbook's workloads share their weightings.
const drawn = new Map<string, Float64Array>()
const drawnLimit = 6

/** The same weights, drawn once for all who ask alike; not to be written to. */
export function sharedWeights(parts: Parameters<typeof sampleWeights>[0]): Float64Array {
  const key = JSON.stringify(parts)
  const known = drawn.get(key)
  if (known !== undefined) return known
  if (drawn.size >= drawnLimit) drawn.clear()
  const made = sampleWeights(parts)
  drawn.set(key, made)
  return made
}

function fillRow(row: Float64Array, knowledge: WeightKnowledge, random: RandomSource): void {
  switch (knowledge.kind) {
    case 'nothing':
      return fillSimplex(row, random)
    case 'order':
      return fillOrdered(row, knowledge.order, random)
    case 'around':
      return fillDirichlet({ row, centre: knowledge.weights, concentration: knowledge.concentration, random })
  }
}

// Exponentials divided by their sum are uniform on the simplex.
function fillSimplex(row: Float64Array, random: RandomSource): void {
  for (let k = 0; k < row.length; k += 1) row[k] = -Math.log(random.nextUnit())
  normalise(row)
}

function fillOrdered(row: Float64Array, order: readonly number[], random: RandomSource): void {
  fillSimplex(row, random)
  const ascending = row.slice().sort()
  for (let rank = 0; rank < row.length; rank += 1) row[order[rank] ?? rank] = ascending[row.length - 1 - rank] as number
}

function fillDirichlet(parts: {
  readonly row: Float64Array
  readonly centre: readonly number[]
  readonly concentration: number
  readonly random: RandomSource
}): void {
  const { row, random } = parts
  for (let k = 0; k < row.length; k += 1) {
    const shape = parts.concentration * (parts.centre[k] ?? 0)
    row[k] = shape > 0 ? gammaDraw(shape, random) : 0
  }
  normalise(row)
}

function normalise(row: Float64Array): void {
  let total = 0
  for (const value of row) total += value
  for (let k = 0; k < row.length; k += 1) row[k] = total > 0 ? (row[k] as number) / total : 1 / row.length
}

// Marsaglia & Tsang 2000; below shape 1 a draw at shape + 1 is scaled down by u^(1/shape).
function gammaDraw(shape: number, random: RandomSource): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * Math.pow(random.nextUnit(), 1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = normalQuantile(random.nextUnit())
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(random.nextUnit()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}
