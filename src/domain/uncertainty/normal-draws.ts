// Standard normal draws in a typed array, spread evenly over the distribution.
import { normalQuantile } from './normal-distribution.ts'
import { createRandomSource } from './random-source.ts'

/**
 * `count` standard normal draws, one from each of `count` equally likely slices, in random order (Latin hypercube):
 * means and shares settle with far fewer draws than plain sampling.
 */
export function stratifiedNormalDraws(count: number, seed: number): Float64Array {
  const random = createRandomSource(seed)
  const draws = new Float64Array(count)
  for (let i = 0; i < count; i += 1) draws[i] = normalQuantile((i + random.nextUnit()) / count)
  shuffleInPlace(draws, random.nextUnit)
  return draws
}

/** Fisher-Yates over a typed array, with the given source of uniform numbers. */
export function shuffleInPlace(values: Float64Array, nextUnit: () => number): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = Math.floor(nextUnit() * (i + 1))
    const held = values[i] as number
    values[i] = values[j] as number
    values[j] = held
  }
}
