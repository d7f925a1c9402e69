import { describe, expect, test } from 'vitest'
import { readSeries } from '../../../src/workbench/csv/read-series.ts'

const minutes = (counts: readonly (number | string)[]): string =>
  ['time,requests', ...counts.map((count, at) => `2026-11-02T10:${String(at).padStart(2, '0')},${count}`)].join('\n')

describe("a team's own traffic", () => {
  test('rows of time and count become bins in order of time', () => {
    const read = readSeries(minutes([5, 7, 0, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11]), 'Our API.csv')
    expect(read.kind).toBe('ok')
    if (read.kind !== 'ok') return
    expect(read.profile.binSeconds).toBe(60)
    expect(read.profile.counts).toEqual([5, 7, 0, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(read.profile.title).toBe('Our API')
    expect(read.profile.id).toBe('own-our-api')
    // 12 / mean of 87/13.
    expect(read.profile.peakToMean).toBeCloseTo(12 / (87 / 13), 9)
    // The header is no row that went missing.
    expect(read.skipped).toBe(0)
  })

  test('minutes without a row are minutes without a request', () => {
    const rows = minutes([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]).split('\n')
    rows.splice(5, 2)
    const read = readSeries(rows.join('\n'), 'gaps')
    expect(read.kind === 'ok' && read.profile.counts).toEqual([1, 2, 3, 4, 0, 0, 7, 8, 9, 10, 11, 12, 13, 14])
    expect(read.kind === 'ok' && read.filled).toBe(2)
  })

  test('times in seconds or milliseconds and rows out of order read alike', () => {
    const from = 1_793_613_600
    const seconds = Array.from({ length: 20 }, (_, at) => `${from + at * 300},${at + 1}`)
    const milliseconds = Array.from({ length: 20 }, (_, at) => `${(from + at * 300) * 1000},${at + 1}`)
    const a = readSeries(seconds.join('\n'), 'x')
    const b = readSeries(milliseconds.toReversed().join('\n'), 'x')
    expect(a).toEqual(b)
    expect(a.kind === 'ok' && a.profile.binSeconds).toBe(300)
  })

  test('the ways in which monitoring writes a time read alike', () => {
    const start = Date.UTC(2026, 10, 2, 10)
    const at = (minute: number) => new Date(start + minute * 60_000)
    const ways: Readonly<Record<string, (time: Date) => string>> = {
      'ISO with Z': (time) => time.toISOString(),
      'microseconds, offset': (time) => time.toISOString().replace('.000Z', '.123456+00:00'),
      'blank and UTC': (time) => time.toISOString().slice(0, 19).replace('T', ' ').concat(' UTC'),
      'short offset': (time) => new Date(time.getTime() + 3_600_000).toISOString().slice(0, 19).concat('+01'),
      slashes: (time) => time.toISOString().slice(0, 16).replace('T', ' ').replaceAll('-', '/'),
      microseconds: (time) => String(time.getTime() * 1000),
      'as mail writes it': (time) => time.toUTCString(),
      'a web server’s log': (time) =>
        time.toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) (.*) GMT$/, '$1/$2/$3:$4 +0000'),
      'day and month in words': (time) => `2 November 2026 ${time.toISOString().slice(11, 16)}`,
      'month first': (time) => `Nov 2, 2026 ${time.toISOString().slice(11, 16)}`,
      nanoseconds: (time) => String(time.getTime() * 1_000_000),
    }
    for (const [name, write] of Object.entries(ways)) {
      const rows = Array.from({ length: 15 }, (_, minute) => `"${write(at(minute))}","1,${200 + minute}"`)
      const read = readSeries(rows.join('\n'), 'x')
      expect(read.kind === 'ok' && [read.profile.binSeconds, read.profile.counts[0], read.skipped], name).toEqual([
        60, 1200, 0,
      ])
    }
  })

  test('a count below zero or of words is left out, told with its row, and not taken for a missing time', () => {
    const rows = minutes([5, 7, 9, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).split('\n')
    rows[3] = '2026-11-02T10:02,-5'
    rows[4] = '2026-11-02T10:03,n/a'
    const read = readSeries(rows.join('\n'), 'x')
    expect(read).toMatchObject({ kind: 'ok', skipped: 0, uncounted: 2, firstUncounted: { row: 4, found: '-5' } })
  })

  test('a table whose times cannot be read names the first of them', () => {
    const rows = Array.from({ length: 20 }, (_, at) => `week ${at},${at}`)
    const read = readSeries(['when,how many', ...rows].join('\n'), 'x')
    expect(read.kind === 'refused' && read.problem.found).toBe('0 rows with a time and a count, and “week 0” in row 2')
  })

  test('rows said twice are added up and told, events of the same second are not', () => {
    const rows = minutes([5, 7, 9, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11]).split('\n')
    const read = readSeries([...rows, rows[3]!].join('\n'), 'x')
    expect(read).toMatchObject({ kind: 'ok', repeated: 1 })
    expect(read.kind === 'ok' && read.profile.counts[2]).toBe(18)
    const events = Array.from({ length: 40 }, (_, event) => String(1_793_613_600 + Math.floor(event / 2) * 60))
    expect(readSeries(events.join('\n'), 'x')).toMatchObject({ kind: 'ok', repeated: 0 })
  })

  test('events without a count are counted by the minute', () => {
    const from = 1_793_613_600
    const events = Array.from({ length: 180 }, (_, at) => String(from + at * 2))
    const read = readSeries(events.join('\n'), 'events')
    expect(read.kind === 'ok' && read.profile.counts).toEqual([30, 30, 30, 30, 30, 30])
  })

  test('text without times is refused with what was found, what is expected and the fix', () => {
    const read = readSeries('hello\nworld', 'notes.txt')
    expect(read.kind).toBe('refused')
    if (read.kind !== 'refused') return
    expect(read.problem.place).toContain('notes.txt')
    expect(read.problem.found).not.toBe('')
    expect(read.problem.fix).toContain('first column')
  })

  test('a series of zeros and a series a century long are refused', () => {
    expect(readSeries(minutes(new Array<number>(20).fill(0)), 'zeros').kind).toBe('refused')
    const far = Array.from({ length: 20 }, (_, at) => `2026-11-02T10:${String(at).padStart(2, '0')},3`)
    expect(readSeries([...far, '2126-11-02T10:00,3'].join('\n'), 'far').kind).toBe('refused')
  })
})

test('days as a spreadsheet counts them are read as such, to the minute', () => {
  // 45,963 days after the end of 1899 is 2025-11-02; an hour is 0.04167 of a day.
  const rows = Array.from({ length: 72 }, (_, hour) => `${(45_963 + hour / 24).toFixed(5)},${100 + hour}`)
  const read = readSeries(rows.join('\n'), 'excel.csv')
  if (read.kind !== 'ok') throw new Error('expected a series')
  expect(read.profile.binSeconds).toBe(3600)
  expect(read.profile.counts).toEqual(Array.from({ length: 72 }, (_, hour) => 100 + hour))
})

test('seconds from the start of a recording stay seconds', () => {
  const rows = Array.from({ length: 1440 }, (_, minute) => `${minute * 60},5`)
  const read = readSeries(rows.join('\n'), 'relative.csv')
  expect(read.kind === 'ok' && read.profile.binSeconds).toBe(60)
})

test('an hour that the change of clocks brings twice is added up, and that is said', () => {
  const hours = [0, 1, 2, 2, ...Array.from({ length: 21 }, (_, at) => at + 3)]
  const rows = hours.map((hour, at) => `2026-10-25T${String(hour).padStart(2, '0')}:00,${40 + at}`)
  const read = readSeries(rows.join('\n'), 'local.csv')
  if (read.kind !== 'ok') throw new Error('expected a series')
  expect(read.repeated).toBe(1)
  expect(read.profile.counts[2]).toBe(42 + 43)
  expect(read.filled).toBe(0)
})

/** 24 hours of the 5th and 6th of January from 8 in the evening, 100 to 123 a row, with the time as `write` puts it. */
function fromEvening(write: (at: Date) => string, between = ','): string {
  return Array.from({ length: 24 }, (_, hour) => {
    const at = new Date(Date.UTC(2026, 0, 5, 20 + hour))
    return `${write(at)}${between}${100 + hour}`
  }).join('\n')
}

const two = (value: number) => String(value).padStart(2, '0')
const clock = (at: Date) => `${two(at.getUTCHours())}:00`

test.each([
  ['day, month and year with dots', fromEvening((at) => `${two(at.getUTCDate())}.01.2026 ${clock(at)}`, ';')],
  ['the month first, with slashes', fromEvening((at) => `1/${at.getUTCDate()}/2026 ${clock(at)}`)],
  ['the day first, with slashes', fromEvening((at) => `${at.getUTCDate()}/1/2026 ${clock(at)}`)],
  [
    'hours of the morning and the afternoon',
    fromEvening(
      (at) => `1/${at.getUTCDate()}/2026 ${at.getUTCHours() % 12 || 12}:00 ${at.getUTCHours() < 12 ? 'AM' : 'PM'}`,
    ),
  ],
  [
    'days of a spreadsheet with a decimal comma',
    fromEvening((at) => (at.getTime() / 86_400_000 + 25_569).toFixed(6).replace('.', ','), ';'),
  ],
])('%s are the same 24 hours in their order', (_, text) => {
  const read = readSeries(`${text.includes(';') ? 'time;count' : 'time,count'}\n${text}`, 'load.csv')
  expect(read.kind === 'ok' ? [read.profile.binSeconds, read.profile.counts] : read).toEqual([
    3600,
    Array.from({ length: 24 }, (__, hour) => 100 + hour),
  ])
})

test('counts with a decimal comma keep it, and 1,105 stays a thousand', () => {
  const rows = (count: string) =>
    fromEvening((at) => `${two(at.getUTCDate())}.01.2026 ${clock(at)}`, ';').replaceAll(/;\d+/g, `;${count}`)
  const first = (count: string) => {
    const read = readSeries(rows(count), 'load.csv')
    return read.kind === 'ok' ? read.profile.counts[0] : read
  }
  expect(first('1.105,5')).toBe(1105.5)
  expect(first('0,125')).toBe(0.125)
  expect(first('1,105')).toBe(1105)
})

test('a column of counts alone is refused as such and not taken for seconds of 1970', () => {
  const counts = Array.from({ length: 48 }, (_, hour) => String(100 + 50 * (hour % 3))).join('\n')
  expect(readSeries(counts, 'load.csv')).toMatchObject({
    kind: 'refused',
    problem: { found: 'one column of numbers that are no times', fix: 'put a time before each count' },
  })
})
