/** Every line says at its right end what it is, so that no legend is needed. */
import type { CostLine } from '../../domain/curve/cost-line.ts'
import { lineBillAnswer } from '../../wording/chart-mark-answers.ts'
import { stepWords } from '../../wording/curve-words.ts'
import { money } from '../../wording/numbers.ts'
import { familyShape } from '../../export/charts/family-shape.ts'
import { AskedMark } from './AskedMark.tsx'
import type { MarkProps } from './chart-plot.ts'
import { spreadLabels } from '../../export/charts/spread-labels.ts'
import styles from './CostChart.module.css'

function endOf(line: CostLine): { readonly at: number; readonly usd: number } | undefined {
  const last = line.points.findLast((point) => point.usd !== null)
  return last === undefined || last.usd === null ? undefined : { at: last.at, usd: last.usd }
}

/** Name, price and step size at the right end of every line, kept apart from each other. */
export function LineNames({ chart, plot, currency }: MarkProps) {
  const ends = chart.lines.flatMap((line) => {
    const end = endOf(line)
    return end === undefined ? [] : [{ line, end }]
  })
  const places = spreadLabels(
    ends.map(({ end }) => plot.y(end.usd)),
    38,
    plot.top + 6,
    plot.bottom - 16,
  )
  return ends.map(({ line, end }, index) => {
    const y = places[index] ?? plot.y(end.usd)
    const x = plot.right + 16
    return (
      <AskedMark key={line.option} answer={lineBillAnswer(chart, line, end, currency)}>
        <polyline
          className={styles.leader}
          points={`${plot.x(end.at)},${plot.y(end.usd)} ${x - 3},${y}`}
          style={{ stroke: `var(--${line.family}-mark)` }}
        />
        <path d={familyShape(line.family)} transform={`translate(${x} ${y - 5})`} fill={`var(--${line.family}-mark)`} />
        <text className={styles.strong} x={x + 16} y={y + 4} style={{ fill: `var(--${line.family}-ink)` }}>
          {line.label.length > 22 ? `${line.label.slice(0, 21)}…` : line.label}
        </text>
        <text className={styles.quiet} x={x + 16} y={y + 18}>
          {`${money(end.usd, currency)}, ${stepWords(line, currency)}`}
        </text>
      </AskedMark>
    )
  })
}
