// Weights from swings: how much moving a criterion from bad to good matters, as points.

/**
 * Points (>= 0) made into weights that sum to 1. Points that are all zero say nothing, so every criterion weighs the same.
 * Source: SMARTS, Edwards & Barron 1994 (literature).
 */
export function swingWeights(points: readonly number[]): readonly number[] {
  const usable = points.map((point) => (Number.isFinite(point) && point > 0 ? point : 0))
  const total = usable.reduce((sum, point) => sum + point, 0)
  return usable.map((point) => (total > 0 ? point / total : 1 / usable.length))
}
