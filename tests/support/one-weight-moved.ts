/** All weights after criterion `k` moved to `newWeight` and the others were rescaled to sum to 1. */
export function oneWeightMoved(weights: readonly number[], k: number, newWeight: number): readonly number[] {
  const rest = 1 - (weights[k] ?? 0)
  return weights.map((weight, i) => {
    if (i === k) return newWeight
    return rest > 0 ? (weight * (1 - newWeight)) / rest : (1 - newWeight) / (weights.length - 1)
  })
}
