// What knowing an unknown would be worth: perfect information (EVPI) and one input (EVPPI).
import { meanOf } from './draw-summary.ts'
import { shuffleInPlace } from './normal-draws.ts'
import { polynomialBasis, projectOnto, type Basis } from './polynomial-fit.ts'
import { binMeans, orderByValue } from './bin-means.ts'
import { createRandomSource } from './random-source.ts'

/** Utility (higher is better, e.g. minus the monthly bill) of each option in each draw: arrays of one length. */
export type UtilityDraws = readonly Float64Array[]

/** The choice made on means, and what certainty about everything would add to it per month. */
export interface PerfectInformation {
  readonly choice: number
  readonly expectedUtilities: readonly number[]
  readonly value: number
  /** Share of draws in which another option would have been better. */
  readonly wrongShare: number
}

/** EVPI = E[max_d U_d] - max_d E[U_d]. Source: Raiffa & Schlaifer 1961; Howard 1966 (literature). */
export function valueOfPerfectInformation(utilities: UtilityDraws): PerfectInformation {
  const expectedUtilities = utilities.map((utility) => meanOf(utility))
  const choice = indexOfLargest(expectedUtilities)
  const gains = gainOverChoice(differencesTo(utilities, choice))
  return { choice, expectedUtilities, value: gains.mean, wrongShare: gains.share }
}

/** One unknown against the decision. */
export interface InputQuestion {
  readonly utilities: UtilityDraws
  /** The input's value in each draw. */
  readonly input: Float64Array
  /** Seed of the permutations that measure the noise floor. */
  readonly seed: number
  /** Regression: a polynomial of degree 4 in the standardised logarithm (default), or means of 30 equal bins. */
  readonly method?: 'polynomial' | 'bins' | undefined
}

/** Worth of knowing one input. `value` is 0 when it does not stand out from noise; never above the EVPI. */
export interface InputInformation {
  readonly value: number
  /** Share of draws in which knowing this input alone would change the choice. */
  readonly changeShare: number
  /** What the estimator gives on shuffled data: mean + 2 sd; smaller results count as zero. */
  readonly noiseFloor: number
}

const fewestPermutations = 4
const mostPermutations = 16
const bins = 30

/**
 * EVPPI by regression on the draws, single loop: mean_j max_d f_d(x_j) - max_d mean_j f_d, with f_d fitted to U_d - U_choice.
 * Source: Strong, Oakley & Brennan 2014 (literature; compared with quadrature and with a spline fit in R).
 */
export function valueOfInput(question: InputQuestion): InputInformation {
  const { utilities, input } = question
  const perfect = valueOfPerfectInformation(utilities)
  const differences = differencesTo(utilities, perfect.choice)
  const fit = question.method === 'bins' ? fitByBins(input) : fitByPolynomial(polynomialBasis(input))
  const found = gainOverChoice(differences.map(fit))
  const nulls = nullGains({ differences, fit, seed: question.seed, found: found.mean })
  const biased = question.method === 'bins' ? found.mean - nulls.mean : found.mean
  const floor = question.method === 'bins' ? 2 * nulls.sd : nulls.mean + 2 * nulls.sd
  const value = biased > floor ? Math.min(perfect.value, biased) : 0
  return { value, changeShare: value > 0 ? found.share : 0, noiseFloor: floor }
}

type Fit = (difference: Float64Array) => Float64Array

function fitByPolynomial(basis: Basis): Fit {
  return (difference) => projectOnto(basis, difference)
}

function fitByBins(input: Float64Array): Fit {
  const order = orderByValue(input)
  return (difference) => binMeans({ values: difference, order, bins })
}

// Shuffling the differences instead of the input keeps the fitted basis and breaks the same link.
function nullGains(parts: {
  readonly differences: readonly Float64Array[]
  readonly fit: Fit
  readonly seed: number
  readonly found: number
}) {
  const random = createRandomSource(parts.seed)
  const order = Float64Array.from({ length: parts.differences[0]?.length ?? 0 }, (_, i) => i)
  const gains: number[] = []
  for (let round = 0; round < mostPermutations; round += 1) {
    shuffleInPlace(order, random.nextUnit)
    const shuffled = parts.differences.map((difference) => order.map((from) => difference[from] as number))
    gains.push(gainOverChoice(shuffled.map(parts.fit)).mean)
    // A result far above every shuffled one, or below their mean, needs no finer noise floor.
    const decided = parts.found > 4 * Math.max(...gains) || parts.found <= meanOf(gains)
    if (round + 1 >= fewestPermutations && decided) break
  }
  const mean = meanOf(gains)
  const spread = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1)
  return { mean, sd: Math.sqrt(spread) }
}

/** U_d - U_choice for every rival that is ahead in at least one draw; the others cannot add value. */
function differencesTo(utilities: UtilityDraws, choice: number): readonly Float64Array[] {
  const chosen = utilities[choice]
  if (chosen === undefined) return []
  return utilities
    .filter((_, d) => d !== choice)
    .map((utility) => utility.map((u, i) => u - (chosen[i] as number)))
    .filter((difference) => difference.some((gain) => gain > 0))
}

/** Mean of max(0, best difference), less what the best mean difference already promises, and how often it is positive. */
function gainOverChoice(differences: readonly Float64Array[]): { readonly mean: number; readonly share: number } {
  const draws = differences[0]?.length ?? 0
  if (draws === 0) return { mean: 0, share: 0 }
  let sum = 0
  let positive = 0
  for (let i = 0; i < draws; i += 1) {
    let best = 0
    for (const difference of differences) best = Math.max(best, difference[i] as number)
    sum += best
    if (best > 0) positive += 1
  }
  const promised = Math.max(0, ...differences.map((difference) => meanOf(difference)))
  return { mean: Math.max(0, sum / draws - promised), share: positive / draws }
}

function indexOfLargest(values: readonly number[]): number {
  let best = 0
  values.forEach((value, i) => {
    if (value > (values[best] as number)) best = i
  })
  return best
}
