// Flips and acceptabilities against exact geometry and a linear programme.
import { expect, test } from 'vitest'
import { contestDifferences, contestGap } from '../../../../src/domain/robustness/contest.ts'
import { firstShare } from '../../../../src/domain/robustness/first-share.ts'
import { minimalMovedMass } from '../../../../src/domain/robustness/minimal-moved-mass.ts'
import { oneWeightFlips } from '../../../../src/domain/robustness/one-weight-flips.ts'
import type { WeightKnowledge } from '../../../../src/domain/robustness/weight-samples.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectNear } from '../near.ts'

interface WantedFlip {
  gap: number
  difference: number[]
  one_at_a_time_new_weight: Record<string, number | null>
  min_moved_mass: number
  weights_after_mass_move: number[]
  lp_min_moved_mass: number
}

const criteria = ['latency', 'cost', 'ops', 'elasticity', 'control']

test.each([
  ['VM', 0],
  ['serverless', 2],
] as const)('the worked example flips to %s exactly where the linear programme says', (rivalName, rivalRow) => {
  const { inputs, expected, tolerance } = goldenEntry<
    { values: number[][]; weights: number[] },
    Record<string, WantedFlip>
  >('robust.weightflip')
  const wanted = expected[rivalName]!
  const contest = { winner: inputs.values[1]!, rival: inputs.values[rivalRow]!, weights: inputs.weights }
  expectNear(contestGap(contest), wanted.gap, tolerance)
  contestDifferences(contest).forEach((found, k) => expectNear(found, wanted.difference[k]!, tolerance))
  oneWeightFlips(contest).forEach((flip, k) => {
    const newWeight = wanted.one_at_a_time_new_weight[criteria[k]!]!
    if (newWeight === null) expect(flip.kind).toBe('no-flip')
    else if (flip.kind === 'flip') expectNear(flip.newWeight, newWeight, tolerance)
    else expect.unreachable(`${criteria[k]} should flip`)
  })
  const mass = minimalMovedMass(contest)
  if (mass.kind !== 'flip') return expect.unreachable('a flip exists')
  expectNear(mass.movedMass, wanted.min_moved_mass, tolerance)
  expectNear(mass.movedMass, wanted.lp_min_moved_mass, tolerance)
  mass.weights.forEach((weight, k) => expectNear(weight, wanted.weights_after_mass_move[k]!, tolerance))
})

interface Field {
  readonly values: readonly (readonly number[])[]
  readonly knowledge: WeightKnowledge
  readonly samples: number
  readonly seed: number
}

/** For each option the share of weightings in which it comes first. */
function firstShares(field: Field): readonly number[] {
  return field.values.map((own, a) => firstShare({ ...field, values: [own, ...field.values.toSpliced(a, 1)] }))
}

test('without any weight information the shares equal the areas of the exact polygons', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { values: number[][] },
    { rank_acceptability: number[][] },
    { monte_carlo_10000: number; monte_carlo_1000000: number }
  >('smaa.exact.3x3')
  for (const [samples, allowed] of [
    [10_000, tolerance.monte_carlo_10000],
    [1_000_000, tolerance.monte_carlo_1000000],
  ] as const) {
    const found = firstShares({ values: inputs.values, knowledge: { kind: 'nothing' }, seed: 7, samples })
    found.forEach((share, a) => expectNear(share, expected.rank_acceptability[a]![0]!, allowed))
  }
})

test('the worked example is first for 44 percent of weightings, and for 99 percent of those that keep the order', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { values: number[][] },
    Record<'no_preference' | 'ordinal', { rank_acceptability: number[][] }>,
    { monte_carlo_10000: number }
  >('smaa.workbench')
  const base = { values: inputs.values, samples: 10_000, seed: 11 }
  for (const [found, wanted] of [
    [firstShares({ ...base, knowledge: { kind: 'nothing' } }), expected.no_preference],
    [firstShares({ ...base, knowledge: { kind: 'order', order: [0, 1, 2, 3, 4] } }), expected.ordinal],
  ] as const) {
    found.forEach((share, a) => expectNear(share, wanted.rank_acceptability[a]![0]!, tolerance.monte_carlo_10000))
  }
})
