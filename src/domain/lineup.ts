/** The options of each family in the order of the most that they could score, which only weights and kinds of things settle. */
import { fitOf } from './fit.ts'
import type { Option } from './options.ts'
import { families } from './vocabulary.ts'
import type { Family } from './vocabulary.ts'

export interface Place {
  /** In the list of options. */
  readonly at: number
  readonly fitAtBest: number
}

export type Lineup = Readonly<Record<Family, readonly Place[]>>

type Values = readonly (readonly number[])[]

const known = new WeakMap<readonly number[], WeakMap<Values, Lineup>>()

/** `values` as `settledValues` gives them: the same list again for workloads that are alike, so it is lined up once. */
export function lineupOf(values: Values, options: readonly Option[], vector: readonly number[]): Lineup {
  let byValues = known.get(vector)
  if (byValues === undefined) known.set(vector, (byValues = new WeakMap()))
  let lineup = byValues.get(values)
  if (lineup === undefined) byValues.set(values, (lineup = linedUp(values, options, vector)))
  return lineup
}

function linedUp(values: Values, options: readonly Option[], vector: readonly number[]): Lineup {
  const lineup = {} as Record<Family, readonly Place[]>
  for (const family of families)
    lineup[family] = options
      .flatMap(({ platform }, at): readonly Place[] =>
        platform.family === family ? [{ at, fitAtBest: fitOf(values[at]!, vector) }] : [],
      )
      .sort((a, b) => b.fitAtBest - a.fitAtBest)
  return lineup
}
