import { expect, test } from 'vitest'
import { decisionState, needsDiscussion } from '../../../../src/domain/meeting/decision-state.ts'
import { firedTriggers } from '../../../../src/domain/meeting/fired-triggers.ts'
import type { Decision } from '../../../../src/domain/decision.ts'
import { decisionsInWords, firedInShort, firedSentence } from '../../../../src/wording/meeting-words.ts'
import { stubWorkload } from './stub-workload.ts'

const today = '2026-11-22'
const accepted: Decision = { workload: 'chat', option: 'aws-lambda', status: 'accepted' }

function fired(decision: Partial<Decision>, stub: Parameters<typeof stubWorkload>[0] = { id: 'chat' }) {
  return firedTriggers({ decision: { ...accepted, ...decision }, workload: stubWorkload(stub), today }).map((each) =>
    firedSentence(each),
  )
}

test('a load above its trigger reopens the decision and says both figures', () => {
  const trigger = { kind: 'load-above', requestsPerMonth: 20e6 } as const
  expect(fired({ triggers: [trigger] }, { id: 'chat', requestsPerMonth: 25e6 })).toEqual([
    'Load is 25M requests/month, above 20M requests/month',
  ])
  expect(fired({ triggers: [trigger] }, { id: 'chat', requestsPerMonth: 20e6 })).toEqual([])
})

test('a price that changed by more than its trigger reopens the decision, up or down', () => {
  const change = { usdPerMonthThen: 100, triggers: [{ kind: 'price-change', pct: 20 } as const] }
  expect(fired(change, { id: 'chat', usd: 125 })).toEqual(['Its price changed by +25 %, more than 20 %'])
  expect(fired(change, { id: 'chat', usd: 75 })).toEqual(['Its price changed by −25 %, more than 20 %'])
  expect(fired(change, { id: 'chat', usd: 119 })).toEqual([])
})

test('a review day that has come, a cost above its limit and a day each reopen the decision', () => {
  expect(fired({ reviewBy: today })).toEqual(['Review was due on 2026-11-22'])
  expect(fired({ reviewBy: '2026-11-23' })).toEqual([])
  expect(fired({ triggers: [{ kind: 'cost-above', usdPerMonth: 90 }] })).toEqual(['Cost is $100 a month, above $90'])
  expect(fired({ triggers: [{ kind: 'date', on: '2026-11-01' }] })).toEqual(['The day 2026-11-01 has come'])
})

test('an event is for people to notice, and a superseded decision is not reopened', () => {
  expect(fired({ triggers: [{ kind: 'event', text: 'The contract ends' }] })).toEqual([])
  expect(fired({ status: 'superseded', reviewBy: '2020-01-01' })).toEqual([])
})

test('a chosen option that is blocked now reopens the decision', () => {
  const [first] = firedTriggers({
    decision: accepted,
    workload: stubWorkload({ id: 'chat', verdict: 'blocked' }),
    today,
  })
  expect(first?.kind).toBe('blocked')
})

test('where there is little room, a block says its short reason', () => {
  const reason = { code: 'over-limit', figures: { gate: 'memory', value: 60, limit: 10, unit: 'GiB' } } as const
  expect(firedInShort({ kind: 'blocked', reason })).toBe('Blocked now: memory 60 GiB > 10 GiB')
  expect(firedInShort({ kind: 'review-by', on: '2026-10-31' })).toBe('Review was due on 2026-10-31')
})

test('another option than the recommended one is an override, and is counted as such', () => {
  const own = stubWorkload({ id: 'chat' })
  const override: Decision = { ...accepted, option: 'own-cluster' }
  const workload = { ...own, options: [...own.options, { ...own.options[0], option: 'own-cluster' }] } as typeof own
  const states = [
    decisionState({ decisions: [override] }, workload, today),
    decisionState({ decisions: [{ ...accepted, workload: 'b' }] }, stubWorkload({ id: 'b' }), today),
    decisionState({ decisions: [] }, stubWorkload({ id: 'c' }), today),
  ]
  expect(states.map(({ word }) => word)).toEqual(['override', 'accepted', 'open'])
  expect(decisionsInWords(states)).toBe('2 accepted, 1 of them an override, 1 open')
  expect(decisionsInWords(states.slice(0, 1))).toBe('1 accepted, an override')
  expect(decisionsInWords([states[0], states[0]].flatMap((each) => each ?? []))).toBe(
    '2 accepted, all of them overrides',
  )
})

test('what is settled or solid is not discussed; what is close, provisional or reopened is', () => {
  const state = (stub: Parameters<typeof stubWorkload>[0], decisions: readonly Decision[] = []) =>
    needsDiscussion(decisionState({ decisions }, stubWorkload(stub), today))
  expect(state({ id: 'chat' })).toBe(false)
  expect(state({ id: 'chat', standing: 'lean' })).toBe(true)
  expect(state({ id: 'chat', provisional: true })).toBe(true)
  expect(state({ id: 'chat', standing: 'lean' }, [accepted])).toBe(false)
  expect(state({ id: 'chat' }, [{ ...accepted, reviewBy: '2026-01-01' }])).toBe(true)
})
