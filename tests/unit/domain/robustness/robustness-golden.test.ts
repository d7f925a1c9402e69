// Flips and acceptabilities against exact geometry and a linear programme.
import { expect, test } from 'vitest'
import { contestDifferences, contestGap } from '../../../../src/domain/robustness/contest.ts'
import { minimalMovedMass } from '../../../../src/domain/robustness/minimal-moved-mass.ts'
import { oneWeightFlips } from '../../../../src/domain/robustness/one-weight-flips.ts'
import { rankAcceptability } from '../../../../src/domain/robustness/rank-acceptability.ts'
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

test('without any weight information the shares equal the areas of the exact polygons', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { values: number[][] },
    { rank_acceptability: number[][]; central_weights: number[][] },
    { monte_carlo_10000: number; monte_carlo_1000000: number }
  >('smaa.exact.3x3')
  const question = { values: inputs.values, knowledge: { kind: 'nothing' } as const, seed: 7 }
  for (const [samples, allowed] of [
    [10_000, tolerance.monte_carlo_10000],
    [1_000_000, tolerance.monte_carlo_1000000],
  ] as const) {
    const found = rankAcceptability({ ...question, samples })
    found.ranks.forEach((row, a) =>
      row.forEach((share, r) => expectNear(share, expected.rank_acceptability[a]![r]!, allowed)),
    )
    found.centralWeights.forEach((central, a) => {
      if (central.kind !== 'weights') return expect.unreachable('every option is first somewhere')
      central.weights.forEach((weight, k) => expectNear(weight, expected.central_weights[a]![k]!, allowed))
    })
  }
})

test('the worked example is first for 44 percent of weightings, and for 99 percent of those that keep the order', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { values: number[][] },
    Record<'no_preference' | 'ordinal', { rank_acceptability: number[][]; central_weights?: number[][] }>,
    { monte_carlo_10000: number }
  >('smaa.workbench')
  const allowed = tolerance.monte_carlo_10000
  const base = { values: inputs.values, samples: 10_000, seed: 11 }
  const free = rankAcceptability({ ...base, knowledge: { kind: 'nothing' } })
  const ordered = rankAcceptability({ ...base, knowledge: { kind: 'order', order: [0, 1, 2, 3, 4] } })
  free.ranks.forEach((row, a) =>
    row.forEach((share, r) => expectNear(share, expected.no_preference.rank_acceptability[a]![r]!, allowed)),
  )
  ordered.ranks.forEach((row, a) =>
    row.forEach((share, r) => expectNear(share, expected.ordinal.rank_acceptability[a]![r]!, allowed)),
  )
  free.centralWeights.forEach((central, a) => {
    if (central.kind !== 'weights') return expect.unreachable('every option is first somewhere')
    central.weights.forEach((weight, k) => expectNear(weight, expected.no_preference.central_weights![a]![k]!, allowed))
  })
})
