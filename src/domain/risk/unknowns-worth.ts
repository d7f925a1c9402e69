/**
 * What knowing each unknown is worth, in USD per month.
 *
 * The decision is made on fit, so a point of fit is priced at the bill change that moves the cost criterion by as much: the
 * team's own weights say what its other criteria are worth in money. A blocked option has no fit, which is the loss of a veto.
 */
import type { Flip, UnknownWorth } from '../assessment.ts'
import { contendersIn } from '../contest-in.ts'
import { costAnchors } from '../criteria/cost.ts'
import { fields } from '../fields.ts'
import { familyBests } from '../break-evens-of.ts'
import { netBenefitOfBenchmark } from '../uncertainty/benchmark-plan.ts'
import { valueOfInput } from '../uncertainty/value-of-information.ts'
import type { FieldId } from '../workbook.ts'
import type { WorkloadContest } from '../workload-contest.ts'
import { effortOf } from './benchmark-effort.ts'
import { drawInputs, worldOfDraw } from './input-draws.ts'

export const worthSeed = 20_261_122
/** Enough on the page; the background draws ten times as many. */
const fewDraws = 1_000

/** USD per month that one point of fit is worth to this team for this workload; 0 where cost has no weight or no bill. */
export function usdPerFit(held: WorkloadContest): number {
  const { winner } = held.contest
  const weight = held.context.weights.cost
  if (winner?.usd === undefined || weight <= 0) return 0
  const { goodUsd, badUsd } = costAnchors(winner.scene)
  return (Math.max(winner.usd, goodUsd) * Math.log(badUsd / goodUsd)) / weight
}

/** The options between which the decision really is: the best of each family, and the fallback. */
function candidates(held: WorkloadContest) {
  const { winner, fallback } = held.contest
  const list = new Map(
    [...familyBests(held), winner, fallback].flatMap((each) =>
      each === undefined ? [] : [[each.option.id, each.option]],
    ),
  )
  return [...list.values()]
}

export function benchmarkHoursOf(held: WorkloadContest, field: FieldId): number {
  return held.context.site.catalogue.assumptions.benchmarkHours.value * effortOf(field).share
}

function benchmarkUsdOf(held: WorkloadContest, field: FieldId): number {
  return benchmarkHoursOf(held, field) * held.context.site.team.opsHourUsd
}

/** Blank decisive fields first, then ranges by what their resolution is worth net of the benchmark. */
export function unknownsWorthOf(
  held: WorkloadContest,
  inputFlips: readonly Flip[],
  draws = fewDraws,
): readonly UnknownWorth[] {
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
  return [...blanks, ...rangesWorth(held, inputFlips, draws)]
}

function rangesWorth(held: WorkloadContest, inputFlips: readonly Flip[], draws: number): readonly UnknownWorth[] {
  const { inputs } = held.stage
  if (inputs.ranges.length === 0 || held.contest.winner === undefined) return []
  const drawn = drawInputs(held, draws, worthSeed)
  const options = candidates(held)
  const rate = usdPerFit(held)
  const utilities = options.map(() => new Float64Array(draws))
  for (let index = 0; index < draws; index += 1) {
    contendersIn(held, worldOfDraw(held, drawn, index), options).forEach((contender, at) => {
      const utility = utilities[at]
      if (utility !== undefined) utility[index] = (contender.fit ?? 0) * rate
    })
  }
  const horizon = held.context.site.catalogue.assumptions.decisionHorizonMonths.value
  return drawn.fields
    .map((field): UnknownWorth => {
      const input = drawn.values.get(field) ?? new Float64Array(draws)
      const found =
        options.length < 2 ? { value: 0, changeShare: 0 } : valueOfInput({ utilities, input, seed: worthSeed })
      const flip = inputFlips.find((each) => each.of === field)
      const benchmarkUsd = benchmarkUsdOf(held, field)
      const enbsUsd = netBenefitOfBenchmark({
        id: field,
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
        threshold: flip?.at ?? null,
        thresholdTo: flip?.to ?? null,
      }
    })
    .sort((a, b) => (b.enbsUsd ?? 0) - (a.enbsUsd ?? 0) || (a.field < b.field ? -1 : 1))
}
