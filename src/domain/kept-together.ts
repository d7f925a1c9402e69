/** What is said of a long list as a whole, put together from parts that are kept: after an edit only the part of the row that changed is read again. */
import { wholeBlock } from './row-blocks.ts'
import type { Block } from './row-blocks.ts'

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
  return (rows) => saidOf(wholeBlock(rows))
}
