/** The lines of a chart and the marks of the team's own load in pixels, for labels that keep clear of them. */
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import type { ChartScale } from '../../export/charts/chart-scale.ts'
import { placeAt } from '../../export/charts/chart-scale.ts'
import { spreadLabels } from '../../export/charts/spread-labels.ts'
import type { CostLine } from '../../domain/curve/cost-line.ts'
import { money } from '../../wording/numbers.ts'
import type { MarkProps, Plot } from './chart-plot.ts'
import { isFree } from './free-spot.ts'
import type { Box, DrawnLine } from './free-spot.ts'

/** Pixels between two samples of a line. */
const step = 6
const labelGap = 17
/** From the own load's line to the amounts, the room of a glyph, of a digit beside it, and of a letter of a name. */
const gapToLine = 12
const glyphWidth = 14
const digitWidth = 7.4
export const letterWidth = 6
/** Amounts farther from their points would not be found. */
const farthest = 90

export function drawnLines(chart: CostChart, across: ChartScale, plot: Plot): readonly DrawnLine[] {
  const width = plot.right - plot.left
  const count = Math.max(1, Math.round(width / step))
  return chart.lines.map((line) =>
    Array.from({ length: count + 1 }, (_, index) => {
      const usd = lineAt(line, placeAt(across, index / count))?.point.usd ?? null
      return usd === null ? null : ([plot.left + (width * index) / count, plot.y(usd)] as const)
    }),
  )
}

/** Where the bills at the own load are written: one under the other, at one side of its line. */
export interface OwnLabels {
  readonly isRight: boolean
  /** From the left to the right end of glyph and amount. */
  readonly left: number
  readonly width: number
  /** Every option's bill, with the height at which its amount is written. */
  readonly costs: readonly { readonly line: CostLine; readonly usd: number; readonly y: number }[]
}

/** Beside the points they belong to; where a line runs through them there, together in the nearest room that is free. */
export function ownLabels({ chart, plot, currency }: MarkProps, lines: readonly DrawnLine[]): OwnLabels {
  const bills = chart.lines.flatMap((line) => {
    const usd = lineAt(line, chart.own.likely)?.point.usd ?? null
    return usd === null ? [] : [{ line, usd }]
  })
  const longest = Math.max(0, ...bills.map(({ usd }) => money(usd, currency).length))
  const width = glyphWidth + longest * digitWidth
  const x = plot.x(chart.own.likely)
  const sides = [
    { isRight: true, left: x + gapToLine, width },
    { isRight: false, left: x - gapToLine - width, width },
  ].filter((side) => side.left >= plot.left && side.left + width <= plot.right + 8)
  const at = (heights: readonly number[]) =>
    bills.map((bill, index) => ({ ...bill, y: heights[index] ?? plot.y(bill.usd) }))
  const spread = at(
    spreadLabels(
      bills.map(({ usd }) => plot.y(usd)),
      labelGap,
      plot.top + 6,
      plot.bottom - 6,
    ),
  )
  const beside = sides.map((side) => ({ ...side, costs: spread }))
  const stacks = stackHeights(
    spread.map(({ y }) => y),
    plot,
  ).flatMap((heights) => sides.map((side) => ({ ...side, costs: at(heights) })))
  const free = [...beside, ...stacks].find((labels) => boxesOf(labels).every((box) => isFree(box, lines)))
  return free ?? beside[0] ?? { isRight: true, left: x + gapToLine, width, costs: spread }
}

/** The same order without gaps, as a whole moved up and down, the nearest first. */
function stackHeights(wanted: readonly number[], plot: Plot): readonly (readonly number[])[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y)
  const middle = wanted.reduce((sum, y) => sum + y, 0) / Math.max(1, wanted.length)
  const first = middle - ((wanted.length - 1) * labelGap) / 2
  const stacks: (readonly number[])[] = []
  for (let away = 0; away <= farthest; away += 4)
    for (const top of [first - away, first + away]) {
      if (top < plot.top + 14 || top + (wanted.length - 1) * labelGap > plot.bottom - 4) continue
      const heights: number[] = []
      order.forEach(({ index }, rank) => {
        heights[index] = top + rank * labelGap
      })
      stacks.push(heights)
    }
  return stacks
}

function boxesOf({ left, width, costs }: OwnLabels): readonly Box[] {
  return costs.map(({ y }) => ({ left, top: y - 15, width, height: 14 }))
}

/** The own load's vertical line and the amounts beside it. */
export function ownBoxes({ chart, plot, narrow }: MarkProps, labels: OwnLabels): readonly Box[] {
  const x = plot.x(chart.own.likely)
  const line = { left: x - 1, top: plot.top - 8, width: 2, height: plot.bottom - plot.top + 8 }
  return narrow ? [line] : [line, ...boxesOf(labels)]
}
