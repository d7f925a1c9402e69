/** One workload on one catalogue for one team: the contest at once, its depth when first read. */
import { inReadingOrder } from './in-reading-order.ts'
import type { Recommendation, WorkloadAssessment } from './assessment.ts'
import { better } from './contender.ts'
import type { Contender } from './contender.ts'
import { depthOf } from './depth.ts'
import type { Depth } from './depth.ts'
import { familyVerdicts } from './family-verdicts.ts'
import type { Judgement } from './judgement.ts'
import { once } from './once.ts'
import { optionAssessment } from './option-assessment.ts'
import { recommendationOf } from './recommend.ts'
import type { Grounds } from './recommend.ts'
import { resolveWorkload } from './resolve-workload.ts'
import { whenRead } from './when-read.ts'
import type { Workload } from './workbook.ts'
import { contestAgain, contestFor } from './workload-contest.ts'
import type { AssessmentContext, WorkloadContest } from './workload-contest.ts'

export interface JudgedWorkload {
  readonly context: AssessmentContext
  readonly result: WorkloadAssessment
  /** To weigh again when nothing but the weights changes; it grows when other weights bring other options forward. */
  judgement: Judgement
}

export function assessWorkload(context: AssessmentContext, entry: Workload): WorkloadAssessment {
  return assessJudged(context, entry).result
}

/** With a judgement of the same entry and options only the weighing is done, and that when somebody reads the row. */
export function assessJudged(context: AssessmentContext, entry: Workload, known?: Judgement): JudgedWorkload {
  if (known !== undefined) {
    const again = once(() => contestAgain(context, entry, judged.judgement))
    const brief = once(() => {
      const held = contestAgain(context, entry, known)
      judged.judgement = held.judgement()
      return briefOf(held, again)
    })
    const judged: JudgedWorkload = { context, result: weighedWhenRead({ entry, again, brief }), judgement: known }
    return judged
  }
  const held = contestFor(context, entry)
  const judgement = held.judgement()
  // The contest is laid out now and forgotten; whoever reads evidence has it laid out again from what was found out.
  const again = once(() => contestAgain(context, entry, judgement))
  return { context, result: laidOut(entry, briefOf(held, again), again), judgement }
}

function groundsOf({ contest, view, context }: WorkloadContest, chosen: Contender): Grounds {
  return { contest, chosen, contenders: view.contenders, pricesAgeDays: context.pricesAgeDays }
}

function recommendedAgain(again: () => WorkloadContest): Grounds {
  const held = again()
  return groundsOf(held, held.contest.winner as Contender)
}

function fallbackOf(held: WorkloadContest): Recommendation | null {
  const { fallback } = held.contest
  if (fallback === undefined) return null
  const grounds = groundsOf(held, fallback)
  return recommendationOf(grounds, () => grounds)
}

type Again = () => WorkloadContest
type Brief = Pick<WorkloadAssessment, 'recommendation' | 'families' | 'standing'>
type Late = Omit<WorkloadAssessment, keyof Brief | 'id' | 'name'>

interface Source {
  readonly entry: Workload
  readonly again: Again
  /** Of a contest that is forgotten, so that a row that is only shown stays small. */
  readonly brief: () => Brief
}

const lateParts: { readonly [Name in keyof Late]: (from: Pick<Source, 'entry' | 'again'>) => Late[Name] } = {
  inputs: ({ entry }) => resolveWorkload(entry),
  fallback: ({ again }) => fallbackOf(again()),
  options: ({ again }) => optionsIn(again()),
  presetWinners: ({ again }) => depthFor(again()).presetWinners(),
  keep: ({ again }) => depthFor(again()).keep(),
  breakEvens: ({ again }) => depthFor(again()).breakEvens(),
  flips: ({ again }) => depthFor(again()).flips(),
  robustness: ({ again }) => depthFor(again()).robustness(),
  riskiestAssumption: ({ again }) => depthFor(again()).riskiestAssumption(),
  unknownsWorth: ({ again }) => depthFor(again()).unknownsWorth(),
  traps: ({ again }) => depthFor(again()).traps(),
  split: ({ again }) => depthFor(again()).split(),
  path: ({ again }) => depthFor(again()).path(),
  operations: ({ again }) => depthFor(again()).operations(),
  prompts: ({ again }) => depthFor(again()).prompts(),
  aiLane: ({ again }) => depthFor(again()).aiLane(),
  topology: ({ again }) => depthFor(again()).topology(),
  dataGravity: ({ again }) => depthFor(again()).dataGravity(),
}

const withRest = whenRead<Pick<Source, 'entry' | 'again'>, Late>(lateParts)

const withAll = whenRead<Source, Brief & Late>({
  recommendation: ({ brief }) => brief().recommendation,
  families: ({ brief }) => brief().families,
  standing: ({ brief }) => brief().standing,
  ...lateParts,
})

const depths = new WeakMap<WorkloadContest, Depth>()

function depthFor(held: WorkloadContest): Depth {
  let depth = depths.get(held)
  if (depth === undefined) depths.set(held, (depth = depthOf(held)))
  return depth
}

function briefOf(held: WorkloadContest, again: Again): Brief {
  const { winner, standing } = held.contest
  return {
    recommendation:
      winner === undefined ? null : recommendationOf(groundsOf(held, winner), () => recommendedAgain(again)),
    families: familyVerdicts(held.view, () => again().view),
    standing,
  }
}

/** The brief is at hand; the rest comes of the contest laid out again. */
function laidOut(entry: Workload, brief: Brief, again: Again): WorkloadAssessment {
  const atOnce: Omit<WorkloadAssessment, keyof Late> = {
    id: entry.id,
    name: nameOf(entry),
    recommendation: brief.recommendation,
    families: brief.families,
    standing: brief.standing,
  }
  return withRest(atOnce, { entry, again })
}

/** Nothing is at hand: of thousands of rows that a weight moves, a screen shows some forty. */
function weighedWhenRead(from: Source): WorkloadAssessment {
  const { entry } = from
  return withAll({ id: entry.id, name: nameOf(entry) }, from)
}

function nameOf({ name, id }: Workload): string {
  return inReadingOrder(name ?? id)
}

function optionsIn({ view }: WorkloadContest): WorkloadAssessment['options'] {
  return [...view.contenders()].sort(better).map((contender) => optionAssessment(contender, view))
}
