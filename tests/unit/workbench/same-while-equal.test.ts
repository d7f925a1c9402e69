/** Whoever shows what is read draws anew only when it says something else. */
import { expect, test } from 'vitest'
import { sameWhileEqual } from '../../../src/workbench/same-while-equal.ts'

test('gives the very same object while what is read says the same, and reads one source once', () => {
  let reads = 0
  const read = sameWhileEqual(({ cells }: { readonly cells: readonly number[] }) => {
    reads += 1
    return { total: cells.reduce((sum, cell) => sum + cell, 0), lines: ['a line'] }
  })
  const source = { cells: [1, 2, 3] }
  const first = read(source)
  expect(first).toEqual({ total: 6, lines: ['a line'] })
  expect(read(source)).toBe(first)
  expect(reads).toBe(1)
  expect(read({ cells: [3, 2, 1] })).toBe(first)
  const other = read({ cells: [1, 2, 4] })
  expect(other).toEqual({ total: 7, lines: ['a line'] })
  // What is read of a source that comes again is what it says now.
  expect(read(source)).toEqual(first)
})
