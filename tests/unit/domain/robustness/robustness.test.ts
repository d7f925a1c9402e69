// Robustness in small cases that can be checked by hand.
import { expect, test } from 'vitest'
import { firstShare } from '../../../../src/domain/robustness/first-share.ts'
import { minimalMovedMass, nearestMassFlip } from '../../../../src/domain/robustness/minimal-moved-mass.ts'
import { oneWeightFlips } from '../../../../src/domain/robustness/one-weight-flips.ts'

test('two criteria that pull apart evenly flip at equal weight: 0.7 to 0.5 moves 0.2', () => {
  const contest = { winner: [1, 0], rival: [0, 1], weights: [0.7, 0.3] }
  const flips = oneWeightFlips(contest)
  expect(flips[0]).toEqual({ kind: 'flip', newWeight: expect.closeTo(0.5, 12) })
  expect(minimalMovedMass(contest)).toMatchObject({ kind: 'flip', movedMass: expect.closeTo(0.2, 12), to: 1 })
})

test('a criterion that carries everything cannot be moved to a flip', () => {
  const contest = { winner: [1, 0], rival: [0, 1], weights: [1, 0] }
  expect(oneWeightFlips(contest)[0]).toEqual({ kind: 'no-flip' })
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

test('two equal options share the first place, and an option that never wins has none of it', () => {
  const equal = [0.5, 0.5]
  const worse = [0.1, 0.1]
  const question = { knowledge: { kind: 'nothing' } as const, samples: 500, seed: 1 }
  expect(firstShare({ ...question, values: [equal, equal, worse] })).toBe(0.5)
  expect(firstShare({ ...question, values: [worse, equal, equal] })).toBe(0)
})

test('uncertain values can take the first place away', () => {
  const share = firstShare({
    values: [
      [0.6, 0.6],
      [0.5, 0.5],
    ],
    knowledge: { kind: 'around', weights: [0.5, 0.5], concentration: 10_000 },
    samples: 100,
    seed: 2,
    drawValues: (sample, cells) => {
      if (sample % 4 === 0) cells[2] = 1
    },
  })
  expect(share).toBe(0.75)
})
