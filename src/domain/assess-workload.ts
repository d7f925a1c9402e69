/** One workload on one catalogue for one team: the contest at once, its depth when first read. */
import type { WorkloadAssessment } from './assessment.ts'
import { better } from './contender.ts'
import { depthOf } from './depth.ts'
import { familyVerdicts } from './family-verdicts.ts'
import { once } from './once.ts'
import { optionAssessment } from './option-assessment.ts'
import { recommendationOf } from './recommend.ts'
import type { Workload } from './workbook.ts'
import { contestFor } from './workload-contest.ts'
import type { AssessmentContext } from './workload-contest.ts'

export function assessWorkload(context: AssessmentContext, entry: Workload): WorkloadAssessment {
  const held = contestFor(context, entry)
  const { contest, view } = held
  const { winner, fallback } = contest
  const { contenders } = view
  const recommendation = once(() =>
    winner === undefined ? null : recommendationOf(contest, winner, contenders, context.pricesAgeDays),
  )
  const second = once(() =>
    fallback === undefined ? null : recommendationOf(contest, fallback, contenders, context.pricesAgeDays),
  )
  const cells = once(() => familyVerdicts(view))
  const options = once(() => [...contenders].sort(better).map((contender) => optionAssessment(contender, view)))
  const depth = once(() => depthOf(held))
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    inputs: held.stage.inputs,
    get recommendation() {
      return recommendation()
    },
    get fallback() {
      return second()
    },
    get families() {
      return cells()
    },
    get options() {
      return options()
    },
    standing: contest.standing,
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
