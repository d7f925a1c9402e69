/** Lines behind the chart where its axes have ticks, and the words beside them; nothing here asks the page how wide a text is. */
import { ZIndexLayer } from 'recharts'
import type { BaseTickContentProps } from 'recharts'
import { usePlot } from './chart-plot.ts'
import type { ChartMarksProps } from './chart-plot.ts'

/** Below everything that the library draws. */
const behind = -100

export function ChartGrid(props: ChartMarksProps) {
  const plot = usePlot(props)
  if (plot === null) return null
  const { across, up } = props
  return (
    <ZIndexLayer zIndex={behind}>
      <g stroke="var(--line)">
        {up.ticks.map((usd) => (
          <line key={`up ${usd}`} x1={plot.left} x2={plot.right} y1={plot.y(usd)} y2={plot.y(usd)} />
        ))}
        {across.ticks.map((place) => (
          <line key={`across ${place}`} x1={plot.x(place)} x2={plot.x(place)} y1={plot.top} y2={plot.bottom} />
        ))}
      </g>
    </ZIndexLayer>
  )
}

/** Of the height of a capital: a word below its place hangs by all of it, one beside its place by half. */
const hang = { start: '0.71em', middle: '0.355em', end: '0em' }

/** A tick's word; the library's own measures each of them before it writes it. */
export function ChartTick(tick: BaseTickContentProps) {
  const { x, y, textAnchor, verticalAnchor, className, payload, index, tickFormatter } = tick
  return (
    <text
      x={x}
      y={y}
      dy={hang[verticalAnchor]}
      textAnchor={textAnchor}
      className={className}
      fill="var(--ink-2)"
      fontSize={11}
    >
      {tickFormatter?.(payload.value, index)}
    </text>
  )
}
