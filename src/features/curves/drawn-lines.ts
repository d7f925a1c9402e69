/** The lines of a chart and the marks of the team's own load in pixels, for labels that keep clear of them. */
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { ChartScale } from '../../export/charts/chart-scale.ts'
import { placeAt } from '../../export/charts/chart-scale.ts'
import { spreadLabels } from '../../export/charts/spread-labels.ts'
import type { Plot } from './chart-plot.ts'
import type { Box, DrawnLine } from './free-spot.ts'

/** Pixels between two samples of a line. */
const step = 6
const labelGap = 17
/** Room of "$1,681" with its glyph, and of a name at 11 px per letter. */
const ownLabelWidth = 72
export const letterWidth = 6

export function drawnLines(chart: CostChart, across: ChartScale, plot: Plot): readonly DrawnLine[] {
  const width = plot.right - plot.left
  const count = Math.max(1, Math.round(width / step))
  return chart.lines.map((line) =>
    Array.from({ length: count + 1 }, (_, index) => {
      const usd = lineAt(line, placeAt(across, index / count))?.point.usd ?? null
      return usd === null ? null : ([plot.left + (width * index) / count, plot.y(usd)] as const)
    }),
  )
}

/** Every option's bill at the own load, with the height at which its amount is written. */
export function ownLabels(chart: CostChart, plot: Plot) {
  const costs = chart.lines.flatMap((line) => {
    const usd = lineAt(line, chart.own.likely)?.point.usd ?? null
    return usd === null ? [] : [{ line, usd }]
  })
  const spread = spreadLabels(
    costs.map(({ usd }) => plot.y(usd)),
    labelGap,
    plot.top + 6,
    plot.bottom - 6,
  )
  return costs.map((cost, index) => ({ ...cost, y: spread[index] ?? plot.y(cost.usd) }))
}

/** The own load's vertical line and the amounts beside it. */
export function ownBoxes(chart: CostChart, plot: Plot, narrow: boolean): readonly Box[] {
  const x = plot.x(chart.own.likely)
  const line = { left: x - 1, top: plot.top - 8, width: 2, height: plot.bottom - plot.top + 8 }
  if (narrow) return [line]
  const left = besideOwn(x, plot) ? x + 8 : x - 8 - ownLabelWidth
  return [line, ...ownLabels(chart, plot).map(({ y }) => ({ left, top: y - 15, width: ownLabelWidth, height: 14 }))]
}

/** Whether the amounts stand at the right of the own load. */
export function besideOwn(x: number, plot: Plot): boolean {
  return x < plot.right - 70
}
