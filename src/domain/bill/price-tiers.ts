/** A price that changes with the quantity, such as egress or function time, is walked tier by tier in one place. */
import { charge, noteAllowance, type Price, type Sink } from './price.ts'

/** Units from the end of the tier before up to `upTo` cost `price` each; the last tier has no end. */
export interface PriceTier {
  readonly upTo: number | 'rest'
  readonly price: Price
}

/** Hands each tier the part of `quantity` that falls into it, in their order. */
export function overTiers(
  tiers: readonly PriceTier[],
  quantity: number,
  take: (price: Price, part: number) => void,
): void {
  let from = 0
  for (const { upTo, price } of tiers) {
    const to = upTo === 'rest' ? quantity : Math.min(quantity, upTo)
    take(price, to - from)
    if (to >= quantity) return
    from = to
  }
}

export function chargeTiers(sink: Sink, tiers: readonly PriceTier[], quantity: number): void {
  overTiers(tiers, quantity, (price, part) => charge(sink, price, part))
  const [first, second] = tiers
  if (first !== undefined && first.price.usd === 0 && first.upTo !== 'rest')
    noteAllowance(sink, second?.price, quantity, first.upTo)
}
