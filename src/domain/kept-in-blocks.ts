/** What is read of a long list, kept for each block of it: of ten thousand rows only the block of the one that changed is read again. */

const rowsInBlock = 100

interface Kept<Row, Read> {
  readonly rows: readonly Row[]
  readonly read: Read
}

/** `read` is given one block after the other and must ask for nothing but the rows; the answers come in their order. */
export function keptInBlocks<Row extends object, Read>(
  read: (rows: readonly Row[]) => Read,
): (rows: readonly Row[]) => readonly Read[] {
  // By the first row of the block: where nobody has that row any more, what was read of its block goes with it.
  const kept = new WeakMap<Row, Kept<Row, Read>>()
  return (rows) => {
    const answers: Read[] = []
    for (let at = 0; at < rows.length; at += rowsInBlock) {
      const first = rows[at] as Row
      let block = kept.get(first)
      if (block === undefined || !standsAt(block.rows, rows, at)) {
        const part = rows.slice(at, at + rowsInBlock)
        block = { rows: part, read: read(part) }
        kept.set(first, block)
      }
      answers.push(block.read)
    }
    return answers
  }
}

function standsAt<Row>(block: readonly Row[], rows: readonly Row[], from: number): boolean {
  if (block.length !== Math.min(rowsInBlock, rows.length - from)) return false
  for (let at = 0; at < block.length; at += 1) if (block[at] !== rows[from + at]) return false
  return true
}
