/** Eight steps from an empty grid to a plan: each ticks itself from what the workbook says, none asks to be clicked. */
import type { Assessment, WorkloadAssessment } from '../assessment.ts'
import { keptInBlocks } from '../kept-in-blocks.ts'
import type { FieldId, Workbook, Workload } from '../workbook.ts'

const checklistSteps = [
  'list',
  'shape',
  'cold-start',
  'host-access',
  'choose',
  'latency-reason',
  'cost-reason',
  'riskiest',
] as const
export type ChecklistStepId = (typeof checklistSteps)[number]

export interface ChecklistStep {
  readonly id: ChecklistStepId
  readonly have: number
  readonly of: number
  readonly done: boolean
  /** Where to go on. */
  readonly next: { readonly workload: string | null; readonly field: FieldId | null } | null
}

const enough = 1

/** `known`: the workloads whose riskiest assumption is worked out already; the last step waits for the others. */
export function checklistOf(
  workbook: Workbook,
  assessment: Assessment,
  known: readonly WorkloadAssessment[] = assessment.workloads,
): readonly ChecklistStep[] {
  const { workloads } = assessment
  const blocks = answeredBlocks(workloads)
  const step = (id: keyof Answered, field: FieldId | null = null): ChecklistStep =>
    stepOf(
      id,
      blocks.map((block) => block[id]),
      workloads.length,
      field,
    )
  return [
    listed(workbook),
    step('shape', 'trafficShape'),
    step('cold-start', 'maxColdStartMs'),
    step('host-access', 'hostAccess'),
    chosen(workbook, workloads),
    step('latency-reason'),
    step('cost-reason'),
    riskiest(workbook, known, known.length === workloads.length),
  ]
}

/** In how many workloads a step is done, and the first in which it is not. */
interface Tally {
  readonly have: number
  readonly missing: string | undefined
}

type Answered = Readonly<Record<'shape' | 'cold-start' | 'host-access' | 'latency-reason' | 'cost-reason', Tally>>

const answeredBlocks = keptInBlocks((workloads: readonly WorkloadAssessment[]): Answered => ({
  shape: tallyOf(workloads, (workload) => isAnswered(workload, 'trafficShape')),
  'cold-start': tallyOf(workloads, (workload) => isAnswered(workload, 'maxColdStartMs')),
  'host-access': tallyOf(workloads, (workload) => isAnswered(workload, 'hostAccess')),
  'latency-reason': tallyOf(
    workloads,
    ({ recommendation }) => recommendation !== null && recommendation.latencyReason.code !== 'rec-latency-open',
  ),
  // Where the bill is known its reason is: reading the reason itself would lay out every option of every row.
  'cost-reason': tallyOf(workloads, ({ recommendation }) => (recommendation?.monthlyUsd ?? null) !== null),
}))

function tallyOf<Row extends { readonly id: string }>(rows: readonly Row[], holds: (row: Row) => boolean): Tally {
  const missing = rows.filter((row) => !holds(row))
  return { have: rows.length - missing.length, missing: missing[0]?.id }
}

const namedBlocks = keptInBlocks(
  (entries: readonly Workload[]) => entries.filter(({ name }) => (name ?? '').trim() !== '').length,
)

function listed(workbook: Workbook): ChecklistStep {
  const named = namedBlocks(workbook.workloads).reduce((sum, count) => sum + count, 0)
  const of = Math.max(enough, workbook.workloads.length)
  return {
    id: 'list',
    have: named,
    of,
    done: named >= of,
    next: named >= of ? null : { workload: null, field: 'name' },
  }
}

function chosen({ decisions }: Workbook, workloads: readonly WorkloadAssessment[]): ChecklistStep {
  const accepted = new Set(decisions.filter(({ status }) => status === 'accepted').map(({ workload }) => workload))
  const tally =
    accepted.size === 0 ? { have: 0, missing: workloads[0]?.id } : tallyOf(workloads, ({ id }) => accepted.has(id))
  return stepOf('choose', [tally], workloads.length, null)
}

/** Counts what the team said; a default is not an answer. */
function isAnswered({ inputs }: WorkloadAssessment, field: FieldId): boolean {
  return inputs.basis[field] !== undefined && inputs.basis[field] !== 'default'
}

function stepOf(
  id: ChecklistStepId,
  tallies: readonly Tally[],
  workloads: number,
  field: FieldId | null,
): ChecklistStep {
  const have = tallies.reduce((sum, tally) => sum + tally.have, 0)
  const missing = tallies.find((tally) => tally.missing !== undefined)?.missing
  const of = Math.max(enough, workloads)
  return { id, have, of, done: have >= of, next: missing === undefined ? null : { workload: missing, field } }
}

/** Done when a benchmark has an owner, when a measurement is in, or when no benchmark pays. */
function riskiest(workbook: Workbook, known: readonly WorkloadAssessment[], isAll: boolean): ChecklistStep {
  const planned = (workbook.benchmarks ?? []).some(({ owner }) => owner !== undefined && owner.trim() !== '')
  const first = planned
    ? undefined
    : known
        .filter(({ riskiestAssumption: risk }) => risk !== null && risk.stands !== 'watch')
        .toSorted((a, b) => (b.riskiestAssumption?.value ?? 0) - (a.riskiestAssumption?.value ?? 0))[0]
  const nothingLeft = !planned && known.length > 0 && isAll && first === undefined
  const done = planned || nothingLeft
  return {
    id: 'riskiest',
    have: done ? 1 : 0,
    of: 1,
    done,
    next: done || first === undefined ? null : { workload: first.id, field: first.riskiestAssumption?.field ?? null },
  }
}
