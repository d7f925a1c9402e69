/** The lines of the grid's foot: which unknowns to measure first, and which cells want an answer. */
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { fields } from '../../domain/fields.ts'
import type { FieldId } from '../../domain/workbook.ts'
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
  const found: Need[] = []
  for (let at = assessment.workloads.length - 1; at >= 0 && found.length < shownLines; at -= 1)
    found.push(...notUnderstood(assessment.workloads[at]!))
  for (let at = 0; at < assessment.workloads.length && found.length < shownLines; at += 1)
    found.push(...unanswered(assessment.workloads[at]!))
  return found.slice(0, shownLines)
}

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
