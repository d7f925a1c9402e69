import { expect, test } from 'vitest'
import { placeOnTrack } from '../../../src/ui/place-on-track.ts'

test('a value lies on the track in proportion, and on the nearer end when it is outside', () => {
  expect(placeOnTrack(0.29, 0, 1)).toBeCloseTo(0.29)
  expect(placeOnTrack(15, 10, 20)).toBe(0.5)
  expect(placeOnTrack(-3, 0, 1)).toBe(0)
  expect(placeOnTrack(7, 0, 1)).toBe(1)
})

test('a track without length or a value that is no number lies at the start', () => {
  expect(placeOnTrack(3, 3, 3)).toBe(0)
  expect(placeOnTrack(Number.NaN, 0, 1)).toBe(0)
})
