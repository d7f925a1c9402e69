import { describe, expect, test } from 'vitest'
import { keptInBlocks } from '../../../src/domain/kept-in-blocks.ts'

interface Row {
  readonly at: number
}

const rowsOf = (count: number): readonly Row[] => Array.from({ length: count }, (_, at) => ({ at }))

function counting() {
  let read = 0
  const sums = keptInBlocks((rows: readonly Row[]) => {
    read += rows.length
    return rows.reduce((sum, { at }) => sum + at, 0)
  })
  const sumOf = (rows: readonly Row[]) => sums(rows).reduce((sum, block) => sum + block, 0)
  return { sumOf, readSince: () => [read, (read = 0)][0] }
}

describe('what is read of a long list', () => {
  // 0 + 1 + … + 9,999 = 9,999 × 10,000 / 2
  const whole = 49_995_000

  test('is read once, and then for one block after one row changed', () => {
    const { sumOf, readSince } = counting()
    const rows = rowsOf(10_000)
    expect(sumOf(rows)).toBe(whole)
    expect(readSince()).toBe(10_000)
    expect(sumOf([...rows])).toBe(whole)
    expect(readSince()).toBe(0)
    expect(sumOf(rows.with(5432, { at: 5433 }))).toBe(whole + 1)
    expect(readSince()).toBe(100)
  })

  test('is right again after the change is taken back', () => {
    const { sumOf } = counting()
    const rows = rowsOf(1000)
    sumOf(rows.with(0, { at: 7 }))
    // 0 + 1 + … + 999
    expect(sumOf(rows)).toBe(499_500)
  })

  test('holds where rows come, go and change places', () => {
    const { sumOf } = counting()
    const rows = rowsOf(450)
    // 0 + 1 + … + 449
    expect(sumOf(rows)).toBe(101_025)
    expect(sumOf(rows.slice(0, 420))).toBe(101_025 - (420 + 449) * 15)
    expect(sumOf(rows.slice(1))).toBe(101_025)
    expect(sumOf([{ at: 9 }, ...rows])).toBe(101_034)
    expect(sumOf(rows.toReversed())).toBe(101_025)
    expect(sumOf([])).toBe(0)
  })
})
