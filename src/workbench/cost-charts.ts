/** The cost chart of one workload of the open workbook; screens ask here because they do not see the catalogue. */
import { catalogue } from '../catalogue/catalogue.ts'
import { contextOf } from '../domain/assess.ts'
import type { CurveAxis } from '../domain/certainty.ts'
import { costChart } from '../domain/curve/cost-chart.ts'
import type { CostChart, CostChartAnswer } from '../domain/curve/cost-chart.ts'
import type { Workbook, Workload } from '../domain/workbook.ts'
import { contestFor } from '../domain/workload-contest.ts'
import type { AssessmentContext, WorkloadContest } from '../domain/workload-contest.ts'

export interface ChartRequest {
  readonly axis: CurveAxis
  readonly spacing: 'log' | 'linear'
  readonly also?: readonly string[] | undefined
}

/** Team, priorities and prices lay every option's price out once; one workload's contest is kept while it stays the same. */
export function createCostCharts(): {
  readonly heldOf: (workbook: Workbook, entry: Workload) => WorkloadContest
  readonly chartOf: (workbook: Workbook, entry: Workload, request: ChartRequest) => CostChartAnswer
  /** Cost over load by a workload's id, each worked out when first asked for. */
  readonly overLoad: (workbook: Workbook) => (workload: string) => CostChart | undefined
} {
  let last: { readonly workbook: Workbook; readonly context: AssessmentContext } | undefined
  let held = new WeakMap<Workload, WorkloadContest>()
  let overLoad = new WeakMap<Workload, CostChartAnswer>()
  const heldOf = (workbook: Workbook, entry: Workload): WorkloadContest => {
    const same =
      last !== undefined &&
      last.workbook.team === workbook.team &&
      last.workbook.priorities === workbook.priorities &&
      last.workbook.prices === workbook.prices &&
      last.workbook.profiles === workbook.profiles &&
      last.workbook.date === workbook.date
    if (last === undefined || !same) {
      last = { workbook, context: contextOf(catalogue, workbook) }
      held = new WeakMap()
      overLoad = new WeakMap()
    }
    const kept = held.get(entry) ?? contestFor(last.context, entry)
    held.set(entry, kept)
    return kept
  }
  return {
    heldOf,
    chartOf: (workbook, entry, request) => costChart({ held: heldOf(workbook, entry), ...request }),
    overLoad: (workbook) => (workload) => {
      const entry = workbook.workloads.find(({ id }) => id === workload)
      if (entry === undefined) return undefined
      const contest = heldOf(workbook, entry)
      const answer = overLoad.get(entry) ?? costChart({ held: contest, axis: 'requestsPerMonth', spacing: 'log' })
      overLoad.set(entry, answer)
      return answer.kind === 'chart' && answer.lines.length > 0 ? answer : undefined
    },
  }
}

export const costCharts = createCostCharts()
