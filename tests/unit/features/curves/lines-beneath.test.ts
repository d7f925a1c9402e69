import { expect, test } from 'vitest'
import { linesBeneath } from '../../../../src/features/curves/lines-beneath.ts'

const rowsOf = (...heights: readonly (readonly (number | null)[])[]) =>
  heights.map((row, at) => ({ at, ...Object.fromEntries(row.map((height, line) => [`solid${line}`, height])) }))

test('an option that costs nearly the same as one drawn over it is marked, so that both are seen', () => {
  expect(linesBeneath(rowsOf([100, 101, 500], [200, 201, 500], [300, 302, 500]), 3)).toEqual([true, false, false])
})

test('two lines that only cross once are not', () => {
  // Equal at one place of ten: 0.1 of them, less than the 0.12 it takes.
  const rows = rowsOf(...Array.from({ length: 10 }, (_, at) => [100, 50 + at * 10]))
  expect(linesBeneath(rows, 2)).toEqual([false, false])
})

test('a line without a bill coincides with nothing', () => {
  expect(linesBeneath(rowsOf([null, 5], [null, 6]), 2)).toEqual([false, false])
  expect(linesBeneath([], 2)).toEqual([false, false])
})
