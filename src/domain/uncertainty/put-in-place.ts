// One place of an order without sorting all of it: Hoare's selection (1961), in time that grows with the count alone.

/**
 * Moves values from `from` on until `place` holds what sorting them would put there, with nothing larger before it and
 * nothing smaller behind.
 */
export function putInPlace(values: Float64Array, place: number, from = 0): void {
  let first = from
  let last = values.length - 1
  while (first < last) {
    const pivot = values[place]!
    let low = first
    let high = last
    do {
      while (values[low]! < pivot) low += 1
      while (values[high]! > pivot) high -= 1
      if (low > high) break
      const held = values[low]!
      values[low] = values[high]!
      values[high] = held
      low += 1
      high -= 1
    } while (low <= high)
    if (high < place) first = low
    if (low > place) last = high
  }
}
