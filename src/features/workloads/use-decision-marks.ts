/** Beside the numbers of decided rows stands where the decision stands today: what the review calls reopened is not ticked here. */
import { useEffect } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { decisionsInForce } from '../../domain/decision.ts'
import type { Decision } from '../../domain/decision.ts'
import { firedTriggers } from '../../domain/meeting/fired-triggers.ts'
import { assessedWholeAtMost } from '../../export/note-rows.ts'
import { rowById } from '../../workbench/row-index.ts'
import { useSettledAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import type { Shape } from '../../ui/shape.ts'
import { decisionShape } from '../marks/decision-shape.ts'
import type { GridView } from './grid-view.ts'

export function useDecisionMarks(view: GridView, today: string): void {
  const decisions = useWorkbench((state) => state.workbook.decisions)
  const { workloads } = useSettledAssessment()
  useEffect(() => {
    view.setState(({ decided }) => ({ decided: marksOf(decisions, workloads, today, decided) }))
  }, [view, decisions, workloads, today])
}

/** A sign that says the same stays the same object, so that its row is not painted anew. */
export function marksOf(
  decisions: readonly Decision[],
  workloads: readonly WorkloadAssessment[],
  today: string,
  before: ReadonlyMap<string, Shape>,
): ReadonlyMap<string, Shape> {
  const inForce = decisionsInForce(decisions)
  const marks = new Map<string, Shape>()
  for (const [id, decision] of inForce) {
    // Of very many the options are not all read for a sign.
    const workload = inForce.size > assessedWholeAtMost ? undefined : rowById(workloads, id)
    const isReopened = workload !== undefined && firedTriggers({ decision, workload, today }).length > 0
    const mark = decisionShape(decision, isReopened)
    const kept = before.get(id)
    marks.set(id, kept?.attributes?.['title'] === mark.attributes?.['title'] ? (kept ?? mark) : mark)
  }
  return marks.size === before.size && [...marks].every(([id, mark]) => before.get(id) === mark) ? before : marks
}
