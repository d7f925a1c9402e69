/** Where within its range a field turns the choice once it is known, and which option is chosen on either side. */
import { fields } from '../fields.ts'
import { flipFields, winnerAt } from '../input-flips.ts'
import type { Winner } from '../input-flips.ts'
import type { AmountId } from '../resolve-workload.ts'
import type { WorkloadContest } from '../workload-contest.ts'

export interface TurningPoint {
  readonly at: number
  /** Ids of options. */
  readonly below: string
  readonly above: string
}

type Aspect = 'family' | 'platform' | 'option'

interface Reading {
  readonly value: number
  readonly winner: Winner
}

/** Those that move a bill alone turn the choice as well, though nobody would look for a flip of theirs. */
const turningFields: ReadonlySet<AmountId> = new Set([
  ...flipFields,
  'egressGBPerMonth',
  'ingressGBPerMonth',
  'dataGBPerMonth',
])

const parts = 16
const bisections = 30
/** Relative width at which the turn counts as found. */
const precision = 1e-7

/** A range holds nine worlds in ten; the tails reach as far again beyond its ends, which is where the tenth is drawn. */
export type Stretch = 'range' | 'tails'

/** The turn of one field that is nearest to its likely value, in the aspect asked for. */
export function turningPointsOf(
  held: WorkloadContest,
  field: AmountId,
  stretch: Stretch,
): (aspect: Aspect) => TurningPoint | undefined {
  const readings = turningFields.has(field) ? readingsOf(held, field, stretch) : []
  const likely = held.stage.inputs.likely[field] ?? 1
  return (aspect) => {
    const turns = readings
      .slice(1)
      .map((after, index) => [readings[index]!, after] as const)
      .filter(([before, after]) => before.winner[aspect] !== after.winner[aspect])
      .sort(([a, b], [c, d]) => distance(likely, a.value, b.value) - distance(likely, c.value, d.value))
    const nearest = turns[0]
    return nearest === undefined ? undefined : narrowed(held, field, aspect, nearest)
  }
}

/** How far a stretch lies from the likely value, as the logarithm of a factor; 0 where it holds it. */
function distance(likely: number, from: number, to: number): number {
  return Math.max(0, Math.log(from / likely), Math.log(likely / to))
}

/** Who wins at the ends, at the likely value and between, wherever somebody does. */
function readingsOf(held: WorkloadContest, field: AmountId, stretch: Stretch): readonly Reading[] {
  const [from, to] = endsOf(held, field, stretch)
  if (!(from > 0) || !(to > from)) return []
  const { likely } = held.stage.inputs
  const between = Array.from({ length: parts + 1 }, (_, part) => from * (to / from) ** (part / parts))
  const places = [...between, likely[field] ?? from].map((value) => (isWhole(field) ? Math.round(value) : value))
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((value) => {
      const winner = winnerAt(held, field, value)
      return winner === undefined ? [] : [{ value, winner }]
    })
}

function endsOf(held: WorkloadContest, field: AmountId, stretch: Stretch): readonly [number, number] {
  const { low, likely, high } = held.stage.inputs
  const ends = [low[field] ?? 0, high[field] ?? 0] as const
  if (stretch === 'range') return ends
  const bounds = fields[field]
  const { min, max } = bounds.type === 'amount' ? bounds : { min: 0, max: Infinity }
  const middle = likely[field] ?? 0
  return [Math.max(min, ends[0] ** 2 / middle), Math.min(max, ends[1] ** 2 / middle)]
}

function narrowed(
  held: WorkloadContest,
  field: AmountId,
  aspect: Aspect,
  [before, after]: readonly [Reading, Reading],
): TurningPoint {
  let below = before
  let above = after
  for (let step = 0; step < bisections && above.value - below.value > precision * above.value; step += 1) {
    const raw = (below.value + above.value) / 2
    const value = isWhole(field) ? Math.floor(raw) : raw
    if (value === below.value) break
    const winner = winnerAt(held, field, value)
    if (winner === undefined) break
    if (winner[aspect] === before.winner[aspect]) below = { value, winner }
    else above = { value, winner }
  }
  // Of whole steps the last that keeps the lower answer; otherwise the two are the same number in any wording.
  return { at: below.value, below: below.winner.option, above: above.winner.option }
}

function isWhole(field: AmountId): boolean {
  const found = fields[field]
  return found.type === 'amount' && found.whole
}
