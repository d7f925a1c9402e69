/** The bill of one option along one axis, every step of the staircase at its true place. */
import { billTotal } from '../bill/bill.ts'
import { totalOfPlan } from '../bill/plan-total.ts'
import { needsOf, planOf } from '../capacity/plan-of.ts'
import type { CurveAxis } from '../certainty.ts'
import type { Money } from '../option-evidence.ts'
import type { Reason } from '../reason.ts'
import { demandOf } from '../demand.ts'
import { narrowed } from '../narrowed.ts'
import type { Option } from '../options.ts'
import type { Family, OperatingModel } from '../vocabulary.ts'
import type { WorldRange } from './break-evens.ts'
import { movingWorld } from './moving-world.ts'

/** USD per month at one place; null where no size carries the load. */
export interface CostPoint {
  readonly at: number
  readonly usd: number | null
  /** The bill with every other range at its ends; null where nothing is a range. */
  readonly band: Money | null
  /** null where the platform scales by request. */
  readonly instances: number | null
}

/** A part of a line on which the gates give one answer. */
export interface GateStretch {
  readonly from: number
  readonly to: number
  readonly meets: true | Reason
  /** The answer hangs on a field nobody filled in. */
  readonly open: boolean
  /** The same answer with the figures of another place of the stretch, or what is at risk there; `meets` has those of its start. */
  readonly reasonAt: (at: number) => Reason | undefined
}

/** What the gates of a stretch say at one of its places. */
export function meetsAt(stretch: GateStretch, at: number): true | Reason {
  return stretch.meets === true ? true : (stretch.reasonAt(at) ?? stretch.meets)
}

/** What may turn into a block at a place where the gates are met; at the workload's own place with its chance. */
export function riskAt(line: CostLine, stretch: GateStretch, at: number, own: number): Reason | undefined {
  if (stretch.meets !== true) return undefined
  return (at === own ? line.ownRisk : null) ?? stretch.reasonAt(at)
}

/** Why an option is drawn. */
export type LineRole = 'best' | 'cheapest' | 'keep' | 'asked'

export interface CostLine {
  readonly option: string
  readonly label: string
  readonly family: Family
  readonly operatingModel: OperatingModel
  readonly role: LineRole
  readonly points: readonly CostPoint[]
  readonly gates: readonly GateStretch[]
  /** What it passes with at the workload's own place, all ranges counted, as the matrix says it; null where it passes cleanly or not at all. */
  readonly ownRisk: Reason | null
  /** USD per month of one more instance; null where the line has no steps. */
  readonly stepUsd: number | null
}

export interface LineQuestion {
  readonly option: Option
  readonly worlds: WorldRange
  readonly axis: CurveAxis
  /** Where to look, ascending. */
  readonly places: readonly number[]
}

interface Seen {
  readonly usd: number | undefined
  readonly size: number
  readonly instances: number
}

const bisections = 44
/** More steps than this between two places are closer together than a line is wide. */
const mostSteps = 3

/** Points ascending; a step is two points at one place, the lower count first. */
export function costLine(question: LineQuestion): readonly CostPoint[] {
  const { worlds, places } = question
  const look = looker(question)
  const points: CostPoint[] = []
  const bandAt = bander(question)
  const flat = worlds.low === worlds.likely && worlds.high === worlds.likely
  const point = (at: number, seen: Seen): CostPoint => ({
    at,
    usd: seen.usd ?? null,
    band: flat || seen.usd === undefined ? null : bandAt(at, seen.usd),
    instances: seen.instances > 0 ? seen.instances : null,
  })
  let before: { readonly at: number; readonly seen: Seen } | undefined
  for (const at of places) {
    const seen = look(at)
    if (before !== undefined) {
      let from = before
      const dense = Math.abs(seen.instances - from.seen.instances) > mostSteps
      for (let steps = dense ? mostSteps : 0; steps < mostSteps && isStep(from.seen, seen); steps += 1) {
        const step = findStep(look, from, at)
        points.push(point(step.below, look(step.below)))
        const above = look(step.above)
        points.push(point(step.above, above))
        from = { at: step.above, seen: above }
      }
      if (!isStep(from.seen, seen) && isLeap(from, { at, seen })) {
        const leap = findLeap(look, from, { at, seen })
        for (const place of [leap.below, leap.above]) points.push(point(place, look(place)))
      }
    }
    points.push(point(at, seen))
    before = { at, seen }
  }
  return points
}

type Look = (at: number) => Seen

function looker({ option, worlds, axis }: LineQuestion): Look {
  const worldAt = movingWorld(worlds.likely, axis)
  return (at) => {
    const demand = demandOf(worldAt(at), option.site)
    const plan = needsOf(option, demand).length > 0 ? undefined : planOf(option, demand)
    const usd = plan === undefined ? undefined : totalOfPlan(option, demand, plan)
    return { usd, size: plan?.size ?? -1, instances: plan?.instances ?? 0 }
  }
}

function isStep(a: Seen, b: Seen): boolean {
  if (a.usd === undefined || b.usd === undefined) return false
  return a.size !== b.size || a.instances !== b.instances
}

/** The last place with the same plan and the first with another. */
function findStep(look: Look, from: { readonly at: number; readonly seen: Seen }, to: number) {
  const stays = (at: number): boolean => !isStep(from.seen, look(at))
  const { last: below, first: above } = narrowed({ from: from.at, to, stays, precision: 1e-9, steps: bisections })
  return { below, above }
}

interface Place {
  readonly at: number
  readonly seen: Seen
}

const steepest = 2
const leapFrom = 0.2

/** The same plan billed another way, such as by the month instead of by the run: steeper than any load could make it. */
function isLeap(a: Place, b: Place): boolean {
  if (a.seen.usd === undefined || b.seen.usd === undefined || a.seen.usd <= 0 || b.seen.usd <= 0) return false
  return Math.abs(Math.log(b.seen.usd / a.seen.usd)) > steepest * Math.abs(Math.log(b.at / a.at)) + leapFrom
}

function findLeap(look: Look, from: Place, to: Place) {
  const middleBill = Math.sqrt((from.seen.usd ?? 0) * (to.seen.usd ?? 0))
  const rises = (to.seen.usd ?? 0) > (from.seen.usd ?? 0)
  const stays = (at: number): boolean => (look(at).usd ?? middleBill) > middleBill !== rises
  const { last: below, first: above } = narrowed({
    from: from.at,
    to: to.at,
    stays,
    precision: 1e-9,
    steps: bisections,
  })
  return { below, above }
}

function bander({ option, worlds, axis }: LineQuestion): (at: number, likely: number) => Money {
  const ends = [movingWorld(worlds.low, axis), movingWorld(worlds.high, axis)]
  return (at, likely) => {
    const bills = ends.map((worldAt) => billTotal(option, demandOf(worldAt(at), option.site)))
    const known = [likely, ...bills.filter((usd) => usd !== undefined)]
    return { low: Math.min(...known), likely, high: Math.max(...known) }
  }
}

/** The price of one more instance: the middle one of all single steps up; null where there are none. */
export function stepOf(points: readonly CostPoint[]): number | null {
  const steps: number[] = []
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1]!
    const b = points[index]!
    if (a.usd === null || b.usd === null || a.instances === null || b.instances === null) continue
    if (b.instances === a.instances + 1 && b.usd > a.usd * 1.0001 && b.at - a.at < 1e-6 * b.at)
      steps.push(b.usd - a.usd)
  }
  steps.sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? null
}

/** The bill between two points of a line, on the straight piece that joins them; null outside and where nothing fits. */
export function usdAt(points: readonly CostPoint[], at: number): number | null {
  return pointAt(points, at)?.usd ?? null
}

/** The point of a line at any place: what runs is that of the piece, the bill lies on it. */
function pointAt(points: readonly CostPoint[], at: number): CostPoint | undefined {
  let low = 0
  let high = points.length - 1
  if (high < 0 || at < points[0]!.at || at > points[high]!.at) return undefined
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (points[middle]!.at <= at) low = middle
    else high = middle
  }
  const a = points[low]!
  const b = points[high]!
  if (b.at === a.at || at <= a.at) return a
  if (at >= b.at) return b
  const part = (at - a.at) / (b.at - a.at)
  const between = (x: number, y: number): number => x + (y - x) * part
  return {
    at,
    usd: a.usd === null || b.usd === null ? null : between(a.usd, b.usd),
    band:
      a.band === null || b.band === null
        ? null
        : {
            low: between(a.band.low, b.band.low),
            likely: between(a.band.likely, b.band.likely),
            high: between(a.band.high, b.band.high),
          },
    instances: a.instances,
  }
}

/** The point of a line and the answer of its gates at one place. */
export function lineAt(
  line: CostLine,
  at: number,
): { readonly point: CostPoint; readonly stretch: GateStretch } | undefined {
  const point = pointAt(line.points, at)
  const stretch = line.gates.find((each) => at >= each.from && at < each.to) ?? line.gates.at(-1)
  return point === undefined || stretch === undefined ? undefined : { point, stretch }
}
