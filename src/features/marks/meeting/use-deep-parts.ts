/** The costly parts of an assessment as they arrive from beside the page; the rows that are there already are shown. */
import { useEffect } from 'react'
import type { Assessment, WorkloadAssessment } from '../../../domain/assessment.ts'
import { isDeep } from '../../../workbench/deep/deepener.ts'
import { getWorkbench } from '../../../workbench/use-workbench.ts'

export interface DeepParts {
  /** Workloads whose parts are there, in the order of the workbook. */
  readonly ready: readonly WorkloadAssessment[]
  readonly of: number
  readonly busy: boolean
}

/** Waits for the first `most` workloads, dearest first. */
export function useDeepParts(assessment: Assessment, most: number): DeepParts {
  useEffect(() => getWorkbench().assessed.deepener?.wantAll(), [])
  const ready = assessment.workloads.filter(isDeep)
  const of = Math.min(most, assessment.workloads.length)
  return { ready, of, busy: ready.length < of }
}
