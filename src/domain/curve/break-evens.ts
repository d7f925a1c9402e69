/** Where two bills cross: every crossing on the true staircase, as a band when the inputs are ranges. */
import type { BreakEven, CurveAxis } from '../certainty.ts'
import { billTotal } from '../bill/bill.ts'
import { demandOf } from '../demand.ts'
import { narrowed } from '../narrowed.ts'
import type { Option } from '../options.ts'
import type { World } from '../resolve-workload.ts'
import { placeOn } from './curve.ts'
import { movingWorld } from './moving-world.ts'

export interface Crossing {
  readonly at: number
  /** Option id that is cheaper just below; the other one is above. */
  readonly cheaperBelow: string
}

export interface PairQuestion {
  readonly a: Option
  readonly b: Option
  readonly world: World
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
}

const gridPoints = 192

/** All crossings between `from` and `to`, ascending; a jump of a staircase over the other line counts as one. */
export function crossingsBetween(question: PairQuestion): readonly Crossing[] {
  const { a, b, axis, from, to } = question
  const gap = gapBetween(question)
  const found: Crossing[] = []
  let before = from
  let gapBefore = gap(from)
  for (let index = 1; index <= gridPoints; index += 1) {
    const here = placeOn(axis, from, to, index / gridPoints)
    const gapHere = gap(here)
    if (gapBefore !== undefined && gapHere !== undefined && gapBefore < 0 !== gapHere < 0 && gapHere !== 0) {
      found.push({ at: crossing(gap, before, here, gapBefore < 0), cheaperBelow: gapBefore < 0 ? a.id : b.id })
    }
    // A tie keeps the side it came from, so that touching is not crossing.
    if (gapHere === undefined || gapHere !== 0) {
      gapBefore = gapHere
      before = here
    }
  }
  return found
}

function gapBetween(question: PairQuestion): (value: number) => number | undefined {
  const { a, b, world, axis } = question
  const worldAt = movingWorld(world, axis)
  return (value) => {
    const demand = demandOf(worldAt(value), a.site)
    const left = billTotal(a, demand)
    const right = billTotal(b, demand)
    return left === undefined || right === undefined ? undefined : left - right
  }
}

function crossing(
  gap: (value: number) => number | undefined,
  from: number,
  to: number,
  negativeBelow: boolean,
): number {
  const stays = (at: number): boolean => {
    const there = gap(at)
    return there !== undefined && there < 0 === negativeBelow
  }
  const { last, first } = narrowed({ from, to, stays, precision: 1e-12, steps: 60 })
  return (last + first) / 2
}

export interface WorldRange {
  readonly low: World
  readonly likely: World
  readonly high: World
}

export interface BandQuestion {
  readonly a: Option
  readonly b: Option
  readonly worlds: WorldRange
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
}

/** Crossings of the likely world; each band spans the crossings in the same direction at the ends of the ranges. */
export function breakEvensBetween(question: BandQuestion): readonly BreakEven[] {
  const { a, b, worlds, axis } = question
  const likely = crossingsBetween({ ...question, world: worlds.likely })
  if (likely.length === 0) return []
  const flat = worlds.low === worlds.likely && worlds.high === worlds.likely
  const atLow = flat ? likely : crossingsBetween({ ...question, world: worlds.low })
  const atHigh = flat ? likely : crossingsBetween({ ...question, world: worlds.high })
  return likely.map((crossing, index): BreakEven => {
    const ends = flat ? [crossing.at] : [crossing.at, matching(atLow, likely, index), matching(atHigh, likely, index)]
    const values = ends.filter((value) => value !== undefined)
    return {
      between: crossing.cheaperBelow === a.id ? [a.id, b.id] : [b.id, a.id],
      over: axis,
      at: { low: Math.min(...values), likely: crossing.at, high: Math.max(...values) },
    }
  })
}

/** The crossing in another world that answers to the likely one: same direction, same rank among those. */
function matching(others: readonly Crossing[], likely: readonly Crossing[], index: number): number | undefined {
  const side = likely[index]!.cheaperBelow
  const rank = likely.slice(0, index).filter((crossing) => crossing.cheaperBelow === side).length
  const same = others.filter((crossing) => crossing.cheaperBelow === side)
  return (same[rank] ?? same[same.length - 1])?.at
}

export interface ManyQuestion {
  readonly options: readonly Option[]
  readonly worlds: WorldRange
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
}

/** Every pair of the given options, such as the cheapest that passes of each family. */
export function breakEvensOf(question: ManyQuestion): readonly BreakEven[] {
  const { options } = question
  const found: BreakEven[] = []
  for (let i = 0; i < options.length; i += 1) {
    for (let j = i + 1; j < options.length; j += 1) {
      found.push(...breakEvensBetween({ ...question, a: options[i]!, b: options[j]! }))
    }
  }
  return found
}
