// Weights from nothing but an order of importance: the centre of all weightings that keep the order.

/**
 * Rank-order-centroid weights for n criteria, most important first: w_i = (1/n) sum_{j=i..n} 1/j; they sum to 1.
 * Source: Barron & Barrett 1996; Edwards & Barron 1994 (literature; equals the vertex average and pyDecision).
 */
export function rankOrderCentroid(count: number): readonly number[] {
  const weights = new Array<number>(count).fill(0)
  let tail = 0
  for (let i = count; i >= 1; i -= 1) {
    tail += 1 / i
    weights[i - 1] = tail / count
  }
  return weights
}
