// Shapes for teams without a trace: steady, day and night, bursts, a schedule, and hours through the week.
import { peakToMeanRatio, type TrafficProfile } from './traffic-profile.ts'

function synthetic(parts: {
  readonly id: string
  readonly title: string
  readonly binSeconds: number
  readonly counts: readonly number[]
}): TrafficProfile {
  return {
    ...parts,
    peakToMean: peakToMeanRatio(parts.counts),
    attribution: '',
    licence: 'none needed',
    source: 'synthetic',
  }
}

/** The same rate in every hour of a week. */
export function steadyProfile(): TrafficProfile {
  return synthetic({ id: 'steady', title: 'Steady', binSeconds: 3600, counts: new Array<number>(168).fill(1) })
}

/** One day in five-minute bins with the given peak-to-mean (1 to 2): 1 + A sin, lowest at the start. */
export function dailyProfile(peakToMean: number): TrafficProfile {
  const amplitude = Math.min(1, Math.max(0, peakToMean - 1))
  const bins = 288
  const counts = Array.from({ length: bins }, (_, i) => 1 - amplitude * Math.cos((2 * Math.PI * (i + 0.5)) / bins))
  return synthetic({ id: 'daily', title: 'Day and night', binSeconds: 300, counts })
}

/** Bursts over a base in one-minute bins of a day. */
export interface BurstsGiven {
  readonly peakToMean: number
  /** Base rate / peak rate, 0..1. */
  readonly baseToPeak: number
  readonly burstSeconds: number
}

/**
 * Evenly spaced bursts: the share of time at the peak follows from P = 1/(q + (1 - q) beta). The peak-to-mean asked for is
 * kept as far as whole minutes allow.
 */
export function burstyProfile(given: BurstsGiven): TrafficProfile {
  const bins = 1440
  const base = Math.min(0.999, Math.max(0, given.baseToPeak))
  const wanted = (1 / Math.max(1, given.peakToMean) - base) / (1 - base)
  const peakBins = Math.min(bins, Math.max(1, Math.round(wanted * bins)))
  const burstBins = Math.min(peakBins, Math.max(1, Math.round(given.burstSeconds / 60)))
  const bursts = Math.max(1, Math.round(peakBins / burstBins))
  const counts = new Array<number>(bins).fill(base)
  for (let i = 0; i < peakBins; i += 1) {
    const burst = Math.min(bursts - 1, Math.floor(i / burstBins))
    counts[(Math.floor((burst * bins) / bursts) + i - burst * burstBins) % bins] = 1
  }
  return synthetic({ id: 'bursty', title: 'Bursts', binSeconds: 60, counts })
}

/** A schedule: runs of `runSeconds` every `periodSeconds`, nothing between, over one day or one period. */
export function scheduledProfile(schedule: {
  readonly periodSeconds: number
  readonly runSeconds: number
}): TrafficProfile {
  const bins = Math.max(1, Math.round(Math.max(schedule.periodSeconds, 86_400) / 60))
  const counts = Array.from({ length: bins }, (_, i) =>
    (i * 60) % Math.max(60, schedule.periodSeconds) < Math.max(60, schedule.runSeconds) ? 1 : 0,
  )
  return synthetic({ id: 'scheduled', title: 'Schedule', binSeconds: 60, counts })
}

/** 168 hourly weights from Monday 00:00: as given, missing hours silent. */
export function weeklyProfile(hours: readonly number[]): TrafficProfile {
  const counts = Array.from({ length: 168 }, (_, hour) => Math.max(0, hours[hour] ?? 0))
  return synthetic({ id: 'weekly', title: 'Hours of the week', binSeconds: 3600, counts })
}

/** Active on some hours of some days: `activeHoursPerDay` from `startHour` on the first `activeDays` days of the week. */
export function activeHoursProfile(active: {
  readonly activeHoursPerDay: number
  readonly startHour: number
  readonly activeDays: number
}): TrafficProfile {
  const hours = Array.from({ length: 168 }, (_, hour) => {
    const ofDay = (hour % 24) - active.startHour
    const covered = Math.min(1, Math.max(0, active.activeHoursPerDay - ((ofDay + 24) % 24)))
    return Math.floor(hour / 24) < active.activeDays ? covered : 0
  })
  return weeklyProfile(hours)
}
