/** The staircase chart: one line per option, tint for ranges, and one vertical line that the pointer or the arrow keys move. */
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { axisLabel, axisValue } from '../../wording/axis-words.ts'
import { money } from '../../wording/numbers.ts'
import type { DisplayCurrency } from '../../wording/numbers.ts'
import { cheapestAtOwn } from '../../domain/curve/cost-chart.ts'
import { ChartMarks } from './ChartMarks.tsx'
import { ChartReadout, readoutText } from './ChartReadout.tsx'
import { chartRows } from './chart-rows.ts'
import { moneyScale, placeAt, placeScale, shareOn } from './chart-scale.ts'
import styles from './CostChart.module.css'

export type CostChartViewProps = {
  readonly chart: CostChart
  readonly currency: DisplayCurrency | undefined
  readonly narrow: boolean
  readonly bandText: string
  readonly describedBy: string
}

const steps = 96

export function CostChartView({ chart, currency, narrow, bandText, describedBy }: CostChartViewProps) {
  const [cursor, setCursor] = useState<number | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const across = useMemo(() => placeScale(chart), [chart])
  const up = useMemo(() => moneyScale(chart), [chart])
  const rows = useMemo(() => chartRows(chart, up.kind === 'log' ? up.from : 0), [chart, up])
  const margin = narrow ? { top: 34, right: 14, bottom: 22, left: 4 } : { top: 34, right: 214, bottom: 22, left: 8 }
  const axisWidth = narrow ? 48 : 60
  const left = margin.left + axisWidth
  const at = cursor ?? chart.own.likely
  const cheapest = cheapestAtOwn(chart)

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined) return
    const share = (event.clientX - box.left - left) / (box.width - left - margin.right)
    setCursor(share < -0.02 || share > 1.02 ? null : placeAt(across, share))
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const share = shareOn(across, at)
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: share + 1 / steps,
      ArrowUp: share + 1 / steps,
      ArrowLeft: share - 1 / steps,
      ArrowDown: share - 1 / steps,
      PageUp: share + 1 / 12,
      PageDown: share - 1 / 12,
      Home: 0,
      End: 1,
    }
    const to = moves[event.key]
    if (event.key === 'Escape' && cursor !== null) {
      event.stopPropagation()
      setCursor(null)
    } else if (to !== undefined) {
      event.preventDefault()
      setCursor(placeAt(across, to))
    }
  }

  return (
    <div className={styles.figure}>
      <div
        ref={frame}
        className={styles.frame}
        role="slider"
        tabIndex={0}
        aria-label={`${axisLabel(chart.axis)}: move to read every bill`}
        aria-describedby={describedBy}
        aria-valuemin={across.from}
        aria-valuemax={across.to}
        aria-valuenow={at}
        aria-valuetext={readoutText(chart, at, currency)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setCursor(null)}
        onBlur={() => setCursor(null)}
        onKeyDown={onKeyDown}
      >
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={rows as never[]} margin={margin} accessibilityLayer={false} throttledEvents={[]}>
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              dataKey="at"
              type="number"
              scale={across.kind}
              domain={[across.from, across.to]}
              ticks={across.ticks as number[]}
              allowDataOverflow
              interval={narrow ? 'preserveStartEnd' : 0}
              tickFormatter={(value: number) => axisValue(chart.axis, value)}
              tickLine={false}
              tickMargin={6}
              axisLine={{ stroke: 'var(--line-strong)' }}
              tick={{ fill: 'var(--ink-2)', fontSize: 11 }}
            />
            <YAxis
              type="number"
              scale={up.kind}
              domain={[up.from, up.to]}
              ticks={up.ticks as number[]}
              allowDataOverflow
              interval={0}
              width={axisWidth}
              tickFormatter={(value: number) => money(value, currency)}
              tickLine={false}
              axisLine={false}
              tick={{ fill: 'var(--ink-2)', fontSize: 11 }}
            />
            {chart.lines.map((line, index) => (
              <Area
                key={`band ${line.option}`}
                dataKey={`band${index}`}
                stroke="none"
                fill={`var(--${line.family}-mark)`}
                fillOpacity={line.option === cheapest ? 0.16 : 0.05}
                isAnimationActive={false}
                activeDot={false}
                connectNulls={false}
                tooltipType="none"
              />
            ))}
            {chart.lines.map((line, index) => (
              <Line
                key={`dash ${line.option}`}
                dataKey={`dash${index}`}
                stroke={`var(--${line.family}-mark)`}
                className={styles.line ?? ''}
                strokeDasharray="6 5"
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
            {chart.lines.map((line, index) => (
              <Line
                key={`solid ${line.option}`}
                dataKey={`solid${index}`}
                stroke={`var(--${line.family}-mark)`}
                className={styles.line ?? ''}
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
            <ChartMarks
              chart={chart}
              across={across}
              up={up}
              currency={currency}
              narrow={narrow}
              cursor={cursor}
              bandText={bandText}
            />
          </ComposedChart>
        </ResponsiveContainer>
        <span className={styles.unit}>{currency?.code ?? '$'} per month</span>
        <span className={styles.axisName}>{axisLabel(chart.axis)}</span>
        {cursor !== null && (
          <ChartReadout
            chart={chart}
            at={cursor}
            currency={currency}
            flip={shareOn(across, cursor) > 0.55}
            offset={{ left, right: margin.right, share: shareOn(across, cursor) }}
          />
        )}
      </div>
    </div>
  )
}
