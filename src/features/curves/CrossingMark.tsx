/** Where two bills agree: a ring on the lines, a drop to the axis, and the band in which the crossing may lie. */
import type { BreakEven } from '../../domain/certainty.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { breakEvenAnswer, breakEvenBandAnswer } from '../../wording/chart-mark-answers.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { AskedMark } from './AskedMark.tsx'
import type { Plot } from './chart-plot.ts'
import type { PlacedCrossing } from './label-places.ts'
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
        <AskedMark answer={breakEvenBandAnswer(chart, each)}>
          <text className={styles.quiet} x={(from + to) / 2} y={plot.top + 14} textAnchor="middle">
            {text}
          </text>
        </AskedMark>
      )}
    </g>
  )
}

export function CrossingMark({ place, chart, plot }: Omit<Part, 'each'> & { readonly place: PlacedCrossing }) {
  const { x, y, anchor, top, names } = place
  const side = anchor === 'end' ? x - 6 : x + 6
  return (
    <AskedMark answer={breakEvenAnswer(chart, place.each)}>
      <line className={styles.drop} x1={x} x2={x} y1={y} y2={plot.bottom} />
      <circle className={styles.ring} cx={x} cy={y} r={4.5} />
      <text className={styles.strong} x={side} y={top + 12} textAnchor={anchor}>
        {place.place}
      </text>
      {names !== '' && (
        <text className={styles.quiet} x={side} y={top + 27} textAnchor={anchor}>
          {names}
        </text>
      )}
    </AskedMark>
  )
}
