/** A difference made by several causes at once, shared out so that the shares sum to the whole whatever the order. */

/** More causes than this are walked in two orders instead of all of them: 2^8 bills are a blink, 2^20 are not. */
const mostExactCauses = 8

export type SharingMethod = 'all-orders' | 'two-orders'

export interface Shares {
  readonly method: SharingMethod
  /** One per cause, in the value's unit. */
  readonly shares: readonly number[]
}

/** Per cause, whether it is in; undefined where that mixture has no value. */
export type ValueOf = (isIn: readonly boolean[]) => number | undefined

/**
 * Shapley's value: what a cause adds, averaged over the orders in which causes can be brought in one at a time without passing
 * a mixture that has no value, such as a GPU on a platform that has none. Undefined where no such order exists.
 */
export function shapleyShares(count: number, valueOf: ValueOf): Shares | undefined {
  return count <= mostExactCauses ? overAllOrders(count, valueOf) : overTwoOrders(count, valueOf)
}

function overAllOrders(count: number, valueOf: ValueOf): Shares | undefined {
  const full = (1 << count) - 1
  const values = Array.from({ length: full + 1 }, (_, mask) =>
    valueOf(Array.from({ length: count }, (_each, at) => (mask & (1 << at)) !== 0)),
  )
  const before = ordersTo(count, values)
  const after = ordersTo(count, values.toReversed()).toReversed()
  const orders = before[full]!
  if (orders === 0) return undefined
  const shares = Array.from({ length: count }, (_, at) => {
    let share = 0
    for (let mask = 0; mask <= full; mask += 1) {
      const joined = mask | (1 << at)
      if (joined === mask) continue
      const [was, is] = [values[mask], values[joined]]
      if (was === undefined || is === undefined) continue
      share += ((before[mask]! * after[joined]!) / orders) * (is - was)
    }
    return share
  })
  return { method: 'all-orders', shares }
}

/** In how many orders every mixture can be reached from nothing; read from behind, in how many the whole is reached from it. */
function ordersTo(count: number, values: readonly (number | undefined)[]): readonly number[] {
  const orders: number[] = []
  for (let mask = 0; mask < values.length; mask += 1) {
    let sum = mask === 0 ? 1 : 0
    for (let at = 0; at < count; at += 1) if ((mask & (1 << at)) !== 0) sum += orders[mask ^ (1 << at)]!
    orders.push(values[mask] === undefined ? 0 : sum)
  }
  return orders
}

/** Forwards and backwards, averaged: still the whole. A cause that cannot be brought in yet waits for the next ones. */
function overTwoOrders(count: number, valueOf: ValueOf): Shares | undefined {
  const shares = Array.from({ length: count }, () => 0)
  const forwards = Array.from({ length: count }, (_, at) => at)
  for (const order of [forwards, forwards.toReversed()]) {
    let isIn: readonly boolean[] = Array.from({ length: count }, () => false)
    let before = valueOf(isIn)
    const waiting = [...order]
    while (waiting.length > 0) {
      const at = waiting.find((each) => valueOf(isIn.with(each, true)) !== undefined)
      if (at === undefined || before === undefined) return undefined
      waiting.splice(waiting.indexOf(at), 1)
      isIn = isIn.with(at, true)
      const after: number = valueOf(isIn) ?? before
      shares[at] = shares[at]! + (after - before) / 2
      before = after
    }
  }
  return { method: 'two-orders', shares }
}
