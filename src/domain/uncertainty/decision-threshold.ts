// The value of one input at which the choice changes, found on the function as it is, steps included.

/** A difference (choice minus rival) as a function of one input, and where to look. */
export interface ThresholdQuestion {
  readonly difference: (x: number) => number
  readonly low: number
  readonly high: number
  /** Halve the interval in logarithms when the input spans decades; 'linear' unless said. */
  readonly scale?: 'linear' | 'log' | undefined
}

/** The crossing and the sign below it, or the sign that holds throughout. */
export type ThresholdAnswer =
  | { readonly kind: 'crossing'; readonly at: number; readonly signBelow: 1 | -1 }
  | { readonly kind: 'no-crossing'; readonly sign: 1 | -1 | 0 }

/** Bisection between two ends of different sign; a difference of exactly zero counts as the sign of the far end. */
export function decisionThreshold(question: ThresholdQuestion): ThresholdAnswer {
  const { difference } = question
  const atLow = Math.sign(difference(question.low))
  const atHigh = Math.sign(difference(question.high))
  if (atLow === atHigh || atLow === 0 || atHigh === 0) {
    const sign = atLow === 0 ? atHigh : atLow
    return { kind: 'no-crossing', sign: sign > 0 ? 1 : sign < 0 ? -1 : 0 }
  }
  const logarithmic = question.scale === 'log' && question.low > 0
  let { low, high } = question
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.abs(high); step += 1) {
    const middle = logarithmic ? Math.sqrt(low * high) : (low + high) / 2
    if (middle <= low || middle >= high) break
    if (Math.sign(difference(middle)) === atLow) low = middle
    else high = middle
  }
  return { kind: 'crossing', at: high, signBelow: atLow > 0 ? 1 : -1 }
}
