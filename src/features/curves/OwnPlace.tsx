/** The team's own load: a black line with its flag, and every option's bill on it. */
import { lineAt } from '../../domain/curve/cost-line.ts'
import { axisValue, ownPlaceWord } from '../../wording/axis-words.ts'
import { money } from '../../wording/numbers.ts'
import type { MarkProps } from './chart-plot.ts'
import { familyShape } from '../../export/charts/family-shape.ts'
import { spreadLabels } from '../../export/charts/spread-labels.ts'
import styles from './CostChart.module.css'

export function OwnPlace({ chart, plot, currency, narrow }: MarkProps) {
  const x = plot.x(chart.own.likely)
  const text = `${ownPlaceWord(chart.axis)} ${axisValue(chart.axis, chart.own.likely)}`
  const width = text.length * 6.3 + 18
  const box = Math.min(Math.max(x - width / 2, plot.left), plot.right - width)
  const costs = chart.lines.flatMap((line) => {
    const usd = lineAt(line, chart.own.likely)?.point.usd ?? null
    return usd === null ? [] : [{ line, usd }]
  })
  const spread = spreadLabels(
    costs.map(({ usd }) => plot.y(usd)),
    17,
    plot.top + 6,
    plot.bottom - 6,
  )
  const after = x < plot.right - 70
  const { measured } = chart
  return (
    <g>
      <line className={styles.own} x1={x} x2={x} y1={plot.top - 8} y2={plot.bottom} />
      <rect className={styles.flag} x={box} y={plot.top - 30} width={width} height={22} rx={4} />
      <text className={styles.flagText} x={box + width / 2} y={plot.top - 15} textAnchor="middle">
        {text}
      </text>
      {measured !== null && (
        <line
          className={styles.measured}
          x1={plot.x(measured.p50)}
          x2={plot.x(measured.p95)}
          y1={plot.bottom}
          y2={plot.bottom}
        />
      )}
      {costs.map(({ line, usd }, index) => (
        <g key={line.option}>
          <circle
            className={chart.ownBasis === 'measured' ? styles.dotMeasured : styles.dot}
            cx={x}
            cy={plot.y(usd)}
            r={4}
            style={{ color: `var(--${line.family}-mark)` }}
          />
          {!narrow && (
            <path
              d={familyShape(line.family)}
              transform={`translate(${after ? x + 12 : x - 20} ${(spread[index] ?? plot.y(usd)) - 13})`}
              fill={`var(--${line.family}-mark)`}
              stroke="var(--surface)"
              strokeWidth={4}
              paintOrder="stroke"
            />
          )}
          {!narrow && (
            <text
              className={styles.strong}
              x={after ? x + 25 : x - 25}
              y={(spread[index] ?? plot.y(usd)) - 5}
              textAnchor={after ? 'start' : 'end'}
              style={{ fill: `var(--${line.family}-ink)` }}
            >
              {money(usd, currency)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
