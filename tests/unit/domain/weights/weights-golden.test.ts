// Weights and additive scores against published and independently computed values.
import { expect, test } from 'vitest'
import { additiveScore } from '../../../../src/domain/robustness/additive-score.ts'
import { rankOrderCentroid } from '../../../../src/domain/weights/rank-order-centroid.ts'
import { rankReciprocal } from '../../../../src/domain/weights/rank-reciprocal.ts'
import { rankSum } from '../../../../src/domain/weights/rank-sum.ts'
import { swingWeights } from '../../../../src/domain/weights/swing-weights.ts'
import { valueAt, valueBetween } from '../../../../src/domain/weights/value-function.ts'
import { goldenEntry } from '../../../golden-values/golden-entry.ts'
import { expectNear } from '../near.ts'

function expectAllNear(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(wanted.length)
  wanted.forEach((value, i) => expectNear(found[i] ?? Number.NaN, value, tolerance))
}

const fromOrder = {
  'weights.roc.2': rankOrderCentroid,
  'weights.roc.3': rankOrderCentroid,
  'weights.roc.4': rankOrderCentroid,
  'weights.roc.5': rankOrderCentroid,
  'weights.roc.6': rankOrderCentroid,
  'weights.roc.7': rankOrderCentroid,
  'weights.roc.8': rankOrderCentroid,
  'weights.ranksum.5': rankSum,
  'weights.rankreciprocal.5': rankReciprocal,
}

test.each(Object.entries(fromOrder))('an order alone gives the published weights (%s)', (id, weigh) => {
  const { inputs, expected, tolerance } = goldenEntry<{ n: number }, number[]>(id)
  expectAllNear(weigh(inputs.n), expected, tolerance)
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
      return valueAt(valueBetween(scale.bad, scale.good), scale[option])
    })
    expectAllNear(values, expected.values[a] ?? [], tolerance)
    expectNear(additiveScore(values, inputs.weights), expected.scores[a] ?? 0, tolerance)
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
    const scores = inputs.values.map((values) => additiveScore(values, weights))
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
    additiveScore(
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
  const scale = valueBetween(...inputs.absolute_scale)
  const score = (row: number[]) =>
    additiveScore(
      row.map((x) => valueAt(scale, x)),
      inputs.weights,
    )
  expectAllNear(inputs.matrix.map(score), expected.absolute_scores, tolerance)
  expectAllNear(inputs.matrix.slice(0, 2).map(score), expected.absolute_scores.slice(0, 2), tolerance)
})
