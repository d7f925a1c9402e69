// Seeded randomness: the same seed gives the same numbers, everywhere and for ever.

/** A stream of random numbers that belongs to its seed. */
export interface RandomSource {
  /** The next uniform number strictly between 0 and 1 (32 random bits). */
  readonly nextUnit: () => number
}

/** xoshiro128** seeded through splitmix32. Source: Blackman & Vigna 2018 (algorithm in the public domain). */
export function createRandomSource(seed: number): RandomSource {
  let state = seed >>> 0
  const scramble = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let a = scramble()
  let b = scramble()
  let c = scramble()
  let d = scramble()
  const nextUnit = () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return ((result >>> 0) + 0.5) / 4294967296
  }
  return { nextUnit }
}

/** A seed for a named stream (FNV-1a), so that adding one input leaves the draws of the others as they were. */
export function seedForName(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}
