/** The one door: catalogue and workbook in, everything that follows out. */
import { assessJudged } from './assess-workload.ts'
import type { JudgedWorkload } from './assess-workload.ts'
import type { AssessmentContext } from './workload-contest.ts'
import type { Assessment, WorkloadAssessment } from './assessment.ts'
import type { Catalogue } from './catalogue.ts'
import { daysBetween } from './days-between.ts'
import { thresholdsOf } from './criteria/moved-thresholds.ts'
import type { ThresholdId } from './criteria/thresholds.ts'
import { weightVector } from './fit.ts'
import { optionsOf } from './options.ts'
import { overlayPrices } from './overlay-prices.ts'
import { portfolioOf } from './portfolio.ts'
import { resolveTeam } from './resolved-team.ts'
import { placesThatDiffer, withRowsAt } from './row-blocks.ts'
import { siteOf } from './site.ts'
import { whenRead } from './when-read.ts'
import { weightsOf } from './weights/weights-of.ts'
import type { Priorities, Workbook, Workload } from './workbook.ts'

/** Version of the rules; goes up whenever a rule could change a verdict. */
const rulesVersion = '1.5.0'

export function assess(catalogue: Catalogue, workbook: Workbook): Assessment {
  return createAssessor(catalogue)(workbook)
}

/** Everything that is the same for all workloads of one workbook; curves and sampling start from it too. */
export function contextOf(catalogue: Catalogue, workbook: Circumstances): AssessmentContext {
  const known = lastContext.get(catalogue)
  if (known !== undefined && circumstances.every((part) => known.of[part] === workbook[part])) return known.context
  const { team, priorities, prices, date, profiles } = workbook
  const context = contextMade(catalogue, workbook)
  lastContext.set(catalogue, { of: { team, priorities, prices, date, profiles }, context })
  return context
}

const circumstances = ['team', 'priorities', 'prices', 'date', 'profiles'] as const
type Circumstances = Pick<Workbook, (typeof circumstances)[number]>

// A long table is assessed a slice at a time under the same circumstances, and prices are laid out once for all slices.
const lastContext = new WeakMap<Catalogue, { readonly of: Circumstances; readonly context: AssessmentContext }>()

function contextMade(catalogue: Catalogue, workbook: Circumstances): AssessmentContext {
  const site = siteOf(
    overlayPrices(catalogue, workbook.prices).catalogue,
    resolveTeam(workbook.team),
    workbook.profiles,
  )
  const weights = weightsOf(workbook.priorities)
  return {
    site,
    options: optionsOf(site),
    weights,
    vector: weightVector(weights),
    thresholds: thresholdsOf(workbook.priorities),
    pricesAgeDays: workbook.date === undefined ? undefined : daysBetween(catalogue.pricesReadOn, workbook.date),
  }
}

/**
 * An assessor keeps results of workloads that did not change, so that one edit costs one workload, and what the gates and
 * criteria said of each, so that other weights cost only the weighing.
 */
export function createAssessor(catalogue: Catalogue): (workbook: Workbook) => Assessment {
  let last: Workbook | undefined
  let context: AssessmentContext | undefined
  let known = new WeakMap<Workload, JudgedWorkload>()
  let rows: readonly Workload[] = []
  let results: readonly WorkloadAssessment[] = []
  return (workbook) => {
    const change = context === undefined ? 'all' : changeBetween(last, workbook)
    if (change === 'all' || context === undefined) {
      context = contextOf(catalogue, workbook)
      known = new WeakMap()
    } else if (change === 'weights') context = withWeights(context, workbook)
    if (change !== 'none') results = []
    last = workbook
    const inForce = context
    const entries = workbook.workloads
    const resultOf = (entry: Workload): WorkloadAssessment => {
      const earlier = known.get(entry)
      if (earlier?.context === inForce) return earlier.result
      const judged = assessJudged(inForce, entry, earlier?.judgement)
      known.set(entry, judged)
      return judged.result
    }
    // Of ten thousand rows all but one stand where they stood, and looking each of them up would be felt.
    const workloads =
      results.length === entries.length && rows.length === entries.length
        ? withRowsAt(
            results,
            new Map(placesThatDiffer(rows, entries).map((at) => [at, resultOf(entries[at] as Workload)])),
          )
        : entries.map(resultOf)
    rows = entries
    results = workloads
    return assessmentOf(catalogue, inForce, workloads)
  }
}

/** How much of the context another workbook changes. */
function changeBetween(last: Workbook | undefined, next: Workbook): 'none' | 'weights' | 'all' {
  if (
    last === undefined ||
    last.team !== next.team ||
    last.prices !== next.prices ||
    last.profiles !== next.profiles ||
    last.date !== next.date
  )
    return 'all'
  if (last.priorities === next.priorities) return 'none'
  return sameThresholds(last.priorities, next.priorities) ? 'weights' : 'all'
}

function sameThresholds(a: Priorities, b: Priorities): boolean {
  if (a.thresholds === b.thresholds) return true
  const before = thresholdsOf(a)
  const after = thresholdsOf(b)
  return (Object.keys(after) as ThresholdId[]).every((id) => before[id] === after[id])
}

function withWeights(context: AssessmentContext, workbook: Workbook): AssessmentContext {
  const weights = weightsOf(workbook.priorities)
  return { ...context, weights, vector: weightVector(weights) }
}

const withPortfolio = whenRead<readonly WorkloadAssessment[], Pick<Assessment, 'portfolio'>>({
  portfolio: portfolioOf,
})

function assessmentOf(
  catalogue: Catalogue,
  context: AssessmentContext,
  workloads: readonly WorkloadAssessment[],
): Assessment {
  const atOnce: Omit<Assessment, 'portfolio'> = {
    catalogueVersion: catalogue.version,
    rulesVersion,
    pricesReadOn: catalogue.pricesReadOn,
    pricePlaces: catalogue.pricePlaces,
    team: context.site.team,
    weights: context.weights,
    workloads,
    moveUsd: context.site.catalogue.assumptions.migrationHours.value * context.site.team.opsHourUsd,
  }
  return withPortfolio(atOnce, workloads)
}
