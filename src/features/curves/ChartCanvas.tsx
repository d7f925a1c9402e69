/** Axes, tints, lines and marks of a cost chart; they do not depend on where the pointer is, so moving it draws nothing anew. */
import { memo, useMemo } from 'react'
import { Area, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { cheapestAtOwn } from '../../domain/curve/cost-chart.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { money } from '../../wording/numbers.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { ChartGrid, ChartTick } from './ChartGrid.tsx'
import { ChartMarks } from './ChartMarks.tsx'
import type { ChartMarksProps } from './chart-plot.ts'
import { chartRows } from './chart-rows.ts'
import { linesBeneath } from './lines-beneath.ts'
import type { ChartRoom } from './room-around.ts'
import styles from './CostChart.module.css'

const cheapestTint = 0.16
const otherTint = 0.05

export const ChartCanvas = memo(function ChartCanvas({
  room: { margin, axisWidth },
  ...props
}: ChartMarksProps & { readonly room: ChartRoom }) {
  const { chart, across, up, currency, narrow } = props
  const rows = useMemo(() => chartRows(chart, up.kind === 'log' ? up.from : 0), [chart, up])
  const beneath = useMemo(() => linesBeneath(rows, chart.lines.length), [rows, chart])
  const classOf = (index: number) => joinClasses(styles.line, beneath[index] === true && styles.beneath)
  const cheapest = cheapestAtOwn(chart)
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={rows as never[]} margin={margin} accessibilityLayer={false} throttledEvents={[]}>
        <ChartGrid {...props} />
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
          tick={ChartTick}
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
          tick={ChartTick}
        />
        {chart.lines.map((line, index) => (
          <Area
            key={`band ${line.option}`}
            dataKey={`band${index}`}
            stroke="none"
            fill={`var(--${line.family}-mark)`}
            fillOpacity={line.option === cheapest ? cheapestTint : otherTint}
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
            className={classOf(index)}
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
            className={classOf(index)}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <ChartMarks {...props} />
      </ComposedChart>
    </ResponsiveContainer>
  )
})
