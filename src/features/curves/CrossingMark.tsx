/** Where two bills agree: a ring on the lines, a drop to the axis, and the band in which the crossing may lie. */
import type { BreakEven } from '../../domain/assessment.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { labelIn } from '../../wording/curve-words.ts'
import type { Plot } from './chart-plot.ts'
import styles from './CostChart.module.css'

type Part = { readonly chart: CostChart; readonly plot: Plot; readonly each: BreakEven }

export function CrossingBand({ each, chart, plot }: Part) {
  const { low, high } = each.at
  if (low === high) return null
  const from = plot.x(low)
  const to = plot.x(high)
  const text = `break-even ${axisValue(chart.axis, low)}–${axisValue(chart.axis, high)}`
  return (
    <g>
      <rect
        className={styles.band}
        x={from}
        y={plot.top}
        width={Math.max(1, to - from)}
        height={plot.bottom - plot.top}
      />
      {to - from > text.length * 5.4 && (
        <text className={styles.quiet} x={(from + to) / 2} y={plot.top + 14} textAnchor="middle">
          {text}
        </text>
      )}
    </g>
  )
}

function usdWhere(chart: CostChart, option: string, at: number): number | null {
  const line = chart.lines.find((each) => each.option === option)
  return line === undefined ? null : (lineAt(line, at)?.point.usd ?? null)
}

type CrossingProps = Part & { readonly index: number; readonly narrow: boolean }

export function CrossingMark({ each, index, chart, plot, narrow }: CrossingProps) {
  const [below, above] = each.between
  const at = each.at.likely
  const usd = usdWhere(chart, below, at)
  if (usd === null) return null
  const x = plot.x(at)
  const atRight = x > plot.right - 150 || index % 2 === 0
  const anchor = atRight && x > plot.left + 150 ? 'end' : 'start'
  const side = anchor === 'end' ? x - 6 : x + 6
  const base = plot.bottom - 40 - (index >> 1) * 30
  return (
    <g>
      <line className={styles.drop} x1={x} x2={x} y1={plot.y(usd)} y2={plot.bottom} />
      <circle className={styles.ring} cx={x} cy={plot.y(usd)} r={4.5} />
      <text className={styles.strong} x={side} y={base} textAnchor={anchor}>
        {axisValue(chart.axis, at)}
      </text>
      {!narrow && (
        <text className={styles.quiet} x={side} y={base + 15} textAnchor={anchor}>
          {`${labelIn(chart, below)} = ${labelIn(chart, above)}`}
        </text>
      )}
    </g>
  )
}
