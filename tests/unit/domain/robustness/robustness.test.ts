// Robustness in small cases that can be checked by hand.
import { expect, test } from 'vitest'
import { additiveScore, scoreContributions, scoreInterval } from '../../../../src/domain/robustness/additive-score.ts'
import { confidenceFactors } from '../../../../src/domain/robustness/confidence-factor.ts'
import { discordance } from '../../../../src/domain/robustness/discordance.ts'
import { euclideanFlip } from '../../../../src/domain/robustness/euclidean-flip.ts'
import { minimalMovedMass, nearestMassFlip } from '../../../../src/domain/robustness/minimal-moved-mass.ts'
import { oneWeightFlips } from '../../../../src/domain/robustness/one-weight-flips.ts'
import { rankAcceptability } from '../../../../src/domain/robustness/rank-acceptability.ts'
import { singleValueFlips } from '../../../../src/domain/robustness/single-value-flips.ts'
import { weightsByOrder, rankOrderCentroid } from '../../../../src/domain/weights/rank-order-centroid.ts'

test('contributions add up to the score', () => {
  expect(scoreContributions([1, 0.5], [0.4, 0.6])).toEqual([0.4, 0.3])
  expect(additiveScore([1, 0.5], [0.4, 0.6])).toBeCloseTo(0.7, 12)
})

test('a missing answer leaves the score open between worthless and perfect on that criterion', () => {
  expect(scoreInterval([1, 'unknown'], [0.75, 0.25])).toEqual({ low: 0.75, high: 1 })
})

test('weights from an order are laid onto the criteria in their own places', () => {
  const weights = weightsByOrder([2, 0, 1], rankOrderCentroid(3))
  expect(weights[2]).toBeGreaterThan(weights[0]!)
  expect(weights[0]).toBeGreaterThan(weights[1]!)
})

test('two criteria that pull apart evenly flip at equal weight: 0.7 to 0.5 moves 0.2', () => {
  const contest = { winner: [1, 0], rival: [0, 1], weights: [0.7, 0.3] }
  const flips = oneWeightFlips(contest)
  expect(flips[0]).toEqual({ kind: 'flip', newWeight: expect.closeTo(0.5, 12) })
  expect(minimalMovedMass(contest)).toMatchObject({ kind: 'flip', movedMass: expect.closeTo(0.2, 12), to: 1 })
  // Straight: the gap is 0.4 and D = (1, -1), so 0.4 / sqrt 2.
  expect(euclideanFlip(contest)).toMatchObject({ kind: 'flip', distance: expect.closeTo(0.4 / Math.SQRT2, 12) })
})

test('a criterion that carries everything, or nothing, is said to be so', () => {
  const contest = { winner: [1, 0], rival: [0, 1], weights: [1, 0] }
  expect(oneWeightFlips(contest)[0]).toEqual({ kind: 'no-flip' })
  expect(singleValueFlips(contest)[1]).toEqual({ rivalUp: { kind: 'no-weight' }, winnerDown: { kind: 'no-weight' } })
  expect(euclideanFlip({ winner: [1, 1], rival: [0, 0], weights: [0.5, 0.5] })).toEqual({ kind: 'parallel' })
})

test('the nearest of several rivals is named, and none when the winner is better everywhere', () => {
  const winner = [0.9, 0.5]
  const rivals = [
    [0.1, 0.9],
    [0.8, 0.6],
    [0.2, 0.4],
  ]
  expect(nearestMassFlip({ winner, rivals, weights: [0.6, 0.4] })).toMatchObject({ kind: 'flip', rival: 1 })
  expect(nearestMassFlip({ winner: [1, 1], rivals, weights: [0.6, 0.4] })).toEqual({ kind: 'dominates' })
})

test('two equal options share the first place, and an option that never wins says so', () => {
  const values = [
    [0.5, 0.5],
    [0.5, 0.5],
    [0.1, 0.1],
  ]
  const found = rankAcceptability({ values, knowledge: { kind: 'nothing' }, samples: 500, seed: 1 })
  expect(found.firstShares).toEqual([0.5, 0.5, 0])
  expect(found.centralWeights[2]).toEqual({ kind: 'never-first' })
})

test('uncertain values can take the first place away', () => {
  const question = {
    values: [
      [0.6, 0.6],
      [0.5, 0.5],
    ],
    samples: 100,
    drawValues: (sample: number, cells: number[][]) => {
      if (sample % 4 === 0) cells[1]![0] = 1
    },
  }
  expect(confidenceFactors({ ...question, weights: [0.5, 0.5] })).toEqual([0.75, 0.25])
  const shared = rankAcceptability({
    ...question,
    knowledge: { kind: 'around', weights: [0.5, 0.5], concentration: 10_000 },
    seed: 2,
    drawValues: (sample, cells) => {
      if (sample % 4 === 0) cells[2] = 1
    },
  })
  expect(shared.firstShares).toEqual([0.75, 0.25])
})

test('discordance rises from the noticed difference to the one that rules out', () => {
  const at = (behindBy: number) => discordance({ behindBy, noticedFrom: 10, ruledOutFrom: 30 })
  expect([at(-5), at(10), at(20), at(30), at(99)]).toEqual([0, 0, 0.5, 1, 1])
  expect(discordance({ behindBy: 11, noticedFrom: 10, ruledOutFrom: 10 })).toBe(1)
})
