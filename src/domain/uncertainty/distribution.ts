// What a person means by "between low and high, likely in the middle": a distribution with those three quantiles.
import { normalCdf, normalQuantile } from './normal-distribution.ts'

/** z with P(Z <= z) = 0.95: a low/high pair is read as the 5th and 95th percentile. */
export const zOfNinetyFive = 1.6448536269514722

/** A quantity that is known, or uncertain with the given 5th, 50th and 95th percentiles. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'lognormal'; readonly p5: number; readonly p50: number; readonly p95: number }
  | { readonly kind: 'logit'; readonly p5: number; readonly p50: number; readonly p95: number }
  | { readonly kind: 'normal-from-zero'; readonly p5: number; readonly p50: number; readonly p95: number }

/** Low and high as a person gave them; `likely` may be missing. `scale` is 'share' for numbers between 0 and 1. */
export interface RangeGiven {
  readonly low: number
  readonly likely?: number | undefined
  readonly high: number
  readonly scale?: 'positive' | 'share' | undefined
}

/** The distribution, or what is wrong with the range. */
export type DistributionAnswer =
  | { readonly kind: 'value'; readonly distribution: Distribution }
  | { readonly kind: 'invalid'; readonly because: 'not-a-number' | 'not-ordered' | 'negative' | 'not-a-share' }

/**
 * Reads a range. Positive numbers become a two-piece lognormal, shares a two-piece logit; a range that starts at zero a
 * two-piece normal clipped at zero; equal ends a constant. Without a likely value it is the middle of the scale used.
 */
export function distributionFromRange(range: RangeGiven): DistributionAnswer {
  const { low, high } = range
  const given = range.likely ?? low
  if (!Number.isFinite(low) || !Number.isFinite(high) || !Number.isFinite(given))
    return { kind: 'invalid', because: 'not-a-number' }
  if (low > high || given < low || given > high) return { kind: 'invalid', because: 'not-ordered' }
  if (low < 0) return { kind: 'invalid', because: 'negative' }
  if (range.scale === 'share' && high > 1) return { kind: 'invalid', because: 'not-a-share' }
  if (low === high) return { kind: 'value', distribution: { kind: 'constant', value: low } }
  const kind = low === 0 ? 'normal-from-zero' : range.scale === 'share' && high < 1 ? 'logit' : 'lognormal'
  const p50 = range.likely ?? middleOf(kind, low, high)
  return { kind: 'value', distribution: { kind, p5: low, p50, p95: high } }
}

type PieceKind = 'lognormal' | 'logit' | 'normal-from-zero'

function middleOf(kind: PieceKind, low: number, high: number): number {
  return fromScale(kind, (toScale(kind, low) + toScale(kind, high)) / 2)
}

function toScale(kind: PieceKind, x: number): number {
  if (kind === 'lognormal') return Math.log(x)
  return kind === 'logit' ? Math.log(x / (1 - x)) : x
}

function fromScale(kind: PieceKind, y: number): number {
  if (kind === 'lognormal') return Math.exp(y)
  return kind === 'logit' ? 1 / (1 + Math.exp(-y)) : Math.max(0, y)
}

interface Pieces {
  readonly kind: PieceKind
  readonly centre: number
  readonly left: number
  readonly right: number
}

// On its scale (ln, logit or none) the quantity is p50 + s z with one spread below the median and another above.
function piecesOf(distribution: Extract<Distribution, { readonly p5: number }>): Pieces {
  const { kind } = distribution
  const centre = toScale(kind, distribution.p50)
  return {
    kind,
    centre,
    left: (centre - toScale(kind, distribution.p5)) / zOfNinetyFive,
    right: (toScale(kind, distribution.p95) - centre) / zOfNinetyFive,
  }
}

function valueAtZ(pieces: Pieces, z: number): number {
  return fromScale(pieces.kind, pieces.centre + (z < 0 ? pieces.left : pieces.right) * z)
}

/** The value that a share of the probability lies below. */
export function distributionQuantile(distribution: Distribution, share: number): number {
  if (distribution.kind === 'constant') return distribution.value
  return valueAtZ(piecesOf(distribution), normalQuantile(share))
}

/** P(X <= x). */
export function distributionCdf(distribution: Distribution, x: number): number {
  if (distribution.kind === 'constant') return x >= distribution.value ? 1 : 0
  if (x < 0 || (x === 0 && distribution.kind !== 'normal-from-zero')) return 0
  if (distribution.kind === 'logit' && x >= 1) return 1
  const pieces = piecesOf(distribution)
  const offset = toScale(pieces.kind, x) - pieces.centre
  const spread = offset < 0 ? pieces.left : pieces.right
  if (spread === 0) return offset < 0 ? 0 : 1
  return normalCdf(offset / spread)
}

/** One value per standard normal draw; a new array of the same length. */
export function distributionDraws(distribution: Distribution, normals: Float64Array): Float64Array {
  if (distribution.kind === 'constant') return new Float64Array(normals.length).fill(distribution.value)
  const pieces = piecesOf(distribution)
  return normals.map((z) => valueAtZ(pieces, z))
}
