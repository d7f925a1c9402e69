/** How every benchmark counts: medians of runs that take turns, ratios against what was measured beside them. */

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** By nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export interface Contestant {
  readonly name: string
  readonly run: () => unknown
}

/** Median and best ms; on a busy machine the best is nearer to what the work itself takes. */
export interface Took {
  readonly median: number
  readonly best: number
}

/** They take turns, so that a busy moment of the machine hits all of them. */
export function takeTurns(contestants: readonly Contestant[], rounds: number, warmUp = 3): ReadonlyMap<string, Took> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = -warmUp; round < rounds; round += 1)
    for (const { name, run } of contestants) {
      const start = performance.now()
      run()
      const took = performance.now() - start
      if (round >= 0) times.get(name)?.push(took)
    }
  return new Map([...times].map(([name, all]) => [name, { median: median(all), best: Math.min(...all) }]))
}

export function ratio(a: Took | undefined, b: Took | undefined): number {
  return (a?.median ?? Number.NaN) / (b?.median ?? Number.NaN)
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}

/** One line: what was measured, the figure, and whether it meets its goal. */
export function say(what: string, figure: string, goal?: { readonly text: string; readonly met: boolean }): void {
  const verdict = goal === undefined ? '' : `   goal ${goal.text}: ${goal.met ? 'met' : 'MISSED'}`
  console.log(`${what.padEnd(58)} ${figure.padStart(12)}${verdict}`)
}

export function sayMs(what: string, value: number, atMost?: number): void {
  say(what, ms(value), atMost === undefined ? undefined : { text: `≤ ${atMost} ms`, met: value <= atMost })
}

export function sayRatio(what: string, ratio: number, atMost: number): void {
  say(what, `${ratio.toFixed(2)} ×`, { text: `≤ ${atMost} ×`, met: ratio <= atMost })
}

export function sayTook(what: string, took: Took | undefined, atMost?: number): void {
  if (took === undefined) return
  sayMs(`${what} (best ${ms(took.best)})`, took.median, atMost)
}
