import { describe, expect, test } from 'vitest'
import { scaleProfile } from '../../../../src/domain/traffic/traffic-profile.ts'
import {
  filledDown,
  filledRight,
  hoursIn,
  weekOf,
  weekProfile,
  withHours,
} from '../../../../src/domain/traffic/week-hours.ts'
import { readWeek } from '../../../../src/workbench/csv/read-week.ts'

const empty = new Array<number>(168).fill(0)
const monday9to11 = { fromDay: 0, toDay: 0, fromHour: 9, toHour: 11 }

describe('the hours of a week', () => {
  test('a block is the same from whichever corner it was drawn', () => {
    const drawn = { fromDay: 4, toDay: 0, fromHour: 17, toHour: 8 }
    expect(hoursIn(drawn)).toEqual(hoursIn({ fromDay: 0, toDay: 4, fromHour: 8, toHour: 17 }))
    expect(hoursIn(drawn)).toHaveLength(5 * 10)
  })
  test('a number sets every hour of the block and no other, and is never negative', () => {
    const week = withHours(empty, monday9to11, 40)
    expect(week.filter((weight) => weight === 40)).toHaveLength(3)
    expect(week[8]).toBe(0)
    expect(withHours(week, monday9to11, -5)[9]).toBe(0)
  })
  test('filling down gives every day its first day, filling across every hour its first hour', () => {
    const week = withHours(withHours(empty, monday9to11, 40), { ...monday9to11, fromHour: 10, toHour: 10 }, 70)
    const down = filledDown(week, { fromDay: 0, toDay: 4, fromHour: 0, toHour: 23 })
    expect(down.slice(96 + 9, 96 + 12)).toEqual([40, 70, 40])
    expect(down[120 + 9]).toBe(0)
    expect(filledRight(week, { ...monday9to11, toHour: 23 }).slice(9, 24)).toEqual(new Array(15).fill(40))
  })
  test('a profile of one day fills every day, and a fortnight is averaged to one week', () => {
    const day = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 10 : 5))
    const week = weekOf({ binSeconds: 3600, counts: day })
    expect([week[12], week[36], week[13]]).toEqual([100, 100, 50])
    const fortnight = new Array<number>(336).fill(1)
    fortnight[0] = 3
    // Monday 00:00 is (3 + 1) / 2 = 2 against 1 elsewhere.
    expect(weekOf({ binSeconds: 3600, counts: fortnight }).slice(0, 2)).toEqual([100, 50])
  })
  test('minutes are averaged into their hour, and days are laid over their 24 hours', () => {
    const minutes = Array.from({ length: 1440 }, (_, minute) => (minute < 30 ? 2 : minute < 60 ? 0 : 0.5))
    expect(weekOf({ binSeconds: 60, counts: minutes }).slice(0, 2)).toEqual([100, 50])
    const days = weekOf({ binSeconds: 86_400, counts: [1, 1, 1, 1, 1, 0, 0] })
    expect(days[0]).toBe(100)
    expect(days[23]).toBe(100)
    expect(days[167]).toBe(0)
  })
  test('scaled to the volume, the mean rate is the volume over the month', () => {
    const profile = weekProfile(withHours(empty, monday9to11, 40), { id: 'week-of-a', title: 'A' })
    const scaled = scaleProfile(profile, { requestsPerMonth: 730 * 3600, monthSeconds: 730 * 3600 })
    expect(scaled.ratesPerSecond.reduce((sum, rate) => sum + rate, 0) / 168).toBeCloseTo(1, 12)
    // 3 of 168 hours carry everything.
    expect(scaled.peakRatePerSecond).toBeCloseTo(56, 12)
    expect(profile.peakToMean).toBeCloseTo(56, 12)
  })
})

describe('hours pasted from a spreadsheet', () => {
  const hours = Array.from({ length: 168 }, (_, hour) => hour)
  test('168 numbers in any layout are the week from Monday 00:00', () => {
    expect(readWeek(hours.join('\n'))).toEqual({ kind: 'week', week: hours })
    const byDay = Array.from({ length: 7 }, (_, day) => hours.slice(day * 24, day * 24 + 24).join('\t'))
    expect(readWeek(byDay.join('\r\n'))).toEqual({ kind: 'week', week: hours })
  })
  test('a table of hours by days is turned, names and all', () => {
    const rows = Array.from({ length: 24 }, (_, hour) =>
      [`${String(hour).padStart(2, '0')}:00`, ...Array.from({ length: 7 }, (_, day) => hours[day * 24 + hour])].join(
        '\t',
      ),
    )
    expect(readWeek(['hour\tMon\tTue\tWed\tThu\tFri\tSat\tSun', ...rows].join('\n'))).toEqual({
      kind: 'week',
      week: hours,
    })
  })
  test('24 numbers are a day, and one is a weight', () => {
    expect(readWeek(hours.slice(0, 24).join(';'))).toEqual({ kind: 'day', hours: hours.slice(0, 24) })
    expect(readWeek('1,200\n')).toEqual({ kind: 'one', weight: 1200 })
  })
  test('anything else says what was found and what is expected', () => {
    const read = readWeek('1 2 3')
    expect(read.kind === 'refused' && read.problem.found).toBe('3 numbers')
    expect(readWeek('no numbers at all').kind).toBe('refused')
  })
})
