/** One workload on one catalogue for one team: the contest at once, its depth when first read. */
import type { Recommendation, WorkloadAssessment } from './assessment.ts'
import { better } from './contender.ts'
import type { Contender } from './contender.ts'
import { depthOf } from './depth.ts'
import { familyVerdicts } from './family-verdicts.ts'
import { once } from './once.ts'
import { optionAssessment } from './option-assessment.ts'
import { recommendationOf } from './recommend.ts'
import type { Grounds } from './recommend.ts'
import type { Workload } from './workbook.ts'
import { contestAgain, contestFor, judgementOf } from './workload-contest.ts'
import type { AssessmentContext, Judgement, WorkloadContest } from './workload-contest.ts'

export interface JudgedWorkload {
  readonly result: WorkloadAssessment
  /** To weigh again when nothing but the weights changes. */
  readonly judgement: Judgement
}

export function assessWorkload(context: AssessmentContext, entry: Workload): WorkloadAssessment {
  return assessJudged(context, entry).result
}

/** With a judgement of the same entry and options only the weighing is done. */
export function assessJudged(context: AssessmentContext, entry: Workload, known?: Judgement): JudgedWorkload {
  const held = known === undefined ? contestFor(context, entry) : contestAgain(context, entry, known)
  const judgement = known ?? judgementOf(held)
  // The contest is laid out now and forgotten; whoever reads evidence has it laid out again from what was found out.
  const again = once(() => contestAgain(context, entry, judgement))
  return { result: laidOut(entry, briefOf(held, again), again), judgement }
}

type Brief = Pick<WorkloadAssessment, 'inputs' | 'standing' | 'recommendation' | 'families'>

function briefOf(held: WorkloadContest, again: () => WorkloadContest): Brief {
  const { winner } = held.contest
  return {
    inputs: held.stage.inputs,
    standing: held.contest.standing,
    recommendation: winner === undefined ? null : recommended(held, winner, () => recommendedAgain(again)),
    families: familyVerdicts(held.view, () => again().view),
  }
}

function groundsOf({ contest, view, context }: WorkloadContest, chosen: Contender): Grounds {
  return { contest, chosen, contenders: view.contenders, pricesAgeDays: context.pricesAgeDays }
}

function recommended(held: WorkloadContest, chosen: Contender, reread: () => Grounds): Recommendation {
  return recommendationOf(groundsOf(held, chosen), reread)
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

function laidOut(entry: Workload, brief: Brief, again: () => WorkloadContest): WorkloadAssessment {
  const second = once(() => fallbackOf(again()))
  const options = once(() => {
    const { view } = again()
    return [...view.contenders].sort(better).map((contender) => optionAssessment(contender, view))
  })
  const depth = once(() => depthOf(again()))
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    inputs: brief.inputs,
    recommendation: brief.recommendation,
    get fallback() {
      return second()
    },
    families: brief.families,
    get options() {
      return options()
    },
    standing: brief.standing,
    get presetWinners() {
      return depth().presetWinners()
    },
    get keep() {
      return depth().keep()
    },
    get breakEvens() {
      return depth().breakEvens()
    },
    get flips() {
      return depth().flips()
    },
    get robustness() {
      return depth().robustness()
    },
    get riskiestAssumption() {
      return depth().riskiestAssumption()
    },
    get unknownsWorth() {
      return depth().unknownsWorth()
    },
    get traps() {
      return depth().traps()
    },
    get split() {
      return depth().split()
    },
    get path() {
      return depth().path()
    },
    get operations() {
      return depth().operations()
    },
    get prompts() {
      return depth().prompts()
    },
    get aiLane() {
      return depth().aiLane()
    },
  }
}
