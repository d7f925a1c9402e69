/** Which drawn option is the cheapest that meets its gates at every place of an axis, and where that changes. */
import { billTotal } from '../bill/bill.ts'
import type { BreakEven, CurveAxis } from '../certainty.ts'
import type { Money } from '../option-evidence.ts'
import { demandOf } from '../demand.ts'
import { narrowed } from '../narrowed.ts'
import type { Option } from '../options.ts'
import type { World } from '../resolve-workload.ts'
import { breakEvensBetween } from './break-evens.ts'
import type { WorldRange } from './break-evens.ts'
import { usdAt } from './cost-line.ts'
import type { CostLine } from './cost-line.ts'
import { movingWorld } from './moving-world.ts'
import { stretchAt } from './gate-stretches.ts'

export interface CheapestStretch {
  readonly from: number
  readonly to: number
  /** null where no drawn option meets its gates. */
  readonly option: string | null
  /** What ends the stretch: the bills cross, a gate gives another answer, or the axis ends. */
  readonly endsBy: 'crossing' | 'gate' | 'axis'
}

export interface EnvelopeQuestion {
  readonly lines: readonly CostLine[]
  readonly options: ReadonlyMap<string, Option>
  readonly world: World
  readonly axis: CurveAxis
  readonly own: number
}

/** Stretches ascending. Where nothing passes at the own place, options that hang on an answer count as well. */
export function cheapestStretches(question: EnvelopeQuestion): {
  readonly stretches: readonly CheapestStretch[]
  readonly provisional: boolean
} {
  const { lines, own } = question
  const provisional = cheapestAt(lines, own, false) === null
  const places = [...new Set(lines.flatMap((line) => line.points.map((point) => point.at)))].sort((a, b) => a - b)
  const stretches: CheapestStretch[] = []
  const first = places[0]
  if (first === undefined) return { stretches, provisional }
  let from = first
  let last = first
  let option = cheapestAt(lines, first, provisional)
  for (const at of places) {
    const here = cheapestAt(lines, at, provisional)
    if (here !== option) {
      const { edge, endsBy } = changeBetween(question, option, here, last, at, provisional)
      stretches.push({ from, to: edge, option, endsBy })
      from = edge
      option = here
    }
    last = at
  }
  stretches.push({ from, to: last, option, endsBy: 'axis' })
  return { stretches, provisional }
}

function meetsAt(line: CostLine, at: number, openToo: boolean): boolean {
  const stretch = stretchAt(line.gates, at)
  return stretch !== undefined && (stretch.meets === true || (openToo && stretch.open))
}

function cheapestAt(lines: readonly CostLine[], at: number, openToo: boolean): string | null {
  let best: string | null = null
  let least = Infinity
  for (const line of lines) {
    const usd = usdAt(line.points, at)
    if (usd !== null && usd < least && meetsAt(line, at, openToo)) {
      least = usd
      best = line.option
    }
  }
  return best
}

/** Between two neighbouring places: the true crossing of the two bills, or the place where a gate changes its answer. */
function changeBetween(
  question: EnvelopeQuestion,
  a: string | null,
  b: string | null,
  from: number,
  to: number,
  openToo: boolean,
): { readonly edge: number; readonly endsBy: 'crossing' | 'gate' } {
  const { lines, options } = question
  const meets = (id: string | null, at: number): boolean => {
    const line = lines.find((each) => each.option === id)
    return line !== undefined && meetsAt(line, at, openToo)
  }
  const byGate = !meets(a, from) || !meets(a, to) || !meets(b, from) || !meets(b, to)
  const first = options.get(a ?? '')
  const second = options.get(b ?? '')
  const worldAt = movingWorld(question.world, question.axis)
  const stays = (at: number): boolean => {
    if (byGate || first === undefined || second === undefined) return cheapestAt(lines, at, openToo) === a
    const demand = demandOf(worldAt(at), first.site)
    return (billTotal(first, demand) ?? Infinity) <= (billTotal(second, demand) ?? Infinity)
  }
  const { first: edge } = narrowed({ from, to, stays, precision: 1e-9, steps: 44 })
  return { edge, endsBy: byGate ? 'gate' : 'crossing' }
}

export interface AlongQuestion {
  readonly stretches: readonly CheapestStretch[]
  readonly options: ReadonlyMap<string, Option>
  readonly worlds: WorldRange
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
}

/** Crossings of one pair that lie closer than this are steps of one staircase, and only the first is told. */
const farApart = 3

/** Where the cheapest changes because two bills cross, with the band in which each crossing may lie; there may be several. */
export function breakEvensAlong(question: AlongQuestion): readonly BreakEven[] {
  const { stretches, axis } = question
  const lastOf = new Map<string, number>()
  return stretches.flatMap((stretch, index): readonly BreakEven[] => {
    const next = stretches[index + 1]
    if (stretch.endsBy !== 'crossing' || next === undefined || stretch.option === null || next.option === null)
      return []
    const pair = [stretch.option, next.option].sort().join(' ')
    const last = lastOf.get(pair)
    lastOf.set(pair, stretch.to)
    if (last !== undefined && stretch.to < last * farApart) return []
    const at = bandOf(question, stretch.option, next.option, stretch.to)
    return [{ between: [stretch.option, next.option], over: axis, at }]
  })
}

/** Of all crossings of the pair the one next to the place found, for its band. */
function bandOf(question: AlongQuestion, below: string, above: string, at: number): Money {
  const { worlds, axis, from, to } = question
  const a = question.options.get(below)
  const b = question.options.get(above)
  const point = { low: at, likely: at, high: at }
  if (a === undefined || b === undefined || worlds.low === worlds.high) return point
  let nearest: BreakEven | undefined
  const away = (each: BreakEven | undefined): number =>
    each === undefined ? Infinity : Math.abs(Math.log(each.at.likely / at))
  for (const each of breakEvensBetween({ a, b, worlds, axis, from: from / 10, to: to * 10 })) {
    if (each.between[0] === below && away(each) < away(nearest)) nearest = each
  }
  return nearest === undefined
    ? point
    : { low: Math.min(at, nearest.at.low), likely: at, high: Math.max(at, nearest.at.high) }
}
