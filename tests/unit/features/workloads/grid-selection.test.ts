// Where the cell cursor goes, as in a spreadsheet.
import { describe, expect, test } from 'vitest'
import {
  cellSelection,
  edgeOfBlock,
  enterFrom,
  moveTo,
  rectangleOf,
  selectBlock,
  tabFrom,
} from '../../../../src/features/workloads/grid-selection.ts'

const extent = { rows: 5, columns: 4 }
const at = (row: number, column: number) => cellSelection({ row, column })

test('moving past an edge stops there, as a data grid does not wrap', () => {
  expect(moveTo(at(0, 0), extent, { row: -1, column: -3 }, false).active).toEqual({ row: 0, column: 0 })
  expect(moveTo(at(4, 3), extent, { row: 9, column: 9 }, false).active).toEqual({ row: 4, column: 3 })
})

test('extending keeps the corner it began at, in every direction', () => {
  const up = moveTo(at(2, 2), extent, { row: 0, column: 1 }, true)
  expect(rectangleOf(up)).toEqual({ top: 0, left: 1, bottom: 2, right: 2 })
})

test('the cursor stays where a selection began, so that typing goes there', () => {
  const block = moveTo(moveTo(at(1, 1), extent, { row: 2, column: 1 }, true), extent, { row: 3, column: 2 }, true)
  expect(block.active).toEqual({ row: 1, column: 1 })
  expect(rectangleOf(block)).toEqual({ top: 1, left: 1, bottom: 3, right: 2 })
})

test('within a block Enter goes down its columns and Tab along its rows, from the last cell again to the first', () => {
  // Two rows and two columns: (1,1) (1,2) / (2,1) (2,2).
  const block = selectBlock(at(1, 1), { row: 1, column: 1 }, { row: 2, column: 2 })
  const path = (next: typeof enterFrom, backwards: boolean) => {
    const cells: string[] = []
    let now = block
    for (let step = 0; step < 4; step += 1) {
      now = next(now, extent, backwards)
      cells.push(`${now.active.row},${now.active.column}`)
    }
    return cells
  }
  expect(path(enterFrom, false)).toEqual(['2,1', '1,2', '2,2', '1,1'])
  expect(path(enterFrom, true)).toEqual(['2,2', '1,2', '2,1', '1,1'])
  expect(path(tabFrom, false)).toEqual(['1,2', '2,1', '2,2', '1,1'])
  expect(path(tabFrom, true)).toEqual(['2,2', '2,1', '1,2', '1,1'])
  expect(rectangleOf(enterFrom(block, extent, false))).toEqual(rectangleOf(block))
})

test('Tab goes from the end of a row to the start of the next, and stops at the last cell', () => {
  expect(tabFrom(at(0, 3), extent, false).active).toEqual({ row: 1, column: 0 })
  expect(tabFrom(at(1, 0), extent, true).active).toEqual({ row: 0, column: 3 })
  const last = at(4, 3)
  expect(tabFrom(last, extent, false).active).toBe(last.active)
})

test('Enter after a run of Tab returns to the column in which the run began', () => {
  const tabbed = tabFrom(tabFrom(at(1, 1), extent, false), extent, false)
  expect(tabbed.active).toEqual({ row: 1, column: 3 })
  expect(enterFrom(tabbed, extent, false).active).toEqual({ row: 2, column: 1 })
})

describe('Ctrl+Arrow', () => {
  // Column 0 holds: filled, filled, blank, blank, filled.
  const filled = [true, true, false, false, true]
  const isFilled = (cell: { row: number }) => filled[cell.row] === true
  const down = { row: 1, column: 0 }

  test('goes to the last cell of a block', () =>
    expect(edgeOfBlock(extent, { row: 0, column: 0 }, down, isFilled).row).toBe(1))

  test('jumps over blanks to the start of the next block', () =>
    expect(edgeOfBlock(extent, { row: 1, column: 0 }, down, isFilled).row).toBe(4))

  test('stays at the edge', () => expect(edgeOfBlock(extent, { row: 4, column: 0 }, down, isFilled).row).toBe(4))
})
