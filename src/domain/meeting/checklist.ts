/** Eight steps from an empty grid to a plan: each ticks itself from what the workbook says, none asks to be clicked. */
import type { Assessment, WorkloadAssessment } from '../assessment.ts'
import { keptTogether } from '../kept-together.ts'
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
  const answered = answeredIn(workloads)
  const step = (id: keyof Answered, field: FieldId | null = null): ChecklistStep =>
    stepOf(id, answered[id], workloads.length, field)
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

const answeredIn = keptTogether<WorkloadAssessment, Answered>(
  (workloads) => ({
    shape: tallyOf(workloads, (workload) => isAnswered(workload, 'trafficShape')),
    'cold-start': tallyOf(workloads, (workload) => isAnswered(workload, 'maxColdStartMs')),
    'host-access': tallyOf(workloads, (workload) => isAnswered(workload, 'hostAccess')),
    'latency-reason': tallyOf(
      workloads,
      ({ recommendation }) => recommendation !== null && recommendation.latencyReason.code !== 'rec-latency-open',
    ),
    // Where the bill is known its reason is: reading the reason itself would lay out every option of every row.
    'cost-reason': tallyOf(workloads, ({ recommendation }) => (recommendation?.monthlyUsd ?? null) !== null),
  }),
  (parts) => ({
    shape: tallied(parts.map((part) => part.shape)),
    'cold-start': tallied(parts.map((part) => part['cold-start'])),
    'host-access': tallied(parts.map((part) => part['host-access'])),
    'latency-reason': tallied(parts.map((part) => part['latency-reason'])),
    'cost-reason': tallied(parts.map((part) => part['cost-reason'])),
  }),
)

function tallied(parts: readonly Tally[]): Tally {
  return {
    have: parts.reduce((sum, { have }) => sum + have, 0),
    missing: parts.find(({ missing }) => missing !== undefined)?.missing,
  }
}

function tallyOf<Row extends { readonly id: string }>(rows: readonly Row[], holds: (row: Row) => boolean): Tally {
  const missing = rows.filter((row) => !holds(row))
  return { have: rows.length - missing.length, missing: missing[0]?.id }
}

const namedIn = keptTogether<Workload, number>(
  (entries) => entries.filter(({ name }) => (name ?? '').trim() !== '').length,
  (counts) => counts.reduce((sum, count) => sum + count, 0),
)

function listed(workbook: Workbook): ChecklistStep {
  const named = namedIn(workbook.workloads)
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
  return stepOf('choose', tally, workloads.length, null)
}

/** Counts what the team said; a default is not an answer. */
function isAnswered({ inputs }: WorkloadAssessment, field: FieldId): boolean {
  return inputs.basis[field] !== undefined && inputs.basis[field] !== 'default'
}

function stepOf(
  id: ChecklistStepId,
  { have, missing }: Tally,
  workloads: number,
  field: FieldId | null,
): ChecklistStep {
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
