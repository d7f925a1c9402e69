/** Every number of a sentence can be asked: what it is and where it comes from, written as the sentence writes it. */
import { describe, expect, test } from 'vitest'
import { reason } from '../../../src/domain/reason.ts'
import { reasonFigures } from '../../../src/domain/reason-codes.ts'
import type { ReasonCode } from '../../../src/domain/reason-codes.ts'
import { figureRows, sentenceAnswer } from '../../../src/wording/reason-figures.ts'
import { sentenceOf, shortReason } from '../../../src/wording/reasons.ts'

const codes = Object.keys(reasonFigures) as ReasonCode[]
const words: Readonly<Record<string, string>> = {
  gate: 'memory',
  gates: 'memory, run-time',
  field: 'memoryGiB',
  fields: 'memoryGiB',
  unit: 'GiB',
  strongest: 'latency',
  weakest: 'cost',
  ahead: 'cost',
  behind: 'latency',
  model: 'function',
  vendor: 'aws',
  family: 'vm',
  direction: 'above',
  connection: 'request',
  work: 'request',
  rollouts: 'canary',
  offered: 'canary',
  wanted: 'root',
  unitOfRollback: 'image',
  size: 'g5.2xlarge',
  gpu: 'l4',
}
const isName =
  /^(option|platform|other|cheapest|next|of|on|to|from|cluster|operated|path|layer|basis|what|access|missing|today|named)$/

/** Different numbers, so that none is taken for another; `unit`s and figures that may be a word are told by their code. */
function figuresOf(code: ReasonCode): Record<string, number | string> {
  const names: readonly string[] = reasonFigures[code]
  return Object.fromEntries(
    names.map((name, at) => {
      if (name === 'behind' && code === 'fits-behind') return [name, 0.31]
      if (name in words) return [name, code === 'best-close' || name !== 'behind' ? (words[name] ?? '') : 0.31]
      if (isName.test(name)) return [name, 'Lambda']
      if (/Share$|^(chance|flipChance|failing|fit|lead|margin|score|depth)$/.test(name)) return [name, 0.21 + at / 100]
      if (name === 'over' && code === 'trap-retries') return [name, 0.27]
      return [name, 13 + at]
    }),
  )
}

/** Numbers that are no part of a name: "12.5", "1,300", not the 2 of "EC2". */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}\d.,])\d[\d.,]*\d|(?<![\p{L}\d.,])\d/gu)].map(([found]) => found)
}

/** Said as words of the sentence, the same for every workload. */
const fixedWords: Readonly<Partial<Record<ReasonCode, readonly string[]>>> = {
  'cost-month': ['1', '0'],
  'debugging-depth': ['1'],
  'portability-is': ['1'],
  'metric-arrivals': ['95', '100'],
}

describe('every code', () => {
  test.each(codes)('%s: every number it says has a row', (code) => {
    const figures = figuresOf(code)
    for (const said of [sentenceOf({ code, figures }), shortReason({ code, figures })]) {
      const told = figureRows({ code, figures }).flatMap(([written]) => numbersIn(written))
      const missing = numbersIn(said).filter(
        (number) => !told.includes(number) && fixedWords[code]?.includes(number) !== true,
      )
      expect(missing, `“${said}” told by ${told.join(' ')}`).toEqual([])
    }
    for (const [written, meaning] of figureRows({ code, figures })) {
      expect(`${written} ${meaning}`).not.toMatch(/undefined|NaN|null|\[object|Infinity/)
      // What it is; where it is from.
      expect(meaning).toMatch(/^.+; .+$/)
    }
  })
})

test('a quota that is too small says which number is your load and which the account’s', () => {
  const short = reason('trap-quota', { need: 32, quota: 8, unit: 'vCPU', option: 'aws-ec2-asg' })
  expect(sentenceAnswer('Quota', [short])).toEqual({
    what: 'Quota',
    rows: [
      ['32 vCPU', 'needed at once at your peak; computed from your inputs and the catalogue'],
      ['8 vCPU', 'default quota of a new account; from the catalogue; the evidence names source and date'],
    ],
  })
})

test('money is asked in the currency it is shown in', () => {
  const euro = { code: 'EUR', perUsd: 0.9, date: '2026-11-20' }
  // 300 × 0.9
  expect(figureRows(reason('rec-only-price', { usd: 300 }), euro)[0]?.[0]).toBe('€270')
})

test('two prices that round alike are told apart in the rows as in the sentence', () => {
  const rows = figureRows(reason('rec-dearer', { usd: 33.19, cheapestUsd: 32.82, cheapest: 'Cloud Run' }))
  expect(rows.map(([written]) => written)).toEqual(['$33.19', '$32.82'])
})

test('the rows stand in the order in which the sentence is read, and say nothing that it leaves out', () => {
  const late = reason('may-miss-target', { p95Ms: 2800, targetMs: 2500, meanMs: 1400, chance: 0.66 })
  const read = (said?: string) => sentenceAnswer('p95', [late], undefined, said)?.rows?.map(([written]) => written)
  // "p95 2.8 s likely with a mean of 1.4 s, target 2.5 s: late with a chance of 66 %, so measure it"
  expect(read()).toEqual(['2.8 s', '1.4 s', '2.5 s', '66 %'])
  // "At risk, 66 %: p95 2.8 s, target 2.5 s"
  expect(read(shortReason(late))).toEqual(['66 %', '2.8 s', '2.5 s'])
})

test('a sentence without a number has nothing to ask, and a word in place of a number has no row', () => {
  expect(sentenceAnswer('Who', [reason('open-owner', {})])).toBeUndefined()
  expect(figureRows(reason('never-cold', { toleratedMs: 'not said' }))).toEqual([])
  expect(figureRows({ code: 'quite-new', figures: { limit: 3 } })).toEqual([])
})
