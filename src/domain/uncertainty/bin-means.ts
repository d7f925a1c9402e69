// The plainest regression: sort by the input, cut into equal bins, use each bin's mean.

/** Positions of the draws in ascending order of the input. */
export function orderByValue(input: Float64Array): Uint32Array {
  const order = new Uint32Array(input.length)
  for (let i = 0; i < order.length; i += 1) order[i] = i
  return order.sort((a, b) => (input[a] as number) - (input[b] as number))
}

/** Fitted values: every draw gets the mean of `values` over its bin. */
export function binMeans(parts: {
  readonly values: Float64Array
  readonly order: Uint32Array
  readonly bins: number
}): Float64Array {
  const { values, order, bins } = parts
  const fitted = new Float64Array(values.length)
  for (let bin = 0; bin < bins; bin += 1) {
    const from = Math.floor((bin * order.length) / bins)
    const to = Math.floor(((bin + 1) * order.length) / bins)
    let sum = 0
    for (let i = from; i < to; i += 1) sum += values[order[i] as number] as number
    for (let i = from; i < to; i += 1) fitted[order[i] as number] = sum / (to - from)
  }
  return fitted
}
