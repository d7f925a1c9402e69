// Labels in a chart keep clear of lines and of each other where there is any room for it.
import { expect, test } from 'vitest'
import { freeSpot } from '../../../../src/features/curves/free-spot.ts'

const box = (left: number, top: number) => ({ left, top, width: 40, height: 20 })
/** A level line at height 50, all across. */
const level = [
  [0, 50],
  [200, 50],
] as const
/** A step at x = 100 from height 150 up to 10. */
const stair = [
  [0, 150],
  [100, 150],
  [101, 10],
  [200, 10],
] as const

test('the first free place is taken', () => {
  expect(freeSpot([box(0, 80), box(0, 110)], [], [level])).toEqual(box(0, 80))
})

test('a place that a line runs through is passed over', () => {
  expect(freeSpot([box(0, 40), box(0, 80)], [], [level])).toEqual(box(0, 80))
})

test('the riser of a staircase is a line too', () => {
  expect(freeSpot([box(80, 70), box(120, 70)], [], [stair])).toEqual(box(120, 70))
})

test('a line that has a gap there does not count', () => {
  expect(freeSpot([box(50, 40), box(0, 80)], [], [[[0, 50], null, [150, 50]]])).toEqual(box(50, 40))
})

test('labels that touch are too near', () => {
  expect(freeSpot([box(0, 0), box(0, 30)], [box(0, 21)], [])).toEqual(box(0, 0))
  expect(freeSpot([box(0, 0), box(0, 60)], [box(0, 20)], [])).toEqual(box(0, 60))
})

test('with no free place a line is covered rather than another label', () => {
  expect(freeSpot([box(0, 80), box(0, 40)], [box(0, 80)], [level])).toEqual(box(0, 40))
})

test('with nothing to choose from there is no place', () => {
  expect(freeSpot([], [], [])).toBeUndefined()
})
