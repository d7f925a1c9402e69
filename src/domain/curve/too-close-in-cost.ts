/** Two monthly bills that differ by less than the conventions behind them do are a tie, not a saving. */

// Months of 720 and of 744 hours put the same machine 3 % apart; half of that on either side of 730.
const leastDifference = 0.015

/** USD per month each; true where the cheaper saves less than 1.5 % of the dearer. */
export function tooCloseInCost(a: number, b: number): boolean {
  return Math.abs(a - b) < leastDifference * Math.max(a, b)
}
