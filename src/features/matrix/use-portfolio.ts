/** The assessment whose portfolio can be read at once: the options of each workload are read before, a slice at a time. */
import { useEffect, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { choicesOf } from '../../domain/portfolio.ts'
import { assessedWholeAtMost } from '../../export/note-rows.ts'
import { inSlices } from '../../workbench/in-slices.ts'

/** Null until the first is read; afterwards the last one stays while the next is. */
export function usePortfolio(assessment: Assessment | null): Assessment | null {
  const [read, setRead] = useState<Assessment | null>(null)
  useEffect(() => {
    // The options of more workloads would fill the memory of a page.
    if (assessment === null || assessment.workloads.length > assessedWholeAtMost) return
    const { workloads } = assessment
    return inSlices(workloads, choicesOf, (count) => {
      if (count === workloads.length) setRead(assessment)
    })
  }, [assessment])
  return read
}
