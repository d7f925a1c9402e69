/** Times as logs and spreadsheets write them, in seconds since 1970, UTC where no zone is named. */

type DateOrder = 'day-first' | 'month-first'

/** Seconds since 1970 of the year 2286; larger ones are thousandths, millionths or billionths of a second. */
const largestSeconds = 1e10

/**
 * Days of a spreadsheet stay days. 3/4/2026 is read for the whole column in the order in which every date exists and, where
 * both do, in which the times lie closer together; undefined stands where no time is written.
 */
export function timesIn(column: readonly string[]): readonly (number | undefined)[] {
  const dayFirst = column.map((text) => timeOf(text, 'day-first'))
  if (!column.some((text) => slashed.test(text))) return dayFirst
  const monthFirst = column.map((text) => timeOf(text, 'month-first'))
  const [missing, missingToo] = [dayFirst, monthFirst].map((times) => times.filter((at) => at === undefined).length)
  if (missing !== missingToo) return missing! < missingToo! ? dayFirst : monthFirst
  return spanOf(dayFirst) < spanOf(monthFirst) ? dayFirst : monthFirst
}

function spanOf(times: readonly (number | undefined)[]): number {
  let [first, last] = [Infinity, -Infinity]
  for (const at of times) {
    if (at === undefined) continue
    first = Math.min(first, at)
    last = Math.max(last, at)
  }
  return last - first
}

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})[,\s]*(.*)$/
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})[,\s]*(.*)$/

/** "01.11.2026 10:00" and "11/1/2026 10:00 AM" with the year first and hours up to 24. */
function yearFirst(text: string, order: DateOrder): string {
  const parts = dotted.exec(text)
  const [first, second, year, time] = (parts ?? slashed.exec(text) ?? []).slice(1)
  if (first === undefined || second === undefined) return monthInDigits(in24Hours(text))
  const [day, month] = parts !== null || order === 'day-first' ? [first, second] : [second, first]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${in24Hours(time ?? '')}`.trim()
}

/** "2:05 PM" is 14:05, and "8:05" is 08:05. */
function in24Hours(text: string): string {
  const clock = /(^|[T\s,])(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:\s*([ap])\.?m\b\.?)?/i
  return text.replace(clock, (_, before: string, hour: string, rest: string, half: string | undefined) => {
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    return `${before}${String(hours).padStart(2, '0')}${rest}`
  })
}

function timeOf(text: string, order: DateOrder): number | undefined {
  if (/^\d+([.,]\d+)?$/.test(text)) {
    let seconds = Number(text.replace(',', '.'))
    while (seconds > largestSeconds) seconds /= 1000
    return seconds
  }
  const written =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2})?)?$/i
  const parts = written.exec(yearFirst(text, order))
  if (parts === null) return undefined
  const [, year, month, day, time, , offsetHours, offsetMinutes] = parts
  const zone = offsetHours === undefined ? 'Z' : `${offsetHours}:${offsetMinutes ?? '00'}`
  const at = Date.parse(`${year}-${month}-${day}T${time ?? '00:00'}${zone}`)
  return Number.isNaN(at) ? undefined : at / 1000
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** "Mon, 05 Oct 2026 10:00:00 GMT", "5 October 2026 10:00", "05/Oct/2026:10:00:00 +0000" and "Oct 5, 2026 10:00" with the year first. */
function monthInDigits(text: string): string {
  const dayFirst = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s/-]([a-z]{3})[a-z]*[\s/-](\d{4})[:\s]*(.*)$/i.exec(text)
  const monthFirst = /^(?:[a-z]{3,9},\s+)?([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{4})[,\s]*(.*)$/i.exec(text)
  const [day, name, year, time] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3], monthFirst?.[4]]
  const month = months.indexOf((name ?? '').toLowerCase()) + 1
  if (month === 0 || day === undefined) return text
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')} ${time ?? ''}`.trim()
}
