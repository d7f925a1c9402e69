/** The costly parts of an assessment, read a little at a time so that the page answers keys meanwhile; the last complete list stays up. */
import { useEffect, useState } from 'react'
import type { Assessment, WorkloadAssessment } from '../../../domain/assessment.ts'

export interface DeepParts {
  /** Workloads whose parts are there, in the order of the workbook. */
  readonly ready: readonly WorkloadAssessment[]
  readonly of: number
  readonly busy: boolean
}

const sliceMs = 14

/** A part is computed when first read and then kept; touching it is the computation. */
const parts = ['unknownsWorth', 'riskiestAssumption', 'traps', 'robustness'] as const

/** Reads the first `most` workloads, dearest first. */
export function useDeepParts(assessment: Assessment, most: number): DeepParts {
  const [state, setState] = useState<{
    ready: readonly WorkloadAssessment[]
    of: Assessment | null
    complete: boolean
  }>({
    ready: [],
    of: null,
    complete: false,
  })
  useEffect(() => {
    const wanted = [...assessment.workloads]
      .sort((a, b) => (b.recommendation?.monthlyUsd ?? 0) - (a.recommendation?.monthlyUsd ?? 0))
      .slice(0, most)
    const done = new Set<WorkloadAssessment>()
    const inOrder = () => assessment.workloads.filter((workload) => done.has(workload))
    let at = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    function slice(): void {
      const until = performance.now() + sliceMs
      while (at < wanted.length * parts.length && performance.now() < until) {
        const workload = wanted[Math.floor(at / parts.length)]
        const part = parts[at % parts.length]
        if (workload !== undefined && part !== undefined) void workload[part]
        at += 1
        if (workload !== undefined && at % parts.length === 0) done.add(workload)
      }
      const complete = at >= wanted.length * parts.length
      setState((before) => (complete || !before.complete ? { ready: inOrder(), of: assessment, complete } : before))
      if (!complete) timer = setTimeout(slice, 0)
    }
    timer = setTimeout(slice, 0)
    return () => clearTimeout(timer)
  }, [assessment, most])
  const known = new Set(assessment.workloads.map(({ id }) => id))
  return {
    ready: state.ready.filter(({ id }) => known.has(id)),
    of: Math.min(most, assessment.workloads.length),
    busy: state.of !== assessment || !state.complete,
  }
}
