/** Labels beside a chart keep a distance from each other while staying as near to their lines as they can. */

/** Places in the order given; the result keeps `gap` between neighbours and stays between `top` and `bottom`. */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index)
  const placed: number[] = []
  order.forEach(({ at }, rank) => {
    const before = placed[rank - 1]
    placed.push(before === undefined ? Math.max(top, at) : Math.max(before + gap, at))
  })
  let limit = bottom
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    placed[rank] = Math.min(placed[rank]!, limit)
    limit = placed[rank]! - gap
  }
  const result: number[] = []
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank]!
  })
  return result
}
