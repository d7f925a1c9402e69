import { expect, test } from 'vitest'
import { rowById } from '../../../src/workbench/row-index.ts'

const rows = ['a', 'b', 'c'].map((id) => ({ id, at: 1 }))

test('a row is found in a list, in a later state of it, and in another order of it', () => {
  expect(rowById(rows, 'b')).toBe(rows[1])
  const later = rows.with(1, { id: 'b', at: 2 })
  expect(rowById(later, 'b')?.at).toBe(2)
  expect(rowById(rows, 'b')?.at).toBe(1)
  expect(rowById(rows.toReversed(), 'a')).toBe(rows[0])
})

test('a row that is gone is not found, nor one of an empty list, nor one named like a built-in', () => {
  expect(rowById(rows, 'b')).toBe(rows[1])
  expect(
    rowById(
      [rows[0], rows[2]].flatMap((row) => row ?? []),
      'b',
    ),
  ).toBeUndefined()
  expect(rowById([], 'a')).toBeUndefined()
  expect(rowById(rows, 'constructor')).toBeUndefined()
})

test('rows beyond the end of a shorter list do not have both lists walked again and again', () => {
  let walked = 0
  const watched = <T extends object>(list: T[]) =>
    new Proxy(list, {
      get: (target, key) => {
        if (key === 'map') walked += 1
        return Reflect.get(target, key)
      },
    })
  const long = watched(Array.from({ length: 100 }, (_, at) => ({ id: `long-${at}` })))
  const short = watched(long.slice(0, 10))
  for (let at = 50; at < 100; at += 1) {
    expect(rowById(long, `long-${at}`)?.id).toBe(`long-${at}`)
    expect(rowById(short, `long-${at}`)).toBeUndefined()
  }
  expect(walked).toBe(2)
})
