/** Where the axes of a cost chart begin and end, and which places get a tick. */
import type { CurveAxis } from '../../domain/certainty.ts'
import type { CostChart } from '../../domain/curve/cost-chart.ts'
import { converted } from '../../wording/display-currency.ts'
import type { DisplayCurrency } from '../../wording/display-currency.ts'

export interface ChartScale {
  readonly kind: 'log' | 'linear'
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

const mostDecades = 6

/** USD per month, from the cheapest to the dearest drawn bill; its ends and ticks are round in the currency that is shown. */
export function moneyScale(chart: CostChart, currency?: DisplayCurrency): ChartScale {
  const { kind, from, to, ticks } = shownScale(chart, currency)
  const usd = (amount: number): number => amount / converted(1, currency)
  return { kind, from: usd(from), to: usd(to), ticks: ticks.map(usd) }
}

/** Logarithmic charts show at most six decades. */
function shownScale(chart: CostChart, currency: DisplayCurrency | undefined): ChartScale {
  const bills = chart.lines.flatMap((line) =>
    line.points.flatMap((point) => (point.usd === null ? [] : [converted(point.usd, currency)])),
  )
  if (bills.every((bill) => bill === 0)) return linearScale(0, 1)
  const highest = Math.max(...bills, 1e-6)
  if (chart.spacing === 'linear') return linearScale(0, highest)
  const positive = bills.filter((bill) => bill > 0)
  const lowest = positive.length === 0 ? highest / 10 : Math.min(...positive)
  const to = niceUp(highest)
  return logScale(Math.max(niceDown(lowest), to / 10 ** mostDecades), to)
}

export function placeScale(chart: CostChart): ChartScale {
  const { axis, from, to, spacing } = chart
  if (axis === 'activeHoursPerDay') return { kind: 'linear', from, to, ticks: [1, 4, 8, 12, 16, 20, 24] }
  if (spacing === 'linear') return linearScale(0, to)
  return axis === 'memoryGiB' ? { kind: 'log', from, to, ticks: powersOfTwo(from, to) } : logScale(from, to, axis)
}

function powersOfTwo(from: number, to: number): readonly number[] {
  const ticks: number[] = []
  for (let at = from; at <= to * 1.0001; at *= 2) ticks.push(at)
  return ticks
}

function logScale(from: number, to: number, axis?: CurveAxis): ChartScale {
  const decades = Math.log10(to / from)
  const steps = decades <= 1.2 && axis === undefined ? [1, 2, 3, 5, 7] : decades <= 2.2 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(from) + 1e-9); power <= Math.ceil(Math.log10(to)); power += 1) {
    for (const step of steps) {
      // A quotient is the nearest number to the decimal; a product with a power below one is not.
      const at = power < 0 ? step / 10 ** -power : step * 10 ** power
      if (at >= from * 0.9999 && at <= to * 1.0001) ticks.push(at)
    }
  }
  return { kind: 'log', from, to, ticks }
}

function linearScale(from: number, highest: number): ChartScale {
  const rough = highest / 5
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = size * ([1, 2, 2.5, 5, 10].find((part) => part * size >= rough * 0.999) ?? 10)
  const to = Math.ceil(highest / step - 1e-9) * step
  const ticks: number[] = []
  for (let index = 0; from + index * step <= to + step / 2; index += 1) ticks.push(from + index * step)
  return { kind: 'linear', from, to, ticks }
}

const nice = [1, 2, 5, 10]

function niceUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  return size * (nice.find((part) => part * size >= value * 0.9999) ?? 10)
}

function niceDown(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  return size * (nice.toReversed().find((part) => part * size <= value * 1.0001) ?? 1)
}

/** A place's share of the axis, 0 at the left. */
export function shareOn(scale: ChartScale, at: number): number {
  return scale.kind === 'log'
    ? Math.log(at / scale.from) / Math.log(scale.to / scale.from)
    : (at - scale.from) / (scale.to - scale.from)
}

/** The place at a share of the axis. */
export function placeAt(scale: ChartScale, share: number): number {
  const part = Math.min(1, Math.max(0, share))
  return scale.kind === 'log'
    ? scale.from * (scale.to / scale.from) ** part
    : scale.from + (scale.to - scale.from) * part
}
