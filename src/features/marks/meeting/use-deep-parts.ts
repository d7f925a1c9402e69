/** Workloads whose deep parts are there; while one is worked out anew, its last answer stays up. */
import { useEffect, useMemo, useState } from 'react'
import type { Assessment, WorkloadAssessment } from '../../../domain/assessment.ts'
import { unaskedRows } from '../../../workbench/deep/deepener.ts'
import { getWorkbench, isAtHand } from '../../../workbench/use-workbench.ts'

export interface DeepParts {
  /** In the order of the workbook. */
  readonly ready: readonly WorkloadAssessment[]
  /** How many are worked out unasked, or all of them. */
  readonly of: number
  readonly busy: boolean
}

export function useDeepParts(assessment: Assessment, all: boolean): DeepParts {
  const { deepener } = getWorkbench().assessed
  const [last] = useState(() => new Map<string, WorkloadAssessment>())
  useEffect(() => (all ? deepener?.want('all') : undefined), [all, deepener])
  return useMemo(() => {
    const fresh = assessment.workloads.filter(isAtHand)
    for (const workload of fresh) last.set(workload.id, workload)
    const of = all ? assessment.workloads.length : Math.min(unaskedRows, assessment.workloads.length)
    return {
      ready: assessment.workloads.flatMap(({ id }) => last.get(id) ?? []),
      of,
      busy: fresh.length < of,
    }
  }, [all, assessment, last])
}
