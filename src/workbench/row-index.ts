/** Finds a row by its id without walking the list. */

interface Identified {
  readonly id: string
}

/** Where ids stood in the list that was looked through last; a hit counts only when the row there has that id. */
let positions: ReadonlyMap<string, number> = new Map()
/** Held weakly: a list that nobody shows any more would keep its rows, and each row what was assessed of it. */
let lookedThrough = new WeakSet<readonly Identified[]>()

/**
 * The row with this id, or undefined. Lists are never changed in place, and most have their rows where the last one had
 * them: no index is made for each of them, as ten thousand rows with a long history would keep hundreds.
 */
export function rowById<Row extends Identified>(rows: readonly Row[], id: string): Row | undefined {
  const row = rowAt(rows, id)
  if (row !== undefined || lookedThrough.has(rows)) return row
  positions = new Map(rows.map((entry, at) => [entry.id, at]))
  lookedThrough = new WeakSet([rows])
  return rowAt(rows, id)
}

function rowAt<Row extends Identified>(rows: readonly Row[], id: string): Row | undefined {
  const at = positions.get(id)
  const row = at === undefined ? undefined : rows[at]
  return row?.id === id ? row : undefined
}
