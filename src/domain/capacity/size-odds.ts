/** How likely a replica is carried where its size is given in ranges: some size carries the low end, none all of it. */
import { demandOf } from '../demand.ts'
import type { Demand } from '../demand.ts'
import { narrowed } from '../narrowed.ts'
import type { Option } from '../options.ts'
import type { AmountId, ResolvedWorkload } from '../resolve-workload.ts'
import type { Reason } from '../reason.ts'
import { worldAtShare } from '../world-at-share.ts'
import { whyNoSize } from './no-size.ts'
import { planOf } from './plan-of.ts'

/** What the sizes of a catalogue are chosen by. */
const sizedBy: readonly AmountId[] = ['memoryGiB', 'vcpu', 'gpuCount', 'localDiskGB']

export interface SizeOdds {
  /** Chance that no size carries the replica. */
  readonly chance: number
  /** The likely demand, no larger than what is still carried. */
  readonly carried: Demand
  /** Why nothing carries more, its figures those of the first that is not carried: a reason of `whyNoSize`. */
  readonly why: Reason
}

/** Whether the ranges leave the size of one replica open. */
export function isSizeOpen({ ranges }: ResolvedWorkload): boolean {
  return ranges.some((field) => sizedBy.includes(field))
}

const steps = 24

/**
 * All ranges of a size move together, as its ends do. undefined where nothing is carried even at the share of the range that
 * lies below `fewest`, or everything is carried up to `most`; both are shares from 0 to 1.
 */
export function sizeOddsOf(
  option: Option,
  work: { readonly inputs: ResolvedWorkload; readonly likely: Demand },
  { fewest, most }: { readonly fewest: number; readonly most: number },
): SizeOdds | undefined {
  const { inputs, likely } = work
  const demandAt = (share: number): Demand => demandOf(worldAtShare(inputs, sizedBy, share), likely.site)
  const carries = (share: number): boolean => planOf(option, demandAt(share)) !== undefined
  if (carries(most) || !carries(fewest)) return undefined
  const { last: below, first: above } = narrowed({ from: fewest, to: most, stays: carries, precision: 0, steps })
  return { chance: 1 - below, carried: below > 0.5 ? likely : demandAt(below), why: whyNoSize(option, demandAt(above)) }
}
