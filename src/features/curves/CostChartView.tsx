/** The staircase chart: one line per option, tint for ranges, and one vertical line that the pointer or the arrow keys move. */
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { axisAnswer, moneyAxisAnswer } from '../../wording/curve-answers.ts'
import { axisLabel } from '../../wording/axis-words.ts'
import { money } from '../../wording/numbers.ts'
import { headOf } from '../../wording/display-currency.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'
import { curveSvg } from '../../export/charts/curve-svg.ts'
import { ChartCanvas } from './ChartCanvas.tsx'
import { ChartReadout, readoutText } from './ChartReadout.tsx'
import { moneyScale, placeAt, placeScale, shareOn } from '../../export/charts/chart-scale.ts'
import { roomAround } from './room-around.ts'
import { asked } from '../../ui/asked.ts'
import styles from './CostChart.module.css'

export type CostChartViewProps = {
  readonly chart: CostChart
  readonly title: string
  readonly currency: DisplayCurrency | undefined
  readonly narrow: boolean
  readonly bandText: string
  readonly describedBy: string
}

const steps = 96

export function CostChartView({ chart, title, currency, narrow, bandText, describedBy }: CostChartViewProps) {
  const [cursor, setCursor] = useState<number | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const slider = useRef<HTMLDivElement>(null)
  const across = useMemo(() => placeScale(chart), [chart])
  const up = useMemo(() => moneyScale(chart, currency), [chart, currency])
  const room = useMemo(
    () =>
      roomAround(
        narrow,
        up.ticks.map((tick) => money(tick, currency)),
      ),
    [narrow, up, currency],
  )
  const left = room.margin.left + room.axisWidth
  // Always there, though only paper shows it: a picture that starts to load when the page is printed comes too late.
  const onPaper = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(curveSvg(chart, title, currency))}`,
    [chart, title, currency],
  )
  const at = cursor ?? chart.own.likely

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined) return
    // What is written there answers for itself.
    if (isAsked(event)) return setCursor(null)
    const share = (event.clientX - box.left - left) / (box.width - left - room.margin.right)
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
    <div className={styles.figure} data-answers="">
      <img className={styles.onPaper} src={onPaper} alt={title} />
      <div className={styles.axes}>
        <span
          className={styles.unit}
          style={{ width: left }}
          {...asked(moneyAxisAnswer([money(up.from, currency), money(up.to, currency)], headOf(currency), up.kind))}
        >
          {headOf(currency)} per month
        </span>
        <span
          className={styles.axisName}
          style={{ left, right: room.margin.right }}
          {...asked(axisAnswer(chart, [across.from, across.to], across.kind), 'arrows')}
        >
          {axisLabel(chart.axis)}
        </span>
      </div>
      <div
        ref={frame}
        className={styles.frame}
        role="presentation"
        onPointerMove={onPointerMove}
        onPointerLeave={() => setCursor(null)}
        onClick={(event) => {
          if (!isAsked(event)) slider.current?.focus({ preventScroll: true })
        }}
      >
        {/* Beside the chart: what stands in a slider has no focus of its own. */}
        <div
          ref={slider}
          className={styles.slider}
          role="slider"
          tabIndex={0}
          aria-label={`${axisLabel(chart.axis)}: move to read every bill`}
          aria-describedby={describedBy}
          aria-valuemin={across.from}
          aria-valuemax={across.to}
          aria-valuenow={at}
          aria-valuetext={readoutText(chart, at, currency)}
          onBlur={() => setCursor(null)}
          onKeyDown={onKeyDown}
        >
          {cursor !== null && (
            <div
              className={styles.cursor}
              style={{ left: `calc(${left}px + (100% - ${left + room.margin.right}px) * ${shareOn(across, cursor)})` }}
            />
          )}
          {cursor !== null && (
            <ChartReadout
              chart={chart}
              at={cursor}
              currency={currency}
              flip={shareOn(across, cursor) > 0.55}
              offset={{ left, right: room.margin.right, share: shareOn(across, cursor) }}
            />
          )}
        </div>
        {/* A chart of its own per kind of scale: drawn over, the ticks of one would be asked of the other. */}
        <ChartCanvas
          key={`${across.kind} ${up.kind}`}
          chart={chart}
          across={across}
          up={up}
          room={room}
          currency={currency}
          narrow={narrow}
          bandText={bandText}
        />
      </div>
    </div>
  )
}

function isAsked({ target }: { readonly target: EventTarget }): boolean {
  return target instanceof Element && target.closest('[data-what]') !== null
}
