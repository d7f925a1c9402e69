/** The lines of the grid's foot: which unknowns to measure first, and which cells want an answer. */
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import { keptInBlocks } from '../../domain/kept-in-blocks.ts'
import { once } from '../../domain/once.ts'
import type { Decision, FieldId } from '../../domain/workbook.ts'
import { shortReason } from '../../wording/reasons.ts'
import { quoted } from '../../workbench/cell-reading.ts'

export const shownLines = 4

interface Measure {
  readonly workload: string
  readonly name: string
  readonly field: FieldId
  readonly value: number | null
  readonly why: string
}

export function measureFirst(workloads: readonly WorkloadAssessment[]): readonly Measure[] {
  return workloads
    .flatMap((workload) => {
      const riskiest = workload.riskiestAssumption
      if (riskiest === null || riskiest.stands === 'watch') return []
      const { field, value, why } = riskiest
      return [{ workload: workload.id, name: workload.name, field, value, why: shortReason(why) }]
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
export function needsAnswer(assessment: Assessment): readonly Need[] {
  const blocks = needsBlocks(assessment.workloads)
  const found = blocks.toReversed().flatMap((block) => block.notUnderstood)
  for (const block of blocks) {
    if (found.length >= shownLines) break
    found.push(...block.unanswered())
  }
  return found.slice(0, shownLines)
}

const needsBlocks = keptInBlocks((workloads: readonly WorkloadAssessment[]) => ({
  notUnderstood: workloads.toReversed().flatMap(notUnderstood).slice(0, shownLines),
  // The first blocks are enough in most tables.
  unanswered: once(() => workloads.flatMap(unanswered).slice(0, shownLines)),
}))

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

const blankBlocks = keptInBlocks((workloads: readonly WorkloadAssessment[]) => ({
  unowned: workloads.filter(({ inputs }) => blank(inputs.entry.owner)).map(({ id }) => id),
  noRollback: workloads.filter(({ inputs }) => blank(inputs.entry.rollbackUnit)).map(({ id }) => id),
}))

/** How many workloads nobody owns or can roll back, and the first of each. */
export function blanksOf({ workloads }: Assessment): Blanks {
  const blocks = blankBlocks(workloads)
  const unowned = blocks.flatMap((block) => block.unowned)
  const noRollback = blocks.flatMap((block) => block.noRollback)
  return {
    unowned: unowned.length,
    noRollback: noRollback.length,
    firstUnowned: unowned[0] ?? null,
    firstNoRollback: noRollback[0] ?? null,
  }
}

export function blank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

const recommendedBlocks = keptInBlocks((workloads: readonly WorkloadAssessment[]) =>
  workloads.filter(({ recommendation }) => recommendation !== null).map(({ id }) => id),
)

/** How many workloads have a recommendation and no decision in force. */
export function undecidedOf({ workloads }: Assessment, decisions: readonly Decision[]): number {
  const decided = new Set(decisions.filter(({ status }) => status !== 'superseded').map(({ workload }) => workload))
  const open = (ids: readonly string[]) => (decided.size === 0 ? ids : ids.filter((id) => !decided.has(id))).length
  return recommendedBlocks(workloads).reduce((sum, ids) => sum + open(ids), 0)
}
