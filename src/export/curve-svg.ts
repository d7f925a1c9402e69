/** A cost chart as a picture of its own, from the same lines as the screen. */
import type { CostChart } from '../domain/curve/cost-chart.ts'
import { axisLabel, axisValue } from '../wording/axis-words.ts'
import { curveFinding } from '../wording/curve-words.ts'
import { lineChartSvg } from './chart-svg.ts'

/** Plain SVG; bills that no size carries leave a gap at the end of their line. */
export function curveSvg(chart: CostChart, title: string): string {
  return lineChartSvg({
    title,
    finding: curveFinding(chart),
    xLabel: axisLabel(chart.axis),
    yLabel: 'USD per month',
    lines: chart.lines.map((line) => ({
      label: line.label,
      family: line.family,
      points: line.points.flatMap((point): readonly (readonly [number, number])[] =>
        point.usd === null ? [] : [[point.at, point.usd]],
      ),
    })),
    xWords: (value) => axisValue(chart.axis, value),
    mark: chart.own.likely,
  })
}
