import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptTogether } from '../../../src/domain/kept-together.ts'
import { placesThatDiffer, rowsThatDiffer, withRowsAt } from '../../../src/domain/row-blocks.ts'

interface Row {
  readonly at: number
}

const rowsOf = (count: number): readonly Row[] => Array.from({ length: count }, (_, at) => ({ at }))

function counting() {
  let read = 0
  let puts = 0
  const sumOf = keptTogether<Row, number>(
    (rows) => {
      read += rows.length
      return rows.reduce((sum, { at }) => sum + at, 0)
    },
    (sums) => {
      puts += sums.length
      return sums.reduce((sum, each) => sum + each, 0)
    },
  )
  return { sumOf, readSince: () => [read, (read = 0)][0], putsSince: () => [puts, (puts = 0)][0] }
}

describe('what is said of a long list', () => {
  // 0 + 1 + … + 9,999 = 9,999 × 10,000 / 2
  const whole = 49_995_000

  test('costs one part after one row changed, and nothing where none did', () => {
    const { sumOf, readSince, putsSince } = counting()
    const rows = rowsOf(10_000)
    expect(sumOf(rows)).toBe(whole)
    expect(readSince()).toBe(10_000)
    // 400 parts of 25 rows are put together 25 at a time, and the 16 that come of it once more.
    expect(putsSince()).toBe(416)
    expect(sumOf([...rows])).toBe(whole)
    expect([readSince(), putsSince()]).toEqual([0, 0])
    expect(sumOf(rows.with(5432, { at: 5433 }))).toBe(whole + 1)
    expect(readSince()).toBe(25)
    expect(putsSince()).toBe(25 + 16)
  })

  test('is right again after the change is taken back', () => {
    const { sumOf } = counting()
    const rows = rowsOf(1000)
    sumOf(rows.with(0, { at: 7 }))
    // 0 + 1 + … + 999
    expect(sumOf(rows)).toBe(499_500)
  })

  test('is that of no rows where there are none', () => {
    expect(counting().sumOf([])).toBe(0)
  })

  test('is the same as of a list nobody asked about before, whatever is edited, put in, taken out, moved or opened', () => {
    const listed = keptTogether<Row, readonly number[]>(
      (rows) => rows.map(({ at }) => at),
      (parts) => parts.flat(),
    )
    const place = fc.nat(2000)
    const step = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), place, value: fc.nat() }),
      fc.record({ kind: fc.constant('insert' as const), place, count: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ kind: fc.constant('delete' as const), place, count: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ kind: fc.constant('move' as const), place, to: place }),
      fc.record({ kind: fc.constant('turn' as const) }),
      fc.record({ kind: fc.constant('open' as const), count: fc.nat(1500) }),
      fc.record({ kind: fc.constant('undo' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        let rows: readonly Row[] = rowsOf(700)
        const before: (readonly Row[])[] = []
        for (const each of steps) {
          const from = rows
          if (each.kind === 'undo') rows = before.pop() ?? rows
          else {
            before.push(rows)
            if (each.kind === 'edit' && rows.length > 0) {
              const places = [each.place, 7 * each.place].map((place) => place % rows.length)
              rows = withRowsAt(rows, new Map(places.map((place) => [place, { at: each.value }])))
            }
            if (each.kind === 'insert') rows = rows.toSpliced(each.place, 0, ...rowsOf(each.count))
            if (each.kind === 'delete') rows = rows.toSpliced(each.place, each.count)
            if (each.kind === 'move')
              rows = rows.toSpliced(each.place, 1).toSpliced(each.to, 0, ...rows.slice(each.place, each.place + 1))
            if (each.kind === 'turn') rows = rows.toReversed()
            if (each.kind === 'open') rows = rowsOf(each.count)
          }
          expect(listed(rows)).toEqual(rows.map(({ at }) => at))
          const other = rows.filter((row, at) => row !== from[at])
          expect(rowsThatDiffer(from, rows)).toEqual(other)
          expect(placesThatDiffer(from, rows).map((at) => rows[at])).toEqual(other)
        }
      }),
      { numRuns: 60 },
    )
  })
})
