// One measurement at a time: how much better the rival, or how much worse the winner, would have to be for a tie.
import { contestGap, type Contest } from './contest.ts'

/** Change of one value for a tie; `out-of-reach` when it would leave [0, 1] or the criterion carries no weight. */
export type ValueFlip =
  | { readonly kind: 'flip'; readonly change: number; readonly newValue: number }
  | { readonly kind: 'out-of-reach'; readonly change: number }
  | { readonly kind: 'no-weight' }

/** Both ways to a tie on one criterion. */
export interface SingleValueFlips {
  readonly rivalUp: ValueFlip
  readonly winnerDown: ValueFlip
}

/** dv_k = gap / w_k, criterion by criterion; turn `newValue` into raw units with the value function's inverse. */
export function singleValueFlips(contest: Contest): readonly SingleValueFlips[] {
  const gap = contestGap(contest)
  return contest.weights.map((weight, k) => {
    if (weight <= 0) return { rivalUp: { kind: 'no-weight' }, winnerDown: { kind: 'no-weight' } }
    const change = gap / weight
    return {
      rivalUp: flipTo((contest.rival[k] ?? 0) + change, change),
      winnerDown: flipTo((contest.winner[k] ?? 0) - change, change),
    }
  })
}

function flipTo(newValue: number, change: number): ValueFlip {
  return newValue >= 0 && newValue <= 1 ? { kind: 'flip', change, newValue } : { kind: 'out-of-reach', change }
}
