/** The edge between two places of different answers, found by halving. */

export interface Halving {
  readonly from: number
  readonly to: number
  /** Whether a place answers as `from` does; `to` does not. */
  readonly stays: (at: number) => boolean
  /** Width of what is left in proportion to its far end, at which it is narrow enough. */
  readonly precision: number
  readonly steps: number
}

/** The last place found that answers as `from` does, and the first that does not; `from` may be the larger end. */
export function narrowed({ from, to, stays, precision, steps }: Halving): {
  readonly last: number
  readonly first: number
} {
  let last = from
  let first = to
  for (let step = 0; step < steps && Math.abs(first - last) > precision * Math.max(first, last); step += 1) {
    const middle = (last + first) / 2
    if (stays(middle)) last = middle
    else first = middle
  }
  return { last, first }
}
