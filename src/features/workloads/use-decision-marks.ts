/** Beside the numbers of decided rows stands where the decision stands today: what the review calls reopened is not ticked here. */
import { useEffect } from 'react'
import type { WorkloadAssessment } from '../../domain/assessment.ts'
import { decisionsInForce } from '../../domain/decision.ts'
import type { Decision } from '../../domain/decision.ts'
import { firedTriggers } from '../../domain/meeting/fired-triggers.ts'
import { assessedWholeAtMost } from '../../export/note-rows.ts'
import { inSlices } from '../../workbench/in-slices.ts'
import { rowById } from '../../workbench/row-index.ts'
import { useSettledAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import type { Shape } from '../../ui/shape.ts'
import { decisionShape } from '../marks/decision-shape.ts'
import type { GridView } from './grid-view.ts'

export function useDecisionMarks(view: GridView, today: string): void {
  const decisions = useWorkbench((state) => state.workbook.decisions)
  const { workloads } = useSettledAssessment()
  useEffect(
    () =>
      readStandings({ decisions, workloads, today }, (standings) => {
        view.setState(({ decided }) => ({ decided: marksOf(standings, decided) }))
      }),
    [view, decisions, workloads, today],
  )
}

/** Where the decision of one workload stands today. */
interface Standing {
  readonly decision: Decision
  readonly isReopened: boolean
}

interface Decided {
  readonly decisions: readonly Decision[]
  readonly workloads: readonly WorkloadAssessment[]
  readonly today: string
}

/** What reopens a decision is found among the options of its workload, which are read a slice at a time. Gives what stops it. */
export function readStandings(
  { decisions, workloads, today }: Decided,
  told: (standings: readonly Standing[]) => void,
): () => void {
  const inForce = [...decisionsInForce(decisions).values()]
  // The options of more workloads would fill the memory of a page.
  const areRead = inForce.length <= assessedWholeAtMost
  const standings: Standing[] = []
  return inSlices(
    inForce,
    (decision) => {
      const workload = areRead ? rowById(workloads, decision.workload) : undefined
      const isReopened = workload !== undefined && firedTriggers({ decision, workload, today }).length > 0
      standings.push({ decision, isReopened })
    },
    (count) => {
      if (count === inForce.length) told(standings)
    },
  )
}

/** A sign that says the same stays the same object, so that its row is not painted anew. */
export function marksOf(
  standings: readonly Standing[],
  before: ReadonlyMap<string, Shape>,
): ReadonlyMap<string, Shape> {
  const marks = new Map<string, Shape>()
  for (const { decision, isReopened } of standings) {
    const mark = decisionShape(decision, isReopened)
    const kept = before.get(decision.workload)
    marks.set(decision.workload, kept?.attributes?.['title'] === mark.attributes?.['title'] ? (kept ?? mark) : mark)
  }
  return marks.size === before.size && [...marks].every(([id, mark]) => before.get(id) === mark) ? before : marks
}
