import { expect, test } from 'vitest'
import { decisionState } from '../../../../../src/domain/meeting/decision-state.ts'
import type { Decision } from '../../../../../src/domain/decision.ts'
import type { Workbook } from '../../../../../src/domain/workbook.ts'
import { decisionFrom, draftOf, problemsOf } from '../../../../../src/features/marks/meeting/decision-draft.ts'
import { stubWorkload } from '../../../domain/meeting/stub-workload.ts'

const today = '2026-11-22'
const workload = stubWorkload({ id: 'chat', option: 'aws-lambda', usd: 120 })

function draft(decisions: readonly Decision[] = [], override = false) {
  const book = { decisions } as unknown as Workbook
  return draftOf(decisionState(book, workload, today), book, today, override)
}

const sign = (from: ReturnType<typeof draft>) => decisionFrom(from, { today, workload, catalogueVersion: '2026.11.1' })

test('taking the recommendation needs nothing typed, and notes what the price was', () => {
  expect(sign(draft())).toMatchObject({
    workload: 'chat',
    option: 'aws-lambda',
    status: 'accepted',
    date: today,
    reviewBy: '2027-05-22',
    usdPerMonthThen: 120,
    catalogueVersionThen: '2026.11.1',
  })
})

test('an override without an option or a reason is not signed', () => {
  const open = draft([], true)
  expect(Object.keys(problemsOf(open, today))).toEqual(['option', 'rationale'])
  expect(sign(open)).toBeNull()
  expect(sign({ ...open, option: 'own-cluster', rationale: 'We run it.' })).toMatchObject({
    option: 'own-cluster',
    rationale: 'We run it.',
  })
})

test('the deciders of the decision before are carried over, and nobody else’s dissent', () => {
  const before: Decision = {
    workload: 'other',
    option: 'aws-lambda',
    status: 'accepted',
    deciders: ['Platform', 'Finance'],
    dissent: 'Research disagrees',
  }
  const next = draft([before])
  expect(next.deciders).toBe('Platform, Finance')
  expect(next.dissent).toBe('')
})

test('triggers are read as people write them, and what cannot be read is named', () => {
  const typed = {
    ...draft(),
    loadAbove: '20M',
    costAbove: '$2,000',
    priceChange: '20 %',
    onDay: '05-22',
    event: 'Contract ends',
  }
  expect(sign(typed)?.triggers).toEqual([
    { kind: 'load-above', requestsPerMonth: 20_000_000 },
    { kind: 'cost-above', usdPerMonth: 2000 },
    { kind: 'price-change', pct: 20 },
    { kind: 'date', on: '2027-05-22' },
    { kind: 'event', text: 'Contract ends' },
  ])
  expect(problemsOf({ ...typed, loadAbove: 'a lot', onDay: 'soon' }, today)).toEqual({
    onDay: 'A day such as 2027-05-22, 11-28 or 6m.',
    loadAbove: 'A load such as 20M or 8 rps.',
  })
})

test('a decision that names its successor is superseded, and one that does not holds', () => {
  expect(sign({ ...draft(), supersededBy: ' 2027-01-10-where-chat-runs.md ' })).toMatchObject({
    status: 'superseded',
    supersededBy: '2027-01-10-where-chat-runs.md',
  })
  expect(sign({ ...draft(), supersedes: 'ADR-3' })).toMatchObject({ status: 'accepted', supersedes: 'ADR-3' })
})
