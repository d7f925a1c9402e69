/** The team's own load: a black line with its flag, and every option's bill on it. */
import { axisValue, ownPlaceWord } from '../../wording/axis-words.ts'
import { lineBillAnswer, ownPlaceAnswer } from '../../wording/chart-mark-answers.ts'
import { money } from '../../wording/numbers.ts'
import { AskedMark } from './AskedMark.tsx'
import type { MarkProps } from './chart-plot.ts'
import type { OwnLabels } from './drawn-lines.ts'
import { familyShape } from '../../export/charts/family-shape.ts'
import styles from './CostChart.module.css'

export type OwnPlaceProps = MarkProps & { readonly labels: OwnLabels }

export function OwnPlace({ chart, plot, currency, narrow, labels }: OwnPlaceProps) {
  const x = plot.x(chart.own.likely)
  const text = `${ownPlaceWord(chart.axis)} ${axisValue(chart.axis, chart.own.likely)}`
  const width = text.length * 6.3 + 18
  const box = Math.min(Math.max(x - width / 2, plot.left), plot.right - width)
  const { isRight, left, width: labelWidth, costs } = labels
  const { measured } = chart
  return (
    <g>
      <line className={styles.own} x1={x} x2={x} y1={plot.top - 8} y2={plot.bottom} />
      <AskedMark answer={ownPlaceAnswer(chart)}>
        <rect className={styles.flag} x={box} y={plot.top - 30} width={width} height={22} rx={4} />
        <text className={styles.flagText} x={box + width / 2} y={plot.top - 15} textAnchor="middle">
          {text}
        </text>
      </AskedMark>
      {measured !== null && (
        <line
          className={styles.measured}
          x1={plot.x(measured.p50)}
          x2={plot.x(measured.p95)}
          y1={plot.bottom}
          y2={plot.bottom}
        />
      )}
      {costs.map(({ line, usd, y }) => (
        <AskedMark key={line.option} answer={lineBillAnswer(chart, line, { at: chart.own.likely, usd }, currency)}>
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
              transform={`translate(${isRight ? left : left + labelWidth - 8} ${y - 13})`}
              fill={`var(--${line.family}-mark)`}
              stroke="var(--surface)"
              strokeWidth={4}
              paintOrder="stroke"
            />
          )}
          {!narrow && (
            <text
              className={styles.strong}
              x={isRight ? left + 13 : left + labelWidth - 13}
              y={y - 5}
              textAnchor={isRight ? 'start' : 'end'}
              style={{ fill: `var(--${line.family}-ink)` }}
            >
              {money(usd, currency)}
            </text>
          )}
        </AskedMark>
      ))}
    </g>
  )
}
