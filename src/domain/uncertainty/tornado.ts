// How far each input alone moves the difference between the choice and its rival.

/** An input with its 5th, 50th and 95th percentile. */
export interface TornadoInput {
  readonly id: string
  readonly low: number
  readonly base: number
  readonly high: number
}

/** One bar: the difference with this input at each end and all others at their base value. */
export interface TornadoBar {
  readonly id: string
  readonly atLow: number
  readonly atBase: number
  readonly atHigh: number
  /** Does the difference change its sign between the ends, so that this input alone can flip the choice? */
  readonly crossesZero: boolean
}

/** Bars of a *difference* (an absolute cost would rank inputs that cancel), widest first. */
export function tornadoBars(
  inputs: readonly TornadoInput[],
  difference: (values: ReadonlyMap<string, number>) => number,
): readonly TornadoBar[] {
  const base = new Map(inputs.map((input) => [input.id, input.base]))
  const atBase = difference(base)
  const width = (bar: TornadoBar) => Math.abs(bar.atHigh - bar.atLow)
  return inputs
    .map((input): TornadoBar => {
      const atLow = difference(new Map(base).set(input.id, input.low))
      const atHigh = difference(new Map(base).set(input.id, input.high))
      return { id: input.id, atLow, atBase, atHigh, crossesZero: atLow < 0 !== atHigh < 0 }
    })
    .sort((a, b) => width(b) - width(a) || (a.id < b.id ? -1 : 1))
}
