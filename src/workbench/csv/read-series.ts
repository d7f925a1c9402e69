/** A team's own traffic as a profile: rows of time and count, or of times alone, become equal bins in order of time. */
import { coarsenCounts, peakToMeanRatio } from '../../domain/traffic/traffic-profile.ts'
import type { TrafficProfile } from '../../domain/traffic/traffic-profile.ts'
import type { Problem } from '../problem.ts'
import { timesIn } from './read-time.ts'
import { readTable } from './read-table.ts'

export type SeriesResult =
  | {
      readonly kind: 'ok'
      readonly profile: TrafficProfile
      readonly rows: number
      /** Rows without a time; a header is none. */
      readonly skipped: number
      /** Rows with a time whose count is no number from 0 up, and the first of them. */
      readonly uncounted: number
      readonly firstUncounted: RowFound | undefined
      readonly filled: number
      /** Counts added to another of the same time, as an hour that a change of clocks brings twice; single events share times freely. */
      readonly repeated: number
    }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** A row of the text, counted from 1, and what stood where a time or a count was expected. */
export interface RowFound {
  readonly row: number
  readonly found: string
}

const binChoices = [1, 5, 10, 30, 60, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400]
const mostBins = 10_080
const fewestBins = 12
const mostRows = 500_000
/** 1970 and 2119 in days since the end of 1899. */
const firstSerialDay = 25_569
const lastSerialDay = 80_000

interface Sample {
  readonly atS: number
  readonly count: number
}

/** `name` is the file's; it becomes the title. Times without a zone count as UTC, since only distances matter. */
export function readSeries(text: string, name: string): SeriesResult {
  const { rows } = readTable(text.slice(0, 40_000_000))
  const refuse = (place: string, found: string, expected: string, fix: string): SeriesResult => ({
    kind: 'refused',
    problem: { place: `${name}:${place}`, found, expected, fix },
  })
  if (rows.length > mostRows)
    return refuse('1', `${rows.length} rows`, `at most ${mostRows}`, 'add the counts up by minute first')
  const read: Sample[] = []
  const untimed: RowFound[] = []
  const uncounted: RowFound[] = []
  const times = timesIn(rows.map((cells) => (cells[0] ?? '').trim()))
  for (const [at, cells] of rows.entries()) {
    const atS = times[at]
    const count = countOf(cells[1] ?? '')
    if (atS === undefined) {
      if (at > 0 || count !== undefined) untimed.push({ row: at + 1, found: (cells[0] ?? '').trim() })
    } else if (count === undefined) uncounted.push({ row: at + 1, found: (cells[1] ?? '').trim() })
    else read.push({ atS, count })
  }
  // Days as a spreadsheet counts them; seconds that all lie within one day of 1970 are nobody's traffic.
  const inDays = read.every(({ atS }) => atS >= firstSerialDay && atS <= lastSerialDay)
  const samples = inDays ? read.map(({ atS, count }) => ({ atS: secondsOfDay(atS), count })) : read
  if (samples.length < fewestBins)
    return refuse(
      '1',
      `${counted(samples.length)} with a time and a count${firstOf(uncounted[0] ?? untimed[0])}`,
      `at least ${fewestBins} rows of time and count`,
      'write a time such as 2026-11-01T10:00, 01.11.2026 10:00 or 1761991200 in the first column and a count in the second',
    )
  if (isColumnOfCounts(rows, samples))
    return refuse('1', 'one column of numbers that are no times', 'a time and a count', 'put a time before each count')
  samples.sort((a, b) => a.atS - b.atS || a.count - b.count)
  const binSeconds = binOf(samples)
  if (binSeconds === undefined) return refuse('1', 'one time only', 'times that differ', 'check the first column')
  const first = Math.floor(samples[0]!.atS / binSeconds)
  const last = Math.floor(samples[samples.length - 1]!.atS / binSeconds)
  if (last - first + 1 > mostBins * 60)
    return refuse('1', 'times far apart', 'a series without long gaps', 'leave out rows that do not belong to it')
  const counts = new Array<number>(last - first + 1).fill(0)
  const seen = new Set<number>()
  for (const { atS, count } of samples) {
    const bin = Math.floor(atS / binSeconds) - first
    counts[bin] = (counts[bin] ?? 0) + count
    seen.add(bin)
  }
  const repeated = samples.filter((sample, at) => {
    const before = samples[at - 1]
    return sample.count > 1 && before?.atS === sample.atS
  }).length
  if (!counts.some((count) => count > 0))
    return refuse('1', 'only zeros', 'a count above zero', 'check the second column')
  const factor = Math.ceil(counts.length / mostBins)
  return {
    kind: 'ok',
    rows: samples.length,
    skipped: untimed.length,
    uncounted: uncounted.length,
    firstUncounted: uncounted[0],
    filled: counts.length - seen.size,
    repeated,
    profile: {
      id: `own-${idOf(name)}`,
      title: name.replace(/\.[a-z]+$/i, ''),
      binSeconds: binSeconds * factor,
      counts: factor === 1 ? counts : coarsenCounts(counts, factor),
      peakToMean: peakToMeanRatio(counts),
      attribution: '',
      licence: 'your own',
      source: name,
    },
  }
}

/** Offsets of events from a start rise from row to row; numbers that do not, and are no days or seconds of our times, are counts. */
function isColumnOfCounts(rows: readonly (readonly string[])[], samples: readonly Sample[]): boolean {
  if (rows.some((cells) => cells.length > 1 && cells[1]?.trim() !== '')) return false
  return (
    samples.every(({ atS }) => atS < firstSerialDay) &&
    samples.some(({ atS }, at) => at > 0 && atS < samples[at - 1]!.atS)
  )
}

function counted(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}

function firstOf(row: RowFound | undefined): string {
  return row === undefined ? '' : `, and “${row.found.slice(0, 40)}” in row ${row.row}`
}

/** An empty cell is one event. */
function countOf(cell: string): number | undefined {
  const spelt = cell.trim().replaceAll(/[\s_]/g, '')
  // 1.105,5 and 0,5 have a decimal comma; in 1,105 it parts thousands.
  const said = /^(?:0,\d+|(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,}))$/.test(spelt)
    ? spelt.replaceAll('.', '').replace(',', '.')
    : spelt.replaceAll(/,(?=\d{3}(?:\D|$))/g, '')
  if (said === '') return 1
  const count = Number(said)
  return Number.isFinite(count) && count >= 0 ? count : undefined
}

/** A spreadsheet writes five decimals of a day, which is most of a second, so that a whole minute is taken where one is near. */
function secondsOfDay(serialDay: number): number {
  const seconds = Math.round((serialDay - firstSerialDay) * 86_400)
  const minute = Math.round(seconds / 60) * 60
  return Math.abs(seconds - minute) <= 1 ? minute : seconds
}

/** The usual distance between rows, as a bin people use; single events are counted by the minute. */
function binOf(samples: readonly Sample[]): number | undefined {
  const gaps: number[] = []
  for (let index = 1; index < samples.length; index += 1) {
    const gap = samples[index]!.atS - samples[index - 1]!.atS
    if (gap > 0) gaps.push(gap)
  }
  gaps.sort((a, b) => a - b)
  const usual = gaps[Math.floor(gaps.length / 2)]
  if (usual === undefined) return undefined
  const events = samples.every((sample) => sample.count <= 1)
  const wanted = events ? Math.max(60, usual) : usual
  return binChoices.find((bin) => bin >= wanted * 0.999) ?? binChoices[binChoices.length - 1]
}

function idOf(name: string): string {
  const slug = name
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return slug === '' ? 'series' : slug
}
