/** What is written into the chart: own load, break-evens and their band, why a line is dashed, and the name of every line. */
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import type { BreakEven } from '../../domain/assessment.ts'
import { cheapestAtOwn, lineAt } from '../../domain/curve/cost-chart.ts'
import type { CostChart, CostLine } from '../../domain/curve/cost-chart.ts'
import { axisValue, ownPlaceWord } from '../../wording/axis-words.ts'
import { labelIn, stepWords } from '../../wording/curve-words.ts'
import { money } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/numbers.ts'
import { shortReason } from '../../wording/reasons.ts'
import { familyShape } from '../marks/family-shape.ts'
import type { ChartScale } from './chart-scale.ts'
import { placeAt } from './chart-scale.ts'
import { spreadLabels } from './spread-labels.ts'
import styles from './CostChart.module.css'

export type ChartMarksProps = {
  readonly chart: CostChart
  readonly across: ChartScale
  readonly up: ChartScale
  readonly currency: DisplayCurrency | undefined
  readonly narrow: boolean
  readonly cursor: number | null
  readonly bandText: string
}

/** The library draws tints at 100, lines at 400 and axes at 500. */
const belowLines = 50
const aboveLines = 700

interface Plot {
  readonly x: (at: number) => number
  readonly y: (usd: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function usePlot({ across, up }: ChartMarksProps): Plot | null {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (area === undefined || x === undefined || y === undefined) return null
  const clamp = (value: number, scale: ChartScale): number => Math.min(scale.to, Math.max(scale.from, value))
  return {
    x: (at) => x(clamp(at, across)) ?? area.x,
    y: (usd) => y(clamp(usd, up)) ?? area.y,
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  }
}

export function ChartMarks(props: ChartMarksProps) {
  const plot = usePlot(props)
  if (plot === null) return null
  const { chart, cursor, narrow } = props
  return (
    <>
      <ZIndexLayer zIndex={belowLines}>
        <g className={styles.marks} aria-hidden="true">
          {chart.breakEvens.map((each) => (
            <Band key={each.between.join(' ')} each={each} chart={chart} plot={plot} />
          ))}
        </g>
      </ZIndexLayer>
      <ZIndexLayer zIndex={aboveLines}>
        <g className={styles.marks} aria-hidden="true">
          <Misses {...props} plot={plot} />
          {chart.breakEvens.map((each, index) => (
            <Crossing
              key={each.between.join(' ')}
              each={each}
              index={index}
              chart={chart}
              plot={plot}
              narrow={narrow}
            />
          ))}
          {!narrow && <BandName {...props} plot={plot} />}
          <OwnPlace {...props} plot={plot} />
          {!narrow && <LineNames {...props} plot={plot} />}
          {cursor !== null && (
            <line className={styles.cursor} x1={plot.x(cursor)} x2={plot.x(cursor)} y1={plot.top} y2={plot.bottom} />
          )}
        </g>
      </ZIndexLayer>
    </>
  )
}

type Part = { readonly chart: CostChart; readonly plot: Plot }

function Band({ each, chart, plot }: Part & { readonly each: BreakEven }) {
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

type CrossingProps = Part & { readonly each: BreakEven; readonly index: number; readonly narrow: boolean }

function Crossing({ each, index, chart, plot, narrow }: CrossingProps) {
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

/** Why a line is dashed, once per line, at the middle of its widest dashed part. */
function Misses({ chart, plot, across, narrow }: ChartMarksProps & Part) {
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

function OwnPlace({ chart, plot, currency, narrow }: ChartMarksProps & Part) {
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
    15,
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
            <text
              className={styles.strong}
              x={after ? x + 10 : x - 10}
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

const degrees = 180 / Math.PI

/** What the tint is, written along the line that it surrounds, where it is wide enough. */
function BandName({ chart, plot, across, bandText }: ChartMarksProps & Part) {
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

function endOf(line: CostLine): { readonly at: number; readonly usd: number } | undefined {
  const last = line.points.findLast((point) => point.usd !== null)
  return last === undefined || last.usd === null ? undefined : { at: last.at, usd: last.usd }
}

/** Name, price and step size at the right end of every line, kept apart from each other. */
function LineNames({ chart, plot, currency }: ChartMarksProps & Part) {
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
      <g key={line.option}>
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
      </g>
    )
  })
}
