// What a set of draws says: quantiles and mean.
import { putInPlace } from './put-in-place.ts'

/** The share quantile of sorted values, with linear interpolation between neighbours; 0 for an empty set. */
export function sortedQuantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0
  const position = positionOf(share, sorted.length)
  const below = Math.floor(position)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (position - below)
}

function positionOf(share: number, count: number): number {
  return Math.min(1, Math.max(0, share)) * (count - 1)
}

/** Mean and the quantiles shown as a band. */
export interface DrawSummary {
  readonly mean: number
  readonly p5: number
  readonly p50: number
  readonly p95: number
}

/** Summary of draws in any order, all of them numbers; the draws are not changed. */
export function summariseDraws(draws: Float64Array): DrawSummary {
  const sorted = draws.slice()
  // Sorted only where the band is read: the rest of ten thousand draws may lie as it likes.
  let from = 0
  for (const share of bandShares) {
    const below = Math.floor(positionOf(share, sorted.length))
    for (const place of [below, below + 1]) {
      if (place >= sorted.length) continue
      putInPlace(sorted, place, from)
      from = place + 1
    }
  }
  const [p5, p50, p95] = bandShares
  return {
    mean: meanOf(draws),
    p5: sortedQuantile(sorted, p5),
    p50: sortedQuantile(sorted, p50),
    p95: sortedQuantile(sorted, p95),
  }
}

const bandShares = [0.05, 0.5, 0.95] as const

/** Arithmetic mean; 0 for an empty set. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number
  return values.length > 0 ? sum / values.length : 0
}
