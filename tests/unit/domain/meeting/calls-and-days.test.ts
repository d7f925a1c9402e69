import { expect, test } from 'vitest'
import { spreadOf, toDiscuss, withCall } from '../../../../src/domain/meeting/blind-call.ts'
import type { BlindCall } from '../../../../src/domain/meeting/blind-call.ts'
import { monthsAfter, readDay } from '../../../../src/domain/meeting/days.ts'
import { callsAsDissent, spreadInWords } from '../../../../src/wording/meeting-words.ts'

const call = (who: string, choice: BlindCall['choice'], reason = ''): BlindCall => ({
  workload: 'chat',
  who,
  choice,
  reason,
})

test('a second call of the same caller replaces the first', () => {
  const calls = [call('Platform', 'vm'), call('platform ', 'container')].reduce<readonly BlindCall[]>(withCall, [])
  expect(calls.map(({ choice }) => choice)).toEqual(['container'])
})

test('a mark that turns the direction of text is no part of a call, so nobody calls twice by one and no reason is turned around', () => {
  const calls = [call('Platform', 'vm'), call('Plat\u202eform', 'container', 'no \u2066idle\u2069 bill')].reduce<
    readonly BlindCall[]
  >(withCall, [])
  expect(calls).toEqual([call('Platform', 'container', 'no idle bill')])
})

test('agreement with the recommendation is not discussed; a spread is, and so is agreement against it', () => {
  const agree = spreadOf('chat', [call('A', 'vm'), call('B', 'vm')], 'vm')
  const against = spreadOf('chat', [call('A', 'vm'), call('B', 'vm')], 'serverless')
  const apart = spreadOf('chat', [call('A', 'vm'), call('B', 'container'), call('C', 'vm')], 'vm')
  expect(toDiscuss([agree])).toEqual([])
  expect(toDiscuss([against, apart])).toEqual([apart, against])
  expect(spreadInWords(apart)).toBe('2 for VM, 1 for Container')
  expect(apart.leading).toBe('vm')
})

test('dissent is written with who called what and why', () => {
  expect(callsAsDissent([call('Platform', 'vm', 'we know it'), call('Finance', 'keep')])).toBe(
    'Platform called VM: we know it; Finance called Keep what runs today',
  )
})

test('days are read as people write them', () => {
  const today = '2026-11-22'
  expect(readDay('2026-12-04', today)).toBe('2026-12-04')
  expect(readDay('12-04', today)).toBe('2026-12-04')
  expect(readDay('01-15', today)).toBe('2027-01-15')
  expect(readDay('2w', today)).toBe('2026-12-06')
  expect(readDay('+10', today)).toBe('2026-12-02')
  expect(readDay('6m', today)).toBe('2027-05-22')
  expect(readDay('2026-02-30', today)).toBeNull()
  expect(readDay('soon', today)).toBeNull()
})

test('a month later than the last day of January is the last day of February', () => {
  expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28')
})
