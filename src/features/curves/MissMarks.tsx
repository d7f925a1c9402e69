/** Why a line is dashed, written where it is. */
import { lineAt } from '../../domain/curve/cost-line.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { shortReason } from '../../wording/reasons.ts'
import type { MarkProps } from './chart-plot.ts'
import { placeAt } from './chart-scale.ts'
import styles from './CostChart.module.css'

/** Why a line is dashed, once per line, at the middle of its widest dashed part. */
export function MissMarks({ chart, plot, across, narrow }: MarkProps) {
  const taken: number[] = []
  return chart.lines.map((line) => {
    const widest = line.gates
      .filter((stretch) => stretch.meets !== true)
      .map((stretch) => ({ stretch, from: plot.x(stretch.from), to: plot.x(stretch.to) }))
      .sort((a, b) => b.to - b.from - (a.to - a.from))[0]
    if (widest === undefined || widest.stretch.meets === true) return null
    const x = widest.from + Math.min(70, (widest.to - widest.from) / 2)
    const here = lineAt(line, placeAt(across, (x - plot.left) / (plot.right - plot.left)))
    const lineY = plot.y(here?.point.usd ?? 0)
    if (narrow) return null
    let y = Math.max(plot.top + 12, lineY - 52)
    while (taken.some((other) => Math.abs(other - y) < 32)) y += 32
    taken.push(y)
    const edge = axisValue(chart.axis, widest.stretch.to === chart.to ? widest.stretch.from : widest.stretch.to)
    const whole = widest.stretch.from === chart.from && widest.stretch.to === chart.to
    const where = whole
      ? 'everywhere'
      : widest.stretch.to === chart.to
        ? `above ${edge}`
        : widest.stretch.from === chart.from
          ? `below ${edge}`
          : `from ${axisValue(chart.axis, widest.stretch.from)} to ${edge}`
    return (
      <g key={line.option}>
        <line
          className={styles.leader}
          x1={x}
          x2={x}
          y1={y + 20}
          y2={lineY}
          style={{ stroke: `var(--${line.family}-mark)` }}
        />
        <text
          className={styles.strong}
          x={Math.max(plot.left + 8, x - 50)}
          y={y}
          style={{ fill: `var(--${line.family}-ink)` }}
        >
          {`${line.label}: ${widest.stretch.open ? 'unknown' : 'misses'} ${where}`}
        </text>
        <text className={styles.quiet} x={Math.max(plot.left + 8, x - 50)} y={y + 14}>
          {shortReason(widest.stretch.meets)}
        </text>
      </g>
    )
  })
}
