/** Pasted hours of a week: 168 numbers, 24 for a day, 7 × 24 or 24 × 7 with or without their names, or a single number. */
import { daysPerWeek, hoursPerDay, hoursPerWeek } from '../../domain/traffic/week-hours.ts'
import type { Problem } from '../problem.ts'

export type WeekPaste =
  | { readonly kind: 'week'; readonly week: readonly number[] }
  | { readonly kind: 'day'; readonly hours: readonly number[] }
  | { readonly kind: 'one'; readonly weight: number }
  | { readonly kind: 'refused'; readonly problem: Problem }

const longest = 100_000

/** Days run from Monday. Words are passed over, so that a table may keep its names of days and hours. */
export function readWeek(text: string): WeekPaste {
  const rows = text
    .slice(0, longest)
    .split(/\r?\n/)
    .map((line) => numbersIn(line))
    .filter((row) => row.length > 0)
  const all = rows.flat()
  const one = all[0]
  if (all.length === 1 && one !== undefined) return { kind: 'one', weight: one }
  if (all.length === hoursPerDay) return { kind: 'day', hours: all }
  if (all.length === hoursPerWeek) return { kind: 'week', week: isHourByDay(rows) ? turned(rows) : all }
  return {
    kind: 'refused',
    problem: {
      place: 'paste',
      found: `${all.length} numbers`,
      expected: `${hoursPerWeek} for a week, ${hoursPerDay} for a day, or 1`,
      fix: 'copy the hours from Monday 00:00 on, without totals',
    },
  }
}

// "00:00" and "Mon" are names; 1,200 is a number with a grouping sign; a tab, semicolon or space parts two numbers.
function numbersIn(line: string): readonly number[] {
  return line
    .replaceAll(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
    .split(/[\s;,]+/)
    .filter((part) => /^\d+(?:\.\d+)?$/.test(part))
    .map(Number)
}

function isHourByDay(rows: readonly (readonly number[])[]): boolean {
  return rows.length === hoursPerDay && rows.every((row) => row.length === daysPerWeek)
}

function turned(rows: readonly (readonly number[])[]): readonly number[] {
  return Array.from({ length: hoursPerWeek }, (_, at) => rows[at % hoursPerDay]?.[Math.floor(at / hoursPerDay)] ?? 0)
}
