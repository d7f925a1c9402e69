// Claims about weights, flips and acceptabilities that hold for every input.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { worthLinear, worthLog } from '../../src/domain/criteria/worth.ts'
import { fitOf } from '../../src/domain/fit.ts'
import { contestGap } from '../../src/domain/robustness/contest.ts'
import { minimalMovedMass } from '../../src/domain/robustness/minimal-moved-mass.ts'
import { oneWeightFlips } from '../../src/domain/robustness/one-weight-flips.ts'
import { firstShare } from '../../src/domain/robustness/first-share.ts'
import { sampleWeights, type WeightKnowledge } from '../../src/domain/robustness/weight-samples.ts'
import { rankOrderCentroid } from '../../src/domain/weights/rank-order-centroid.ts'
import { swingWeights } from '../../src/domain/weights/swing-weights.ts'
import { oneWeightMoved } from '../support/one-weight-moved.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const row = (count: number) => fc.array(share, { minLength: count, maxLength: count })
const weightsOf = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }).map(swingWeights)

/** A winner, a rival and weights, the better one first. */
const contests = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({ winner: row(count), rival: row(count), weights: weightsOf(count) }).map((contest) => {
    const ahead = contestGap(contest) >= 0
    return ahead ? contest : { ...contest, winner: contest.rival, rival: contest.winner }
  }),
)

test('weights from an order sum to one and never rise', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (n) => {
      const weights = rankOrderCentroid(n)
      expect(sum(weights)).toBeCloseTo(1, 12)
      weights.forEach((weight, i) => expect(weight).toBeLessThanOrEqual(weights[i - 1] ?? 1))
      expect(weights[n - 1]).toBeGreaterThan(0)
    }),
  )
})

test('swing points of any kind become weights that sum to one', () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 12 }), (points) => {
      const capped = points.map((point) => Math.min(point, 1e9))
      const weights = swingWeights(capped)
      expect(sum(weights)).toBeCloseTo(1, 9)
      weights.forEach((weight) => expect(weight).toBeGreaterThanOrEqual(0))
    }),
  )
})

test('a worth stays between 0 and 1, is 0 at the bad end and 1 at the good end, and moves one way', () => {
  const figure = fc.double({ min: 1e-3, max: 2e5, noNaN: true })
  const ends = fc.tuple(figure, figure).filter(([bad, good]) => bad !== good)
  fc.assert(
    fc.property(ends, figure, figure, fc.constantFrom(worthLinear, worthLog), ([bad, good], a, b, worth) => {
      const [low, high] = a <= b ? [a, b] : [b, a]
      const atLow = worth(low, bad, good)
      const atHigh = worth(high, bad, good)
      for (const value of [atLow, atHigh]) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
      expect(good > bad ? atHigh - atLow : atLow - atHigh).toBeGreaterThanOrEqual(-1e-12)
      expect(worth(bad, bad, good)).toBe(0)
      expect(worth(good, bad, good)).toBe(1)
    }),
  )
})

test('scored again at a flipped weight, the two options tie', () => {
  fc.assert(
    fc.property(contests, (contest) => {
      oneWeightFlips(contest).forEach((flip, k) => {
        if (flip.kind === 'no-flip') return
        const weights = oneWeightMoved(contest.weights, k, flip.newWeight)
        expect(sum(weights)).toBeCloseTo(1, 9)
        expect(Math.abs(fitOf(contest.winner, weights) - fitOf(contest.rival, weights))).toBeLessThan(1e-9)
      })
    }),
  )
})

test('the least moved weight ties the two options, and never exceeds moving a single weight', () => {
  fc.assert(
    fc.property(contests, (contest) => {
      const least = minimalMovedMass(contest)
      if (least.kind === 'dominates') {
        contest.winner.forEach((value, k) => expect(value).toBeGreaterThanOrEqual((contest.rival[k] ?? 0) - 1e-12))
        return
      }
      expect(sum(least.weights)).toBeCloseTo(1, 9)
      least.weights.forEach((weight) => expect(weight).toBeGreaterThanOrEqual(-1e-12))
      const moved = sum(least.weights.map((weight, k) => Math.abs(weight - contest.weights[k]!))) / 2
      expect(moved).toBeCloseTo(least.movedMass, 9)
      expect(Math.abs(contestGap({ ...contest, weights: least.weights }))).toBeLessThan(1e-9)
      oneWeightFlips(contest).forEach((flip, k) => {
        if (flip.kind === 'flip') {
          expect(least.movedMass).toBeLessThanOrEqual(Math.abs(flip.newWeight - contest.weights[k]!) + 1e-9)
        }
      })
    }),
  )
})

test('an option that is better everywhere cannot lose its place to any weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }).chain((count) => fc.record({ rival: row(count), weights: weightsOf(count) })),
      ({ rival, weights }) => {
        const winner = rival.map((value) => value + 0.01)
        expect(minimalMovedMass({ winner, rival, weights })).toEqual({ kind: 'dominates' })
        expect(oneWeightFlips({ winner, rival, weights }).every((flip) => flip.kind === 'no-flip')).toBe(true)
      },
    ),
  )
})

const knowledges = (criteria: number): fc.Arbitrary<WeightKnowledge> =>
  fc.oneof(
    fc.constant({ kind: 'nothing' } as const),
    fc
      .shuffledSubarray(
        Array.from({ length: criteria }, (_, k) => k),
        { minLength: criteria },
      )
      .map((order) => ({ kind: 'order', order }) as const),
    fc
      .record({ weights: weightsOf(criteria), concentration: fc.integer({ min: 1, max: 200 }) })
      .map((parts) => ({ kind: 'around', ...parts }) as const),
  )

test('the first place is taken once, whoever is asked about first, and the same seed gives the same shares', () => {
  const questions = fc
    .record({ criteria: fc.integer({ min: 1, max: 6 }), options: fc.integer({ min: 1, max: 5 }), seed: fc.integer() })
    .chain(({ criteria, options, seed }) =>
      fc
        .record({
          values: fc.array(row(criteria), { minLength: options, maxLength: options }),
          knowledge: knowledges(criteria),
        })
        .map((rest) => ({ ...rest, seed, samples: 200 })),
    )
  fc.assert(
    fc.property(questions, (question) => {
      const shares = question.values.map((own, a) =>
        firstShare({ ...question, values: [own, ...question.values.toSpliced(a, 1)] }),
      )
      expect(sum(shares)).toBeCloseTo(1, 9)
      expect(firstShare(question)).toBe(shares[0])
    }),
    { numRuns: 40 },
  )
})

test('sampled weights keep the order they were told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.integer(), (criteria, seed) => {
      const order = Array.from({ length: criteria }, (_, k) => (k + 1) % criteria)
      const weights = sampleWeights({ criteria, samples: 50, seed, knowledge: { kind: 'order', order } })
      for (let sample = 0; sample < 50; sample += 1) {
        const ranked = order.map((k) => weights[sample * criteria + k]!)
        ranked.forEach((weight, rank) => expect(weight).toBeLessThanOrEqual(ranked[rank - 1] ?? 1))
      }
    }),
    { numRuns: 30 },
  )
})
