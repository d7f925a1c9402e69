/** What the team believes about one number, drawn: the density of its range, and the shares on both sides of a threshold. */
import { distributionCdf, distributionFromRange, distributionQuantile } from '../uncertainty/distribution.ts'
import type { Amount } from '../workbook.ts'

export interface Belief {
  readonly low: number
  readonly likely: number
  readonly high: number
  /** Ends of the drawing: the range and the threshold with some room. */
  readonly from: number
  readonly to: number
  /** The curve as shares of its peak, 0 to 1, over a logarithmic axis where `logarithmic`. */
  readonly points: readonly { readonly at: number; readonly height: number }[]
  readonly logarithmic: boolean
  /** Shares of the belief; null without a threshold. */
  readonly below: number | null
  readonly above: number | null
}

const steps = 72
const edge = 0.005
const blur = 0.07

/** null where the amount is no range: a single value has no density. */
export function beliefOf(amount: Amount | undefined, threshold: number | null): Belief | null {
  if (typeof amount !== 'object' || amount === null) return null
  const answer = distributionFromRange(amount)
  if (answer.kind === 'invalid' || answer.distribution.kind === 'constant') return null
  const { distribution } = answer
  const logarithmic = amount.low > 0
  const ends = [distributionQuantile(distribution, edge), distributionQuantile(distribution, 1 - edge)] as const
  const marked = threshold !== null && threshold > 0 ? [threshold * (logarithmic ? 0.85 : 1), threshold * 1.15] : []
  const from = Math.min(ends[0], ...marked)
  const to = Math.max(ends[1], ...marked)
  const place = (share: number) =>
    logarithmic ? Math.exp(Math.log(from) + share * Math.log(to / from)) : from + share * (to - from)
  // Where the two pieces meet the density jumps; a drawing over a few steps at once reads as one hill.
  const heightAt = (share: number) =>
    distributionCdf(distribution, place(share + blur)) - distributionCdf(distribution, place(share - blur))
  const heights = Array.from({ length: steps + 1 }, (_, step) => ({
    at: place(step / steps),
    height: heightAt(step / steps),
  }))
  if (threshold !== null && threshold > from && threshold < to) {
    const share = logarithmic ? Math.log(threshold / from) / Math.log(to / from) : (threshold - from) / (to - from)
    heights.push({ at: threshold, height: heightAt(share) })
    heights.sort((left, right) => left.at - right.at)
  }
  const peak = Math.max(...heights.map(({ height }) => height))
  return {
    low: amount.low,
    likely: distributionQuantile(distribution, 0.5),
    high: amount.high,
    from,
    to,
    points: heights.map(({ at, height }) => ({ at, height: peak > 0 ? height / peak : 0 })),
    logarithmic,
    below: threshold === null ? null : distributionCdf(distribution, threshold),
    above: threshold === null ? null : 1 - distributionCdf(distribution, threshold),
  }
}
