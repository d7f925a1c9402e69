// The additive score: every criterion adds its weight times its worth, so no option's score depends on another option.

/** Sum of weight x value over the criteria. */
export function additiveScore(values: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < weights.length; k += 1) sum += (weights[k] as number) * (values[k] ?? 0)
  return sum
}

/** What each criterion adds: the bar segments of a score. */
export function scoreContributions(values: readonly number[], weights: readonly number[]): readonly number[] {
  return weights.map((weight, k) => weight * (values[k] ?? 0))
}

/** A value, or 'unknown' when the measurement is missing. */
export type ValueCell = number | 'unknown'

/** The lowest and highest score that the missing answers leave open. */
export function scoreInterval(
  values: readonly ValueCell[],
  weights: readonly number[],
): { readonly low: number; readonly high: number } {
  const filled = (missing: number) => values.map((value) => (value === 'unknown' ? missing : value))
  return { low: additiveScore(filled(0), weights), high: additiveScore(filled(1), weights) }
}
