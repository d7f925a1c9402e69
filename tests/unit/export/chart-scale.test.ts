// Who reads a chart in another currency reads round amounts of it.
import { expect, test } from 'vitest'
import { moneyScale } from '../../../src/export/charts/chart-scale.ts'
import type { CostChart } from '../../../src/domain/curve/cost-chart.ts'

const chartOf = (spacing: CostChart['spacing'], ...bills: readonly number[]): CostChart =>
  ({ spacing, lines: [{ points: bills.map((usd, at) => ({ at, usd })) }] }) as unknown as CostChart

const euro = { code: 'EUR', perUsd: 0.86 }

test('ticks and ends of the axis of money are round in the currency that is shown', () => {
  // Bills of €430 to €8,600: the axis goes from €200 to €10,000.
  const { from, to, ticks } = moneyScale(chartOf('log', 500, 10_000), euro)
  const shown = [from, to, ...ticks].map((usd) => Math.round(usd * 0.86 * 1e6) / 1e6)
  expect(shown).toEqual([200, 10_000, 200, 500, 1_000, 2_000, 5_000, 10_000])
})

test('so are those of a linear axis', () => {
  // Up to €860: steps of €200.
  const { to, ticks } = moneyScale(chartOf('linear', 100, 1_000), euro)
  expect(ticks.map((usd) => Math.round(usd * 0.86 * 1e6) / 1e6)).toEqual([0, 200, 400, 600, 800, 1_000])
  expect(to * 0.86).toBeCloseTo(1_000, 6)
})

test('without another currency they are round dollars', () => {
  expect(moneyScale(chartOf('log', 300, 9_000)).ticks).toEqual([200, 500, 1_000, 2_000, 5_000, 10_000])
})
