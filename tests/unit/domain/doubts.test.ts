/** Answers that cannot both be meant, or look like a slip of unit, are asked about and never changed. */
import { describe, expect, test } from 'vitest'
import { doubtsIn } from '../../../src/domain/doubts.ts'
import { resolveWorkload } from '../../../src/domain/resolve-workload.ts'
import type { Workload } from '../../../src/domain/workbook.ts'
import { doubtWords } from '../../../src/wording/doubt-words.ts'
import { sentenceOf } from '../../../src/wording/reasons.ts'
import { assessed, webService } from '../../support/assessed.ts'

const asked = (change: Partial<Workload>): readonly string[] =>
  doubtsIn(resolveWorkload({ ...webService, ...change })).map(({ why }) => sentenceOf(why))

describe('a question is asked of', () => {
  test.each<[string, Partial<Workload>, RegExp]>([
    [
      'a mean of a minute beside a longest run of 5 s',
      { durationMs: 60_000, longestRunS: 5 },
      /60 s on average and 5 s at most/,
    ],
    ['four GPUs of no kind', { gpuCount: 4, gpu: 'none' }, /4 GPUs of no kind/],
    ['512 GiB for a replica of an API', { memoryGiB: 512 }, /512 GiB of memory meant, or 512 MB/],
    [
      'a longest request of 30,000 s beside 80 ms',
      { longestRunS: 30_000 },
      /longest run of 8\.3 h meant, beside a mean of 80 ms/,
    ],
    ['a mean of a fifth of a millisecond', { durationMs: 0.2 }, /mean of 0\.2 ms meant, or 200 ms/],
  ])('%s', (_, change, sentence) => {
    const found = asked(change)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(sentence)
    const codes = assessed({ ...webService, ...change }).path.openQuestions.map(({ code }) => code)
    expect(codes.some((code) => /^open-(mean|gpus|memory|longest|duration)-/.test(code))).toBe(true)
  })
})

test.each<[string, Partial<Workload>]>([
  ['a plain service', {}],
  ['a training run of 512 GiB', { kind: 'training', memoryGiB: 512, gpu: 'h100' }],
  ['a model server of 256 GiB', { memoryGiB: 256, gpu: 'a100' }],
  ['a socket that stays open for a day', { connection: 'websocket', longestRunS: 86_400 }],
  ['ranges that overlap', { durationMs: { low: 100, high: 9000 }, longestRunS: { low: 1, high: 10 } }],
  ['blanks', { durationMs: null, longestRunS: null, memoryGiB: null, gpu: null, gpuCount: null }],
])('%s raises none', (_, change) => expect(asked(change)).toEqual([]))

test('a list of problems says what was found, what was expected and what to answer', () => {
  const entry: Workload = { ...webService, memoryGiB: 512 }
  const [doubt] = doubtsIn(resolveWorkload(entry))
  expect(doubt?.field).toBe('memoryGiB')
  expect(doubtWords(doubt!, entry)).toEqual({
    found: 'memory 512 GiB',
    expected: 'answers that fit each other',
    fix: 'answer this: Is 512 GiB of memory meant, or 512 MB?',
  })
})
