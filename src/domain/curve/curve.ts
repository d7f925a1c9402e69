/** A cost curve: the true bill of one option along one axis, with what runs and whether the target is met. */
import type { CurveAxis } from '../certainty.ts'
import type { Reason } from '../reason.ts'
import { billTotal } from '../bill/bill.ts'
import { planOf } from '../capacity/plan-of.ts'
import { demandOf } from '../demand.ts'
import type { Option } from '../options.ts'
import type { World } from '../resolve-workload.ts'

export interface CurvePoint {
  /** Value on the axis, in the axis field's unit. */
  readonly at: number
  /** null where no size carries it or an input is unknown. */
  readonly usd: number | null
  readonly instances: number | null
  readonly meets: true | Reason
}

export interface CurveQuestion {
  readonly option: Option
  readonly world: World
  readonly axis: CurveAxis
  readonly from: number
  readonly to: number
  readonly points: number
  /** Whether the option meets its gates in that world; left out, every point does. */
  readonly meets?: ((world: World) => true | Reason) | undefined
}

/** Evenly spaced in logarithms, except hours of a day, which are evenly spaced. */
export function curveOf(question: CurveQuestion): readonly CurvePoint[] {
  const { option, world, axis } = question
  const points: CurvePoint[] = []
  for (let index = 0; index < question.points; index += 1) {
    const share = question.points > 1 ? index / (question.points - 1) : 0
    const at = placeOn(axis, question.from, question.to, share)
    const there = worldAt(world, axis, at)
    const demand = demandOf(there, option.site)
    const usd = billTotal(option, demand)
    const plan = usd === undefined ? undefined : planOf(option, demand)
    points.push({
      at,
      usd: usd ?? null,
      instances: plan !== undefined && plan.instances > 0 ? plan.instances : null,
      meets: question.meets === undefined ? true : question.meets(there),
    })
  }
  return points
}

/** The axis value at a share from 0 to 1 of the way. */
export function placeOn(axis: CurveAxis, from: number, to: number, share: number): number {
  if (share <= 0) return from
  if (share >= 1) return to
  if (axis === 'activeHoursPerDay' || from <= 0) return from + (to - from) * share
  return from * Math.exp(Math.log(to / from) * share)
}

const hoursPerDay = 24

/** The same world with one value moved. Hours of a day scale the requests with them: the busy hours stay as busy. */
export function worldAt(world: World, axis: CurveAxis, value: number): World {
  if (axis !== 'activeHoursPerDay') return { ...world, [axis]: value }
  const now = world.activeHoursPerDay ?? hoursPerDay
  const factor = now > 0 ? value / now : 1
  return {
    ...world,
    activeHoursPerDay: value,
    requestsPerMonth: world.requestsPerMonth === undefined ? undefined : world.requestsPerMonth * factor,
    peakToMeanRatio:
      world.peakToMeanRatio === undefined || factor <= 0 ? world.peakToMeanRatio : world.peakToMeanRatio / factor,
  }
}

const decadesAround = 100

/** A range to draw: two decades around the world's own value, or the whole day. */
export function curveRange(world: World, axis: CurveAxis): { readonly from: number; readonly to: number } {
  if (axis === 'activeHoursPerDay') return { from: 1 / 4, to: hoursPerDay }
  const own = world[axis]
  const centre = own !== undefined && own > 0 ? own : 1
  return { from: centre / decadesAround, to: centre * decadesAround }
}
