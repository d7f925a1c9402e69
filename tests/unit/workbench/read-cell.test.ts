import { describe, expect, test } from 'vitest'
import { fields } from '../../../src/domain/fields.ts'
import type { FieldId } from '../../../src/domain/workbook.ts'
import { readCell } from '../../../src/workbench/read-cell.ts'

function valueOf(field: FieldId, text: string, options?: { decimal?: '.' | ','; unit?: string }): unknown {
  const reading = readCell(fields[field], text, options)
  return reading.kind === 'ok' ? reading.value : reading
}

// A month is 730 hours: one request a second is 730 × 3,600 = 2,628,000 a month, one a day is 730 / 24 = 30.4166…
const perSecond = 2_628_000
const perDay = 730 / 24

describe('rates are read with their period', () => {
  test.each([
    ['1.5M', 1_500_000],
    ['1.5M/month', 1_500_000],
    ['1.5m', 1_500_000],
    ['100k/day', 100_000 * perDay],
    ['100k per day', 100_000 * perDay],
    ['20k reqs/day', 20_000 * perDay],
    ['1/day', perDay],
    ['5 rps', 5 * perSecond],
    ['5rps', 5 * perSecond],
    ['0.5 req/s', 0.5 * perSecond],
    ['600 rpm', 600 * 43_800],
    ['2 million', 2_000_000],
    ['1.2 bn', 1_200_000_000],
    ['hourly', 730],
    ['daily', perDay],
    ['every 15 min', 2920],
    ['twice a day', 2 * perDay],
    ['1e6', 1_000_000],
    ['9000', 9000],
    ['9000 requests', 9000],
  ])('%s', (text, expected) => expect(valueOf('requestsPerMonth', text)).toBeCloseTo(expected, 6))

  test('a bare number takes the unit of its header, a number with a unit keeps its own', () => {
    expect(valueOf('requestsPerMonth', '1.2M', { unit: '/day' })).toBeCloseTo(1_200_000 * perDay, 3)
    expect(valueOf('requestsPerMonth', '5 rps', { unit: '/day' })).toBe(5 * perSecond)
    expect(valueOf('requestsPerMonth', '100 reqs', { unit: '/day' })).toBeCloseTo(100 * perDay, 6)
  })
})

describe('times are read into the unit of the column', () => {
  test.each([
    ['250 ms', 250],
    ['250ms', 250],
    ['2s', 2000],
    ['4.5 h', 16_200_000],
    ['15 min', 900_000],
    ['1h30', 5_400_000],
    ['1:30:00', 5_400_000],
    ['0:00:45.5', 45_500],
    ['1h 30 min', 5_400_000],
    ['2d 4h', 187_200_000],
    ['90', 90],
    ['350 µs', 0.35],
  ])('%s in milliseconds', (text, expected) => expect(valueOf('durationMs', text)).toBe(expected))

  test.each([
    ['15 min', 900],
    ['250 ms', 0.25],
    ['1h30', 5400],
    ['36:00:00', 129_600],
    ['6 h', 21_600],
  ])('%s in seconds', (text, expected) => expect(valueOf('longestRunS', text)).toBe(expected))

  test('1:30 alone may be hours or minutes, so it is asked about', () => {
    expect(valueOf('durationMs', '1:30')).toMatchObject({
      fix: 'Say which part is which.',
      suggestion: { value: '1 min 30 s' },
    })
  })
})

describe('amounts of data and hardware', () => {
  test.each<[FieldId, string, number]>([
    ['memoryGiB', '2 GiB', 2],
    ['memoryGiB', '2 GB', 2],
    ['memoryGiB', '2 GB RAM', 2],
    ['memoryGiB', '512 MB of memory', 0.5],
    ['memoryGiB', '512 MB', 0.5],
    ['memoryGiB', '512Mi', 0.5],
    ['memoryGiB', '640 GB', 640],
    ['memoryGiB', '1 TB', 1024],
    ['modelGB', '640 GB', 640],
    ['modelGB', '2 GiB', 2.147483648],
    ['imageGB', '400 MB', 0.4],
    ['tokensPerRequest', '350 tokens', 350],
    ['tokensPerSecond', '1.2k tok/s', 1200],
    ['tokensPerSecond', '600 tokens/min', 10],
    ['payloadMB', '200 kB', 0.2],
    ['payloadMB', '6', 6],
    ['egressGBPerMonth', '1 TB/month', 1000],
    ['egressGBPerMonth', '12 GB per day', 365],
    ['vcpu', '500m', 0.5],
    ['vcpu', '2 cores', 2],
    ['peakToMeanRatio', '12×', 12],
    ['peakToMeanRatio', '3x', 3],
    ['peakToMeanRatio', 'x3', 3],
    ['activeHoursPerDay', '8 h', 8],
    ['activeHoursPerDay', '24/7', 24],
    ['databaseConnectionLimit', '100 connections', 100],
  ])('%s: %s is %d', (field, text, expected) => expect(valueOf(field, text)).toBe(expected))
})

describe('ranges', () => {
  test.each<[FieldId, string, unknown]>([
    ['durationMs', '35..199', { low: 35, high: 199 }],
    ['durationMs', '35..80..199', { low: 35, likely: 80, high: 199 }],
    ['durationMs', '20-40', { low: 20, high: 40 }],
    ['durationMs', '20 – 40 ms', { low: 20, high: 40 }],
    ['durationMs', '200ms..2s', { low: 200, high: 2000 }],
    ['durationMs', '2-4 s', { low: 2000, high: 4000 }],
    ['durationMs', '10 to 20 min', { low: 600_000, high: 1_200_000 }],
    ['durationMs', '80 ± 10', { low: 70, likely: 80, high: 90 }],
    ['durationMs', '80 ms ± 10 %', { low: 72, likely: 80, high: 88 }],
    ['requestsPerMonth', '20-40k', { low: 20_000, high: 40_000 }],
    ['requestsPerMonth', '500-2k', { low: 500, high: 2000 }],
    ['requestsPerMonth', '3M..5M..9M', { low: 3e6, likely: 5e6, high: 9e6 }],
    ['requestsPerMonth', '20k-40k/month', { low: 20_000, high: 40_000 }],
    ['peakToMeanRatio', '8-12', { low: 8, high: 12 }],
    ['peakToMeanRatio', '8-12×', { low: 8, high: 12 }],
    ['durationMs', '5..5', 5],
  ])('%s: %s', (field, text, expected) => expect(valueOf(field, text)).toEqual(expected))

  test('"~80" is a guess: 25 % either way, basis assumed', () => {
    const reading = readCell(fields.durationMs, '~80')
    expect(reading).toMatchObject({ kind: 'ok', value: { low: 60, likely: 80, high: 100 }, basis: 'assumed' })
  })

  test('"~300k/day" keeps its period', () => {
    const value = valueOf('requestsPerMonth', '~300k/day') as { low: number; likely: number; high: number }
    expect(value.likely).toBeCloseTo(9_125_000, 3)
    expect(value.low).toBeCloseTo(0.75 * 9_125_000, 3)
    expect(value.high).toBeCloseTo(1.25 * 9_125_000, 3)
  })

  test('the period after the last number counts for both', () => {
    const value = valueOf('requestsPerMonth', '20k-40k/hour')
    expect(value).toEqual({ low: 20_000 * 730, high: 40_000 * 730 })
  })

  test('a range written backwards is a problem that offers the right order', () => {
    expect(readCell(fields.durationMs, '199..35')).toMatchObject({ kind: 'problem', suggestion: { value: '35..199' } })
  })
})

describe('numbers of several countries', () => {
  test.each([
    ["1'234.5", 1234.5],
    ['1’234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,5', 1.5],
    ['1_000', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['00012', 12],
    ['-0', 0],
    ['٣٥', 35],
    ['३५', 35],
    ['３５', 35],
  ])('%s', (text, expected) => expect(valueOf('durationMs', text)).toBeCloseTo(expected, 12))

  test('1.234 and 1,234 are shown as understood, marked ambiguous, and settled by the decimal sign of the column', () => {
    expect(readCell(fields.durationMs, '1.234')).toMatchObject({ value: 1.234, ambiguous: true })
    expect(readCell(fields.durationMs, '1,234')).toMatchObject({ value: 1234, ambiguous: true })
    const comma = readCell(fields.durationMs, '1.234', { decimal: ',' })
    expect(comma).toMatchObject({ value: 1234 })
    expect(comma).not.toHaveProperty('ambiguous')
    expect(valueOf('durationMs', '1,234', { decimal: ',' })).toBe(1.234)
    expect(readCell(fields.durationMs, '0.123')).not.toHaveProperty('ambiguous')
  })
})

describe('what cannot be read is a problem with a fix, and the text is kept', () => {
  test.each<[FieldId, string]>([
    ['durationMs', '5%'],
    ['durationMs', '$5'],
    ['durationMs', '5 €'],
    ['durationMs', '−5'],
    ['durationMs', '-5'],
    ['durationMs', '1e400'],
    ['durationMs', '1e-400'],
    ['durationMs', '0x1F'],
    ['durationMs', '1/2'],
    ['durationMs', '(5)'],
    ['durationMs', 'sessions 20 min'],
    ['durationMs', 'fast'],
    ['durationMs', '5..'],
    ['durationMs', '1..2..3..4'],
    ['durationMs', 'NaN'],
    ['durationMs', 'Infinity'],
    ['durationMs', '1.2.3'],
    ['memoryGiB', '12 h'],
    ['peakToMeanRatio', '0.5'],
    ['activeHoursPerDay', '25'],
    ['gpuCount', '2.5'],
    ['requestsPerMonth', '250 ms'],
  ])('%s: %s', (field, text) => {
    const reading = readCell(fields[field], text)
    expect(reading).toMatchObject({ kind: 'problem', found: text })
    if (reading.kind !== 'problem') return
    expect(reading.expected).not.toBe('')
    expect(reading.fix).not.toBe('')
    if (reading.suggestion) expect(readCell(fields[field], reading.suggestion.value).kind).toBe('ok')
  })

  test('a unit of another kind says so and offers the number in the column’s unit', () => {
    expect(readCell(fields.memoryGiB, '12 h')).toMatchObject({
      kind: 'problem',
      fix: '“12 h” is a time; Memory needs GiB.',
      suggestion: { label: 'Read as 12 GiB', value: '12 GiB' },
    })
  })

  test('words before a number are offered to be left out', () => {
    expect(readCell(fields.durationMs, 'sessions 20 min')).toMatchObject({ suggestion: { value: '20 min' } })
  })
})

describe('words of closed lists', () => {
  test.each<[FieldId, string, string]>([
    ['kind', 'API', 'api'],
    ['kind', 'REST', 'api'],
    ['kind', 'http', 'api'],
    ['kind', 'Cron job', 'cron'],
    ['gpu', 'A10G', 'a10'],
    ['gpu', 'NVIDIA T4', 't4'],
    ['gpu', 'Tesla T4', 't4'],
    ['gpu', 'A100 40GB', 'a100-40'],
    ['gpu', 'no', 'none'],
    ['runsToday', 'Fargate', 'aws-fargate'],
    ['runsToday', 'EKS', 'aws-eks'],
    ['runsToday', 'EC2', 'aws-ec2-asg'],
    ['runsToday', 'Lambda', 'aws-lambda'],
    ['runsToday', 'Cloud Run', 'cloud-run'],
    ['keepsWarmState', 'ja', 'yes'],
    ['keepsWarmState', 'TRUE', 'yes'],
    ['keepsWarmState', 'n', 'no'],
    ['rollout', 'Blue/Green', 'blue-green'],
    ['connection', 'WS', 'websocket'],
    ['trafficShape', 'diurnal', 'steady'],
  ])('%s: %s is %s', (field, text, expected) => expect(valueOf(field, text)).toBe(expected))

  test.each<[string, string, number]>([
    ['8xH100', 'h100', 8],
    ['1x L4', 'l4', 1],
    ['L4 x1', 'l4', 1],
    ['2 x A100', 'a100', 2],
    ['2 × A100 80GB', 'a100', 2],
    ['4 T4', 't4', 4],
    ['2 L40S', 'l40s', 2],
    ['2 A100s', 'a100', 2],
    ['NVIDIA A10G (x4)', 'a10', 4],
  ])('GPU: %s is a kind and a count', (text, kind, count) =>
    expect(readCell(fields.gpu, text)).toMatchObject({
      kind: 'ok',
      value: kind,
      beside: { field: 'gpuCount', value: count },
    }),
  )

  test.each(['A100 80GB', 'RTX 4090', '0x T4', '99999 x T4', '2 of them'])('GPU: %s has no count', (text) =>
    expect(readCell(fields.gpu, text)).not.toHaveProperty('beside'),
  )

  test('a word that says too little is asked about, with the likely answer', () => {
    expect(readCell(fields.runsToday, 'VM')).toMatchObject({ kind: 'problem', suggestion: { value: 'aws-ec2-asg' } })
    // Once a day, or up and down with the day: only the team knows.
    expect(readCell(fields.trafficShape, 'daily')).toMatchObject({
      kind: 'problem',
      suggestion: { value: 'scheduled' },
    })
    expect(readCell(fields.kind, 'bacth')).toMatchObject({ kind: 'problem', suggestion: { value: 'batch' } })
  })

  test('names of built-in object properties are words like any other', () => {
    for (const text of ['__proto__', 'constructor', 'toString']) {
      expect(readCell(fields.kind, text).kind).toBe('problem')
      expect(valueOf('owner', text)).toBe(text)
    }
  })
})

describe('unknown is an answer', () => {
  test.each(['', '  ', '?', 'n/a', 'TBD', '—'])('"%s" in a number or list column', (text) => {
    expect(valueOf('durationMs', text)).toBeNull()
    expect(valueOf('kind', text)).toBeNull()
  })

  test('"Cold start OK?" is answered by no, or by yes with a time', () => {
    expect(readCell(fields.maxColdStartMs, 'no')).toMatchObject({ value: 0, basis: 'assumed' })
    expect(valueOf('maxColdStartMs', 'yes, 1 min')).toBe(60_000)
    expect(readCell(fields.maxColdStartMs, 'yes').kind).toBe('problem')
  })
})

test('text of any length is read in bounded time and kept', () => {
  const long = `${'1'.repeat(25_000)}-${'.'.repeat(25_000)}`
  for (const field of Object.values(fields)) expect(['ok', 'problem']).toContain(readCell(field, long).kind)
})

test('a negative amount is refused, and offered without its minus sign only where that can be read', () => {
  expect(readCell(fields.egressGBPerMonth, '-5')).toMatchObject({ suggestion: { value: '5' } })
  expect(readCell(fields.egressGBPerMonth, '~-1')).toMatchObject({ suggestion: { value: '~1' } })
})

describe('a plain number is read as the same number with a space before it, and refused for the same reason', () => {
  const amounts = Object.values(fields).filter((field) => field.type === 'amount')
  test.each(amounts.map((field) => [field.id] as const))('%s', (field) => {
    for (const text of ['0', '1', '41', '300', '100000', '999999999']) {
      const plain = readCell(fields[field], text)
      const written = readCell(fields[field], ` ${text}`)
      expect({ ...plain, found: '' }).toEqual({ ...written, found: '' })
    }
  })
})

test.each<[string, number]>([
  ['½', 0.5],
  ['1½', 1.5],
  ['2 ¾ GiB', 2.75],
  ['¼', 0.25],
])('a fraction of one sign, %s, is its decimal', (text, value) => {
  expect(readCell(fields.memoryGiB, text)).toMatchObject({ kind: 'ok', value })
})

test('a formula is kept as text, and says that the value is needed', () => {
  expect(readCell(fields.memoryGiB, '=A1*2')).toMatchObject({
    kind: 'problem',
    fix: expect.stringContaining('Formulas'),
  })
})

test.each(['>100', '≥ 100', 'at least 100'])('%s names no upper end, and ~100 is offered', (text) => {
  expect(readCell(fields.durationMs, text)).toMatchObject({
    kind: 'problem',
    fix: expect.stringContaining('no upper end'),
    suggestion: { value: '~100' },
  })
})

test('a word that is a thousand here and a million there is asked about, and no number is offered without it', () => {
  for (const text of ['5 mil', '2.5 mil', '1,200 mil']) {
    const read = readCell(fields.requestsPerMonth, text)
    expect(read).toMatchObject({ kind: 'problem', fix: expect.stringContaining('write k or M') })
    expect(read).not.toHaveProperty('suggestion')
  }
})

test.each([
  ['2,5 mil', 2500],
  ['1.2 mio', 1_200_000],
  ['1,2 Mio.', 1_200_000],
  ['3 Tsd.', 3000],
  ['3 mille', 3000],
  ['20 tys.', 20_000],
  ['10 lakh', 1_000_000],
  ['2 crore', 20_000_000],
  ['1,5 Mrd.', 1_500_000_000],
  ['3 millones', 3_000_000],
  ['2,5 milhões', 2_500_000],
  // 30.4167 days of a month of 730 hours.
  ['10 lakh/day', (1_000_000 * 730) / 24],
])('%s is a number wherever it is written', (text, value) => {
  const read = readCell(fields.requestsPerMonth, text)
  expect(read.kind).toBe('ok')
  expect(read.kind === 'ok' && read.value).toBeCloseTo(value, 3)
})
