/** The order of a meeting: what is at stake times how unsure it is, with the time shared out by the same measure. */
import type { DecisionState } from './decision-state.ts'
import { needsDiscussion } from './decision-state.ts'

export interface AgendaItem {
  readonly workload: string
  readonly name: string
  /** USD per month of the option at hand, at the high end of its range; null where nothing is priced yet. */
  readonly stakesUsd: number | null
  /** 0 to 1: the chance that another choice would be right. */
  readonly uncertainty: number
  readonly minutes: number
}

export interface Agenda {
  readonly discuss: readonly AgendaItem[]
  /** Solid or settled: read out, not discussed. */
  readonly skip: readonly AgendaItem[]
  readonly minutes: number
}

/** Nobody settles anything in less, and nobody listens for longer. */
const leastMinutes = 2
const mostMinutes = 10

/** Share of the weights around the team's own under which another option wins, joined with the chance an open number flips it. */
export function uncertaintyOf({ workload }: DecisionState): number {
  const { standing, recommendation, robustness, unknownsWorth } = workload
  if (recommendation === null || standing.word === 'unknown' || standing.word === 'none') return 1
  const byWeights = robustness === null ? 0 : 1 - robustness.aroundWeights
  const byInputs = Math.max(0, ...unknownsWorth.map((unknown) => unknown.flipProbability ?? 0))
  const joined = 1 - (1 - byWeights) * (1 - byInputs)
  if (recommendation.provisional) return Math.max(0.5, joined)
  return standing.word === 'too close' ? Math.max(0.5, joined) : joined
}

function stakesOf(state: DecisionState): number | null {
  return state.option?.monthlyUsd?.high ?? state.workload.recommendation?.monthlyUsd ?? null
}

/** Orders by stakes times uncertainty; equals as they stand in the workbook; an item without a price is taken at the median of the others. `minutes` is the time box. */
export function agendaOf(states: readonly DecisionState[], minutes: number): Agenda {
  const priced = states.flatMap((state) => stakesOf(state) ?? []).toSorted((a, b) => a - b)
  const median = priced[Math.floor(priced.length / 2)] ?? 1
  const weighed = states
    .map((state) => ({ state, uncertainty: uncertaintyOf(state), stakesUsd: stakesOf(state) }))
    .map((each) => ({ ...each, score: (each.stakesUsd ?? median) * each.uncertainty }))
    .toSorted((a, b) => b.score - a.score)
  const discussed = weighed.filter(({ state }) => needsDiscussion(state))
  const shares = minutesFor(
    discussed.map(({ score }) => score),
    minutes,
  )
  const itemOf = ({ state, uncertainty, stakesUsd }: (typeof weighed)[number], time: number): AgendaItem => ({
    workload: state.workload.id,
    name: state.workload.name,
    stakesUsd,
    uncertainty,
    minutes: time,
  })
  return {
    discuss: discussed.map((each, index) => itemOf(each, shares[index] ?? leastMinutes)),
    skip: weighed.filter(({ state }) => !needsDiscussion(state)).map((each) => itemOf(each, 0)),
    minutes: shares.reduce((sum, each) => sum + each, 0),
  }
}

/** Whole minutes: the least for everybody, the rest by the square root of the score, so that no item takes the whole hour. */
function minutesFor(scores: readonly number[], box: number): readonly number[] {
  const roots = scores.map((score) => Math.sqrt(Math.max(0, score)))
  const sum = roots.reduce((total, root) => total + root, 0)
  const spare = Math.max(0, box - leastMinutes * scores.length)
  return roots.map((root) => Math.min(mostMinutes, leastMinutes + (sum > 0 ? Math.floor((spare * root) / sum) : 0)))
}
