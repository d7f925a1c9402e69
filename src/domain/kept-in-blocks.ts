/** What is said of a long list as a whole, put together from parts that are kept: after an edit only the part of the row that changed is read again. */

/** So many rows are read together, and so many parts are put together at a time: of ten thousand rows an edit reads 25, and puts 25 and then 16 parts together. */
const inOne = 25

/** Rows that follow each other, or blocks that do. The same object while they are the same. */
interface Block {
  readonly items: readonly object[]
  readonly isOfRows: boolean
}

/** By the first item of each block: where nobody has that item any more, its block goes with it. */
const known = new WeakMap<object, Block>()

function blocksOf(items: readonly object[], isOfRows: boolean): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < items.length; at += inOne) {
    const first = items[at] as object
    let block = known.get(first)
    if (block === undefined || !standsAt(block.items, items, at)) {
      block = { items: items.slice(at, at + inOne), isOfRows }
      known.set(first, block)
    }
    blocks.push(block)
  }
  return blocks
}

function standsAt(block: readonly object[], items: readonly object[], from: number): boolean {
  if (block.length !== Math.min(inOne, items.length - from)) return false
  for (let at = 0; at < block.length; at += 1) if (block[at] !== items[from + at]) return false
  return true
}

interface Laid {
  readonly blocks: readonly Block[]
  /** All rows, in blocks of blocks. */
  readonly whole: Block
}

// Lists are never changed in place, and many ask for the same one.
const lists = new WeakMap<readonly object[], Laid>()

function laid(rows: readonly object[]): Laid {
  const before = lists.get(rows)
  if (before !== undefined) return before
  const blocks = blocksOf(rows, true)
  let level = blocks
  while (level.length > 1) level = blocksOf(level, false)
  const made = { blocks, whole: level[0] ?? { items: [], isOfRows: true } }
  lists.set(rows, made)
  return made
}

/**
 * `read` says it of a few rows and must ask for nothing but those rows, `together` says it of several such parts in their
 * order. What both say may depend on nothing but the rows: then the same list gives the same, whatever was read before.
 */
export function keptTogether<Row extends object, Said>(
  read: (rows: readonly Row[]) => Said,
  together: (parts: readonly Said[]) => Said,
): (rows: readonly Row[]) => Said {
  const kept = new WeakMap<Block, { readonly said: Said }>()
  const saidOf = (block: Block): Said => {
    const earlier = kept.get(block)
    if (earlier !== undefined) return earlier.said
    const said = block.isOfRows
      ? read(block.items as readonly Row[])
      : together((block.items as readonly Block[]).map(saidOf))
    kept.set(block, { said })
    return said
  }
  return (rows) => saidOf(laid(rows).whole)
}

/** The rows of a list where another list has another row or none in their place. */
export function rowsThatDiffer<Row extends object>(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const earlier = laid(before).blocks
  return laid(after).blocks.flatMap(({ items }, at) => {
    const was = earlier[at]?.items
    return items === was ? [] : (items as readonly Row[]).filter((row, place) => row !== was?.[place])
  })
}
