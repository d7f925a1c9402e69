/** Every reason the rules can give has a sentence that a person would say. */
import { describe, expect, test } from 'vitest'
import { reason } from '../../../src/domain/reason.ts'
import { reasonFigures } from '../../../src/domain/reason-codes.ts'
import type { ReasonCode } from '../../../src/domain/reason-codes.ts'
import { sentenceOf, shortReason } from '../../../src/wording/reasons.ts'

const codes = Object.keys(reasonFigures) as ReasonCode[]
const ids: Readonly<Record<string, string>> = {
  gate: 'memory',
  gates: 'memory, run-time',
  field: 'memoryGiB',
  fields: 'memoryGiB',
  unit: 'GiB',
  strongest: 'latency',
  weakest: 'cost',
  model: 'function',
  vendor: 'aws',
  family: 'vm',
  direction: 'above',
}
const name = (figure: string) => ids[figure] ?? 'Lambda'
const isName = (figure: string) =>
  figure in ids ||
  /^(option|platform|other|cheapest|next|of|to|from|cluster|path|layer|basis|what|gpu|access|missing)$/.test(figure)
const numbers = (code: ReasonCode) =>
  Object.fromEntries(reasonFigures[code].map((figure) => [figure, isName(figure) ? name(figure) : 12.5]))
const words = (code: ReasonCode) =>
  Object.fromEntries(reasonFigures[code].map((figure) => [figure, isName(figure) ? name(figure) : 'not known']))

// The wall, the note and the phone put "Latency" and "Cost" before them.
test.each(['rec-latency-open', 'rec-cost-open', 'rec-always-on', 'rec-cheapest'] as const)(
  '%s does not say the word again that it is put behind',
  (code) => {
    expect(sentenceOf({ code, figures: numbers(code) })).not.toMatch(/latency|cost/i)
  },
)

describe('every code', () => {
  test.each(codes)('%s reads as one sentence, with numbers and with words for figures', (code) => {
    for (const figures of [numbers(code), words(code)]) {
      const sentence = sentenceOf({ code, figures })
      expect(sentence).not.toMatch(/undefined|NaN|\[object|null|Infinity|!|\boptimal\b|\bsmart\b|\boops\b/i)
      expect(sentence).toMatch(/^([A-Z0-9$]|p95|not known)/)
      expect(sentence).not.toMatch(/[.]$|\s{2}|\s[,.;]/)
      expect(shortReason({ code, figures }).length).toBeLessThanOrEqual(Math.max(60, sentence.length))
    }
  })
})

describe('name, value, limit, difference', () => {
  test('a run over the limit says by how much', () => {
    const over = reason('over-limit', { gate: 'run-time', value: 1080, limit: 900, unit: 's', over: 180 })
    expect(sentenceOf(over)).toBe('Longest run 18 min, limit 15 min: 3 min over')
    expect(shortReason(over)).toBe('Longest run 18 min > 15 min')
  })

  test('the gate is not said twice where the amount says it', () => {
    expect(sentenceOf(reason('over-limit', { gate: 'vcpu', value: 8, limit: 4, unit: 'vCPU', over: 4 }))).toBe(
      '8 vCPU, limit 4 vCPU: 4 vCPU over',
    )
  })

  test('missing answers are named as fields', () => {
    expect(
      sentenceOf(
        reason('need-fields', { gate: 'budget', fields: 'memoryGiB, longestRunS', limit: 20, unit: 'USD/month' }),
      ),
    ).toBe('Memory and longest run are not answered yet, so the budget is open; the limit is $20/month')
  })

  test('two prices that round alike are told apart', () => {
    expect(sentenceOf(reason('rec-dearer', { usd: 33.19, cheapestUsd: 32.82, cheapest: 'Cloud Run' }))).toBe(
      '$33.19 a month; Cloud Run is cheaper at $32.82 and fits less',
    )
  })
})

test('a code of a newer version falls back to its own words', () => {
  expect(sentenceOf({ code: 'quite-new', figures: { limit: 3 } })).toBe('Quite new, limit 3')
})

test('what the path costs names a budget only where the team has one, in any currency', () => {
  const euro = { code: 'EUR', perUsd: 0.9, date: '2026-11-20' }
  const cost = (budgetUsd: number | string) => reason('box-cost', { budgetUsd })
  expect(sentenceOf(cost('not said'))).toBe('Cost')
  expect(sentenceOf(cost('not said'), euro)).toBe('Cost')
  expect(sentenceOf(cost(9000))).toBe('Cost, budget $9,000 a month')
  // 9,000 × 0.9
  expect(sentenceOf(cost(9000), euro)).toBe('Cost, budget €8,100 a month')
})
