// What a spreadsheet would write on below a few cells, and what it would only repeat.
import { describe, expect, it } from 'vitest'
import { seriesFrom } from '../../../src/workbench/series.ts'

function next(texts: readonly string[], count = 2): readonly (string | null)[] | null {
  const series = seriesFrom(texts)
  return series === null ? null : Array.from({ length: count }, (_, at) => series(texts.length + at))
}

describe('a series goes on', () => {
  it.each([
    ['by the same step', ['1', '2'], ['3', '4']],
    ['by hundreds', ['100', '200'], ['300', '400']],
    ['downwards, below nothing too', ['10', '5'], ['0', '-5']],
    ['by tenths, without a rounding error', ['0.1', '0.2'], ['0.3', '0.4']],
    ['by doubling, from three cells on', ['128', '256', '512'], ['1024', '2048']],
    ['at both ends of a range', ['10..20', '20..40'], ['30..60', '40..80']],
    ['by the number in a name', ['worker-1', 'worker-2'], ['worker-3', 'worker-4']],
    ['with the leading zeros of a name', ['node-08', 'node-09'], ['node-10', 'node-11']],
    ['by the number that changes, beside one that does not', ['eu1-api-2', 'eu1-api-4'], ['eu1-api-6', 'eu1-api-8']],
    ['by days', ['2026-02-27', '2026-02-28'], ['2026-03-01', '2026-03-02']],
    ['by weeks', ['2026-01-05', '2026-01-12'], ['2026-01-19', '2026-01-26']],
    ['by months, to the last day of a short one', ['2025-12-31', '2026-01-31'], ['2026-02-28', '2026-03-31']],
  ])('%s', (_, texts, expected) => {
    expect(next(texts)).toEqual(expected)
  })

  it('backwards too', () => {
    expect(seriesFrom(['100', '200'])?.(-1)).toBe('0')
    expect(seriesFrom(['job 3', 'job 4'])?.(-2)).toBe('job 1')
    expect(seriesFrom(['job 1', 'job 2'])?.(-2), 'a name has no number below 0').toBeNull()
  })

  it('from a single cell by one', () => {
    expect(next(['7'])).toEqual(['8', '9'])
    expect(next(['zone-1 node-9'])).toEqual(['zone-1 node-10', 'zone-1 node-11'])
    expect(next(['2026-12-31'])).toEqual(['2027-01-01', '2027-01-02'])
  })
})

it.each([
  ['equal cells', ['5', '5']],
  ['steps that differ', ['1', '2', '4', '9']],
  ['words', ['api', 'batch']],
  ['words that differ around a number', ['api-1', 'job-2']],
  ['a blank', ['1', '']],
  ['a number and a range', ['1', '2..3']],
  ['an account number', ['1234567890123456', '1234567890123457']],
  ['a word alone', ['steady']],
])('%s make no series', (_, texts) => {
  expect(seriesFrom(texts)).toBeNull()
})
