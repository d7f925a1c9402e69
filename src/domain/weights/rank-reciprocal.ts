// Weights from an order that fall like 1, 1/2, 1/3.

/** Rank-reciprocal weights for n criteria, most important first: (1/i) / sum_j 1/j. Source: Stillwell et al. 1981 (literature). */
export function rankReciprocal(count: number): readonly number[] {
  let total = 0
  for (let i = 1; i <= count; i += 1) total += 1 / i
  return Array.from({ length: count }, (_, i) => 1 / ((i + 1) * total))
}
