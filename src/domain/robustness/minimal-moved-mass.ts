// The least weight that has to move between criteria, in any combination, until the winner and a rival tie.
import { contestDifferences, contestGap, type Contest } from './contest.ts'

/** The move, or that the winner is at least as good on every criterion, so that no weights let the rival win. */
export type MassFlip =
  | {
      readonly kind: 'flip'
      /** Sum of the weight taken away (half of sum |change|). */
      readonly movedMass: number
      readonly to: number
      readonly from: readonly { readonly criterion: number; readonly mass: number }[]
      readonly weights: readonly number[]
    }
  | { readonly kind: 'dominates' }

/**
 * Linear programme with a greedy solution: everything goes to the criterion where the winner is weakest, taken first from
 * where it is strongest; each unit closes D_from - D_to of the gap. Equal to the LP optimum (checked with HiGHS).
 */
export function minimalMovedMass(contest: Contest): MassFlip {
  const differences = contestDifferences(contest)
  const weights = [...contest.weights]
  const to = indexOfSmallest(differences)
  const weakest = differences[to]
  if (weakest === undefined || weakest >= 0) return { kind: 'dominates' }
  const strongestFirst = differences
    .map((_, k) => k)
    .sort((a, b) => (differences[b] as number) - (differences[a] as number))
  const from: { criterion: number; mass: number }[] = []
  let gap = contestGap(contest)
  let movedMass = 0
  for (const criterion of strongestFirst) {
    if (gap <= 0 || criterion === to) break
    const closes = (differences[criterion] as number) - weakest
    const mass = Math.min(weights[criterion] as number, closes > 0 ? gap / closes : 0)
    if (mass <= 0) continue
    weights[criterion] = (weights[criterion] as number) - mass
    weights[to] = (weights[to] as number) + mass
    movedMass += mass
    gap -= mass * closes
    from.push({ criterion, mass })
  }
  return { kind: 'flip', movedMass, to, from, weights }
}

function indexOfSmallest(values: readonly number[]): number {
  let best = 0
  values.forEach((value, i) => {
    if (value < (values[best] as number)) best = i
  })
  return best
}

/** The rival that needs the least moved mass, by position in `rivals`. */
export type NearestFlip =
  | { readonly kind: 'flip'; readonly rival: number; readonly flip: Extract<MassFlip, { kind: 'flip' }> }
  | { readonly kind: 'dominates' }

/** The nearest flip over several rivals; `dominates` when none of them can win under any weights. */
export function nearestMassFlip(parts: {
  readonly winner: readonly number[]
  readonly rivals: readonly (readonly number[])[]
  readonly weights: readonly number[]
}): NearestFlip {
  let nearest: NearestFlip = { kind: 'dominates' }
  parts.rivals.forEach((rival, i) => {
    const flip = minimalMovedMass({ winner: parts.winner, rival, weights: parts.weights })
    if (flip.kind === 'dominates') return
    if (nearest.kind === 'dominates' || flip.movedMass < nearest.flip.movedMass)
      nearest = { kind: 'flip', rival: i, flip }
  })
  return nearest
}
