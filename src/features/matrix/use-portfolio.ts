/** The assessment whose portfolio can be read at once: the options of each workload are read before, a slice at a time. */
import { useEffect, useState } from 'react'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import { choicesOf } from '../../domain/portfolio.ts'

const sliceMs = 8

/** The options of more workloads would fill the memory of a page. */
export const portfolioAtMost = 300

/** Null until the first is read; afterwards the last one stays while the next is. */
export function usePortfolio(assessment: Assessment | null): Assessment | null {
  const [read, setRead] = useState<Assessment | null>(null)
  useEffect(() => {
    if (assessment === null || assessment.workloads.length > portfolioAtMost) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    let at = 0
    const next = (): void => {
      const until = performance.now() + sliceMs
      for (; at < assessment.workloads.length && performance.now() < until; at += 1)
        choicesOf(assessment.workloads[at] as WorkloadAssessment)
      if (at < assessment.workloads.length) waiting = setTimeout(next, 0)
      else setRead(assessment)
    }
    next()
    return () => clearTimeout(waiting)
  }, [assessment])
  return read !== null && read.workloads.length > 0 ? read : null
}
