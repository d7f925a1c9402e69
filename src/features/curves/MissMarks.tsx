/** Why a line is dashed, written where it is; lines that miss alike share one label. */
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { CostLine, GateStretch } from '../../domain/curve/cost-line.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { shortReason } from '../../wording/reasons.ts'
import type { MarkProps } from './chart-plot.ts'
import { placeAt } from '../../export/charts/chart-scale.ts'
import styles from './CostChart.module.css'

const labelHeight = 32
const above = 52
const intoStretch = 70

interface Miss {
  readonly lines: readonly CostLine[]
  readonly stretch: GateStretch
  readonly text: string
  readonly why: string
}

/** The widest dashed part of every line, grouped by what it says. */
function missesOf(chart: CostChart, widthOf: (stretch: GateStretch) => number): readonly Miss[] {
  const found = new Map<string, Miss>()
  for (const line of chart.lines) {
    const stretch = line.gates.filter((each) => each.meets !== true).toSorted((a, b) => widthOf(b) - widthOf(a))[0]
    if (stretch === undefined || stretch.meets === true) continue
    const text = `${stretch.open ? 'unknown' : 'misses'} ${whereOf(chart, stretch)}`
    const why = shortReason(stretch.meets)
    const key = `${text} ${stretch.meets.code} ${String(stretch.meets.figures['gate'] ?? '')}`
    const before = found.get(key)
    found.set(
      key,
      before === undefined ? { lines: [line], stretch, text, why } : { ...before, lines: [...before.lines, line] },
    )
  }
  return [...found.values()]
}

function whereOf(chart: CostChart, { from, to }: GateStretch): string {
  const word = (at: number): string => axisValue(chart.axis, at)
  if (from === chart.from && to === chart.to) return 'everywhere'
  if (to === chart.to) return `above ${word(from)}`
  return from === chart.from ? `below ${word(to)}` : `from ${word(from)} to ${word(to)}`
}

export function MissMarks({ chart, plot, across, narrow }: MarkProps) {
  if (narrow) return null
  const taken: number[] = []
  return missesOf(chart, ({ from, to }) => plot.x(to) - plot.x(from)).map(({ lines, stretch, text, why }) => {
    const left = plot.x(stretch.from)
    const x = left + Math.min(intoStretch, (plot.x(stretch.to) - left) / 2)
    const place = placeAt(across, (x - plot.left) / (plot.right - plot.left))
    const highest = lines
      .map((line) => ({ line, y: plot.y(lineAt(line, place)?.point.usd ?? 0) }))
      .toSorted((a, b) => a.y - b.y)[0]
    if (highest === undefined) return null
    let y = Math.max(plot.top + 12, highest.y - above)
    while (taken.some((other) => Math.abs(other - y) < labelHeight)) y += labelHeight
    taken.push(y)
    const { family } = highest.line
    const start = Math.max(plot.left + 8, x - 50)
    return (
      <g key={text + why}>
        <line
          className={styles.leader}
          x1={x}
          x2={x}
          y1={y + 20}
          y2={highest.y}
          style={{ stroke: `var(--${family}-mark)` }}
        />
        <text className={styles.strong} x={start} y={y} style={{ fill: `var(--${family}-ink)` }}>
          {`${lines.map((line) => line.label).join(', ')}: ${text}`}
        </text>
        <text className={styles.quiet} x={start} y={y + 14}>
          {why}
        </text>
      </g>
    )
  })
}
