/** The name of the tint, along the line that it surrounds. */
import { cheapestAtOwn } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { MarkProps } from './chart-plot.ts'
import { placeAt } from '../../export/charts/chart-scale.ts'

const degrees = 180 / Math.PI

/** What the tint is, written along the line that it surrounds, where it is wide enough. */
export function BandName({ chart, plot, across, bandText }: MarkProps) {
  const line = chart.lines.find((each) => each.option === cheapestAtOwn(chart))
  if (line === undefined || bandText === '') return null
  const room = bandText.length * 6
  for (const share of [0.22, 0.12, 0.62, 0.75]) {
    const x = plot.left + (plot.right - plot.left) * share
    const start = lineAt(line, placeAt(across, share))
    const end = lineAt(line, placeAt(across, share + room / (plot.right - plot.left)))
    if (start?.stretch.meets !== true || end?.stretch.meets !== true) continue
    const from = start.point
    const to = end.point
    if (from.band === null || from.usd === null || to.usd === null) continue
    const high = plot.y(from.usd) - plot.y(from.band.high)
    if (high < 20) continue
    const angle = Math.atan2(plot.y(to.usd) - plot.y(from.usd), room) * degrees
    return (
      <text
        style={{ fill: `var(--${line.family}-ink)`, stroke: 'none' }}
        transform={`translate(${x} ${plot.y(from.usd) - 7}) rotate(${angle})`}
      >
        {bandText}
      </text>
    )
  }
  return null
}
