/** An axis for a few intervals of money: where each value stands, and at which round numbers a line is drawn. */
import type { Money } from '../option-evidence.ts'

export interface IntervalAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** Share of the axis, 0 to 1. */
  readonly place: (value: number) => number
}

const room = 1.12
const steps = [1, 2, 3, 5]
const everyStep = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const mostTicks = 4

/** Logarithmic, since a dollar against two is as far as a thousand against two thousand; null without a positive value.
    Its lines are round where a dollar is shown as `perUsd` of another currency. */
export function intervalAxis(intervals: readonly Money[], perUsd = 1): IntervalAxis | null {
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter((value) => value > 0 && Number.isFinite(value))
  if (ends.length === 0) return null
  const least = Math.min(...ends)
  const most = Math.max(...ends)
  const widened = most / least < 1.6
  const from = (least / room) * (widened ? 0.75 : 1)
  const to = most * room * (widened ? 1.25 : 1)
  const place = (value: number) => (value <= from ? 0 : Math.min(1, Math.log(value / from) / Math.log(to / from)))
  const few = roundNumbers(from * perUsd, to * perUsd, steps)
  // One line alone is no scale.
  const round = few.length > 1 ? few : roundNumbers(from * perUsd, to * perUsd, everyStep)
  return { from, to, place, ticks: thinned(round).map((tick) => tick / perUsd) }
}

function roundNumbers(from: number, to: number, steps: readonly number[]): readonly number[] {
  const found: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power += 1)
    for (const step of steps) {
      const value = step * 10 ** power
      if (value > from && value < to) found.push(value)
    }
  return found
}

/** Over several decades only the powers of ten are kept, then every other one. */
function thinned(ticks: readonly number[]): readonly number[] {
  if (ticks.length <= mostTicks) return ticks
  const tens = ticks.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6))
  const kept = tens.length >= 2 ? tens : ticks.filter((_, index) => index % 2 === 0)
  return kept.length <= mostTicks ? kept : kept.filter((_, index) => index % Math.ceil(kept.length / mostTicks) === 0)
}
