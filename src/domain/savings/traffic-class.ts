// Which of the shape words a load series deserves: steady, daily, bursty or scheduled.
import { coarsenCounts, p99ToMean, type TrafficProfile } from '../traffic/traffic-profile.ts'
import { sortedQuantile } from '../uncertainty/draw-summary.ts'

/** The word and the figures it rests on. */
export interface TrafficClass {
  readonly kind: 'steady' | 'daily' | 'bursty' | 'scheduled'
  readonly p99ToMean: number
  readonly peakToMean: number
  readonly idleShare: number
  readonly lagOneAutocorrelation: number
  /** Coefficient of variation of the gaps between busy stretches. */
  readonly gapVariation: number
  /** The same swing of the hourly means: short bursts are gone from it, a day is not. Absent below half a day. */
  readonly hourly?: { readonly p99ToMean: number; readonly risesPerDay: number } | undefined
}

/** Classes per bin (fitted to per-minute series): see the thresholds in the code, in the order they are asked. */
export function classifyTraffic(series: Pick<TrafficProfile, 'counts' | 'binSeconds'>): TrafficClass {
  const { counts } = series
  const sorted = [...counts].sort((a, b) => a - b)
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)
  const relative = (value: number) => (mean > 0 ? value / mean : 1)
  const figures = {
    p99ToMean: relative(sortedQuantile(sorted, 0.99)),
    peakToMean: relative(sorted[sorted.length - 1] ?? 0),
    idleShare: counts.filter((count) => count === 0).length / Math.max(1, counts.length),
    lagOneAutocorrelation: lagOne(counts, mean),
    gapVariation: gapVariation(counts),
    hourly: hourlySwing(series),
  }
  return { kind: classOf(figures), ...figures }
}

function classOf(figures: Omit<TrafficClass, 'kind'>): TrafficClass['kind'] {
  if (figures.idleShare > 0.5 && figures.gapVariation < 0.3) return 'scheduled'
  if (figures.idleShare > 0.2 || figures.p99ToMean > 4.2) return 'bursty'
  if (figures.p99ToMean < 1.6 && figures.idleShare < 0.01) return 'steady'
  return figures.p99ToMean >= 1.6 && figures.lagOneAutocorrelation > 0.75 && followsTheDay(figures) ? 'daily' : 'bursty'
}

// Bursts of ten minutes are as smooth from minute to minute as a day is: a day still swings once its hours are averaged,
// and rises above its mean a few times, not every hour.
function followsTheDay({ hourly }: Omit<TrafficClass, 'kind'>): boolean {
  return hourly !== undefined && hourly.p99ToMean >= 1.5 && hourly.risesPerDay <= 4
}

const hoursPerDay = 24
const fewestHours = 12

function hourlySwing({ counts, binSeconds }: Pick<TrafficProfile, 'counts' | 'binSeconds'>): TrafficClass['hourly'] {
  const bins = Math.max(1, Math.round(3600 / binSeconds))
  const hours = coarsenCounts(counts, bins)
  const hoursLong = (hours.length * bins * binSeconds) / 3600
  if (hoursLong < fewestHours) return undefined
  const mean = hours.reduce((sum, count) => sum + count, 0) / hours.length
  const rises = hours.filter((count, i) => i > 0 && count > mean && (hours[i - 1] as number) <= mean).length
  return { p99ToMean: p99ToMean(hours), risesPerDay: (rises * hoursPerDay) / hoursLong }
}

function lagOne(counts: readonly number[], mean: number): number {
  let together = 0
  let alone = 0
  counts.forEach((count, i) => {
    alone += (count - mean) ** 2
    if (i > 0) together += (count - mean) * ((counts[i - 1] as number) - mean)
  })
  return alone > 0 ? together / alone : 0
}

// Gaps run from the start of one busy stretch to the start of the next; fewer than two say nothing about regularity.
function gapVariation(counts: readonly number[]): number {
  const starts = counts.flatMap((count, i) => (count > 0 && (counts[i - 1] ?? 0) === 0 ? [i] : []))
  const gaps = starts.slice(1).map((start, i) => start - (starts[i] as number))
  if (gaps.length < 2) return 1
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length
  return Math.sqrt(variance) / mean
}
