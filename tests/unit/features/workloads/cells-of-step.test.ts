// After undo the cursor goes to what changed, as in a spreadsheet.
import { expect, test } from 'vitest'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { selectionOfStep } from '../../../../src/features/workloads/cells-of-step.ts'
import { fields } from '../../../../src/domain/fields.ts'
import type { GridColumn } from '../../../../src/features/workloads/grid-columns.ts'
import {
  cellSelection,
  rectangleOf,
  selectBlock,
  startSelection,
} from '../../../../src/features/workloads/grid-selection.ts'

const field = (key: 'name' | 'kind' | 'memoryGiB' | 'vcpu'): GridColumn => ({
  key,
  type: 'field',
  field: fields[key],
  width: 100,
  pinned: false,
  startsGroup: false,
})
const columns: readonly GridColumn[] = [
  field('name'),
  field('kind'),
  field('memoryGiB'),
  field('vcpu'),
  { key: 'verdict:vm', type: 'verdict', family: 'vm', width: 100 },
]
const rows: readonly Workload[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, memoryGiB: 1, vcpu: 1 }))
const ids = (workloads: readonly Workload[]) => workloads.map(({ id }) => id)
const step = (
  before: readonly Workload[],
  after: readonly Workload[],
  rowIds = ids(after),
  selection = startSelection,
) => selectionOfStep({ columns, rowIds, selection }, before, after)
const changed = (change: Readonly<Record<string, Partial<Workload>>>) =>
  rows.map((row) => ({ ...row, ...change[row.id] }))

test('one cell that changed is the cursor, in the row where it shows', () => {
  expect(step(rows, changed({ c: { memoryGiB: 2 } }))?.active).toEqual({ row: 2, column: 2 })
  expect(step(rows, changed({ c: { memoryGiB: 2 } }), ['c', 'd'])?.active).toEqual({ row: 0, column: 2 })
})

test('a text that cannot be read and a basis are changes of their cell', () => {
  expect(step(rows, changed({ b: { asTyped: { vcpu: 'many' } } }))?.active).toEqual({ row: 1, column: 3 })
  expect(step(rows, changed({ d: { basis: { memoryGiB: 'measured' } } }))?.active).toEqual({ row: 3, column: 2 })
})

test('a block that changed is selected, also where some of its cells had the same value', () => {
  const after = changed({ b: { memoryGiB: 2, vcpu: 2 }, c: { memoryGiB: 2 }, d: { memoryGiB: 2, vcpu: 2 } })
  const selection = step(rows, after)
  expect(selection === null ? null : rectangleOf(selection)).toEqual({ top: 1, left: 2, bottom: 3, right: 3 })
  expect(selection?.active).toEqual({ row: 1, column: 2 })
})

test('of cells far apart the first is the cursor, and nothing between them is selected', () => {
  const selection = step(rows, changed({ a: { vcpu: 2 }, d: { name: 'e' } }))
  expect(selection === null ? null : rectangleOf(selection)).toEqual({ top: 0, left: 3, bottom: 0, right: 3 })
})

test('cells of one column with a row between them are not joined, as where a cut cell goes back', () => {
  const selection = step(rows, changed({ b: { vcpu: 2 }, d: { vcpu: 2 } }))
  expect(selection === null ? null : rectangleOf(selection)).toEqual({ top: 1, left: 3, bottom: 1, right: 3 })
})

test('a row that came back is selected whole', () => {
  const selection = step(
    rows.filter(({ id }) => id !== 'b'),
    rows,
  )
  expect(selection === null ? null : rectangleOf(selection)).toEqual({ top: 1, left: 0, bottom: 1, right: 4 })
})

test('where the last row went the cursor stands in the blank row at its place, in the column that was typed', () => {
  const typed: readonly Workload[] = [...rows, { id: 'e', memoryGiB: 4 }]
  expect(step(typed, rows)?.active).toEqual({ row: 4, column: 2 })
})

test('a row that went from between others leaves the cursor where it is, such as on the row it was a copy of', () => {
  expect(step(rows.toSpliced(2, 0, { id: 'b2', name: 'b' }), rows)).toBeNull()
})

test('a selection that holds what changed stays, and is brought into sight', () => {
  const selection = selectBlock(startSelection, { row: 1, column: 2 }, { row: 3, column: 2 })
  const after = changed({ c: { memoryGiB: 2 }, d: { memoryGiB: 2 } })
  expect(step(rows, after, ids(after), selection)).toEqual({ ...selection, shown: { row: 2, column: 2 } })
})

test('what changed none of the cells that show moves nothing', () => {
  expect(step(rows, changed({ a: { notes: 'x' } }))).toBeNull()
  expect(step(rows, changed({ a: { vcpu: 2 } }), ['b'])).toBeNull()
})

test('another table selects none of its rows', () => {
  expect(step([{ id: 'x', name: 'x' }], rows)).toBeNull()
})

test('rows that only changed places take the cursor along, and a block of them where they stay together', () => {
  const [a, b, c, d] = rows as [Workload, Workload, Workload, Workload]
  const at = cellSelection({ row: 2, column: 1 })
  // The third row, c, goes back to the top.
  expect(step(rows, [c, a, b, d], undefined, at)?.active).toEqual({ row: 0, column: 1 })
  // Among the rows shown: a and c change places, b is filtered out.
  expect(step([a, b, c, d], [c, b, a, d], ['c', 'a', 'd'], cellSelection({ row: 0, column: 3 }))?.active).toEqual({
    row: 1,
    column: 3,
  })
  const block = selectBlock(startSelection, { row: 0, column: 0 }, { row: 1, column: 2 })
  const moved = step(rows, [c, d, a, b], undefined, block)
  expect(moved === null ? null : rectangleOf(moved)).toEqual({ top: 2, left: 0, bottom: 3, right: 2 })
  expect(moved?.active).toEqual({ row: 2, column: 0 })
  // Rows that went apart are not joined by what is between them now.
  const apart = step(rows, [a, c, b, d], undefined, block)
  expect(apart === null ? null : rectangleOf(apart)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 })
})

test('a column that is selected whole stays so when its rows change places', () => {
  const [a, b, c, d] = rows as [Workload, Workload, Workload, Workload]
  const whole = selectBlock(startSelection, { row: 0, column: 1 }, { row: 3, column: 1 })
  expect(step(rows, [d, c, b, a], undefined, whole)).toBeNull()
})
