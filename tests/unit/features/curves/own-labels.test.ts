// The bills at the own load are written where no line runs through them.
import { expect, test } from 'vitest'
import { catalogue } from '../../../../src/catalogue/catalogue.ts'
import { contextOf } from '../../../../src/domain/assess.ts'
import { costChart } from '../../../../src/domain/curve/cost-chart.ts'
import type { CostChart } from '../../../../src/domain/curve/cost-chart.ts'
import type { Workload } from '../../../../src/domain/workbook.ts'
import { contestFor } from '../../../../src/domain/workload-contest.ts'
import { moneyScale, placeScale, shareOn } from '../../../../src/export/charts/chart-scale.ts'
import type { MarkProps } from '../../../../src/features/curves/chart-plot.ts'
import { drawnLines, ownBoxes, ownLabels } from '../../../../src/features/curves/drawn-lines.ts'
import { isFree } from '../../../../src/features/curves/free-spot.ts'
import { exampleWorkloads, workbookOf } from '../../../support/example-workloads.ts'

// The plot of a window 1,280 pixels wide.
const plotBox = { left: 324, right: 1042, top: 234, bottom: 522 }

function markProps(chart: CostChart): MarkProps {
  const [across, up] = [placeScale(chart), moneyScale(chart)]
  return {
    chart,
    across,
    up,
    currency: undefined,
    narrow: false,
    bandText: '',
    plot: {
      ...plotBox,
      x: (at) => plotBox.left + shareOn(across, at) * (plotBox.right - plotBox.left),
      y: (usd) => plotBox.bottom - shareOn(up, usd) * (plotBox.bottom - plotBox.top),
    },
  }
}

/** Three lines within 20 pixels of each other at the own load, one of them rising through the others' amounts. */
const crowded: Workload = {
  id: 'orders',
  name: 'Order API',
  kind: 'api',
  trafficShape: 'bursty',
  requestsPerMonth: 92e6,
  peakToMeanRatio: 4,
  durationMs: 80,
  longestRunS: 20,
  memoryGiB: 1,
  vcpu: 1,
  gpu: 'none',
  p95TargetMs: 300,
  maxColdStartMs: 500,
  hostAccess: 'none',
  egressGBPerMonth: 4200,
}

test.each(['log', 'linear'] as const)('no amount at the own load lies on a line (%s)', (spacing) => {
  const context = contextOf(catalogue, workbookOf([]))
  const covered = [...(Object.values(exampleWorkloads) as Workload[]), crowded].flatMap((workload) => {
    const answer = costChart({ held: contestFor(context, workload), axis: 'requestsPerMonth', spacing })
    if (answer.kind !== 'chart') return []
    const props = markProps(answer)
    const lines = drawnLines(props.chart, props.across, props.plot)
    const labels = ownLabels(props, lines)
    const [, ...amounts] = ownBoxes(props, labels)
    expect(amounts).toHaveLength(labels.costs.length)
    return amounts.filter((box) => !isFree(box, lines)).map(() => workload.name)
  })
  expect(covered).toEqual([])
})

test('the amounts keep the order of their lines, the dearest on top', () => {
  const context = contextOf(catalogue, workbookOf([]))
  const answer = costChart({ held: contestFor(context, crowded), axis: 'requestsPerMonth', spacing: 'log' })
  if (answer.kind !== 'chart') throw new Error('expected a chart')
  const props = markProps(answer)
  const { costs } = ownLabels(props, drawnLines(props.chart, props.across, props.plot))
  expect(costs.length).toBeGreaterThan(2)
  const fromTop = costs.toSorted((a, b) => a.y - b.y).map(({ usd }) => usd)
  expect(fromTop).toEqual(fromTop.toSorted((a, b) => b - a))
})
