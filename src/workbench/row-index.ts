/** Finds a row by its id without walking the list; the index is made once for each list of rows. */

interface Identified {
  readonly id: string
}

const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, Identified>>()

/** The row with this id, or undefined. Lists are never changed in place, so an index stays true for its list. */
export function rowById<Row extends Identified>(rows: readonly Row[], id: string): Row | undefined {
  let index = indexes.get(rows)
  if (index === undefined) {
    index = new Map(rows.map((row) => [row.id, row]))
    indexes.set(rows, index)
  }
  return index.get(id) as Row | undefined
}
