import { expect, test } from 'vitest'
import { families, verdicts } from '../../../../src/domain/vocabulary.ts'
import { familyShape } from '../../../../src/export/charts/family-shape.ts'
import { shareOfTrack } from '../../../../src/features/marks/share-of-track.ts'
import { verdictWord } from '../../../../src/wording/verdict-words.ts'

test('a bar is as long as its share of the track and never longer than the track', () => {
  expect(shareOfTrack(0.13, 0.2)).toBe('65%')
  expect(shareOfTrack(0.3, 0.2)).toBe('100%')
})

test('a bar of nothing, or of no weight, has no length', () => {
  expect(shareOfTrack(0, 0.2)).toBe('0%')
  expect(shareOfTrack(0.1, 0)).toBe('0%')
  expect(shareOfTrack(Number.NaN, 1)).toBe('0%')
})

test('every verdict has a word of its own and every family a shape of its own', () => {
  expect(new Set(verdicts.map(verdictWord)).size).toBe(verdicts.length)
  expect(new Set(families.map(familyShape)).size).toBe(families.length)
})
