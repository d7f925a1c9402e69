// Traffic has a shape: counts per bin of time, scaled to a month's volume and repeated through it.
import { sortedQuantile } from '../uncertainty/draw-summary.ts'

/** Requests (or another proportional count) per bin, in order of time, with where they come from. */
export interface TrafficProfile {
  readonly id: string
  readonly title: string
  readonly binSeconds: number
  readonly counts: readonly number[]
  /** Largest bin / mean bin of the original series, before any coarsening. */
  readonly peakToMean: number
  /** Who must be named when the series is shown, in the words the licence asks for; empty for synthetic shapes. */
  readonly attribution: string
  readonly licence: string
  readonly source: string
}

/** Rates that go through the bins of a profile with the given volume. */
export interface ScaledProfile {
  readonly binSeconds: number
  readonly ratesPerSecond: readonly number[]
  readonly meanRatePerSecond: number
  readonly peakRatePerSecond: number
}

/** Scales a profile to `requestsPerMonth` in a month of `monthSeconds`, keeping the volume: mean rate = requests / month. */
export function scaleProfile(
  profile: Pick<TrafficProfile, 'binSeconds' | 'counts'>,
  volume: { readonly requestsPerMonth: number; readonly monthSeconds: number },
): ScaledProfile {
  const total = profile.counts.reduce((sum, count) => sum + count, 0)
  const meanRatePerSecond = volume.monthSeconds > 0 ? volume.requestsPerMonth / volume.monthSeconds : 0
  const perCount = total > 0 ? (meanRatePerSecond * profile.counts.length) / total : 0
  const ratesPerSecond = profile.counts.map((count) => (total > 0 ? count * perCount : meanRatePerSecond))
  const peakRatePerSecond = ratesPerSecond.reduce((most, rate) => Math.max(most, rate), 0)
  return { binSeconds: profile.binSeconds, ratesPerSecond, meanRatePerSecond, peakRatePerSecond }
}

/** Largest bin / mean bin; 1 for an empty or silent series. */
export function peakToMeanRatio(counts: readonly number[]): number {
  return relativeToMean(counts, (sorted) => sorted[sorted.length - 1] ?? 0)
}

/** 99th percentile of the bins / mean bin; 1 for an empty or silent series. */
export function p99ToMean(counts: readonly number[]): number {
  return relativeToMean(counts, (sorted) => sortedQuantile(sorted, 0.99))
}

function relativeToMean(counts: readonly number[], pick: (sorted: readonly number[]) => number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total <= 0) return 1
  return (pick([...counts].sort((a, b) => a - b)) * counts.length) / total
}

/** Sums neighbouring bins, `factor` at a time; a rest that does not fill a bin is left out. */
export function coarsenCounts(counts: readonly number[], factor: number): readonly number[] {
  const bins = Math.floor(counts.length / factor)
  return Array.from({ length: bins }, (_, bin) => {
    let sum = 0
    for (let i = bin * factor; i < (bin + 1) * factor; i += 1) sum += counts[i] as number
    return sum
  })
}
