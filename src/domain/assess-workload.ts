/** One workload on one catalogue for one team: the contest at once, its depth when first read. */
import type { Recommendation, WorkloadAssessment } from './assessment.ts'
import { better } from './contender.ts'
import type { Contender } from './contender.ts'
import { depthOf } from './depth.ts'
import type { Depth } from './depth.ts'
import { familyVerdicts } from './family-verdicts.ts'
import { once } from './once.ts'
import { optionAssessment } from './option-assessment.ts'
import { RecommendedOption } from './recommend.ts'
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
  return { result: new AssessedWorkload(entry, briefOf(held, again), again), judgement }
}

type Brief = Pick<WorkloadAssessment, 'inputs' | 'standing' | 'recommendation' | 'families'>

function briefOf(held: WorkloadContest, again: () => WorkloadContest): Brief {
  const { winner } = held.contest
  return {
    inputs: held.stage.inputs,
    standing: held.contest.standing,
    recommendation:
      winner === undefined ? null : new RecommendedOption(groundsOf(held, winner), () => recommendedAgain(again)),
    families: familyVerdicts(held.view, () => again().view),
  }
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
  return new RecommendedOption(grounds, () => grounds)
}

/** The brief is at hand; the rest comes of the contest laid out again. A class, so that thousands of rows share its getters. */
class AssessedWorkload implements WorkloadAssessment {
  readonly id: string
  readonly name: string
  readonly inputs: Brief['inputs']
  readonly standing: Brief['standing']
  readonly recommendation: Brief['recommendation']
  readonly families: Brief['families']
  readonly #again: () => WorkloadContest
  #depth: Depth | undefined
  #fallback: WorkloadAssessment['fallback'] | undefined
  #options: WorkloadAssessment['options'] | undefined

  constructor(entry: Workload, brief: Brief, again: () => WorkloadContest) {
    this.id = entry.id
    this.name = entry.name ?? entry.id
    this.inputs = brief.inputs
    this.standing = brief.standing
    this.recommendation = brief.recommendation
    this.families = brief.families
    this.#again = again
  }

  get fallback() {
    return this.#fallback === undefined ? (this.#fallback = fallbackOf(this.#again())) : this.#fallback
  }

  get options() {
    return (this.#options ??= optionsIn(this.#again()))
  }

  get #deep(): Depth {
    return (this.#depth ??= depthOf(this.#again()))
  }

  get presetWinners() {
    return this.#deep.presetWinners()
  }

  get keep() {
    return this.#deep.keep()
  }

  get breakEvens() {
    return this.#deep.breakEvens()
  }

  get flips() {
    return this.#deep.flips()
  }

  get robustness() {
    return this.#deep.robustness()
  }

  get riskiestAssumption() {
    return this.#deep.riskiestAssumption()
  }

  get unknownsWorth() {
    return this.#deep.unknownsWorth()
  }

  get traps() {
    return this.#deep.traps()
  }

  get split() {
    return this.#deep.split()
  }

  get path() {
    return this.#deep.path()
  }

  get operations() {
    return this.#deep.operations()
  }

  get prompts() {
    return this.#deep.prompts()
  }

  get aiLane() {
    return this.#deep.aiLane()
  }
}

function optionsIn({ view }: WorkloadContest): WorkloadAssessment['options'] {
  return [...view.contenders].sort(better).map((contender) => optionAssessment(contender, view))
}
