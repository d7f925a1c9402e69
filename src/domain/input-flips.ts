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

/** What a flip changes of the winner: another platform of its family, or the family itself. */
type Aspect = 'platform' | 'family'

/** Those that leave the family come apart from those that only change its platform. */
export interface InputFlips {
  readonly across: readonly Flip[]
  readonly within: readonly Flip[]
}

interface Found {
  readonly flip: Flip
  readonly leaves: boolean
}

/** The nearest flips of one field, looking up and down by doublings to 256 times either way. */
function inputFlipsOf(held: WorkloadContest, field: AmountId): readonly Found[] {
  const now = held.stage.inputs.likely[field]
  const { winner } = held.contest
  if (winner === undefined || now === undefined || now <= 0) return []
  const { id: platform, family } = winner.option.platform
  const same = (other: Winner | undefined, aspect: Aspect): boolean =>
    other !== undefined && other[aspect] === (aspect === 'family' ? family : platform)
  // Whoever wins only because a range is open would lose to any certain value near: no place of it turns the choice.
  if (held.stage.inputs.ranges.includes(field)) {
    const fixed = winnerAt(held, field, now)
    if (!same(fixed, hasRivalFamily(held) ? 'family' : 'platform')) return []
  }
  return (['below', 'above'] as const).flatMap((direction) => search({ held, field, now, direction, same }))
}

/** Without a rival in another family, a change of platform is all that can turn the choice. */
function hasRivalFamily({ contest }: WorkloadContest): boolean {
  return contest.rivals().some((rival) => rival.option.platform.family !== contest.winner?.option.platform.family)
}

interface Search {
  readonly held: WorkloadContest
  readonly field: AmountId
  readonly now: number
  readonly direction: 'above' | 'below'
  readonly same: (other: Winner | undefined, aspect: Aspect) => boolean
}

/** One walk away from the value now: the first other platform on it, and the first other family. */
function search(question: Search): readonly Found[] {
  const { held, field, now, direction, same } = question
  const bounds = fields[field]
  const { min, max, whole } = bounds.type === 'amount' ? bounds : { min: 0, max: Infinity, whole: false }
  const found: Found[] = []
  const startsApart = held.stage.inputs.ranges.includes(field) && !same(winnerAt(held, field, now), 'platform')
  let aspect: Aspect = startsApart ? 'family' : 'platform'
  let inside = now
  for (let step = 1; step <= steps; step += 1) {
    const factor = stepFactor ** step
    const raw = direction === 'above' ? now * factor : now / factor
    const outside = Math.min(max, Math.max(min, whole ? Math.round(raw) : raw))
    if (outside === inside) return found
    const there = winnerAt(held, field, outside)
    if (aspect === 'platform' && !same(there, 'platform')) {
      const near = refine(question, 'platform', inside, outside, whole)
      if (near !== undefined) found.push(near)
      if (near?.leaves === true) return found
      aspect = 'family'
    }
    if (aspect === 'family' && !same(there, 'family')) {
      const far = refine(question, 'family', inside, outside, whole)
      return far === undefined ? found : [...found, far]
    }
    inside = outside
  }
  return found
}

/** Narrows to the last value that keeps the winner and the first that does not. */
function refine(question: Search, aspect: Aspect, inside: number, outside: number, whole: boolean): Found | undefined {
  const { held, field, now, direction, same } = question
  let keeps = inside
  let flips = outside
  for (let step = 0; step < bisections; step += 1) {
    const middle = whole ? Math.round((keeps + flips) / 2) : (keeps + flips) / 2
    if (middle === keeps || middle === flips || Math.abs(flips - keeps) <= precision * Math.abs(flips)) break
    if (same(winnerAt(held, field, middle), aspect)) keeps = middle
    else flips = middle
  }
  const to = winnerAt(held, field, flips)
  if (to === undefined) return undefined
  return { flip: { kind: 'input', to: to.option, of: field, now, at: flips, direction }, leaves: !same(to, 'family') }
}

/** Flips of all fields, nearest first in proportion to the value now. */
export function allInputFlips(held: WorkloadContest): InputFlips {
  // A job has its machine to itself: how many it could take at once is no answer anybody gives.
  const asked = held.stage.demands.likely.jobLike
    ? flipFields.filter((field) => field !== 'concurrencyPerReplica')
    : flipFields
  const found = asked.flatMap((field) => inputFlipsOf(held, field))
  const sorted = (counts: (each: Found) => boolean): readonly Flip[] =>
    found
      .filter(counts)
      .map(({ flip }) => flip)
      .sort((a, b) => distanceOf(a) - distanceOf(b))
  // Where no other family competes, another platform is the decision.
  if (!hasRivalFamily(held)) return { across: sorted(() => true), within: [] }
  return { across: sorted(({ leaves }) => leaves), within: sorted(({ leaves }) => !leaves) }
}

/** How far the flip lies from the value now, as the logarithm of a factor. */
export function distanceOf(flip: Flip): number {
  return Math.abs(Math.log(Math.max(flip.at, 1e-12) / flip.now))
}
