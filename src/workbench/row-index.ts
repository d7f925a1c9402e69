/** Finds a row by its id without walking the list. */

interface Identified {
  readonly id: string
}

interface Index {
  /** Where ids stood in the list that was looked through; a hit counts only when the row there has that id. */
  readonly positions: ReadonlyMap<string, number>
  /** Held weakly: a list that nobody shows any more would keep its rows, and each row what was assessed of it. */
  readonly of: WeakSet<readonly Identified[]>
}

/** The rows as typed and as assessed are asked for in turn, and one of these lists may be shorter than the other. */
const mostIndexes = 2

/** The one that found something last is the first. */
let indexes: readonly Index[] = []

/**
 * The row with this id, or undefined. Lists are never changed in place, and most have their rows where an earlier one had
 * them: no index is made for each of them, as ten thousand rows with a long history would keep hundreds.
 */
export function rowById<Row extends Identified>(rows: readonly Row[], id: string): Row | undefined {
  for (const index of indexes) {
    const row = rowAt(index, rows, id)
    if (row === undefined) continue
    if (index !== indexes[0]) indexes = [index, ...indexes.filter((other) => other !== index)]
    return row
  }
  if (indexes.some((index) => index.of.has(rows))) return undefined
  const index = { positions: new Map(rows.map((entry, at) => [entry.id, at])), of: new WeakSet([rows]) }
  indexes = [index, ...indexes.slice(0, mostIndexes - 1)]
  return rowAt(index, rows, id)
}

function rowAt<Row extends Identified>({ positions }: Index, rows: readonly Row[], id: string): Row | undefined {
  const at = positions.get(id)
  const row = at === undefined ? undefined : rows[at]
  return row?.id === id ? row : undefined
}
