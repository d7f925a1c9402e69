/**
 * What knowing each unknown is worth, in USD per month.
 *
 * The decision is made on fit, so a point of fit is priced at the bill change that moves the cost criterion by as much: the
 * team's own weights say what its other criteria are worth in money. An option that breaks a promise in some world must be
 * left again: the veto's loss is the move to the best that keeps it, plus the month's bill paid until then. Where nothing
 * keeps it, the plan must change, and changing it before anything is built saves that loss.
 */
import type { UnknownWorth } from '../certainty.ts'
import { billTotal } from '../bill/bill.ts'
import { bestOf } from '../contender.ts'
import { contendersIn } from '../contest-in.ts'
import { costAnchors } from '../criteria/cost.ts'
import { fields } from '../fields.ts'
import { once } from '../once.ts'
import { familyBests } from '../break-evens-of.ts'
import { netBenefitOfBenchmark } from '../uncertainty/benchmark-plan.ts'
import { valueOfInput } from '../uncertainty/value-of-information.ts'
import type { Option } from '../options.ts'
import type { AmountId } from '../resolve-workload.ts'
import type { FieldId } from '../workbook.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import { effortOf } from './benchmark-effort.ts'
import { drawInputs, worldOfDraw } from './input-draws.ts'
import type { InputDraws } from './input-draws.ts'
import { keepsPromises, promiseEdgeOf } from './kept-promises.ts'
import type { PromiseEdge } from './kept-promises.ts'
import { turningPointsOf } from './turning-point.ts'
import type { TurningPoint } from './turning-point.ts'

const worthSeed = 20_261_122
/** Enough on the page; the background draws ten times as many. */
const fewDraws = 1_000

/** USD per month that one point of fit is worth to this team for this workload; 0 where cost has no weight or no bill. */
function usdPerFit(held: WorkloadContest): number {
  const { winner } = held.contest
  const weight = held.context.weights.cost
  if (winner?.usd === undefined || weight <= 0) return 0
  const { goodUsd, badUsd } = costAnchors(winner.scene)
  return (Math.max(winner.usd, goodUsd) * Math.log(badUsd / goodUsd)) / weight
}

/** The options between which the decision really is: the best of each family, the fallback, and who wins at the ends. */
function candidates(held: WorkloadContest): readonly Option[] {
  const { winner, fallback } = held.contest
  const { low, high } = held.stage.inputs
  const { options } = held.context
  const atEnds = [low, high].map((world) => bestOf(contendersIn(held, world, options).filter(keepsPromises)))
  const list = new Map(
    [...familyBests(held), winner, fallback, ...atEnds].flatMap((each) =>
      each === undefined ? [] : [[each.option.id, each.option]],
    ),
  )
  return [...list.values()]
}

/** USD per month over the horizon: moving one workload, which is also what changing its plan takes. */
function moveUsdPerMonth(held: WorkloadContest): number {
  const { site } = held.context
  const { migrationHours, decisionHorizonMonths } = site.catalogue.assumptions
  return (migrationHours.value * site.team.opsHourUsd) / Math.max(1, decisionHorizonMonths.value)
}

interface Utilities {
  readonly rows: readonly Float64Array[]
  /** Share of draws in which no option keeps its promises. */
  readonly strandedShare: number
}

/**
 * USD per month of every option in every draw, and of changing the plan first as the last row where some draw leaves
 * nothing that keeps its promises.
 */
function utilitiesOf(held: WorkloadContest, drawn: InputDraws, options: readonly Option[]): Utilities {
  const rate = usdPerFit(held)
  const move = moveUsdPerMonth(held)
  const horizon = Math.max(1, held.context.site.catalogue.assumptions.decisionHorizonMonths.value)
  const rows = options.map(() => new Float64Array(drawn.count))
  const changed = new Float64Array(drawn.count)
  let stranded = 0
  for (let index = 0; index < drawn.count; index += 1) {
    const contenders = contendersIn(held, worldOfDraw(held, drawn, index), options)
    const kept = contenders.map(keepsPromises)
    const best = Math.max(...contenders.map((each, at) => (kept[at] === true ? (each.fit ?? 0) * rate : -Infinity)))
    const nobody = best === -Infinity
    if (nobody) stranded += 1
    // What a changed plan is worth is the same for all, so only its effort counts.
    const reached = nobody ? 0 : best
    contenders.forEach((contender, at) => {
      const row = rows[at]
      if (row === undefined) return
      const wasted = (contender.usd ?? billTotal(contender.option, contender.scene.demands.likely) ?? 0) / horizon
      const loss = nobody ? move * 2 + wasted : move + wasted
      row[index] = kept[at] === true ? (contender.fit ?? 0) * rate : reached - loss
    })
    changed[index] = reached - move
  }
  return { rows: stranded > 0 ? [...rows, changed] : rows, strandedShare: stranded / drawn.count }
}

export function benchmarkHoursOf(held: WorkloadContest, field: FieldId): number {
  return (
    held.context.site.catalogue.assumptions.benchmarkHours.value *
    effortOf(field, held.stage.demands.likely.jobLike).share
  )
}

export function benchmarkUsdOf(held: WorkloadContest, field: FieldId): number {
  return benchmarkHoursOf(held, field) * held.context.site.team.opsHourUsd
}

/** Blank decisive fields first, then ranges by what their resolution is worth net of the benchmark. */
export function unknownsWorthOf(held: WorkloadContest, draws = fewDraws): readonly UnknownWorth[] {
  const { inputs } = held.stage
  const blanks = inputs.unknown
    .filter((field) => fields[field].decisive)
    .map((field): UnknownWorth => ({
      field,
      basis: 'unknown',
      low: null,
      high: null,
      evppiUsdPerMonth: null,
      benchmarkUsd: benchmarkUsdOf(held, field),
      enbsUsd: null,
      flipProbability: null,
      threshold: null,
      thresholdTo: null,
    }))
  return [...blanks, ...rangesWorth(held, draws)]
}

/** What is chosen instead: the side that is not recommended now, or where neither is, the one away from the likely value. */
function otherSide(held: WorkloadContest, field: AmountId, { at, below, above }: TurningPoint): string {
  const now = held.contest.winner?.option.id
  if (now === below) return above
  if (now === above) return below
  return (held.stage.inputs.likely[field] ?? 0) > at ? below : above
}

interface Turn {
  readonly turn?: TurningPoint | undefined
  readonly edge?: PromiseEdge | undefined
}

/** Another family first; a broken promise next; within a family, or in the tails, only where knowing it is worth money. */
function turnOf(held: WorkloadContest, field: AmountId, options: readonly Option[], matters: boolean): Turn {
  const turns = turningPointsOf(held, field, 'range')
  const family = turns('family')
  if (family !== undefined || !matters) return { turn: family }
  const edge = promiseEdgeOf(held, field, options)
  if (edge !== undefined) return { edge }
  const inTails = once(() => turningPointsOf(held, field, 'tails'))
  return {
    turn: turns('platform') ?? turns('option') ?? inTails()('family') ?? inTails()('platform') ?? inTails()('option'),
  }
}

function beyondEdge(
  held: WorkloadContest,
  { gate, direction }: PromiseEdge,
  chance: number,
): Pick<UnknownWorth, 'sides' | 'beyond'> {
  const keep = held.contest.winner?.option.id ?? null
  return {
    sides: direction === 'above' ? { below: keep, above: null } : { below: null, above: keep },
    beyond: { gate, direction, chance },
  }
}

function rangesWorth(held: WorkloadContest, draws: number): readonly UnknownWorth[] {
  const { inputs } = held.stage
  if (inputs.ranges.length === 0 || held.contest.winner === undefined) return []
  const drawn = drawInputs(held, draws, worthSeed)
  const options = candidates(held)
  const { rows: utilities, strandedShare } = utilitiesOf(held, drawn, options)
  // A broken promise is a step, which a polynomial smooths away and bins do not.
  const method = strandedShare > 0 ? 'bins' : 'polynomial'
  const horizon = held.context.site.catalogue.assumptions.decisionHorizonMonths.value
  return drawn.fields
    .map((field): UnknownWorth => {
      const input = drawn.values.get(field) ?? new Float64Array(draws)
      const found =
        utilities.length < 2
          ? { value: 0, changeShare: 0 }
          : valueOfInput({ utilities, input, seed: worthSeed, method })
      const { turn, edge } = turnOf(held, field, options, found.value > 0)
      const benchmarkUsd = benchmarkUsdOf(held, field)
      const enbsUsd = netBenefitOfBenchmark({
        valuePerMonth: found.value,
        horizonMonths: horizon,
        benchmarkHours: benchmarkHoursOf(held, field),
        hourRate: held.context.site.team.opsHourUsd,
      })
      return {
        field,
        basis: inputs.basis[field] ?? 'estimated',
        low: inputs.low[field] ?? null,
        high: inputs.high[field] ?? null,
        evppiUsdPerMonth: found.value,
        benchmarkUsd,
        enbsUsd,
        flipProbability: found.changeShare,
        threshold: edge?.at ?? turn?.at ?? null,
        thresholdTo: turn === undefined ? null : otherSide(held, field, turn),
        ...(turn === undefined ? {} : { sides: { below: turn.below, above: turn.above } }),
        ...(edge === undefined ? {} : beyondEdge(held, edge, strandedShare)),
      }
    })
    .sort((a, b) => (b.enbsUsd ?? 0) - (a.enbsUsd ?? 0) || (a.field < b.field ? -1 : 1))
}
