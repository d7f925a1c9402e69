/** Eight steps from an empty grid to a plan: each ticks itself from what the workbook says, none asks to be clicked. */
import type { Assessment, WorkloadAssessment } from '../assessment.ts'
import type { FieldId, Workbook } from '../workbook.ts'

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
  return [
    listed(workbook),
    answered('shape', workloads, 'trafficShape'),
    answered('cold-start', workloads, 'maxColdStartMs'),
    answered('host-access', workloads, 'hostAccess'),
    perWorkload('choose', workloads, ({ id }) => isDecided(workbook, id)),
    perWorkload('latency-reason', workloads, (each) =>
      has(each.recommendation?.latencyReason.code, 'rec-latency-open'),
    ),
    // Where the bill is known its reason is: reading the reason itself would lay out every option of every row.
    perWorkload('cost-reason', workloads, (each) => (each.recommendation?.monthlyUsd ?? null) !== null),
    riskiest(workbook, known, known.length === workloads.length),
  ]
}

function listed(workbook: Workbook): ChecklistStep {
  const named = workbook.workloads.filter(({ name }) => (name ?? '').trim() !== '').length
  const of = Math.max(enough, workbook.workloads.length)
  return {
    id: 'list',
    have: named,
    of,
    done: named >= of,
    next: named >= of ? null : { workload: null, field: 'name' },
  }
}

/** Counts what the team said; a default is not an answer. */
function answered(id: ChecklistStepId, workloads: readonly WorkloadAssessment[], field: FieldId): ChecklistStep {
  return perWorkload(
    id,
    workloads,
    ({ inputs }) => inputs.basis[field] !== undefined && inputs.basis[field] !== 'default',
    field,
  )
}

function perWorkload(
  id: ChecklistStepId,
  workloads: readonly WorkloadAssessment[],
  holds: (workload: WorkloadAssessment) => boolean,
  field: FieldId | null = null,
): ChecklistStep {
  const missing = workloads.find((workload) => !holds(workload))
  const have = workloads.filter(holds).length
  const of = Math.max(enough, workloads.length)
  return { id, have, of, done: have >= of, next: missing === undefined ? null : { workload: missing.id, field } }
}

function isDecided(workbook: Workbook, workload: string): boolean {
  return workbook.decisions.some((decision) => decision.workload === workload && decision.status === 'accepted')
}

function has(code: string | undefined, open: string): boolean {
  return code !== undefined && code !== open
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
