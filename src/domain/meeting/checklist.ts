/** Eight steps from an empty grid to a plan: each ticks itself from what the workbook says, none asks to be clicked. */
import type { Assessment, WorkloadAssessment } from '../assessment.ts'
import { keptWith } from '../kept-with.ts'
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
  const lines = workloads.map(lineOf)
  const accepted = new Set(
    workbook.decisions.filter(({ status }) => status === 'accepted').map(({ workload }) => workload),
  )
  return [
    listed(workbook),
    perWorkload('shape', lines, ({ shape }) => shape, 'trafficShape'),
    perWorkload('cold-start', lines, ({ coldStart }) => coldStart, 'maxColdStartMs'),
    perWorkload('host-access', lines, ({ hostAccess }) => hostAccess, 'hostAccess'),
    perWorkload('choose', lines, ({ id }) => accepted.has(id)),
    perWorkload('latency-reason', lines, ({ latencyReason }) => latencyReason),
    perWorkload('cost-reason', lines, ({ costReason }) => costReason),
    riskiest(workbook, known, known.length === workloads.length),
  ]
}

/** What the steps ask of one workload. */
interface Line {
  readonly id: string
  readonly shape: boolean
  readonly coldStart: boolean
  readonly hostAccess: boolean
  readonly latencyReason: boolean
  readonly costReason: boolean
}

const lineOf = keptWith((workload: WorkloadAssessment): Line => {
  const { id, recommendation } = workload
  return {
    id,
    shape: isAnswered(workload, 'trafficShape'),
    coldStart: isAnswered(workload, 'maxColdStartMs'),
    hostAccess: isAnswered(workload, 'hostAccess'),
    latencyReason: recommendation !== null && recommendation.latencyReason.code !== 'rec-latency-open',
    // Where the bill is known its reason is: reading the reason itself would lay out every option of every row.
    costReason: (recommendation?.monthlyUsd ?? null) !== null,
  }
})

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
function isAnswered({ inputs }: WorkloadAssessment, field: FieldId): boolean {
  return inputs.basis[field] !== undefined && inputs.basis[field] !== 'default'
}

function perWorkload(
  id: ChecklistStepId,
  lines: readonly Line[],
  holds: (line: Line) => boolean,
  field: FieldId | null = null,
): ChecklistStep {
  let have = 0
  let missing: Line | undefined
  for (const line of lines)
    if (holds(line)) have += 1
    else missing ??= line
  const of = Math.max(enough, lines.length)
  return { id, have, of, done: have >= of, next: missing === undefined ? null : { workload: missing.id, field } }
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
