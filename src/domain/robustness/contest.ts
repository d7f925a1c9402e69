// Two options under one set of weights: the winner, the rival, and how far apart they are on each criterion.

/** Values in [0, 1] of the winner and one rival, criterion by criterion, and weights that sum to 1. */
export interface Contest {
  readonly winner: readonly number[]
  readonly rival: readonly number[]
  readonly weights: readonly number[]
}

/** Winner minus rival on every criterion; differences that can only be rounding count as none. */
export function contestDifferences(contest: Contest): readonly number[] {
  return contest.weights.map((_, k) => {
    const difference = (contest.winner[k] ?? 0) - (contest.rival[k] ?? 0)
    return Math.abs(difference) < 1e-12 ? 0 : difference
  })
}

/** Weighted sum of the differences: how far the winner is ahead (>= 0 when it does win). */
export function contestGap(contest: Contest): number {
  return contestDifferences(contest).reduce((sum, difference, k) => sum + difference * (contest.weights[k] ?? 0), 0)
}
