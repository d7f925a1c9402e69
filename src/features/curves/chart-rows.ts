/** The lines of a cost chart as the rows a chart library draws: one row a place, solid and dashed parts apart. */
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'

/** `solid0`, `dash0`, `band0` for the first line, and so on; null breaks a line. */
export type ChartRow = { readonly at: number } & Readonly<Record<string, number | readonly [number, number] | null>>

export function chartRows(chart: CostChart, least: number): readonly ChartRow[] {
  const edges = chart.lines.flatMap((line) => line.gates.flatMap((stretch) => [stretch.from, stretch.to]))
  const places = new Set([...chart.lines.flatMap((line) => line.points.map((point) => point.at)), ...edges])
  const inside = [...places].filter((at) => at >= chart.from && at <= chart.to).sort((a, b) => a - b)
  return inside.map((at): ChartRow => {
    const row: Record<string, number | readonly [number, number] | null> = { at }
    chart.lines.forEach((line, index) => {
      const here = lineAt(line, at)
      const usd = here?.point.usd ?? null
      const shown = usd === null ? null : Math.max(least, usd)
      // Both parts hold the edge between them, so that they join.
      const before = line.gates.find((stretch) => stretch.to === at)
      const meets = here?.stretch.meets === true
      const edgeMeets = before?.meets === true
      row[`solid${index}`] = meets || edgeMeets ? shown : null
      row[`dash${index}`] = !meets || (before !== undefined && !edgeMeets) ? shown : null
      const band = here?.point.band ?? null
      row[`band${index}`] = band === null ? null : [Math.max(least, band.low), Math.max(least, band.high)]
    })
    return row as ChartRow
  })
}
