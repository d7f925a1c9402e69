/** Several blocks at once: adding one, taking cells away, how many cells there are, and whether they make one rectangle together. */
import { blocksOf, isWithin } from './grid-selection.ts'
import type { CellAt, GridSelection, Rectangle } from './grid-selection.ts'

/** What is left of a rectangle without the part that another covers: up to four pieces. */
function without(from: Rectangle, taken: Rectangle): readonly Rectangle[] {
  const { top, left, bottom, right } = from
  if (taken.top > bottom || taken.bottom < top || taken.left > right || taken.right < left) return [from]
  const [high, low] = [Math.max(top, taken.top), Math.min(bottom, taken.bottom)]
  return [
    { top, left, right, bottom: taken.top - 1 },
    { top: taken.bottom + 1, left, right, bottom },
    { top: high, bottom: low, left, right: taken.left - 1 },
    { top: high, bottom: low, left: taken.right + 1, right },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right)
}

/** The new block beside those there are. On a cell that is selected already it takes that cell out, as in a spreadsheet. */
export function withBlock(selection: GridSelection, block: GridSelection): GridSelection {
  const blocks = blocksOf(selection)
  const { active } = block
  const isCell = block.anchor === block.head
  if (!isCell || !blocks.some((each) => isWithin(each, active))) return { ...block, others: blocks }
  const cell = { top: active.row, bottom: active.row, left: active.column, right: active.column }
  const rest = blocks.flatMap((each) => without(each, cell))
  const last = rest.at(-1)
  if (last === undefined) return block
  const first: CellAt = { row: last.top, column: last.left }
  const end: CellAt = { row: last.bottom, column: last.right }
  return { ...block, active: first, anchor: first, head: end, others: rest.slice(0, -1) }
}

/** The same cells, each in one rectangle only. */
export function disjoint(blocks: readonly Rectangle[]): readonly Rectangle[] {
  return blocks.reduce<readonly Rectangle[]>((apart, block) => {
    const fresh = apart.reduce<readonly Rectangle[]>(
      (pieces, taken) => pieces.flatMap((each) => without(each, taken)),
      [block],
    )
    return [...apart, ...fresh]
  }, [])
}

export function cellCount(blocks: readonly Rectangle[]): number {
  return disjoint(blocks).reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  )
}

/** The rows and columns of one rectangle that the blocks make when they are pushed together; null for any other shape. */
export function togetherOf(
  blocks: readonly Rectangle[],
): { readonly rows: readonly number[]; readonly columns: readonly number[] } | null {
  const rows = allOf(blocks.map(({ top, bottom }) => [top, bottom]))
  const columns = allOf(blocks.map(({ left, right }) => [left, right]))
  return cellCount(blocks) === rows.length * columns.length ? { rows, columns } : null
}

/** Every number in one of the spans, once and in order. */
export function allOf(spans: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const found = new Set<number>()
  for (const [from, to] of spans) for (let at = from; at <= to; at += 1) found.add(at)
  return [...found].toSorted((a, b) => a - b)
}
