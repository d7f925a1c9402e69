// How good a raw measurement is, between 0 (worthless) and 1 (as good as it needs to be), on thresholds set beforehand.

/** A raw value and what it is worth. */
export interface Knot {
  readonly x: number
  readonly value: number
}

/** Straight lines between knots (in ln x on a log scale), flat outside. Knots are in order of x, at least two. */
export interface ValueFunction {
  readonly knots: readonly Knot[]
  readonly scale: 'linear' | 'log'
}

/** The usual two-knot function; `bad` may be above or below `good`. On a log scale both must be positive. */
export function valueBetween(bad: number, good: number, scale: 'linear' | 'log' = 'linear'): ValueFunction {
  const ends = [
    { x: bad, value: 0 },
    { x: good, value: 1 },
  ]
  return { knots: bad <= good ? ends : ends.reverse(), scale }
}

/** The worth of `x`, clipped to the outer knots. */
export function valueAt(fn: ValueFunction, x: number): number {
  const { knots } = fn
  const first = knots[0]
  const last = knots[knots.length - 1]
  if (first === undefined || last === undefined) return 0
  if (x <= first.x) return first.value
  if (x >= last.x) return last.value
  const next = knots.findIndex((knot) => knot.x >= x)
  const from = knots[next - 1] as Knot
  const to = knots[next] as Knot
  const share = (onScale(fn, x) - onScale(fn, from.x)) / (onScale(fn, to.x) - onScale(fn, from.x))
  return from.value + (to.value - from.value) * share
}

/** The raw value, or why there is none. */
export type RawAnswer =
  | { readonly kind: 'value'; readonly x: number }
  | { readonly kind: 'out-of-reach'; readonly reachable: { readonly low: number; readonly high: number } }

/** The raw value that is worth `value`: "p95 would have to fall to 684 ms". */
export function rawAt(fn: ValueFunction, value: number): RawAnswer {
  for (let i = 1; i < fn.knots.length; i += 1) {
    const from = fn.knots[i - 1] as Knot
    const to = fn.knots[i] as Knot
    const low = Math.min(from.value, to.value)
    const high = Math.max(from.value, to.value)
    if (value < low || value > high || low === high) continue
    const share = (value - from.value) / (to.value - from.value)
    const y = onScale(fn, from.x) + (onScale(fn, to.x) - onScale(fn, from.x)) * share
    return { kind: 'value', x: fn.scale === 'log' ? Math.exp(y) : y }
  }
  const values = fn.knots.map((knot) => knot.value)
  return { kind: 'out-of-reach', reachable: { low: Math.min(...values), high: Math.max(...values) } }
}

function onScale(fn: ValueFunction, x: number): number {
  return fn.scale === 'log' ? Math.log(Math.max(x, 1e-300)) : x
}
