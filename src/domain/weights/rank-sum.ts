// The less extreme weights from an order: they fall in equal steps.

/** Rank-sum weights for n criteria, most important first: 2 (n + 1 - i) / (n (n + 1)). Source: Stillwell et al. 1981 (literature). */
export function rankSum(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (2 * (count - i)) / (count * (count + 1)))
}
