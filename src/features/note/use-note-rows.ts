/** Every workload in a line for a note that has details of a few only, read a slice at a time so that the page answers. */
import { useEffect, useState } from 'react'
import type { Assessment, WorkloadAssessment } from '../../domain/assessment.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Workbook } from '../../domain/workbook.ts'
import { optionLabels } from '../../export/note-context.ts'
import { decisionOf, noteRow } from '../../export/note-rows.ts'
import type { NoteRow } from '../../export/note-rows.ts'
import { inSlices } from '../../workbench/in-slices.ts'

export interface GatheredRows {
  /** Null until all were read once; afterwards the last ones stay while the next are read. */
  readonly rows: readonly NoteRow[] | null
  readonly read: number
}

/** By what a workload has in common with itself once its deep parts are there: they change nothing in its line. */
type Read = WeakMap<WorkloadAssessment['families'], { readonly decision: Decision | undefined; readonly row: NoteRow }>

export function useNoteRows(assessment: Assessment, workbook: Workbook): GatheredRows {
  const [gathered, setGathered] = useState<GatheredRows>({ rows: null, read: 0 })
  const [kept] = useState<Read>(() => new WeakMap())
  const { workloads } = assessment
  const { decisions } = workbook
  useEffect(() => {
    const rows: NoteRow[] = []
    const labelOf = optionLabels({ workloads })
    return inSlices(
      workloads,
      (workload) => void rows.push(rowOf(workload, decisions, kept, labelOf)),
      (read) =>
        setGathered((before) => ({
          rows: read === workloads.length ? sameRows(before.rows, rows) : before.rows,
          read,
        })),
    )
  }, [workloads, decisions, kept])
  return gathered
}

function rowOf(
  workload: WorkloadAssessment,
  decisions: readonly Decision[],
  kept: Read,
  labelOf: (option: string) => string,
): NoteRow {
  const decision = decisionOf(workload.id, decisions)
  const before = kept.get(workload.families)
  if (before !== undefined && before.decision === decision) return before.row
  const row = noteRow(workload, decision, labelOf)
  kept.set(workload.families, { decision, row })
  return row
}

function sameRows(before: readonly NoteRow[] | null, rows: readonly NoteRow[]): readonly NoteRow[] {
  return before?.length === rows.length && rows.every((row, at) => row === before[at]) ? before : rows
}
