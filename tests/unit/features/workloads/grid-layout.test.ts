// A screen sideways goes as many columns on as show at once.
import { expect, test } from 'vitest'
import { gridColumnOf } from '../../../../src/features/workloads/grid-columns.ts'
import type { ColumnKey } from '../../../../src/features/workloads/grid-columns.ts'
import { columnAPageOn, gridLayoutOf, pixelsBetween } from '../../../../src/features/workloads/grid-layout.ts'

// 0 name, 1 to 6 fields of 100 pixels, 7 to 9 verdicts of 100 pixels. 40 pixels are the row number's.
const keys: readonly ColumnKey[] = [
  'name',
  'kind',
  'trafficShape',
  'requestsPerMonth',
  'durationMs',
  'memoryGiB',
  'gpu',
  'verdict:vm',
  'verdict:container',
  'verdict:serverless',
]
const layout = gridLayoutOf(
  keys.map((key) => gridColumnOf(key, { width: 100, pinned: key === 'name', startsGroup: false })),
)
// 440 pixels stand still: with 250 more, two fields show whole.
const narrow = 690

test('to the right: from the name to the first field, then two on, at the end to the last verdict', () => {
  const to = (from: number) => columnAPageOn(layout, from, 1, narrow)
  expect([0, 1, 3, 5, 9].map(to)).toEqual([1, 3, 5, 9, 9])
})

test('to the left: from a verdict to the last field, then two back, at the start to the name', () => {
  const to = (from: number) => columnAPageOn(layout, from, -1, narrow)
  expect([9, 6, 4, 2, 0].map(to)).toEqual([6, 4, 2, 0, 0])
})

test('where all fields show, a screen is the whole row; where none does, one column at a time', () => {
  expect(columnAPageOn(layout, 1, 1, 1040)).toBe(9)
  expect(columnAPageOn(layout, 2, 1, 300)).toBe(3)
})

test('the fields move by what lies between the two columns, and not on what stands still', () => {
  expect(pixelsBetween(layout, 1, 3)).toBe(200)
  expect(pixelsBetween(layout, 0, 1)).toBe(0)
  expect(pixelsBetween(layout, 5, 9)).toBe(200)
})
