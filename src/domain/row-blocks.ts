/** A long list of rows laid out in blocks, and these in blocks again: two lists that share most rows share most blocks, so what differs is found without walking them. */

/** Of ten thousand rows there are 400 blocks, in 16 blocks, in one. */
const inOne = 25

/** Rows that follow each other, or blocks that do. The same object while they are the same. */
export interface Block {
  readonly items: readonly object[]
  readonly isOfRows: boolean
}

/** The blocks of rows first, the one block of all last. */
type Levels = readonly (readonly Block[])[]

// Lists are never changed in place, and many ask for the same one.
const laidOut = new WeakMap<readonly object[], Levels>()

/** By the first item of each block: where nobody has that item any more, its block goes with it. */
const known = new WeakMap<object, Block>()

function blockAt(items: readonly object[], from: number, isOfRows: boolean): Block {
  const first = items[from] as object
  const before = known.get(first)
  if (before !== undefined && standsAt(before.items, items, from)) return before
  const block = { items: items.slice(from, from + inOne), isOfRows }
  known.set(first, block)
  return block
}

function standsAt(block: readonly object[], items: readonly object[], from: number): boolean {
  if (block.length !== Math.min(inOne, items.length - from)) return false
  for (let at = 0; at < block.length; at += 1) if (block[at] !== items[from + at]) return false
  return true
}

function levelsOf(rows: readonly object[]): Levels {
  const before = laidOut.get(rows)
  if (before !== undefined) return before
  const levels: (readonly Block[])[] = []
  let items = rows
  do {
    const level: Block[] = []
    for (let from = 0; from < items.length; from += inOne) level.push(blockAt(items, from, levels.length === 0))
    levels.push(level)
    items = level
  } while (items.length > 1)
  laidOut.set(rows, levels)
  return levels
}

const noRows: Block = { items: [], isOfRows: true }

/** All rows of the list as one block. */
export function wholeBlock(rows: readonly object[]): Block {
  return levelsOf(rows).at(-1)?.[0] ?? noRows
}

/** Where the second list has another row than the first, or one more, in order. */
export function placesThatDiffer(before: readonly object[], after: readonly object[]): readonly number[] {
  if (before === after) return []
  const [were = []] = levelsOf(before)
  const [are = []] = levelsOf(after)
  const places: number[] = []
  for (let block = 0; block < are.length; block += 1) {
    const was = were[block]?.items
    const is = are[block]?.items
    if (is === undefined || is === was) continue
    for (let at = 0; at < is.length; at += 1) if (is[at] !== was?.[at]) places.push(block * inOne + at)
  }
  return places
}

/** The rows of the second list that stand where the first has another one or none. */
export function rowsThatDiffer<Row extends object>(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  return placesThatDiffer(before, after).map((place) => after[place] as Row)
}

/** The same list with other rows in these places; it is laid out as cheaply as it is made. */
export function withRowsAt<Row extends object>(
  rows: readonly Row[],
  changed: ReadonlyMap<number, Row>,
): readonly Row[] {
  if (changed.size === 0) return rows
  const next = [...rows]
  for (const [place, row] of changed) next[place] = row
  const before = laidOut.get(rows)
  if (before !== undefined && next.length === rows.length) laidOut.set(next, withBlocks(before, next, changed.keys()))
  return next
}

function withBlocks(before: Levels, rows: readonly object[], changed: Iterable<number>): Levels {
  let items = rows
  let places = new Set(changed)
  return before.map((blocks, level) => {
    const next = [...blocks]
    places = new Set([...places].map((place) => Math.floor(place / inOne)))
    for (const place of places) next[place] = blockAt(items, place * inOne, level === 0)
    items = next
    return next
  })
}
