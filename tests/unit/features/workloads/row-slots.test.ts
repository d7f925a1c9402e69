import { expect, test } from 'vitest'
import { createRowSlots } from '../../../../src/features/workloads/row-slots.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

test('rows that stay in view keep their element, and those that come take the elements of those that left', () => {
  const place = createRowSlots()
  const before = new Map(place(range(0, 20)).map(({ index, slot }) => [index, slot]))
  const after = place(range(5, 25))
  for (const { index, slot } of after) if (index < 20) expect(slot, `row ${index}`).toBe(before.get(index))
  // 25 rows were shown in all, and never more than 20 at once.
  expect(new Set(after.map(({ slot }) => slot))).toEqual(new Set(range(0, 20)))
  expect(after.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(range(5, 25))
})

test('the row of the cursor keeps its element however far one scrolls', () => {
  const place = createRowSlots()
  const [start] = place([3, ...range(0, 3)]).filter(({ index }) => index === 3)
  for (let from = 100; from < 1000; from += 7) {
    const shown = place([3, ...range(from, from + 20)])
    expect(shown.find(({ index }) => index === 3)?.slot).toBe(start?.slot)
  }
})
