/** `assess --format json` has the published shape, whatever the answer is: chosen, provisional, nothing passes, nothing asked. */
import { describe, expect, test, vi } from 'vitest'
import { berth, exampleCsv } from '../../support/run-berth.ts'

vi.setConfig({ testTimeout: 60_000 })

type Check = (value: unknown, path: string) => readonly string[]

const is =
  (words: string, holds: (value: unknown) => boolean): Check =>
  (value, path) =>
    holds(value) ? [] : [`${path}: ${JSON.stringify(value)?.slice(0, 60)} is not ${words}`]
const text = is('text', (value) => typeof value === 'string')
const words = is('text that says something', (value) => typeof value === 'string' && value.trim() !== '')
const number = is('a number', (value) => typeof value === 'number' && Number.isFinite(value))
const truth = is('true or false', (value) => typeof value === 'boolean')
const among = (...choices: readonly string[]) =>
  is(`one of ${choices.join(' ')}`, (value) => choices.includes(String(value)))
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path)
const either =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.some((check) => check(value, path).length === 0) ? [] : (checks[0]?.(value, path) ?? [])
const list =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((each, at) => check(each, `${path}[${at}]`)) : [`${path}: no list`]
/** Every key must be there; others may be. */
const shape =
  (keys: Readonly<Record<string, Check>>): Check =>
  (value, path) =>
    typeof value !== 'object' || value === null
      ? [`${path}: no object`]
      : Object.entries(keys).flatMap(([key, check]) =>
          Object.hasOwn(value, key)
            ? check((value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`)
            : [`${path}.${key} is missing`],
        )
const record =
  (check: Check): Check =>
  (value, path) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, each]) => check(each, `${path}.${key}`))
      : [`${path}: no record`]

const money = shape({ low: number, likely: number, high: number })
const family = among('vm', 'container', 'serverless')
const verdict = among('best', 'fits', 'risky', 'blocked', 'unknown')
const recommendation = orNull(
  shape({
    option: words,
    platform: words,
    family,
    fit: orNull(number),
    monthlyUsd: orNull(number),
    confidence: words,
    tooCloseToCall: truth,
    provisional: truth,
    needs: list(words),
  }),
)
const cell = shape({
  verdict,
  bestOption: orNull(words),
  fit: orNull(number),
  monthlyUsd: orNull(number),
  reason: words,
})
const gate = shape({
  gate: words,
  answer: among('pass', 'blocked', 'unknown'),
  value: orNull(either(number, text, truth, list(text))),
  limit: orNull(either(number, text, truth, list(text))),
  unit: text,
  source: text,
  date: text,
  reason: words,
  needs: list(words),
})
const option = shape({
  option: words,
  platform: words,
  family,
  operatingModel: words,
  verdict,
  fit: orNull(number),
  monthlyUsd: orNull(money),
  gates: list(gate),
  shares: record(number),
  bill: list(
    shape({ item: words, quantity: number, unit: text, unitPriceUsd: number, monthlyUsd: number, source: text }),
  ),
  mitigations: list(shape({ option: words, extraMonthlyUsd: orNull(number) })),
})
const published = shape({
  catalogueVersion: words,
  team: record(() => []),
  workloads: list(
    shape({
      id: words,
      name: text,
      recommendation,
      fallback: recommendation,
      families: shape({ vm: cell, container: cell, serverless: cell }),
      options: list(option),
      breakEvens: list(shape({ between: list(words), over: words, at: money })),
      flips: list(record(() => [])),
      riskiestAssumption: orNull(shape({ field: words, why: words, value: orNull(number) })),
      traps: list(record(() => [])),
    }),
  ),
})

interface Printed {
  readonly workloads: readonly {
    readonly recommendation: {
      readonly option: string
      readonly provisional: boolean
      readonly needs: readonly string[]
      readonly monthlyUsd: number | null
    } | null
    readonly options: readonly {
      readonly option: string
      readonly verdict: string
      readonly fit: number | null
      readonly monthlyUsd: { readonly likely: number } | null
      readonly gates: readonly { readonly answer: string; readonly needs: readonly string[] }[]
      readonly shares: Readonly<Record<string, number>>
      readonly bill: readonly {
        readonly monthlyUsd: number
        readonly quantity: number
        readonly unitPriceUsd: number
      }[]
    }[]
  }[]
}

function printed(input: string | readonly string[], ...args: readonly string[]): Printed {
  const run = typeof input === 'string' ? berth(['assess', '-', '--format', 'json', ...args], { input }) : berth(input)
  expect(run.code).toBe(0)
  return JSON.parse(run.out) as Printed
}

const cases = {
  'the example': () => printed(['assess', exampleCsv, '--format', 'json']),
  'nothing answered but the name': () => printed('name,kind\nA,api\nB,training\n,\n'),
  'nothing passes': () =>
    printed(
      'name,kind,gpu,requestsPerMonth,durationMs,longestRunS,memoryGiB\nA,api,h100,1M,200,5,64\n',
      '--set',
      'platforms=cloudflare',
    ),
  'no workload at all': () => printed('name,kind\n'),
  'zero and huge': () =>
    printed(
      'name,kind,requestsPerMonth,durationMs,memoryGiB,maxColdStartMs,longestRunS,gpu\nA,api,0,1,1,100,1,none\nB,api,1e15,1e9,20000,1,1e7,none\n',
    ),
}

describe('every key, every type', () => {
  test.each(Object.entries(cases))('%s', (_, print) => {
    expect(published(print(), '$')).toEqual([])
  })
})

test('a provisional recommendation says what it needs, and is never given over one that passes', () => {
  for (const { recommendation: chosen, options } of cases['nothing answered but the name']().workloads) {
    if (chosen === null) continue
    const passes = options.some(({ gates }) => gates.every(({ answer }) => answer === 'pass'))
    expect(chosen.provisional).toBe(!passes)
    if (chosen.provisional) expect(chosen.needs.length).toBeGreaterThan(0)
  }
})

test('where nothing passes the recommendation is null and every option says why', () => {
  const [only] = cases['nothing passes']().workloads
  expect(only?.recommendation).toBeNull()
  expect(only?.options.every(({ gates }) => gates.some(({ answer }) => answer === 'blocked'))).toBe(true)
})

test('an unknown gate names what it needs', () => {
  const gates = cases['nothing answered but the name']().workloads.flatMap(({ options }) =>
    options.flatMap((each) => each.gates),
  )
  expect(gates.filter(({ answer, needs }) => answer === 'unknown' && needs.length === 0)).toEqual([])
  expect(gates.some(({ answer }) => answer === 'unknown')).toBe(true)
})

test('the lines of a bill add up to it, the shares to the fit, and nothing is rounded', () => {
  const options = cases['the example']().workloads.flatMap((workload) => workload.options)
  for (const { bill, monthlyUsd, fit, shares } of options) {
    const total = bill.reduce((sum, line) => sum + line.monthlyUsd, 0)
    if (monthlyUsd !== null) expect(total).toBeCloseTo(monthlyUsd.likely, 6)
    for (const line of bill) expect(line.quantity * line.unitPriceUsd).toBeCloseTo(line.monthlyUsd, 6)
    if (fit !== null) expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(fit, 6)
  }
  expect(options.some(({ monthlyUsd }) => /\.\d{6,}/.test(String(monthlyUsd?.likely)))).toBe(true)
})

test('two time zones and two locales print the same bytes', () => {
  const run = (zone: string, locale: string) =>
    berth(['assess', exampleCsv, '--format', 'json'], { env: { TZ: zone, LANG: locale, LC_ALL: locale } }).out
  expect(run('Pacific/Kiritimati', 'de_DE.UTF-8')).toBe(run('America/Los_Angeles', 'tr_TR.UTF-8'))
})
