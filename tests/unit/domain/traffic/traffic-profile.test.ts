// Shapes of traffic: real ones keep their peak, synthetic ones are what their name says.
import { expect, test } from 'vitest'
import { builtInTraffic } from '../../../../src/catalogue/traffic/built-in-traffic.ts'
import { trafficNotices } from '../../../../src/catalogue/traffic/traffic-notices.ts'
import { classifyTraffic } from '../../../../src/domain/savings/traffic-class.ts'
import {
  activeHoursProfile,
  burstyProfile,
  dailyProfile,
  scheduledProfile,
  steadyProfile,
  weeklyProfile,
} from '../../../../src/domain/traffic/synthetic-profiles.ts'
import {
  coarsenCounts,
  p99ToMean,
  peakToMeanRatio,
  scaleProfile,
} from '../../../../src/domain/traffic/traffic-profile.ts'

test('every real shape names its source, licence and whom to thank, and its notice travels along', () => {
  expect(builtInTraffic.map((profile) => profile.id)).toEqual([
    'chat',
    'code-completion',
    'long-context-chat',
    'match-day',
    'day-night',
    'event-spike',
  ])
  for (const profile of builtInTraffic) {
    expect(profile.attribution.length).toBeGreaterThan(40)
    expect(profile.licence).not.toBe('')
    expect(profile.source).toContain('github.com/')
    expect(trafficNotices.filter((notice) => notice.profiles.includes(profile.id))).toHaveLength(1)
    expect(profile.counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
  }
})

test('a shape kept at its original bins has the published peak-to-mean, a coarser one never a higher peak', () => {
  const finest = new Set(['chat', 'code-completion', 'long-context-chat'])
  for (const profile of builtInTraffic) {
    const here = peakToMeanRatio(profile.counts)
    if (finest.has(profile.id)) expect(here).toBeCloseTo(profile.peakToMean, 3)
    else expect(here).toBeLessThanOrEqual(profile.peakToMean)
  }
})

test('the real shapes fall into the classes one would give them by eye', () => {
  const classes = builtInTraffic.map((profile) => [profile.id, classifyTraffic(profile).kind])
  expect(Object.fromEntries(classes)).toEqual({
    chat: 'steady',
    'code-completion': 'bursty',
    'long-context-chat': 'steady',
    'match-day': 'daily',
    'day-night': 'daily',
    'event-spike': 'bursty',
  })
})

test('day and night demand starts on a Monday: the fifth and sixth day are busier late than Monday is', () => {
  const dayNight = builtInTraffic.find((profile) => profile.id === 'day-night')!
  const lateShare = (day: number) => {
    const hours = dayNight.counts.slice(day * 24, day * 24 + 24)
    return hours[23]! / hours.reduce((sum, count) => sum + count, 0)
  }
  expect(dayNight.counts.length % 168).toBe(0)
  expect(lateShare(4)).toBeGreaterThan(lateShare(0))
  expect(lateShare(5)).toBeGreaterThan(lateShare(0))
})

test('a steady profile is flat, a daily one has the peak asked for and no sharper tip', () => {
  expect(peakToMeanRatio(steadyProfile().counts)).toBe(1)
  expect(peakToMeanRatio(dailyProfile(1.6).counts)).toBeCloseTo(1.6, 3)
  expect(peakToMeanRatio(dailyProfile(9).counts)).toBeCloseTo(2, 3)
  expect(classifyTraffic(dailyProfile(1.9)).kind).toBe('daily')
})

test('bursts keep the peak-to-mean they were asked for, as far as minutes allow', () => {
  for (const [peakToMean, baseToPeak] of [
    [4, 0.05],
    [10, 0],
    [2.5, 0.2],
  ] as const) {
    const { counts } = burstyProfile({ peakToMean, baseToPeak, burstSeconds: 300 })
    expect(peakToMeanRatio(counts) / peakToMean).toBeCloseTo(1, 1)
  }
})

test('bursts are called bursty whatever their height and length, and never a day and a night', () => {
  for (const peakToMean of [2, 3, 4, 4.2, 6, 10]) {
    for (const minutes of [5, 10, 20, 30]) {
      const bursts = burstyProfile({ peakToMean, baseToPeak: 0.05, burstSeconds: minutes * 60 })
      expect(classifyTraffic(bursts).kind, `${peakToMean} times the mean for ${minutes} min`).toBe('bursty')
    }
  }
})

test('one hour of a smooth swell says nothing about the day, so it is not called day and night', () => {
  const swell = Array.from({ length: 60 }, (_, minute) => 10 + 9 * Math.sin((2 * Math.PI * minute) / 60))
  expect(classifyTraffic({ counts: swell, binSeconds: 60 }).kind).toBe('bursty')
})

test('the same day is day and night by the minute, by five minutes and by the hour', () => {
  const day = Array.from({ length: 1440 }, (_, minute) => 10 - 8 * Math.cos((2 * Math.PI * minute) / 1440))
  for (const minutes of [1, 5, 60])
    expect(classifyTraffic({ counts: coarsenCounts(day, minutes), binSeconds: minutes * 60 }).kind).toBe('daily')
})

test('an hourly job of five minutes is busy a twelfth of the day, at regular gaps', () => {
  const { counts } = scheduledProfile({ periodSeconds: 3600, runSeconds: 300 })
  expect(counts.filter((count) => count > 0)).toHaveLength(24 * 5)
  expect(classifyTraffic({ counts, binSeconds: 60 }).kind).toBe('scheduled')
})

test('eight active hours on five days are forty hours of the week', () => {
  const { counts } = activeHoursProfile({ activeHoursPerDay: 8, startHour: 9, activeDays: 5 })
  expect(counts).toHaveLength(168)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40)
  expect(counts[8]).toBe(0)
  expect(counts[9]).toBe(1)
  expect(counts[5 * 24 + 10]).toBe(0)
  expect(weeklyProfile([]).counts).toHaveLength(168)
})

test('a million requests a month on four bins keep their proportions: 1 : 3 means 0.19 and 0.57 requests a second', () => {
  const found = scaleProfile(
    { binSeconds: 60, counts: [1, 3, 1, 3] },
    { requestsPerMonth: 1_000_000, monthSeconds: 2_628_000 },
  )
  // 1,000,000 / 2,628,000 s = 0.380518 on average; bins at half and one and a half of it.
  expect(found.meanRatePerSecond).toBeCloseTo(0.380518, 6)
  expect(found.ratesPerSecond[0]).toBeCloseTo(0.190259, 6)
  expect(found.peakRatePerSecond).toBeCloseTo(0.570776, 6)
})

test('a silent profile is spread evenly instead of losing the volume', () => {
  const found = scaleProfile({ binSeconds: 60, counts: [0, 0] }, { requestsPerMonth: 100, monthSeconds: 100 })
  expect(found.ratesPerSecond).toEqual([1, 1])
  expect(peakToMeanRatio([])).toBe(1)
  expect(p99ToMean([0, 0])).toBe(1)
  expect(coarsenCounts([1, 2, 3, 4, 5], 2)).toEqual([3, 7])
})
