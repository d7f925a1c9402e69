// A reader of a bill learns what its capacity is made of, and what is shown but not added.
import { expect, test } from 'vitest'
import { billGroups } from '../../../src/domain/vocabulary.ts'
import { resolveTeam } from '../../../src/domain/resolved-team.ts'
import { reason } from '../../../src/domain/reason.ts'
import { sentenceOf } from '../../../src/wording/reasons.ts'
import { billedElsewhereWords, notCountedWords, runsWords } from '../../../src/wording/bill-words.ts'
import { assessed, optionIn, webService } from '../../support/assessed.ts'
import { berth } from '../../support/run-berth.ts'

// 50M x 2 / 2,628,000 s x 0.08 s = 3 in flight at the peak, on 40 slots: one task carries it, and one may fail.
const fargate = (team = {}) => optionIn(assessed({ ...webService, egressGBPerMonth: 500 }, team), 'aws-fargate')

test('the second of two tasks is called what it is: a spare', () => {
  const option = fargate()
  expect(runsWords(option.operatingModel, option.capacity)).toBe('2 instances, 1 of them spare')
})

test('nobody named the cost of an hour: the operations line is shown, and the bill says why it is not added', () => {
  expect(notCountedWords(fargate().bill)).toEqual([
    'Operations hours are not added until the team says what an hour costs.',
  ])
  expect(notCountedWords(fargate({ opsHourUsd: 90 }).bill)).toEqual([])
})

test('what a team switched off is named with its amount: 500 GB x 0.09', () => {
  const team = { opsHourUsd: 90, unbilled: ['egress'] as const }
  expect(notCountedWords(fargate(team).bill, team.unbilled)).toEqual(['Switched off by the team: egress $45.00.'])
})

test('each group of lines can be switched off by itself: its lines stay, and exactly they leave the total', () => {
  for (const group of billGroups) {
    const all = assessed({ ...webService, egressGBPerMonth: 500, imageGB: 1 }, { opsHourUsd: 90 })
    const without = assessed(
      { ...webService, egressGBPerMonth: 500, imageGB: 1 },
      { opsHourUsd: 90, unbilled: [group] },
    )
    for (const { option, bill, monthlyUsd } of all.options) {
      const other = optionIn(without, option)
      const lines = bill.filter((line) => line.group === group)
      // A fleet may take another size once a line no longer counts, so only what kept its lines is compared.
      if (monthlyUsd === null || bill.some((line, at) => line.quantity !== other.bill[at]?.quantity)) continue
      const sum = lines.reduce((usd, line) => usd + line.monthlyUsd, 0)
      expect(other.monthlyUsd?.likely, `${option} without ${group}`).toBeCloseTo(monthlyUsd.likely - sum, 8)
      expect(other.bill.filter((line) => !line.counted).map((line) => line.group)).toEqual(lines.map(() => group))
    }
  }
})

test('a reason shows its amounts in the currency of the team: $3,244 of idle time at 0.5 are 1,622', () => {
  const idle = reason('trap-idle-gpu', { instances: 4, idleShare: 0.92, idleUsd: 3244 })
  expect(sentenceOf(idle)).toContain('$3,244')
  expect(sentenceOf(idle, { code: 'EUR', perUsd: 0.5 })).toContain('€1,622')
  const spend = reason('metric-spend', { usdPerMonth: 100 })
  expect(sentenceOf(spend)).toBe('Spend per day against $100 a month')
  expect(sentenceOf(spend, { code: 'EUR', perUsd: 0.5 })).toBe('Spend per day against €50 a month')
})

test('an option without a bill says why on the command line', () => {
  const table = 'name,kind,requestsPerMonth,durationMs,memoryGiB,gpu,vcpu\nScoring,batch,300,600000,16,t4,4\n'
  const { out } = berth(['bill', '-', '--option', 'cloud-run-gpu'], { input: table })
  expect(out).toMatch(/^No bill: .*T4/m)
})

test('a bill of another region than the team’s says so', () => {
  const said = (dataResidency: 'eu' | 'us' | 'global' | null) =>
    billedElsewhereWords(resolveTeam({ region: 'us' }), assessed({ ...webService, dataResidency }))
  expect(said('eu')).toBe('Billed in EU, where its data must stay.')
  for (const home of ['us', 'global', null] as const) expect(said(home)).toBe('')
})
