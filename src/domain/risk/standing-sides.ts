/** What is chosen on either side of a threshold, as a person says it: today's choice stands on its side. */
import type { WorkloadAssessment } from '../assessment.ts'
import type { FieldId } from '../workbook.ts'

export interface SidesOf {
  readonly threshold: number | null
  readonly below: string | null
  readonly above: string | null
}

/** Close to the threshold another option of the same family may be the best of it; nobody would choose that today. */
export function standingSides(workload: WorkloadAssessment, field: FieldId, { threshold, below, above }: SidesOf) {
  const { recommendation, options, inputs } = workload
  const likely = (inputs.likely as Readonly<Partial<Record<FieldId, unknown>>>)[field]
  if (recommendation === null || threshold === null || typeof likely !== 'number') return { below, above }
  const standing = (id: string | null): string | null =>
    options.find(({ option }) => option === id)?.family === recommendation.family ? recommendation.option : id
  return likely <= threshold ? { below: standing(below), above } : { below, above: standing(above) }
}
