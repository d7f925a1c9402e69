import { expect, test } from 'vitest'
import { fields } from '../../../src/domain/fields.ts'
import type { AmountField } from '../../../src/domain/field-shape.ts'
import { readSamples } from '../../../src/workbench/read-samples.ts'

const duration = fields.durationMs as AmountField

test('one number per line, with or without its unit, is read in the unit of the field', () => {
  const read = readSamples(duration, '612\n640 ms\n0.71 s\n')
  expect(read.samples).toEqual([612, 640, 710])
  expect(read.summary).toEqual({ p50: 640, p95: 703, n: 3 })
})

test('a line that is no number is named with its number and left out', () => {
  const read = readSamples(duration, '612\nabout\n640')
  expect(read.samples).toEqual([612, 640])
  expect(read.problems.map(({ line, found }) => [line, found])).toEqual([[2, 'about']])
})

test('of a CSV the column named like the field is read, with the unit in its header', () => {
  const read = readSamples(duration, 'when,duration (s),status\n2026-11-20,0.6,200\n2026-11-20,0.8,200')
  expect(read.samples).toEqual([600, 800])
  expect(read.column).toBe('duration (s)')
})

test('nothing usable is no measurement', () => {
  expect(readSamples(duration, '').summary).toBeNull()
  expect(readSamples(duration, 'a\nb').samples).toEqual([])
})

test('numbers in one line are samples like any others, and none is lost', () => {
  expect(readSamples(duration, '612, 640, 710').samples).toEqual([612, 640, 710])
  expect(readSamples(duration, '612\t0.64 s\t710 ms').samples).toEqual([612, 640, 710])
})

test('one wild sample moves neither the median nor, among twenty, the 95th percentile far', () => {
  const read = readSamples(duration, [...new Array<string>(19).fill('600'), '90000'].join('\n'))
  // Position 0.95 x 19 = 18.05 in order: a twentieth of the way from 600 to 90,000.
  expect(read.summary).toEqual({ p50: 600, p95: expect.closeTo(600 + 0.05 * 89_400, 6) as number, n: 20 })
})

test('a comma within a number is no column: thousands and decimals are read whole, and what may be meant otherwise is said', () => {
  const thousands = readSamples(duration, '1200\n1,350\n1400')
  expect(thousands.samples).toEqual([1200, 1350, 1400])
  expect(thousands.problems).toEqual([
    { line: 2, found: '1,350', fix: 'Read as 1350 ms; write it without the mark if that is wrong.' },
  ])
  expect(readSamples(duration, '1,350\n2,410\n1,120').samples).toEqual([1350, 2410, 1120])
  expect(readSamples(duration, '12,5\n13,1\n12,9').samples).toEqual([12.5, 13.1, 12.9])
})

test('a count in front of each number is a column of its own', () => {
  expect(readSamples(duration, '1,350\n2,410\n3,120').samples).toEqual([350, 410, 120])
  expect(readSamples(duration, '1,1200\n7,1300').samples).toEqual([1200, 1300])
})

test('a list as programs print it is read whole, brackets and all', () => {
  expect(readSamples(duration, '[120, 130.5, 140]').samples).toEqual([120, 130.5, 140])
  expect(readSamples(duration, '[\n  120,\n  130,\n  140\n]').samples).toEqual([120, 130, 140])
})
