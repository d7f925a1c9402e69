/** Workloads whose deep parts are there; while one is worked out anew, its last answer stays up. */
import { useEffect, useMemo, useState } from 'react'
import type { Assessment, WorkloadAssessment } from '../../../domain/assessment.ts'
import { isDeep } from '../../../workbench/deep/deepener.ts'
import { getWorkbench } from '../../../workbench/use-workbench.ts'

export interface DeepParts {
  /** In the order of the workbook. */
  readonly ready: readonly WorkloadAssessment[]
  /** How many are worked out unasked, or all of them. */
  readonly of: number
  readonly busy: boolean
}

/** Beyond this many rows the rest is worked out only when somebody asks for all. */
const deepUnasked = 60

export function useDeepParts(assessment: Assessment, all: boolean): DeepParts {
  const { deepener } = getWorkbench().assessed
  const [last] = useState(() => new Map<string, WorkloadAssessment>())
  useEffect(() => (all ? deepener?.want('all') : undefined), [all, deepener])
  return useMemo(() => {
    const fresh = assessment.workloads.filter((workload) => deepener === null || isDeep(workload))
    for (const workload of fresh) last.set(workload.id, workload)
    const of = all ? assessment.workloads.length : Math.min(deepUnasked, assessment.workloads.length)
    return {
      ready: assessment.workloads.flatMap(({ id }) => last.get(id) ?? []),
      of,
      busy: fresh.length < of,
    }
  }, [all, assessment, deepener, last])
}
