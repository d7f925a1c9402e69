/** What a note is written from, once its charts are worked out: one a task, so that the page answers meanwhile. */
import { useEffect, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { chartedWorkloads } from '../../export/charts/note-charts.ts'
import { noteContext } from '../../export/note-context.ts'
import type { NoteInput } from '../../export/note-context.ts'
import { catalogueSource } from '../../workbench/catalogue-source.ts'
import { compareScenarios } from '../../workbench/compare-scenarios.ts'
import { costCharts } from '../../workbench/cost-charts.ts'
import { getWorkbench } from '../../workbench/use-workbench.ts'

/** Everything but the choice of view and kind. */
export type NoteMaterial = Omit<NoteInput, 'view' | 'kind'> & Required<Pick<NoteInput, 'chartOf'>>

/** Null until the first note can be written; afterwards the last whole one stays while the next is worked out. */
export function useNoteMaterial(assessment: Assessment, workbook: Workbook): NoteMaterial | null {
  const [material, setMaterial] = useState<NoteMaterial | null>(null)
  useEffect(() => {
    let current = true
    const chartOf = costCharts.overLoad(workbook)
    const input = { assessment, workbook, sourceOf: catalogueSource, appVersion: __APP_VERSION__, chartOf }
    const waiting = chartedWorkloads(noteContext({ ...input, view: 'full', kind: 'note' })).map(({ id }) => id)
    const next = (): void => {
      if (!current) return
      const id = waiting.shift()
      if (id === undefined) {
        const { assessWith } = getWorkbench().assessed
        setMaterial({ ...input, scenarios: compareScenarios(workbook, assessment, assessWith) })
        return
      }
      chartOf(id)
      setTimeout(next, 0)
    }
    next()
    return () => {
      current = false
    }
  }, [assessment, workbook])
  return material
}
