// Two options whose difference is linear in normal inputs: the value of information in closed form.
import { normalCdf, unitNormalLoss } from './normal-distribution.ts'

/** Difference (choice minus rival, per month) = mean + sum c_i x_i with independent x_i ~ N(0, sd_i). */
export interface LinearNormalDecision {
  readonly meanDifference: number
  readonly inputs: readonly { readonly coefficient: number; readonly sd: number }[]
}

/** Worth of knowing everything and of knowing each input, with the chance that the choice changes. */
export interface LinearNormalInformation {
  readonly sdOfDifference: number
  readonly perfect: number
  readonly wrongProbability: number
  readonly inputs: readonly { readonly value: number; readonly changeProbability: number }[]
}

/** EVPI = s L(|mu|/s); EVPPI_i with s_i = |c_i| sd_i. Source: Raiffa & Schlaifer 1961 (literature). */
export function linearNormalInformation(decision: LinearNormalDecision): LinearNormalInformation {
  const spreads = decision.inputs.map((input) => Math.abs(input.coefficient) * input.sd)
  const sdOfDifference = Math.hypot(...spreads)
  const mean = Math.abs(decision.meanDifference)
  return {
    sdOfDifference,
    perfect: lossAt(mean, sdOfDifference),
    wrongProbability: changeAt(mean, sdOfDifference),
    inputs: spreads.map((spread) => ({ value: lossAt(mean, spread), changeProbability: changeAt(mean, spread) })),
  }
}

/** EVSI of n noisy measurements of one input: its spread shrinks by sqrt(sd^2 / (sd^2 + noise^2/n)). */
export function linearNormalBenchmark(benchmark: {
  readonly meanDifference: number
  readonly coefficient: number
  readonly sd: number
  readonly noiseSd: number
  readonly runs: number
}): number {
  const prior = benchmark.sd ** 2
  const noise = benchmark.noiseSd ** 2 / Math.max(1, benchmark.runs)
  const share = prior + noise > 0 ? prior / (prior + noise) : 0
  return lossAt(Math.abs(benchmark.meanDifference), Math.abs(benchmark.coefficient) * benchmark.sd * Math.sqrt(share))
}

function lossAt(mean: number, spread: number): number {
  return spread > 0 ? spread * unitNormalLoss(mean / spread) : 0
}

function changeAt(mean: number, spread: number): number {
  return spread > 0 ? normalCdf(-mean / spread) : 0
}
