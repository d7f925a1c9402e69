// Weights and additive scores against published and independently computed values.
import { expect, test } from 'vitest'
import { worthLinear } from '../../../../src/domain/criteria/worth.ts'
import { fitOf } from '../../../../src/domain/fit.ts'
import { rankOrderCentroid } from '../../../../src/domain/weights/rank-order-centroid.ts'
import { swingWeights } from '../../../../src/domain/weights/swing-weights.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectNear } from '../near.ts'

function expectAllNear(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((value, i) => expectNear(found[i] ?? Number.NaN, value, tolerance))
}

const orderIds: Readonly<Record<number, string>> = {
  2: 'weights.roc.2',
  3: 'weights.roc.3',
  4: 'weights.roc.4',
  5: 'weights.roc.5',
  6: 'weights.roc.6',
  7: 'weights.roc.7',
  8: 'weights.roc.8',
}

test.each([2, 3, 4, 5, 6, 7, 8])('an order of %i criteria gives the published weights', (count) => {
  const { inputs, expected, tolerance } = goldenEntry<{ n: number }, number[]>(orderIds[count] ?? '')
  expect(inputs.n).toBe(count)
  expectAllNear(rankOrderCentroid(inputs.n), expected, tolerance)
})

test('swing points become weights in proportion', () => {
  const { inputs, expected, tolerance } = goldenEntry<{ points: number[] }, number[]>('weights.swing.1')
  expectAllNear(swingWeights(inputs.points), expected, tolerance)
})

test('the worked example scores container first on absolute thresholds', () => {
  type Scale = { bad: number; good: number } & Record<'VM' | 'container' | 'serverless', number>
  const { inputs, expected, tolerance } = goldenEntry<
    { criteria: string[]; raw: Record<string, Scale>; weights: number[] },
    { values: number[][]; scores: number[] }
  >('additive.workbench')
  ;(['VM', 'container', 'serverless'] as const).forEach((option, a) => {
    const values = inputs.criteria.map((criterion) => {
      const scale = inputs.raw[criterion] as Scale
      return worthLinear(scale[option], scale.bad, scale.good)
    })
    expectAllNear(values, expected.values[a] ?? [], tolerance)
    expectNear(fitOf(values, inputs.weights), expected.scores[a] ?? 0, tolerance)
  })
})

test('each priority preset picks the option that its sentence promises', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { points: Record<string, number[]>; values: number[][] },
    Record<string, { weights: number[]; scores: number[]; winner: string }>
  >('lenses.workbench')
  for (const [preset, points] of Object.entries(inputs.points)) {
    const wanted = expected[preset]!
    const weights = swingWeights(points)
    const scores = inputs.values.map((values) => fitOf(values, weights))
    expectAllNear(weights, wanted.weights, tolerance)
    expectAllNear(scores, wanted.scores, tolerance)
    expect(['VM', 'container', 'serverless'][scores.indexOf(Math.max(...scores))]).toBe(wanted.winner)
  }
})

test('a weighted sum of column shares agrees with a published example', () => {
  const { inputs, expected, tolerance } = goldenEntry<{ matrix: number[][]; weights: number[] }, { scores: number[] }>(
    'saw.jmcdm',
  )
  const largest = inputs.weights.map((_, k) => Math.max(...inputs.matrix.map((row) => row[k] ?? 0)))
  const scores = inputs.matrix.map((row) =>
    fitOf(
      row.map((x, k) => x / (largest[k] ?? 1)),
      inputs.weights,
    ),
  )
  expectAllNear(scores, expected.scores, tolerance)
})

test('absolute scales keep the order of two options when a third is removed', () => {
  const { inputs, expected, tolerance } = goldenEntry<
    { matrix: number[][]; weights: number[]; absolute_scale: [number, number] },
    { absolute_scores: number[] }
  >('rankreversal.veto')
  const [bad, good] = inputs.absolute_scale
  const score = (row: number[]) =>
    fitOf(
      row.map((x) => worthLinear(x, bad, good)),
      inputs.weights,
    )
  expectAllNear(inputs.matrix.map(score), expected.absolute_scores, tolerance)
  expectAllNear(inputs.matrix.slice(0, 2).map(score), expected.absolute_scores.slice(0, 2), tolerance)
})
