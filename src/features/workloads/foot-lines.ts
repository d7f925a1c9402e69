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

export function needsAnswer(assessment: Assessment): readonly Need[] {
  const found: Need[] = []
  for (const { id, name, inputs } of assessment.workloads) {
    const { entry, unknown } = inputs
    const typed = Object.entries(entry.asTyped ?? {}) as readonly (readonly [FieldId, string])[]
    for (const [field, text] of typed)
      found.unshift({ workload: id, name, field, found: quoted(text.slice(0, 500)), maybeNone: false })
    // What takes one press comes first.
    for (const field of [...unknown].sort((a, b) => Number(takesNone(b)) - Number(takesNone(a))))
      if (fields[field].decisive && entry.asTyped?.[field] === undefined)
        found.push({ workload: id, name, field, found: undefined, maybeNone: takesNone(field) })
  }
  return found
}

function takesNone(id: FieldId): boolean {
  const field = fields[id]
  return field.type === 'choice' && field.choices.includes('none')
}
