/** A week as 168 hourly weights from Monday 00:00: read out of any profile, and changed hour by hour or a block at a time. */
import { activeHoursProfile, weeklyProfile } from './synthetic-profiles.ts'
import type { TrafficProfile } from './traffic-profile.ts'

export const hoursPerDay = 24
export const daysPerWeek = 7
export const hoursPerWeek = hoursPerDay * daysPerWeek
const secondsPerHour = 3600
const largestWeight = 100

export interface HourBlock {
  readonly fromDay: number
  readonly toDay: number
  readonly fromHour: number
  readonly toHour: number
}

/** Indexes of a block's hours, whichever of its corners was set first; day by day. */
export function hoursIn(block: HourBlock): readonly number[] {
  const [firstDay, lastDay] = [Math.min(block.fromDay, block.toDay), Math.max(block.fromDay, block.toDay)]
  const [firstHour, lastHour] = [Math.min(block.fromHour, block.toHour), Math.max(block.fromHour, block.toHour)]
  const hours: number[] = []
  for (let day = firstDay; day <= lastDay; day += 1)
    for (let hour = firstHour; hour <= lastHour; hour += 1) hours.push(day * hoursPerDay + hour)
  return hours
}

/** The week with the block's hours set to one weight. */
export function withHours(week: readonly number[], block: HourBlock, weight: number): readonly number[] {
  const next = week.slice()
  for (const hour of hoursIn(block)) next[hour] = Math.max(0, weight)
  return next
}

/** Every day of the block takes the hours of its first day. */
export function filledDown(week: readonly number[], block: HourBlock): readonly number[] {
  const source = Math.min(block.fromDay, block.toDay) * hoursPerDay
  const next = week.slice()
  for (const hour of hoursIn(block)) next[hour] = week[source + (hour % hoursPerDay)] ?? 0
  return next
}

/** Every hour of the block takes what its day has in the block's first hour. */
export function filledRight(week: readonly number[], block: HourBlock): readonly number[] {
  const source = Math.min(block.fromHour, block.toHour)
  const next = week.slice()
  for (const hour of hoursIn(block)) next[hour] = week[hour - (hour % hoursPerDay) + source] ?? 0
  return next
}

/** Mean of a profile in each hour of a week that it is laid over again and again, so that its largest hour is 100. */
export function weekOf(profile: Pick<TrafficProfile, 'binSeconds' | 'counts'>): readonly number[] {
  const sums = new Array<number>(hoursPerWeek).fill(0)
  const { binSeconds, counts } = profile
  const length = binSeconds * counts.length
  if (!(length > 0)) return sums
  // Whole repetitions, so that a day fills all days and a fortnight is averaged to one week.
  const rounds = length >= hoursPerWeek * secondsPerHour ? 1 : Math.ceil((hoursPerWeek * secondsPerHour) / length)
  const seen = new Array<number>(hoursPerWeek).fill(0)
  const step = Math.min(binSeconds, secondsPerHour)
  for (let at = 0; at < length * rounds; at += step) {
    const hour = Math.floor(at / secondsPerHour) % hoursPerWeek
    sums[hour]! += counts[Math.floor((at % length) / binSeconds)] ?? 0
    seen[hour]! += 1
  }
  const means = sums.map((sum, hour) => (seen[hour]! > 0 ? sum / seen[hour]! : 0))
  const most = Math.max(...means)
  return most > 0 ? means.map((mean) => Math.round((mean / most) * largestWeight * 10) / 10) : means
}

/** Office hours of five days, to start from. */
export function officeWeek(): readonly number[] {
  return activeHoursProfile({ activeHoursPerDay: 10, startHour: 8, activeDays: 5 }).counts.map(
    (share) => share * largestWeight,
  )
}

/** The week as a profile of the workbook. */
export function weekProfile(
  week: readonly number[],
  named: { readonly id: string; readonly title: string },
): TrafficProfile {
  return { ...weeklyProfile(week), ...named }
}
