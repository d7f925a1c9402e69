/** The one place where the command looks at the clock, and only when nobody says what day it is. */
import { isIsoDay } from '../domain/iso-day.ts'
import { Unusable } from './command.ts'

export function todayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10)
  if (!isIsoDay(given))
    throw new Unusable(`--today: found “${given}”, expected a day such as 2026-11-22, fix: write year, month and day`)
  return given
}
