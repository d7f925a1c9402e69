/** The lines of the grid's foot: what stands out, which unknowns to measure first, and which cells want an answer. */
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import { keptTogether } from '../../domain/kept-together.ts'
import { once } from '../../domain/once.ts'
import { decisionsInForce } from '../../domain/decision.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Reason } from '../../domain/reason.ts'
import type { FieldId, Workbook } from '../../domain/workbook.ts'
import { findingsOf } from '../../wording/findings.ts'
import { shortReason } from '../../wording/reasons.ts'
import { quoted } from '../../workbench/cell-reading.ts'
import { deepOnesOf } from '../../workbench/deep/deepener.ts'

const shownLines = 4

/** All that the foot says of an assessment alone. */
export function footOf(assessment: Assessment) {
  const deep = deepOnesOf(assessment.workloads)
  return {
    findings: findingsOf(assessment).slice(0, shownLines),
    measure: measureFirst(deep),
    isComputing: deep.length === 0,
    needs: needsAnswer(assessment),
    blanks: blanksOf(assessment),
    currency: assessment.team.currency,
  }
}

interface Measure {
  readonly workload: string
  readonly name: string
  readonly field: FieldId
  readonly value: number | null
  readonly why: string
  readonly reason: Reason
}

function measureFirst(workloads: readonly WorkloadAssessment[]): readonly Measure[] {
  return workloads
    .flatMap((workload) => {
      const riskiest = workload.riskiestAssumption
      if (riskiest === null || riskiest.stands === 'watch') return []
      const { field, value, why } = riskiest
      return [{ workload: workload.id, name: workload.name, field, value, why: shortReason(why), reason: why }]
    })
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, shownLines)
}

export interface Need {
  readonly workload: string
  readonly name: string
  readonly field: FieldId
  readonly found: string | undefined
  /** Whether "none" would be an answer: most workloads need no GPU and nothing of their host. */
  readonly maybeNone: boolean
}

/** The first lines: what was typed and not understood, the last rows first, then what nobody answered. */
function needsAnswer({ workloads }: Assessment): readonly Need[] {
  const { found, open } = needsOf(workloads)
  return found.length < shownLines ? [...found, ...open()].slice(0, shownLines) : found
}

interface Needs {
  readonly found: readonly Need[]
  /** Worked out when asked for: the first rows are enough in most tables. */
  readonly open: () => readonly Need[]
}

const needsOf = keptTogether<WorkloadAssessment, Needs>(
  (workloads) => ({
    found: workloads.toReversed().flatMap(notUnderstood).slice(0, shownLines),
    open: once(() => workloads.flatMap(unanswered).slice(0, shownLines)),
  }),
  (parts) => ({
    found: parts
      .toReversed()
      .flatMap(({ found }) => found)
      .slice(0, shownLines),
    open: once(() => {
      const open: Need[] = []
      for (const part of parts) {
        if (open.length >= shownLines) break
        open.push(...part.open())
      }
      return open.slice(0, shownLines)
    }),
  }),
)

function notUnderstood({ id, name, inputs }: WorkloadAssessment): readonly Need[] {
  const { asTyped } = inputs.entry
  if (asTyped === undefined) return []
  const typed = Object.entries(asTyped) as readonly (readonly [FieldId, string])[]
  return typed
    .map(([field, text]) => ({ workload: id, name, field, found: quoted(text.slice(0, 500)), maybeNone: false }))
    .reverse()
}

/** What takes one press comes first. */
function unanswered({ id, name, inputs }: WorkloadAssessment): readonly Need[] {
  return inputs.unknown
    .filter((field) => fields[field].decisive && inputs.entry.asTyped?.[field] === undefined)
    .map((field) => ({ workload: id, name, field, found: undefined, maybeNone: takesNone(field) }))
    .sort((a, b) => Number(b.maybeNone) - Number(a.maybeNone))
}

function takesNone(id: FieldId): boolean {
  const field = fields[id]
  return field.type === 'choice' && field.choices.includes('none')
}

interface Blanks {
  readonly unowned: number
  readonly noRollback: number
  readonly firstUnowned: string | null
  readonly firstNoRollback: string | null
}

/** How many workloads nobody owns or can roll back, and the first of each. */
function blanksOf({ workloads }: Assessment): Blanks {
  return blanksIn(workloads)
}

const blanksIn = keptTogether<WorkloadAssessment, Blanks>(
  (workloads) => {
    const unowned = workloads.filter(({ inputs }) => blank(inputs.entry.owner))
    const noRollback = workloads.filter(({ inputs }) => blank(inputs.entry.rollbackUnit))
    return {
      unowned: unowned.length,
      noRollback: noRollback.length,
      firstUnowned: unowned[0]?.id ?? null,
      firstNoRollback: noRollback[0]?.id ?? null,
    }
  },
  (parts) => ({
    unowned: parts.reduce((sum, { unowned }) => sum + unowned, 0),
    noRollback: parts.reduce((sum, { noRollback }) => sum + noRollback, 0),
    firstUnowned: parts.find(({ firstUnowned }) => firstUnowned !== null)?.firstUnowned ?? null,
    firstNoRollback: parts.find(({ firstNoRollback }) => firstNoRollback !== null)?.firstNoRollback ?? null,
  }),
)

function blank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

interface Recommended {
  readonly count: number
  readonly ids: () => readonly string[]
}

const recommendedIn = keptTogether<WorkloadAssessment, Recommended>(
  (workloads) => {
    const ids = workloads.flatMap(({ id, recommendation }) => (recommendation === null ? [] : [id]))
    return { count: ids.length, ids: () => ids }
  },
  (parts) => ({
    count: parts.reduce((sum, { count }) => sum + count, 0),
    ids: once(() => parts.flatMap(({ ids }) => ids())),
  }),
)

/** How many riskiest assumptions have nobody to measure them. */
export function unmeasuredOf(deep: readonly WorkloadAssessment[], benchmarks: Workbook['benchmarks']): number {
  const owned = new Set((benchmarks ?? []).filter(({ owner }) => !blank(owner)).map(({ workload }) => workload))
  return deep.filter(
    ({ id, riskiestAssumption }) =>
      riskiestAssumption !== null && riskiestAssumption.stands !== 'watch' && !owned.has(id),
  ).length
}

/** How many workloads have a recommendation and no decision in force. */
export function undecidedOf({ workloads }: Assessment, decisions: readonly Decision[]): number {
  const { count, ids } = recommendedIn(workloads)
  const decided = decisionsInForce(decisions)
  return decided.size === 0 ? count : ids().filter((id) => !decided.has(id)).length
}
