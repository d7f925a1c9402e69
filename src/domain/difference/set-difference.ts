/** What two teams' recommended sets cost, row by row: the rows and what is shared sum to the whole, and each says what moved it. */
import { correctionOf } from '../bill/counted-once.ts'
import type { Assessment, WorkloadAssessment } from '../assessment.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Workbook } from '../workbook.ts'
import { costDifference } from './cost-difference.ts'
import type { SharedCause } from './cost-difference.ts'
import { sideOf } from './cost-side.ts'

export interface SetSide {
  readonly workbook: Workbook
  readonly assessment: Assessment
}

export interface SetRow {
  readonly name: string
  /** null where the row is in the other workbook only. */
  readonly from: WorkloadAssessment | null
  readonly to: WorkloadAssessment | null
  /** What the row adds to the second set, USD per month. */
  readonly usdPerMonth: number
  /** Largest first; empty where the row has a bill in one of the two only. */
  readonly causes: readonly SharedCause[]
}

export interface SetDifference {
  /** Totals with what an account has once counted once; what that moves is `sharedUsd`, beside the rows. */
  readonly fromUsd: number
  readonly toUsd: number
  readonly rows: readonly SetRow[]
  readonly sharedUsd: number
}

/** Rows are the same by id, else by name. A row without a recommendation or a bill counts nothing, as in the set's own total. */
export function setDifference(catalogue: Catalogue, ours: SetSide, theirs: SetSide): SetDifference {
  const taken = new Set<WorkloadAssessment>()
  const pairs = ours.assessment.workloads.map((from) => {
    const open = theirs.assessment.workloads.filter((each) => !taken.has(each))
    const to = open.find(({ id }) => id === from.id) ?? open.find(({ name }) => name === from.name) ?? null
    if (to !== null) taken.add(to)
    return { from, to }
  })
  const rows = [
    ...pairs.map(({ from, to }) => rowOf(from, to)),
    ...theirs.assessment.workloads.filter((each) => !taken.has(each)).map((to) => rowOf(null, to)),
  ]
  const [fromShared, toShared] = [
    correctionOf(ours.assessment.portfolio.shared),
    correctionOf(theirs.assessment.portfolio.shared),
  ]
  return {
    fromUsd: rows.reduce((sum, { from }) => sum + (costOf(from) ?? 0), fromShared),
    toUsd: rows.reduce((sum, { to }) => sum + (costOf(to) ?? 0), toShared),
    sharedUsd: toShared - fromShared,
    rows: rows.toSorted((a, b) => Math.abs(b.usdPerMonth) - Math.abs(a.usdPerMonth)),
  }

  function rowOf(from: WorkloadAssessment | null, to: WorkloadAssessment | null): SetRow {
    return {
      name: (from ?? to)?.name ?? '',
      from,
      to,
      usdPerMonth: (costOf(to) ?? 0) - (costOf(from) ?? 0),
      causes: causesOf(from, to),
    }
  }

  function causesOf(from: WorkloadAssessment | null, to: WorkloadAssessment | null): readonly SharedCause[] {
    if (!from?.recommendation || !to?.recommendation) return []
    const was = sideOf(catalogue, ours.workbook, from.id, from.recommendation.option)
    const is = sideOf(catalogue, theirs.workbook, to.id, to.recommendation.option)
    const difference = was === undefined || is === undefined ? undefined : costDifference(was, is)
    return difference?.kind === 'ok' ? difference.causes : []
  }
}

function costOf(workload: WorkloadAssessment | null): number | null {
  return workload?.recommendation?.monthlyUsd ?? null
}
