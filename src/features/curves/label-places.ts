/** Places for what is written between the lines: why a line is dashed, and where two bills agree. */
import type { BreakEven } from '../../domain/certainty.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { lineAt } from '../../domain/curve/cost-line.ts'
import { axisValue } from '../../wording/axis-words.ts'
import { labelIn } from '../../wording/curve-words.ts'
import { placeAt } from '../../export/charts/chart-scale.ts'
import type { MarkProps } from './chart-plot.ts'
import { drawnLines, letterWidth, ownBoxes, ownLabels } from './drawn-lines.ts'
import type { OwnLabels } from './drawn-lines.ts'
import type { Box } from './free-spot.ts'
import { freeSpot } from './free-spot.ts'
import { missesOf } from './misses-of.ts'
import type { Miss } from './misses-of.ts'

/** Two lines of text; the first stands on `top` + 12, the second 15 below it. */
const twoLines = 30
const oneLine = 15

export interface PlacedMiss extends Box {
  readonly miss: Miss
  /** Where the leader meets the line. */
  readonly x: number
  readonly y: number
}

export interface PlacedCrossing extends Box {
  readonly each: BreakEven
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly place: string
  /** "Lambda = Fargate"; empty where there is no room for it. */
  readonly names: string
}

export interface LabelPlaces {
  readonly own: OwnLabels
  readonly misses: readonly PlacedMiss[]
  readonly crossings: readonly PlacedCrossing[]
}

export function labelPlaces(props: MarkProps): LabelPlaces {
  const { chart, across, plot, narrow } = props
  const lines = drawnLines(chart, across, plot)
  const own = ownLabels(props, lines)
  const taken: Box[] = [...ownBoxes(props, own)]
  const crossings = chart.breakEvens.flatMap((each) => {
    const spot = freeSpot(crossingSpots(props, each), taken, lines)
    if (spot !== undefined) taken.push(spot)
    return spot ?? []
  })
  const misses = narrow
    ? []
    : missesOf(chart, ({ from, to }) => plot.x(to) - plot.x(from), props.currency).flatMap((miss) => {
        const spot = freeSpot(missSpots(props, miss), taken, lines)
        if (spot !== undefined) taken.push(spot)
        return spot ?? []
      })
  return { own, misses, crossings }
}

/** On either side of the drop from the crossing to the axis, at the axis first. */
function crossingSpots({ chart, plot, narrow }: MarkProps, each: BreakEven): readonly PlacedCrossing[] {
  const [below, above] = each.between
  const at = each.at.likely
  const usd = usdWhere(chart, below, at)
  if (usd === null) return []
  const x = plot.x(at)
  const y = plot.y(usd)
  const place = axisValue(chart.axis, at)
  const names = narrow ? '' : `${labelIn(chart, below)} = ${labelIn(chart, above)}`
  const width = Math.max(place.length, names.length) * letterWidth
  const height = names === '' ? oneLine : twoLines
  const spots: PlacedCrossing[] = []
  for (let top = plot.bottom - 8 - height; top >= Math.min(plot.bottom - 8 - height, y + 8); top -= 12)
    for (const anchor of ['start', 'end'] as const) {
      const left = anchor === 'start' ? x + 6 : x - 6 - width
      if (left >= plot.left && left + width <= plot.right)
        spots.push({ each, x, y, anchor, place, names, left, top, width, height })
    }
  return spots
}

function usdWhere(chart: CostChart, option: string, at: number): number | null {
  const line = chart.lines.find((each) => each.option === option)
  return line === undefined ? null : (lineAt(line, at)?.point.usd ?? null)
}

/** Along the dashed part, above the line as near as there is room, then below it. */
function missSpots({ across, plot }: MarkProps, miss: Miss): readonly PlacedMiss[] {
  const from = plot.x(miss.stretch.from)
  const length = plot.x(miss.stretch.to) - from
  const width = Math.max(miss.title.length * letterWidth, miss.why.length * letterWidth)
  const spots: PlacedMiss[] = []
  for (const into of [Math.min(70, length / 2), length * 0.25, length * 0.5, length * 0.75]) {
    const x = from + into
    const at = placeAt(across, (x - plot.left) / (plot.right - plot.left))
    const heights = miss.lines.map((line) => plot.y(lineAt(line, at)?.point.usd ?? 0))
    const y = Math.min(...heights)
    const left = Math.min(Math.max(plot.left + 8, x - 50), plot.right - width - 4)
    const spot = (top: number): PlacedMiss => ({ miss, x, y, left, top, width, height: twoLines })
    for (let top = y - twoLines - 22; top >= plot.top + 2; top -= 16) spots.push(spot(top))
    for (let top = y + 18; top + twoLines <= plot.bottom - 4; top += 16) spots.push(spot(top))
  }
  return spots
}
