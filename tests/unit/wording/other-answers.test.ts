/** Answers beyond the winner, as sentences. */
import { expect, test } from 'vitest'
import { catalogue } from '../../../src/catalogue/catalogue.ts'
import { assess } from '../../../src/domain/assess.ts'
import {
  contradictionOfToday,
  keepSentence,
  robustnessSentence,
  splitSentence,
} from '../../../src/wording/other-answers.ts'
import { aiTeam } from '../../support/ai-team.ts'

const labelOf = (option: string) => (option === 'aws-eks' ? 'EKS' : option)

test('a winner that a little moved weight changes is called fragile, and the other is named', () => {
  const robustness = {
    movedWeight: 0.02,
    movedTo: 'aws-eks',
    anyWeights: 0.48,
    orderOnly: 0.94,
    aroundWeights: 0.56,
    word: 'toss-up',
    fragile: true,
    seed: 1,
    samples: 4000,
  } as const
  expect(robustnessSentence(robustness, labelOf)).toBe(
    'Toss-up, and fragile. Wins in 48 % of all weights, 94 % in your order of criteria, 56 % around your weights and ranges. Moving 2 % of the weight makes it EKS.',
  )
  expect(robustnessSentence({ ...robustness, movedWeight: null, movedTo: null }, labelOf)).toContain(
    'No moved weight changes it.',
  )
})

test('keeping what runs says what it costs and when a move pays for itself', () => {
  const keep = { option: 'gce-mig', verdict: 'fits', monthlyUsd: 2558, migrationUsd: 2160, paybackMonths: 2.3 } as const
  const sentence = keepSentence(keep, { label: 'Compute Engine', wins: false })
  expect(sentence).toBe(
    'Compute Engine costs $2,558 a month. Moving costs about $2,160 and pays for itself in 2.3 months.',
  )
  expect(keepSentence({ ...keep, paybackMonths: null }, { label: 'Compute Engine', wins: false })).toContain(
    'never pays for itself',
  )
  expect(keepSentence(keep, { label: 'Compute Engine', wins: true })).toContain('nothing has to move')
})

test('a split names the seam and each part with its option and bill', () => {
  const split = {
    seam: { code: 'seam-shards', figures: { longestS: 10_800, limitS: 3600, on: 'Cloud Run', parts: 6 } },
    parts: [{ name: 'shards', option: 'aws-eks', monthlyUsd: 12 }],
  }
  expect(splitSentence(split, labelOf)).toMatch(
    /limit 60 min on Cloud Run: cut it into 6 parts\. Parts: shards, EKS, \$12/,
  )
})

test('an answer that today’s platform could not live with is pointed out: one of the two is wrong', () => {
  const told = new Map(
    assess(catalogue, aiTeam()).workloads.map((workload) => [workload.name, contradictionOfToday(workload)]),
  )
  // Workers allow 128 MB, and the row says 0.25 GiB were measured.
  expect(told.get('Webhook router')).toBe(
    'It runs there, yet is blocked: memory 0.25 GiB, limit 0.125 GiB: 0.125 GiB over. Check that answer.',
  )
  expect(told.get('Thumbnailing on upload')).toBeUndefined()
  expect(told.get('Hourly cost report'), 'nothing runs today').toBeUndefined()
})
