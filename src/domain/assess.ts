/** The one door: catalogue and workbook in, everything that follows out. */
import { assessWorkload } from './assess-workload.ts'
import type { AssessmentContext } from './workload-contest.ts'
import type { Assessment, Portfolio, WorkloadAssessment } from './assessment.ts'
import type { Catalogue } from './catalogue.ts'
import { daysBetween } from './confidence.ts'
import { thresholdsOf } from './criteria/moved-thresholds.ts'
import { weightVector } from './fit.ts'
import { once } from './once.ts'
import { optionsOf } from './options.ts'
import { overlayPrices } from './overlay-prices.ts'
import { portfolioOf } from './portfolio.ts'
import { resolveTeam } from './resolved-team.ts'
import { siteOf } from './site.ts'
import { weightsOf } from './weights/weights-of.ts'
import type { Workbook, Workload } from './workbook.ts'

/** Version of the rules; goes up whenever a rule could change a verdict. */
export const rulesVersion = '1.0.0'

export function assess(catalogue: Catalogue, workbook: Workbook): Assessment {
  return createAssessor(catalogue)(workbook)
}

/** Everything that is the same for all workloads of one workbook; curves and sampling start from it too. */
export function contextOf(
  catalogue: Catalogue,
  workbook: Pick<Workbook, 'team' | 'priorities' | 'prices' | 'date' | 'profiles'>,
): AssessmentContext {
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

/** An assessor keeps results of workloads that did not change, so that one edit costs one workload. */
export function createAssessor(catalogue: Catalogue): (workbook: Workbook) => Assessment {
  let last: Workbook | undefined
  let context: AssessmentContext | undefined
  let kept = new WeakMap<Workload, WorkloadAssessment>()
  return (workbook) => {
    const same =
      last !== undefined &&
      last.team === workbook.team &&
      last.priorities === workbook.priorities &&
      last.prices === workbook.prices &&
      last.profiles === workbook.profiles &&
      last.date === workbook.date
    if (!same || context === undefined) {
      context = contextOf(catalogue, workbook)
      kept = new WeakMap()
    }
    last = workbook
    const inForce = context
    const workloads = workbook.workloads.map((entry) => {
      const held = kept.get(entry)
      if (held !== undefined) return held
      const made = assessWorkload(inForce, entry)
      kept.set(entry, made)
      return made
    })
    return assessmentOf(catalogue, inForce, workloads)
  }
}

function assessmentOf(
  catalogue: Catalogue,
  context: AssessmentContext,
  workloads: readonly WorkloadAssessment[],
): Assessment {
  const portfolio = once((): Portfolio => portfolioOf(workloads))
  return {
    catalogueVersion: catalogue.version,
    rulesVersion,
    pricesReadOn: catalogue.pricesReadOn,
    team: context.site.team,
    weights: context.weights,
    workloads,
    get portfolio() {
      return portfolio()
    },
  }
}
