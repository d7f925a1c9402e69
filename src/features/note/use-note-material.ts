/** What a note is written from, once its charts are worked out: one a task, so that the page answers meanwhile. */
import { useEffect, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { withWorkloads } from '../../domain/deep-parts.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { chartedWorkloads } from '../../export/charts/note-charts.ts'
import { noteContext } from '../../export/note-context.ts'
import type { NoteInput } from '../../export/note-context.ts'
import { assessedWholeAtMost, idsInDetail } from '../../export/note-rows.ts'
import type { NoteRow } from '../../export/note-rows.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { compareScenarios } from '../../workbench/compare-scenarios.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'

/** Everything but the choice of view and kind. */
export type NoteMaterial = Omit<NoteInput, 'view' | 'kind'> & Required<Pick<NoteInput, 'chartOf'>>

/** `rows`: every workload in a line, where they were read before. Null until the first note can be written; afterwards the last whole one stays while the next is worked out. */
export function useNoteMaterial(
  assessment: Assessment,
  workbook: Workbook,
  rows?: readonly NoteRow[],
): NoteMaterial | null {
  const [material, setMaterial] = useState<NoteMaterial | null>(null)
  useEffect(() => {
    let current = true
    const chartOf = costCharts.overLoad(workbook)
    const input = {
      assessment: detailsOf(assessment, rows),
      workbook,
      sourceOf: catalogueSource,
      appVersion: __APP_VERSION__,
      chartOf,
      rows,
    }
    const waiting = chartedWorkloads(noteContext({ ...input, view: 'full', kind: 'note' })).map(({ id }) => id)
    const next = (): void => {
      if (!current) return
      const id = waiting.shift()
      if (id === undefined) {
        setMaterial({ ...input, scenarios: scenariosOf(workbook, assessment) })
        return
      }
      chartOf(id)
      setTimeout(next, 0)
    }
    next()
    return () => {
      current = false
    }
  }, [assessment, workbook, rows])
  return material
}

/** What the note says of a workload without details stands in its line. */
function detailsOf(assessment: Assessment, rows: readonly NoteRow[] | undefined): Assessment {
  if (rows === undefined) return assessment
  const ids = idsInDetail(rows)
  return withWorkloads(
    assessment,
    assessment.workloads.filter(({ id }) => ids.has(id)),
  )
}

/** None for a table that is too long to be assessed once more for each. */
function scenariosOf(workbook: Workbook, assessment: Assessment): NoteMaterial['scenarios'] {
  if (workbook.workloads.length > assessedWholeAtMost) return undefined
  return compareScenarios(workbook, assessment, getWorkbench().assessed.assessWith)
}
