/** A cost chart as a table: one row a place on the axis, for those who read figures and for spreadsheets. */
import { lineAt, riskAt } from '../domain/curve/cost-line.ts'
import type { CostChart } from '../domain/curve/cost-chart.ts'
import type { CostPoint, GateStretch } from '../domain/curve/cost-line.ts'
import { placeOn } from '../domain/curve/curve.ts'
import type { Reason } from '../domain/reason.ts'

export interface CurveRow {
  readonly at: number
  readonly own: boolean
  readonly breakEven: boolean
  /** In the order of the chart's lines. */
  readonly cells: readonly ({ readonly point: CostPoint; readonly stretch: GateStretch } | undefined)[]
}

/** Evenly spaced places with the team's own and the break-evens among them, ascending. */
export function curveRows(chart: CostChart, places = 17): readonly CurveRow[] {
  const { axis, from, to, spacing } = chart
  const even = Array.from({ length: places }, (_, index) => {
    const share = index / (places - 1)
    return spacing === 'linear' ? from + (to - from) * share : placeOn(axis, from, to, share)
  })
  const crossings = chart.breakEvens.map((each) => each.at.likely)
  const all = [...new Set([...even, chart.own.likely, ...crossings])].sort((a, b) => a - b)
  return all.map((at) => ({
    at,
    own: at === chart.own.likely,
    breakEven: crossings.includes(at),
    cells: chart.lines.map((line) => lineAt(line, at)),
  }))
}

/** Comma-separated with unrounded figures; text that a spreadsheet would run is made harmless. */
export function curveCsv(chart: CostChart): string {
  const header = [
    chart.axis,
    ...chart.lines.flatMap((line) => [
      `${line.option} usdPerMonth`,
      `${line.option} low`,
      `${line.option} high`,
      `${line.option} instances`,
      `${line.option} meets`,
    ]),
  ]
  const rows = curveRows(chart, 97).map((row) => [
    String(row.at),
    ...row.cells.flatMap((cell, index) => {
      if (cell === undefined || cell.point.usd === null) return ['', '', '', '', '']
      const { point } = cell
      return [
        String(point.usd),
        String(point.band?.low ?? point.usd),
        String(point.band?.high ?? point.usd),
        point.instances === null ? 'on demand' : String(point.instances),
        meetsWord(cell.stretch, riskOf(chart, index, row.at)),
      ]
    }),
  ])
  return [header, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n') + '\r\n'
}

function meetsWord(stretch: GateStretch, risk: Reason | undefined): string {
  if (stretch.meets !== true) return stretch.open ? 'unknown' : 'no'
  return risk === undefined ? 'yes' : 'at risk'
}

function riskOf(chart: CostChart, index: number, at: number): Reason | undefined {
  const line = chart.lines[index]
  const here = line && lineAt(line, at)
  return line && here && riskAt(line, here.stretch, at, chart.own.likely)
}

function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
