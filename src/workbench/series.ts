/** How cells that stand in a row go on: 100, 200; worker-1, worker-2; 2026-01-31, 2026-02-28. What is no series has no next. */

/** The text at a place of the series: 0 is the first cell given, -1 the one before it; null where nothing can stand there. */
export type Series = (at: number) => string | null

const dayMs = 86_400_000
/** Digits that a number holds without loss. */
const exactDigits = 15
/** A sum of steps such as 0.1 + 0.2 is shown as it is meant. */
const meantDigits = 12
/** Two numbers rise by as much again; that they multiply is believed from three. */
const enoughToMultiply = 3

/** `texts` as a cell holds them, numbers with a point. A single cell counts on by one. */
export function seriesFrom(texts: readonly string[]): Series | null {
  if (texts.length === 0) return null
  return dates(texts) ?? amounts(texts) ?? numbered(texts)
}

function meant(value: number): number {
  return Number(value.toPrecision(meantDigits))
}

function isSteady(steps: readonly number[]): boolean {
  return steps.every((step) => Math.abs(step - (steps[0] ?? 0)) <= Math.abs(steps[0] ?? 0) * 1e-9)
}

/** Numbers as they go on at one place of every cell; a step of 0 stays. */
function progression(values: readonly number[]): { readonly step: number; readonly at: (at: number) => number } | null {
  const [first = 0, second = first + 1] = values
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0))
  const step = second - first
  if (isSteady(steps)) return { step, at: (at) => meant(first + step * at) }
  const factors = values.slice(1).map((value, at) => value / (values[at] ?? 0))
  const factor = second / first
  if (values.length < enoughToMultiply || !Number.isFinite(factor) || factor <= 0 || !isSteady(factors)) return null
  return { step, at: (at) => meant(first * factor ** at) }
}

/** Each place of the cells goes on by itself, and one of them at least moves. */
function progressions(rows: readonly (readonly number[])[]): readonly ((at: number) => number)[] | null {
  const [first = []] = rows
  const found = first.map((_, place) => progression(rows.map((row) => row[place] ?? 0)))
  if (!found.some((each) => each !== null && each.step !== 0) || found.includes(null)) return null
  return found.flatMap((each) => (each === null ? [] : [each.at]))
}

const plainNumber = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/i

/** "80" and "35..80..199", of which each end goes on. */
function amounts(texts: readonly string[]): Series | null {
  const rows = texts.map((text) => text.split('..'))
  const [first = []] = rows
  const alike = rows.every((parts) => parts.length === first.length && parts.every((part) => plainNumber.test(part)))
  // 007 is a name, and a number of many digits an account.
  if (!alike || rows.flat().some((part) => /^0[0-9]/.test(part) || part.length > exactDigits)) return null
  const next = progressions(rows.map((parts) => parts.map(Number)))
  if (next === null) return null
  return (at) => next.map((value) => String(value(at))).join('..')
}

/** Words around numbers are the same in every cell; in a single cell the last number counts. */
function numbered(texts: readonly string[]): Series | null {
  const rows = texts.map((text) => text.split(/([0-9]+)/))
  const [first = []] = rows
  const isWord = (place: number): boolean => place % 2 === 0
  const alike = rows.every(
    (parts) => parts.length === first.length && parts.every((part, at) => !isWord(at) || part === first[at]),
  )
  const digits = rows.map((parts) => parts.filter((_, place) => !isWord(place)))
  if (!alike || digits.flat().some((part) => part.length > exactDigits)) return null
  const width = (place: number): number => {
    const written = digits.map((parts) => parts[place] ?? '')
    return written.some((part) => part.length > 1 && part.startsWith('0')) ? (written[0]?.length ?? 0) : 0
  }
  const next = texts.length === 1 ? countingLast(digits[0] ?? []) : progressions(digits.map((each) => each.map(Number)))
  if (next === null) return null
  return (at) => {
    const values = next.map((value) => value(at))
    if (values.some((value) => value < 0 || !Number.isInteger(value))) return null
    return first
      .map((part, place) => {
        const number = (place - 1) / 2
        return isWord(place) ? part : String(values[number]).padStart(width(number), '0')
      })
      .join('')
  }
}

function countingLast(digits: readonly string[]): readonly ((at: number) => number)[] | null {
  if (digits.length === 0) return null
  return digits.map((part, place) => (at: number) => Number(part) + (place === digits.length - 1 ? at : 0))
}

interface Day {
  readonly ms: number
  /** Months since the year 0, and the day within one. */
  readonly months: number
  readonly day: number
}

function dayOf(text: string): Day | null {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text.trim())
  if (found === null) return null
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number)
  const ms = Date.UTC(year, month - 1, day)
  return dateText(ms) === text.trim() ? { ms, months: year * 12 + month - 1, day } : null
}

function dateText(ms: number): string | null {
  return Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : null
}

/** The same day of each month goes on by months, anything else by days. */
function dates(texts: readonly string[]): Series | null {
  const days = texts.flatMap((text) => dayOf(text) ?? [])
  const [first] = days
  if (first === undefined || days.length < texts.length) return null
  const byDays = progressions(days.map(({ ms }) => [ms / dayMs]))?.[0]
  const byMonths = progressions(days.map(({ months }) => [months]))?.[0]
  if (days.length > 1 && byMonths !== undefined && days.every(({ day }) => day === first.day))
    return (at) => {
      const month = byMonths(at)
      if (!Number.isInteger(month)) return null
      const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
      return dateText(Date.UTC(Math.floor(month / 12), month % 12, Math.min(first.day, last)))
    }
  if (byDays === undefined) return null
  return (at) => (Number.isInteger(byDays(at)) ? dateText(byDays(at) * dayMs) : null)
}
