// Prices that change with quantity: egress tiers, free allowances and anything else that is piecewise linear.

/** Units from the end of the tier before up to `upTo` cost `unitPrice` each; the last tier has no end. */
export interface PriceTier {
  readonly upTo: number | 'endless'
  readonly unitPrice: number
}

/** Cost of a quantity over tiers in ascending order; a free allowance is a first tier at price 0. */
export function tieredCost(quantity: number, tiers: readonly PriceTier[]): number {
  let cost = 0
  let from = 0
  for (const tier of tiers) {
    const to = tier.upTo === 'endless' ? quantity : Math.min(quantity, tier.upTo)
    if (to > from) cost += (to - from) * tier.unitPrice
    from = Math.max(from, to)
    if (from >= quantity) break
  }
  return cost
}
