// Several blocks of cells selected at once, as Ctrl and a click do in a spreadsheet.
import { expect, test } from 'vitest'
import {
  blocksOf,
  cellSelection,
  enterFrom,
  moveTo,
  selectBlock,
} from '../../../../src/features/workloads/grid-selection.ts'
import type { GridSelection } from '../../../../src/features/workloads/grid-selection.ts'
import { isMarked, readRowMark, rowMarkOf } from '../../../../src/features/workloads/grid-view.ts'
import { cellCount, disjoint, togetherOf, withBlock } from '../../../../src/features/workloads/selected-blocks.ts'

const extent = { rows: 9, columns: 6 }
const cell = (row: number, column: number) => cellSelection({ row, column })
const block = (top: number, left: number, bottom: number, right: number): GridSelection =>
  selectBlock(cell(top, left), { row: top, column: left }, { row: bottom, column: right })

test('a block is added beside those there are, grows alone, and a plain move lets all of them go', () => {
  const two = withBlock(block(0, 0, 1, 1), cell(4, 3))
  const grown = moveTo(two, extent, { row: 5, column: 4 }, true)
  expect(blocksOf(grown)).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 4, left: 3, bottom: 5, right: 4 },
  ])
  expect(blocksOf(moveTo(grown, extent, { row: 0, column: 0 }, false))).toHaveLength(1)
})

test('a cell that is selected already is taken out, and the rest stays selected', () => {
  // Three by three without its middle: eight cells.
  const ring = withBlock(block(0, 0, 2, 2), cell(1, 1))
  expect(cellCount(blocksOf(ring))).toBe(8)
  expect(isMarked(readRowMark(rowMarkOf(ring, 1)), 1)).toBe(false)
  expect([0, 2].every((column) => isMarked(readRowMark(rowMarkOf(ring, 1)), column))).toBe(true)
})

test('the last cell is not taken out: something is always selected', () => {
  expect(blocksOf(withBlock(cell(1, 1), cell(1, 1)))).toEqual([{ top: 1, left: 1, bottom: 1, right: 1 }])
})

test('cells in two blocks are counted and done once', () => {
  // Four cells and four cells that share one.
  const blocks = [
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 1, left: 1, bottom: 2, right: 2 },
  ]
  expect(cellCount(blocks)).toBe(7)
  const cells = disjoint(blocks).flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_unused, across) => `${top + down},${left + across}`),
    ).flat(),
  )
  expect(new Set(cells).size).toBe(cells.length)
})

test('blocks of the same rows or of the same columns make one rectangle, others make none', () => {
  const of = (...blocks: readonly GridSelection[]) => togetherOf(blocks.flatMap(blocksOf))
  expect(of(block(0, 0, 1, 0), block(0, 3, 1, 3))).toEqual({ rows: [0, 1], columns: [0, 3] })
  expect(of(block(4, 1, 5, 2), block(1, 1, 1, 2))).toEqual({ rows: [1, 4, 5], columns: [1, 2] })
  expect(of(cell(0, 0), cell(1, 1))).toBeNull()
})

test('Enter goes through one block and on to the next, round and back', () => {
  let now = withBlock(block(0, 0, 1, 0), cell(4, 3))
  const path: string[] = []
  for (let step = 0; step < 3; step += 1) {
    now = enterFrom(now, extent, false)
    path.push(`${now.active.row},${now.active.column}`)
  }
  expect(path).toEqual(['0,0', '1,0', '4,3'])
  expect(enterFrom(now, extent, true).active).toEqual({ row: 1, column: 0 })
})
