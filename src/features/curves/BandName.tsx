/** The name of the tint, along the line that it surrounds. */
import { cheapestAtOwn } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import { bandAnswer } from '../../wording/chart-mark-answers.ts'
import { AskedMark } from './AskedMark.tsx'
import type { MarkProps } from './chart-plot.ts'
import { placeAt } from '../../export/charts/chart-scale.ts'

const degrees = 180 / Math.PI
/** Pixels of the text's foot above the line, and of a letter's height with a little air. */
const above = 7
const letter = 12

/** What the tint is, written along the line that it surrounds, where it is wide enough. */
export function BandName(props: MarkProps) {
  const { chart, plot, across, bandText } = props
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
    const rise = plot.y(to.usd) - plot.y(from.usd)
    if (!isClear(props, { x, y: plot.y(from.usd) - above, rise, room })) continue
    const angle = Math.atan2(rise, room) * degrees
    return (
      <AskedMark answer={bandAnswer(chart)}>
        <text
          style={{ fill: `var(--${line.family}-ink)`, stroke: 'none' }}
          transform={`translate(${x} ${plot.y(from.usd) - above}) rotate(${angle})`}
        >
          {bandText}
        </text>
      </AskedMark>
    )
  }
  return null
}

interface Slope {
  readonly x: number
  readonly y: number
  readonly rise: number
  readonly room: number
}

/** Whether no line, the named one with its steps included, runs through a text that lies on a slope. */
function isClear({ chart, plot, across }: MarkProps, { x, y, rise, room }: Slope): boolean {
  const width = plot.right - plot.left
  return Array.from({ length: 13 }, (_, index) => index / 12).every((part) => {
    const foot = y + rise * part
    const at = placeAt(across, (x + room * part - plot.left) / width)
    return chart.lines.every((each) => {
      const usd = lineAt(each, at)?.point.usd ?? null
      const line = usd === null ? Number.POSITIVE_INFINITY : plot.y(usd)
      return line < foot - letter || line > foot + 3
    })
  })
}
