/** A price book with a mistake: every mistake is named with its row, what was found, what was expected, and what was probably meant. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { berth, exampleCsv, fileWith, scratch } from '../../support/run-berth.ts'

vi.setConfig({ testTimeout: 60_000 })

const head = 'fact,value,source,date'
const good = 'aws-lambda/billing.usdPerRequest,0.001,Contract,2026-10-01'

function billWith(book: string, name = 'prices.csv') {
  const place = fileWith(book, name)
  const run = berth([
    'bill',
    exampleCsv,
    '--workload',
    'Thumbnailing on upload',
    '--option',
    'aws-lambda',
    '--prices',
    place,
  ])
  return { ...run, err: run.err.replaceAll(place, name) }
}

describe('one wrong cell of a table', () => {
  test.each([
    [
      'aws-lambda/billing.usdPerReqest,0.001,C,2026-10-01',
      'fact: found “aws-lambda/billing.usdPerReqest”',
      'did you mean aws-lambda/billing.usdPerRequest?',
    ],
    [
      'lambda price per request,0.001,C,2026-10-01',
      'fact: found “lambda price per request”',
      'aws-lambda/billing.usdPerRequest',
    ],
    [',0.001,C,2026-10-01', 'fact: found nothing', 'berth catalogue --platform ID'],
    [
      'aws-lambda/billing.usdPerRequest,cheap,C,2026-10-01',
      'value: found “cheap”, expected a number in USD/request',
      'write a number such as',
    ],
    [
      'aws-lambda/billing.usdPerRequest,0.2 EUR,C,2026-10-01',
      'value: found “0.2 EUR”',
      'write 0.2 where it is in USD/request, else convert it',
    ],
    ['aws-lambda/billing.usdPerRequest,"0,2",C,2026-10-01', 'value: found “0,2”', 'write 0.2'],
    [
      'aws-lambda/billing.usdPerRequest,-1,C,2026-10-01',
      'value: found “-1”, expected a price of 0 or more',
      'a discount is a lower price',
    ],
    [
      'aws-lambda/billing.usdPerRequest,0.001,C,01.10.2026',
      'date: found “01.10.2026”, expected a day such as',
      'did you mean 2026-10-01?',
    ],
    ['aws-lambda/billing.usdPerRequest,0.001,C,2026-02-30', 'date: found “2026-02-30”', 'YYYY-MM-DD'],
    ['aws-lambda/billing.usdPerRequest,0.001,,2026-10-01', 'source: found nothing', 'name the contract or price list'],
  ])('%s', (row, found, fix) => {
    const { code, err, out } = billWith(`${head}\n${row}\n`)
    expect(err).toContain(`prices.csv:2:${found}`)
    expect(err.split('fix: ')[1]).toContain(fix)
    // The catalogue's own price stands: 1.2M requests at 0.0000002 are $0.24.
    expect(out).toContain('$0.24')
    expect(code).toBe(0)
  })

  test('a unit that is not the unit of the fact', () => {
    const { err } = billWith(
      `fact,value,unit,source,date\naws-lambda/billing.usdPerRequest,0.2,USD/1M requests,Contract,2026-10-01\n`,
    )
    expect(err).toContain('prices.csv:2:unit: found “USD/1M requests”, expected USD/request, fix: convert the value')
  })

  test('a fact given twice is named with both rows, and the later one counts', () => {
    const { err, out } = billWith(`${head}\naws-lambda/billing.usdPerRequest,9,Old,2025-10-01\n${good}\n`)
    expect(err).toContain('prices.csv:3:fact: found aws-lambda/billing.usdPerRequest a second time')
    expect(err).toContain('prices.csv:2 has it too')
    expect(out).toContain('$1,200')
  })

  test('every wrong row is named at once, and the good ones are used', () => {
    const { err, out } = billWith(`${head}\nx,much,C,2026-01-01\n${good}\n\nx,1,C,soon\n`)
    expect(err).toMatch(
      /prices\.csv:2:fact[^\n]*\n[^\n]*prices\.csv:2:value[^\n]*\n[^\n]*prices\.csv:5:fact[^\n]*\n[^\n]*prices\.csv:5:date/,
    )
    expect(out).toContain('$1,200')
  })
})

describe('a price book as JSON', () => {
  test.each([
    [
      '{"aws-lambda/billing.usdPerRequest":{"value":"cheap","source":"C","date":"2026-10-01"}}',
      'p.json:aws-lambda/billing.usdPerRequest:value: found “cheap”',
    ],
    ['{"aws-lambda/billing.usdPerRequest":5}', 'p.json:aws-lambda/billing.usdPerRequest:source: found nothing'],
    [
      '{"aws-lambda/billing.usdPerRequest":{"value":1,"source":"A","date":"2026-10-01"},"aws-lambda/billing.usdPerRequest":{"value":2,"source":"B","date":"2026-10-01"}}',
      'found aws-lambda/billing.usdPerRequest a second time',
    ],
  ])('%s', (book, words) => {
    expect(billWith(book, 'p.json').err).toContain(words)
  })

  test.each(['{', '[1]', '{"prices":[]}', '{"prices":null}'])('%s is refused as a whole', (book) => {
    const run = billWith(book, 'p.json')
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/p\.json: found .+, expected \{"fact".+, fix: /)
  })
})

test('a check does not pass in silence over a price that it could not use', () => {
  const run = berth(['check', exampleCsv, '--prices', fileWith(`${head}\nx,1,C,2026-10-01\n`, 'prices.csv')])
  expect(run.code).toBe(1)
  expect(run.out).toContain('prices.csv:2:fact')
})

test('a missing price book is called what it is', () => {
  expect(berth(['assess', exampleCsv, '--prices', 'no-such.csv']).err).toContain(
    'no-such.csv: found no such file, expected a price book',
  )
})

test('a workbook without prices of its own is no price book, and is called what it is', () => {
  const run = billWith(JSON.stringify({ format: 'berth-workbook', version: 1, workloads: [] }), 'team.berth.json')
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.err.trim().split('\n')).toHaveLength(1)
  expect(run.err).toContain('team.berth.json: found a workbook without prices of its own, expected ')
})

test('of a workbook its own prices are the price book', () => {
  const prices = { 'aws-lambda/billing.usdPerRequest': { value: 0.001, source: 'Contract', date: '2026-10-01' } }
  const workbook = { format: 'berth-workbook', version: 1, workloads: [], prices }
  const run = billWith(JSON.stringify(workbook), 'team.berth.json')
  expect(run.code).toBe(0)
  expect(run.out).toBe(billWith(`${head}\n${good}\n`).out)
})

test('a day that is on no calendar is refused', () => {
  expect(berth(['check', exampleCsv, '--today', '2026-02-30'])).toMatchObject({ code: 2, out: '' })
})

test('the catalogue gives a price book to fill in: what it lists can be laid over it, variants and vendors too', () => {
  const empty = berth(['catalogue', '--prices', '--format', 'csv']).out
  expect(empty).toMatch(/^fact,value,unit,confidence,date,source\r\n/)
  expect(empty).toContain('\r\naws-lambda/billing.usdPerRequest,0.0000002,USD/request,')
  for (const start of ['aws-lambda:arm/', 'vendors/aws.', 'assumptions/']) expect(empty).toContain(`\r\n${start}`)
  const run = berth(['assess', exampleCsv, '--prices', fileWith(empty, 'prices.csv')])
  expect(run).toMatchObject({ code: 0, err: '' })
})

test('a trigger on a change of price fires on the own prices, and says when nobody wrote down the price of then', () => {
  const book = (then?: number) =>
    fileWith(
      JSON.stringify({
        format: 'berth-workbook',
        version: 1,
        title: 'One',
        team: {},
        priorities: { preset: 'balanced' },
        workloads: [
          {
            id: 'w',
            name: 'W',
            kind: 'event',
            requestsPerMonth: 1_000_000,
            durationMs: 100,
            memoryGiB: 1,
            longestRunS: 5,
            maxColdStartMs: 5000,
            gpu: 'none',
            hostAccess: 'none',
          },
        ],
        decisions: [
          {
            workload: 'w',
            option: 'aws-lambda',
            status: 'accepted',
            triggers: [{ kind: 'price-change', pct: 10 }],
            ...(then === undefined ? {} : { usdPerMonthThen: then }),
          },
        ],
        prices: {},
      }),
    )
  // A million requests are $0.20; at 0.001 each they are $1,000.
  const dear = fileWith(`${head}\naws-lambda/billing.usdPerRequest,0.001,Contract,2026-10-01\n`, 'prices.csv')
  const fires = berth(['check', book(5), '--prices', dear])
  expect(fires.code).toBe(1)
  expect(fires.out).toMatch(/The cost moved by [\d,.]+ %, more than 10 %\./)
  const untold = berth(['check', book(), '--prices', dear])
  expect(untold.err).toMatch(
    /decisions\[0\]\.usdPerMonthThen: found nothing beside a trigger on a change of price, expected .+, fix: /,
  )
})

test('a packed workbook is to be unpacked, not saved as a table', () => {
  const file = fileWith('')
  writeFileSync(file, gzipSync('{"format":"berth-workbook"}'))
  expect(berth(['assess', file]).err).toContain('fix: unpack it first')
})

test('the set and the one note can be asked for at once', () => {
  const folder = scratch()
  const run = berth(['note', exampleCsv, '--set-of-notes', join(folder, 'a.zip'), '--out', join(folder, 'a.md')])
  expect(run.code).toBe(0)
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'a.zip'])
})
