/** ISO days in and out: read as people write them, and moved by months; nothing here knows what day it is. */

const dayMs = 86_400_000

function written(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** Milliseconds of an ISO day, undefined where there is no such day. */
function timeOf(day: string): number | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day)
  if (parts === null) return undefined
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const ms = Date.UTC(year, month - 1, date)
  return new Date(ms).getUTCMonth() === month - 1 && new Date(ms).getUTCDate() === date ? ms : undefined
}

/** A day with its year, as "2026-11-28"; null for text that is none. */
export function fullDay(text: string): string | null {
  const ms = timeOf(text.trim())
  return ms === undefined ? null : written(ms)
}

/** "2026-11-28", "11-28" (the next one from `today`), "+14" or "14d" days ahead, "2w", "6m"; null for text that is no day. */
export function readDay(text: string, today: string): string | null {
  const plain = text.trim().toLowerCase()
  const full = fullDay(plain)
  if (full !== null) return full
  const ahead = /^\+?(\d{1,3})\s*(d|w|m)?$/.exec(plain)
  if (ahead !== null && (plain.startsWith('+') || ahead[2] !== undefined)) {
    const steps = Number(ahead[1])
    if (ahead[2] === 'm') return monthsAfter(today, steps)
    return daysAfter(today, steps * (ahead[2] === 'w' ? 7 : 1))
  }
  if (!/^\d{1,2}-\d{1,2}$/.test(plain)) return null
  const year = Number(today.slice(0, 4))
  const thisYear = timeOf(`${year}-${plain}`)
  if (thisYear === undefined) return null
  if (written(thisYear) >= today) return written(thisYear)
  const nextYear = timeOf(`${year + 1}-${plain}`)
  return nextYear === undefined ? null : written(nextYear)
}

function daysAfter(day: string, days: number): string {
  const start = timeOf(day)
  return start === undefined ? day : written(start + days * dayMs)
}

/** The same day of a later month, or that month's last day. */
export function monthsAfter(day: string, months: number): string {
  const start = timeOf(day)
  if (start === undefined) return day
  const from = new Date(start)
  const month = from.getUTCMonth() + months
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return written(Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last)))
}
