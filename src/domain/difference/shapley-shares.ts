/** A difference made by several causes at once, shared out so that the shares sum to the whole whatever the order. */

/** More causes than this are walked in two orders instead of all of them: 2^6 bills are a blink, 2^20 are not. */
const mostExactCauses = 6

export type SharingMethod = 'all-orders' | 'two-orders'

export interface Shares {
  readonly method: SharingMethod
  /** One per cause, in the value's unit. */
  readonly shares: readonly number[]
}

/**
 * Shapley's value: what a cause adds, averaged over all orders in which causes can be brought in. `valueOf` gets, per cause,
 * whether it is in; undefined where a mixture has no value, and then nothing can be shared.
 */
export function shapleyShares(
  count: number,
  valueOf: (isIn: readonly boolean[]) => number | undefined,
): Shares | undefined {
  return count <= mostExactCauses ? overAllOrders(count, valueOf) : overTwoOrders(count, valueOf)
}

function overAllOrders(count: number, valueOf: (isIn: readonly boolean[]) => number | undefined): Shares | undefined {
  const values: number[] = []
  for (let mask = 0; mask < 1 << count; mask += 1) {
    const value = valueOf(Array.from({ length: count }, (_, at) => (mask & (1 << at)) !== 0))
    if (value === undefined) return undefined
    values.push(value)
  }
  const shares = Array.from({ length: count }, (_, at) => {
    let share = 0
    for (let mask = 0; mask < 1 << count; mask += 1) {
      if ((mask & (1 << at)) !== 0) continue
      share += weightOf(bitsIn(mask), count) * (values[mask | (1 << at)]! - values[mask]!)
    }
    return share
  })
  return { method: 'all-orders', shares }
}

/** Forwards and backwards, averaged: still the whole, and the same whichever side comes first. */
function overTwoOrders(count: number, valueOf: (isIn: readonly boolean[]) => number | undefined): Shares | undefined {
  const shares = Array.from({ length: count }, () => 0)
  const forwards = Array.from({ length: count }, (_, at) => at)
  for (const order of [forwards, forwards.toReversed()]) {
    const isIn = Array.from({ length: count }, () => false)
    let before = valueOf(isIn)
    for (const at of order) {
      isIn[at] = true
      const after = valueOf(isIn)
      if (before === undefined || after === undefined) return undefined
      shares[at] = shares[at]! + (after - before) / 2
      before = after
    }
  }
  return { method: 'two-orders', shares }
}

/** Of all orders, the part in which exactly these `before` causes came first: before! (count - before - 1)! / count! */
function weightOf(before: number, count: number): number {
  let weight = 1 / count
  for (let step = 1; step <= before; step += 1) weight *= step / (count - step)
  return weight
}

function bitsIn(mask: number): number {
  let bits = 0
  for (let rest = mask; rest > 0; rest &= rest - 1) bits += 1
  return bits
}
