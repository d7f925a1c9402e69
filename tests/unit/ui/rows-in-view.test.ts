// A long table keeps in the page the rows that are in view and those that come into view next.
import { expect, test } from 'vitest'
import { rowsAround } from '../../../src/ui/rows-in-view.ts'

const table = { rowHeight: 40, height: 400, count: 1000 }

test('rows in view are in the page, with more of them where one scrolls to', () => {
  // 2,000 px down and 400 px high: rows 50 to 59 are in view.
  expect(rowsAround({ ...table, top: 2000, upwards: false })).toEqual({ first: 48, end: 68 })
  expect(rowsAround({ ...table, top: 2000, upwards: true })).toEqual({ first: 42, end: 62 })
})

test('a row of which a pixel shows is in view', () => {
  // From 2,039 to 2,439 px: row 50 at the top, row 60 at the bottom.
  expect(rowsAround({ ...table, top: 2039, upwards: false })).toEqual({ first: 48, end: 69 })
})

test('there are no rows before the first and after the last', () => {
  expect(rowsAround({ ...table, top: 0, upwards: false }).first).toBe(0)
  expect(rowsAround({ ...table, top: 39_600, upwards: false }).end).toBe(1000)
  expect(rowsAround({ ...table, count: 3, top: 39_600, upwards: false })).toEqual({ first: 3, end: 3 })
})
