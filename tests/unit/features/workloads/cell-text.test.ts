// How values stand in their cells, and how the choices of a field narrow.
import { expect, test } from 'vitest'
import { fields } from '../../../../src/domain/fields.ts'
import { cellTextOf } from '../../../../src/features/workloads/cell-text.ts'
import { choicesFor } from '../../../../src/features/workloads/choices.ts'
import { ambiguousCells } from '../../../../src/features/workloads/ambiguous-cells.ts'
import { otherReadings } from '../../../../src/features/workloads/other-readings.ts'

test('a number that nobody gave is blank, never zero', () => {
  expect(cellTextOf(fields.memoryGiB, { id: 'w-1', memoryGiB: null })).toEqual({ text: '', range: '' })
  expect(cellTextOf(fields.memoryGiB, { id: 'w-1', memoryGiB: 0 })).toEqual({ text: '0', range: '' })
})

test('a range shows its likely value, with its ends beside it', () => {
  expect(cellTextOf(fields.durationMs, { id: 'w-1', durationMs: { low: 420, likely: 640, high: 1900 } })).toEqual({
    text: '640',
    range: '420–1,900',
  })
})

test('the middle of a range that nobody gave has three digits', () => {
  // The geometric mean of 8 and 12 is the root of 96, 9.798.
  expect(cellTextOf(fields.peakToMeanRatio, { id: 'w-1', peakToMeanRatio: { low: 8, high: 12 } })).toEqual({
    text: '9.8',
    range: '8–12',
  })
})

test('long times say their own unit', () => {
  // 4.5 h = 4.5 × 3,600,000 ms.
  expect(cellTextOf(fields.durationMs, { id: 'w-1', durationMs: 16_200_000 }).text).toBe('4.5 h')
  expect(cellTextOf(fields.maxColdStartMs, { id: 'w-1', maxColdStartMs: 60_000 }).text).toBe('60 s')
  expect(cellTextOf(fields.longestRunS, { id: 'w-1', longestRunS: 180 }).text).toBe('3 min')
  expect(cellTextOf(fields.durationMs, { id: 'w-1', durationMs: 2500 }).text).toBe('2,500')
})

test('a range of times says one unit for both ends and the middle', () => {
  const durationMs = { low: 5000, likely: 8000, high: 14_000 }
  expect(cellTextOf(fields.durationMs, { id: 'w-1', durationMs })).toEqual({ text: '8 s', range: '5–14 s' })
  // Ends in different units keep both: 30 s is half of a minute, 600 s ten.
  const longestRunS = { low: 30, likely: 90, high: 600 }
  expect(cellTextOf(fields.longestRunS, { id: 'w-1', longestRunS })).toEqual({ text: '90 s', range: '30 s–10 min' })
})

test('GPUs are written in capitals, and none is not', () => {
  expect(cellTextOf(fields.gpu, { id: 'w-1', gpu: 'l40s' }).text).toBe('L40S')
  expect(cellTextOf(fields.gpu, { id: 'w-1', gpu: 'none' }).text).toBe('none')
})

test('choices that start with what is typed go before those that only contain it', () => {
  const { gpu } = fields
  if (gpu.type !== 'choice') throw new Error('GPU is a choice')
  expect(choicesFor(gpu, '').length).toBe(gpu.choices.length)
  expect(choicesFor(gpu, 'L4')).toEqual(['l4', 'l40s'])
})

test('1.234 offers the other reading, and unreadable text the fix its problem suggests', () => {
  expect(otherReadings(fields.durationMs, '1.234').map((other) => other.value)).toEqual([
    expect.stringMatching(/^1234/),
  ])
  expect(otherReadings(fields.memoryGiB, '12 h')).toEqual([{ label: 'Read as 12 GiB', value: '12 GiB' }])
  expect(otherReadings(fields.durationMs, '250')).toEqual([])
})

test('of pasted numbers that could be read two ways, one of each column is asked about', () => {
  const found = ambiguousCells({
    kind: 'paste-block',
    rows: [
      ['1.234', '5'],
      ['2.345', '1.5'],
    ],
    order: [],
    row: 0,
    fields: ['durationMs', 'memoryGiB'],
    column: 0,
  })
  expect(found.map(({ field, text }) => [field, text])).toEqual([['durationMs', '1.234']])
})
