/** One input at a time: the nearest value at which the winner changes, found by bisection on the real gates and scores. */
import type { Flip } from './certainty.ts'
import { fields } from './fields.ts'
import { probeOf } from './flip-probe.ts'
import type { Probe } from './flip-probe.ts'
import type { AmountId } from './resolve-workload.ts'
import type { Family } from './vocabulary.ts'
import type { WorkloadContest } from './workload-contest.ts'

/** Inputs a team can measure or negotiate; the others follow from them or rarely decide. */
export const flipFields: readonly AmountId[] = [
  'requestsPerMonth',
  'durationMs',
  'peakToMeanRatio',
  'longestRunS',
  'memoryGiB',
  'maxColdStartMs',
  'p95TargetMs',
  'concurrencyPerReplica',
  'modelGB',
  'imageGB',
  'activeHoursPerDay',
]

const stepFactor = 2
const steps = 8
const bisections = 30
/** Relative width at which a flip counts as found. */
const precision = 1e-7

export interface Winner {
  readonly option: string
  readonly family: Family
  readonly platform: string
}

const probes = new WeakMap<WorkloadContest, Map<AmountId, Probe>>()

/** What does not move with the field is worked out once. */
function probeFor(held: WorkloadContest, field: AmountId): Probe {
  let own = probes.get(held)
  if (own === undefined) probes.set(held, (own = new Map()))
  let probe = own.get(field)
  if (probe === undefined) own.set(field, (probe = probeOf(held, field)))
  return probe
}

/** The winner when `field` is the single number `value` and nothing else changes. */
export function winnerAt(held: WorkloadContest, field: AmountId, value: number): Winner | undefined {
  const option = probeFor(held, field)(value)
  return option === undefined
    ? undefined
    : { option: option.id, family: option.platform.family, platform: option.platform.id }
}

/** The nearest flip of one field, looking up and down by doublings to 256 times either way. */
function inputFlipsOf(held: WorkloadContest, field: AmountId): readonly Flip[] {
  const now = held.stage.inputs.likely[field]
  const { winner } = held.contest
  if (winner === undefined || now === undefined || now <= 0) return []
  const acrossFamilies = held.contest
    .rivals()
    .some((rival) => rival.option.platform.family !== winner.option.platform.family)
  const same = (other: Winner | undefined): boolean =>
    other !== undefined &&
    (acrossFamilies ? other.family === winner.option.platform.family : other.platform === winner.option.platform.id)
  // Whoever wins only because a range is open would lose to any certain value near: no place of it turns the choice.
  if (held.stage.inputs.ranges.includes(field) && !same(winnerAt(held, field, now))) return []
  const flips: Flip[] = []
  for (const direction of ['below', 'above'] as const) {
    const flip = search({ held, field, now, direction, same })
    if (flip !== undefined) flips.push(flip)
  }
  return flips
}

interface Search {
  readonly held: WorkloadContest
  readonly field: AmountId
  readonly now: number
  readonly direction: 'above' | 'below'
  readonly same: (other: Winner | undefined) => boolean
}

function search(question: Search): Flip | undefined {
  const { held, field, now, direction, same } = question
  const bounds = fields[field]
  const { min, max, whole } = bounds.type === 'amount' ? bounds : { min: 0, max: Infinity, whole: false }
  let inside = now
  for (let step = 1; step <= steps; step += 1) {
    const factor = stepFactor ** step
    const raw = direction === 'above' ? now * factor : now / factor
    const outside = Math.min(max, Math.max(min, whole ? Math.round(raw) : raw))
    if (outside === inside) return undefined
    if (!same(winnerAt(held, field, outside))) return refine(question, inside, outside, whole)
    inside = outside
  }
  return undefined
}

/** Narrows to the last value that keeps the winner and the first that does not. */
function refine(question: Search, inside: number, outside: number, whole: boolean): Flip | undefined {
  const { held, field, now, direction, same } = question
  let keeps = inside
  let flips = outside
  for (let step = 0; step < bisections; step += 1) {
    const middle = whole ? Math.round((keeps + flips) / 2) : (keeps + flips) / 2
    if (middle === keeps || middle === flips || Math.abs(flips - keeps) <= precision * Math.abs(flips)) break
    if (same(winnerAt(held, field, middle))) keeps = middle
    else flips = middle
  }
  const to = winnerAt(held, field, flips)
  return to === undefined ? undefined : { kind: 'input', to: to.option, of: field, now, at: flips, direction }
}

/** Flips of all fields, nearest first in proportion to the value now. */
export function allInputFlips(held: WorkloadContest): readonly Flip[] {
  // A job has its machine to itself: how many it could take at once is no answer anybody gives.
  const asked = held.stage.demands.likely.jobLike
    ? flipFields.filter((field) => field !== 'concurrencyPerReplica')
    : flipFields
  return asked.flatMap((field) => inputFlipsOf(held, field)).sort((a, b) => distanceOf(a) - distanceOf(b))
}

/** How far the flip lies from the value now, as the logarithm of a factor. */
export function distanceOf(flip: Flip): number {
  return Math.abs(Math.log(Math.max(flip.at, 1e-12) / flip.now))
}
