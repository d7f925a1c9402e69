/** Every field is found out by a method that suits it. */
import { expect, test } from 'vitest'
import { effortOf, isAsked } from '../../../../src/domain/risk/benchmark-effort.ts'
import type { FieldId } from '../../../../src/domain/workbook.ts'
import { riskReasons } from '../../../../src/wording/risk-reasons.ts'

test.each([
  ['imageGB', 'read-size'],
  ['modelGB', 'read-size'],
  ['requestsPerMonth', 'read-logs'],
  ['peakToMeanRatio', 'read-logs'],
  ['egressGBPerMonth', 'read-logs'],
  ['durationMs', 'replay'],
  ['longestRunS', 'largest-run'],
  ['concurrencyPerReplica', 'saturate'],
  ['tokensPerSecond', 'tokens'],
  ['memoryGiB', 'peak-use'],
  ['p95TargetMs', 'ask'],
  ['maxColdStartMs', 'ask'],
  ['gpuCount', 'ask'],
] as const)('%s by %s', (field: FieldId, method) => {
  expect(effortOf(field, false).method).toBe(method)
  expect(isAsked(field)).toBe(method === 'ask')
})

test('a job of hours is timed a few times, not two hundred', () => {
  expect(effortOf('durationMs', true)).toMatchObject({ method: 'runs' })
  expect(effortOf('durationMs', true).samples).toBeLessThanOrEqual(5)
  expect(effortOf('memoryGiB', true).samples).toBeLessThanOrEqual(3)
})

test('the size of an image is read, not timed', () => {
  expect(riskReasons['measure-read-size']({ field: 'imageGB' })).toBe(
    'Read the compressed size of the image in the registry',
  )
})

test('what comes seldom is replayed one after the other', () => {
  const replay = (requestsPerSecond: number) =>
    riskReasons['measure-replay']({ option: 'Lambda', samples: 200, requestsPerSecond })
  expect(replay(9)).toContain('at 9 requests/s until 200 are answered')
  expect(replay(0.002)).toContain('one after the other')
})

test('a drill for a burst is a rate where there is one, else a number at once', () => {
  const drill = (requestsPerSecond: number, work: string) =>
    riskReasons['drill-untested-burst']({ requestsPerSecond, atOnce: 10, work })
  expect(drill(96, 'request')).toMatch(/^Send 96 requests\/s for ten minutes/)
  expect(drill(0.0018, 'request')).toMatch(/^Send 10 requests at once/)
  expect(drill(0.02, 'run')).toMatch(/^Start 10 runs at once/)
})
