/** The contest of one workload: its worlds, every option in it, and who wins. */
import type { Weights } from './assessment.ts'
import { contestOf } from './contest-result.ts'
import type { ContestResult } from './contest-result.ts'
import type { Thresholds } from './criteria/thresholds.ts'
import { demandOf } from './demand.ts'
import { judgeOf } from './judge.ts'
import type { Judge } from './judge.ts'
import type { Judgement } from './judgement.ts'
import type { ContestView } from './verdict-of.ts'
import { offeredTo } from './offered-options.ts'
import { optionsAt } from './options.ts'
import type { Option } from './options.ts'
import { resolveWorkload } from './resolve-workload.ts'
import type { Stage } from './scene.ts'
import { regionOf, siteIn } from './site.ts'
import type { Site } from './site.ts'
import type { Region } from './vocabulary.ts'
import type { Workload } from './workbook.ts'

/** Everything that is the same for all workloads of one workbook; its site and options are those of the team's region. */
export interface AssessmentContext {
  readonly site: Site
  readonly options: readonly Option[]
  readonly weights: Weights
  /** The weights in the order of `criterionIds`. */
  readonly vector: readonly number[]
  readonly thresholds: Thresholds
  /** Days between reading the prices and the workbook's date; undefined where it has none. */
  readonly pricesAgeDays: number | undefined
}

/** Everything a workload's results are drawn from. */
export interface WorkloadContest {
  readonly context: AssessmentContext
  readonly stage: Stage
  /** The team's options that this workload may choose from. */
  readonly options: readonly Option[]
  readonly view: ContestView
  /** What was found out about the options by now. */
  readonly judgement: () => Judgement
  readonly contest: ContestResult
}

/** Demand in all three worlds for one workload. */
export function stageOf(context: AssessmentContext, entry: Workload): Stage {
  const { site } = context
  const inputs = resolveWorkload(entry)
  const likely = demandOf(inputs.likely, site)
  const flat = inputs.ranges.length === 0
  return {
    catalogue: site.catalogue,
    team: site.team,
    thresholds: context.thresholds,
    inputs,
    demands: {
      low: flat ? likely : demandOf(inputs.low, site),
      likely,
      high: flat ? likely : demandOf(inputs.high, site),
    },
  }
}

export function contestFor(everywhere: AssessmentContext, entry: Workload): WorkloadContest {
  const context = contextAt(everywhere, entry)
  const stage = stageOf(context, entry)
  const options = offeredTo(stage.inputs.likely, context.options)
  return contestBefore(judgeOf(stage, options, context.vector), context, stage, options)
}

/** The contest of a judgement under the weights of the context, whose options must be those that were judged. */
export function contestAgain(everywhere: AssessmentContext, entry: Workload, judgement: Judgement): WorkloadContest {
  const context = contextAt(everywhere, entry)
  const stage = stageOf(context, entry)
  const options = offeredTo(stage.inputs.likely, context.options)
  return contestBefore(judgeOf(stage, options, context.vector, judgement), context, stage, options)
}

/** A workload runs and is billed where its data must stay, whatever region its team works in. */
function contextAt(context: AssessmentContext, entry: Workload): AssessmentContext {
  const region = regionOf(context.site.team, entry.dataResidency)
  if (region === context.site.region) return context
  let places = elsewhere.get(context.options)
  if (places === undefined) elsewhere.set(context.options, (places = new Map()))
  let place = places.get(region)
  if (place === undefined) {
    const site = siteIn(context.site, region)
    places.set(region, (place = { site, options: optionsAt(site, context.options) }))
  }
  return { ...context, ...place }
}

// Options belong to one site, and every price is laid out with them: once for each region that some workload must stay in.
const elsewhere = new WeakMap<readonly Option[], Map<Region, Pick<AssessmentContext, 'site' | 'options'>>>()

function contestBefore(
  judge: Judge,
  context: AssessmentContext,
  stage: Stage,
  options: readonly Option[],
): WorkloadContest {
  const contest = contestOf(judge, context.thresholds)
  const view: ContestView = {
    thresholds: context.thresholds,
    weights: context.weights,
    vector: context.vector,
    contenders: judge.contenders,
    offers: judge.offers,
    bests: contest.bests,
    winner: contest.provisional ? undefined : contest.winner,
    runnerUp: contest.fallback,
  }
  return { context, stage, options, view, contest, judgement: judge.judgement }
}
