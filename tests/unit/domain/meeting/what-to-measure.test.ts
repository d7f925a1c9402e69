import { expect, test } from 'vitest'
import { adviceOf, circledOf, rankUnknowns } from '../../../../src/domain/meeting/unknowns-ranked.ts'
import { rankTraps } from '../../../../src/domain/meeting/traps-ranked.ts'
import { adviceDetail, adviceHeadline, rangeInUnit } from '../../../../src/wording/meeting-words.ts'
import { stubWorkload } from './stub-workload.ts'

const why = { code: 'worth-knowing', figures: {} }

test('the unknown that pays most is named first, with what it is worth a year against what it costs', () => {
  // $220 a month is $2,640 a year.
  const ranked = rankUnknowns([
    stubWorkload({
      id: 'Batch',
      unknowns: [{ field: 'memoryGiB', evppiUsdPerMonth: 10, enbsUsd: 60, benchmarkUsd: 60 }],
    }),
    stubWorkload({
      id: 'Chat',
      unknowns: [{ field: 'durationMs', evppiUsdPerMonth: 220, enbsUsd: 2460, benchmarkUsd: 180 }],
      riskiest: { field: 'durationMs', why, value: 220, stands: 'pays', benchmark: null },
    }),
  ])
  expect(ranked.map(({ workload }) => workload)).toEqual(['Chat', 'Batch'])
  const advice = adviceOf(ranked, 2)
  expect(adviceHeadline(advice)).toBe('Measure two numbers before you decide, first duration of Chat.')
  expect(adviceDetail(advice)).toBe('Worth $2,640 a year, costs $180 to measure; one other below also pays.')
  expect(circledOf(ranked)?.workload).toBe('Chat')
})

test('when no benchmark pays, the finding is to decide now, and names what is nearest to changing a choice', () => {
  const nearest = { code: 'nearest-flip', figures: { now: 10, at: 9 } }
  const far = { code: 'nearest-flip', figures: { now: 10, at: 100 } }
  const ranked = rankUnknowns([
    stubWorkload({
      id: 'Far',
      riskiest: { field: 'imageGB', why: far, value: null, stands: 'watch', benchmark: null },
    }),
    stubWorkload({
      id: 'Near',
      riskiest: { field: 'imageGB', why: nearest, value: null, stands: 'watch', benchmark: null },
    }),
    stubWorkload({ id: 'Idle', unknowns: [{ field: 'durationMs', evppiUsdPerMonth: 0, enbsUsd: -360 }] }),
  ])
  const advice = adviceOf(ranked, 3)
  expect(adviceHeadline(advice)).toBe('Decide now; no benchmark pays.')
  expect(adviceDetail(advice)).toContain('image size of Near')
  expect(ranked.map(({ workload }) => workload)).toEqual(['Near', 'Far', 'Idle'])
})

test('a blank that options hang on is a question to answer before anything is measured', () => {
  const ranked = rankUnknowns([
    stubWorkload({
      id: 'Batch',
      unknowns: [{ field: 'memoryGiB', basis: 'unknown', evppiUsdPerMonth: null, enbsUsd: null }],
      riskiest: {
        field: 'memoryGiB',
        why: { code: 'blank-decides', figures: { field: 'memoryGiB', options: 12 } },
        value: null,
        stands: 'answer',
        benchmark: null,
      },
    }),
  ])
  expect(adviceHeadline(adviceOf(ranked, 1))).toBe('Answer one question before you decide: memory of Batch.')
})

test('the finding counts every blank that the table below it lists, and equals stand as in the workbook', () => {
  const blank = (field: 'gpu' | 'maxColdStartMs') => ({ field, basis: 'unknown' as const, evppiUsdPerMonth: null })
  const answer = { field: 'gpu' as const, why, value: null, stands: 'answer' as const, benchmark: null }
  const ranked = rankUnknowns(
    ['Service 2', 'Service 10'].map((id) =>
      stubWorkload({ id, unknowns: [blank('gpu'), blank('maxColdStartMs')], riskiest: answer }),
    ),
  )
  expect(ranked.map(({ workload }) => workload)).toEqual(['Service 2', 'Service 10', 'Service 2', 'Service 10'])
  // Two fields of two workloads.
  expect(adviceHeadline(adviceOf(ranked, 2))).toBe('Answer four questions before you decide, first GPU of Service 2.')
})

test('three traps become drills, each once, and they stand first', () => {
  const ranked = rankTraps([
    stubWorkload({
      id: 'a',
      traps: [
        { trap: 'quota', severity: 0.9 },
        { trap: 'noisy', severity: 0.2 },
      ],
    }),
    stubWorkload({
      id: 'b',
      traps: [
        { trap: 'quota', severity: 0.8 },
        { trap: 'retries', severity: 0.5 },
      ],
    }),
  ])
  expect(ranked.map(({ finding, workload, drill }) => [finding.trap, workload, drill])).toEqual([
    ['quota', 'a', 1],
    ['retries', 'b', 2],
    ['noisy', 'a', 3],
    ['quota', 'b', null],
  ])
})

test('a range writes its unit once where both ends share it', () => {
  expect(rangeInUnit(420, 600, 'ms')).toBe('420–600 ms')
  expect(rangeInUnit(900, 2600, 'ms')).toBe('900 ms–2.6 s')
  expect(rangeInUnit(3e6, 9e6, 'requests/month')).toBe('3–9M requests/month')
  expect(rangeInUnit(100_000, 4e6, 'requests/month')).toBe('100k–4M requests/month')
})

test('a benchmark that nobody drew a range for has its planned cost, and a question has none', () => {
  const why = { code: 'nearest-flip', figures: { now: 10, at: 9 } }
  // 8 hours at $90.
  const plan = { field: 'imageGB', hours: 8, usd: 720, threshold: 9, above: null, below: null } as never
  const [image] = rankUnknowns([
    stubWorkload({ id: 'Near', riskiest: { field: 'imageGB', why, value: null, stands: 'watch', benchmark: plan } }),
  ])
  expect(image?.benchmarkUsd).toBe(720)
  const [asked] = rankUnknowns([
    stubWorkload({ id: 'Chat', unknowns: [{ field: 'maxColdStartMs', basis: 'unknown', evppiUsdPerMonth: null }] }),
  ])
  expect(asked?.benchmarkUsd).toBeNull()
})
