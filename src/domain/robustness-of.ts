/** How firmly the winner stands, in numbers: weight that must move, and shares of weight space in which it comes first. */
import type { Robustness } from './certainty.ts'
import type { Contender } from './contender.ts'
import { criterionList } from './criteria/criteria.ts'
import { nearestMassFlip } from './robustness/minimal-moved-mass.ts'
import { firstShare } from './robustness/first-share.ts'
import type { WeightKnowledge } from './robustness/weight-samples.ts'
import { createRandomSource } from './uncertainty/random-source.ts'
import type { WorkloadContest } from './workload-contest.ts'

const robustnessSeed = 20_261_122
const robustnessSamples = 4_000
/** sd of a weight w around the team's own is sqrt(w(1 - w)/51): about 0.05 at 0.2. */
const concentration = 50

export interface SampleSize {
  readonly samples?: number | undefined
  readonly seed?: number | undefined
}

/** Same seed, same numbers; the winner competes with the options of other families that pass as cleanly. */
export function robustnessOf(held: WorkloadContest, size: SampleSize = {}): Robustness | null {
  const { winner, margin } = held.contest
  if (winner === undefined) return null
  const rivals = held.contest.rivals()
  const samples = size.samples ?? robustnessSamples
  const seed = size.seed ?? robustnessSeed
  const weights = held.view.vector
  const nearest =
    rivals.length === 0
      ? undefined
      : nearestMassFlip({ winner: winner.values, rivals: rivals.map((rival) => rival.values), weights })
  const moved = nearest?.kind === 'flip' ? nearest.flip.movedMass : null
  const movedTo = nearest?.kind === 'flip' ? (rivals[nearest.rival]?.option.id ?? null) : null
  const all = [winner, ...rivals]
  // Whoever is nowhere better than another rival never comes first.
  const field = all.filter((each, at) => at === 0 || !rivals.some((other) => other !== each && dominates(other, each)))
  const ranged = winner.scene.inputs.ranges.length > 0
  const share = (
    knowledge: WeightKnowledge,
    among: readonly Contender[],
    drawValues?: (sample: number, cells: Float64Array) => void,
  ): number =>
    rivals.length === 0
      ? 1
      : firstShare({ values: among.map((each) => each.values), knowledge, samples, seed, drawValues })
  const order = weights.map((_, k) => k).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  const anyWeights = share({ kind: 'nothing' }, field)
  const orderOnly = share({ kind: 'order', order }, field)
  const aroundWeights = ranged
    ? share({ kind: 'around', weights, concentration }, all, rangesOf(all, samples, seed))
    : share({ kind: 'around', weights, concentration }, field)
  const t = held.context.thresholds
  const fragile = moved !== null && moved < t['robust.movedFragile']
  const firm = (moved === null || moved >= t['robust.movedSolid']) && orderOnly >= t['robust.orderSolid']
  const tossUp = fragile || (margin !== null && margin < t['verdict.tooClose'])
  return {
    movedWeight: moved,
    movedTo,
    anyWeights,
    orderOnly,
    aroundWeights,
    word: tossUp ? 'toss-up' : firm ? 'solid' : 'lean',
    fragile,
    seed,
    samples,
  }
}

/** At least as good on every criterion, better on one; of two equals the first dominates. */
function dominates(a: Contender, b: Contender): boolean {
  let better = false
  for (let k = 0; k < a.values.length; k += 1) {
    const gap = (a.values[k] ?? 0) - (b.values[k] ?? 0)
    if (gap < 0) return false
    if (gap > 0) better = true
  }
  return better || a.option.id < b.option.id
}

/** A value that lies somewhere between its ends, by its place in `cells`. */
interface Moving {
  readonly cell: number
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** Values drawn between their ends, one common position for all options, as if one input decided; none without ranges. */
function rangesOf(
  field: readonly Contender[],
  samples: number,
  seed: number,
): ((sample: number, cells: Float64Array) => void) | undefined {
  if (field[0] === undefined || field[0].scene.inputs.ranges.length === 0) return undefined
  const moving = field.flatMap((each, a) =>
    criterionList.flatMap((criterion, k): readonly Moving[] => {
      const likely = each.values[k] ?? 0
      const [low = likely, high = likely] = criterion.ends?.(each.scene) ?? []
      return low === likely && high === likely ? [] : [{ cell: a * criterionList.length + k, low, likely, high }]
    }),
  )
  const random = createRandomSource(seed)
  const place = Float64Array.from({ length: samples }, () => random.nextUnit() * 2 - 1)
  return (sample, cells) => {
    const at = place[sample] ?? 0
    for (const { cell, low, likely, high } of moving)
      cells[cell] = likely + ((at < 0 ? low : high) - likely) * Math.abs(at)
  }
}
