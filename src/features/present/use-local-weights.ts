/** Weights of this room: they move the verdict on the wall and nothing else, until they are kept. */
import { useMemo, useState } from 'react'
import type { Weights, WorkloadAssessment } from '../../domain/assessment.ts'
import { movedWeights } from '../../domain/meeting/moved-weights.ts'
import { criterionIds } from '../../domain/vocabulary.ts'
import type { CriterionId } from '../../domain/vocabulary.ts'
import { getWorkbench, useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'

const shownSliders = 5
const pointsOfAll = 1000

export interface LocalWeights {
  readonly local: Weights
  /** The workload under these weights; null while they are the team's own. */
  readonly trial: WorkloadAssessment | null
  readonly sliders: readonly CriterionId[]
  readonly selected: number
  readonly select: (index: number) => void
  /** Moves the selected weight by a step, or a named one to a value. */
  readonly move: (by: number | { readonly criterion: CriterionId; readonly to: number }) => void
  readonly reset: () => void
  readonly isMoved: boolean
  /** Swing points that make these weights. */
  readonly points: Readonly<Record<CriterionId, number>>
}

export function useLocalWeights(workload: WorkloadAssessment | undefined): LocalWeights {
  const { weights } = useAssessment()
  const workbook = useWorkbench((state) => state.workbook)
  const [moved, setMoved] = useState<Weights | null>(null)
  const [selected, setSelected] = useState(0)
  const local = moved ?? weights
  const sliders = useMemo(
    () => [...criterionIds].sort((a, b) => weights[b] - weights[a]).slice(0, shownSliders),
    [weights],
  )
  const points = useMemo(() => pointsOf(local), [local])
  const entry = workload?.inputs.entry
  const trial = useMemo(() => {
    if (moved === null || entry === undefined) return null
    return (
      getWorkbench().assessed.assessWith({
        workloads: [entry],
        priorities: { ...workbook.priorities, preset: 'own', weights: moved },
      }).workloads[0] ?? null
    )
  }, [moved, entry, workbook.priorities])

  return {
    local,
    trial,
    sliders,
    selected,
    select: setSelected,
    move: (by) =>
      setMoved((before) => {
        const from = before ?? weights
        const criterion = typeof by === 'number' ? sliders[selected] : by.criterion
        if (criterion === undefined) return before
        const to = typeof by === 'number' ? Math.round((from[criterion] + by) * 100) / 100 : by.to
        return movedWeights(from, criterion, to)
      }),
    reset: () => setMoved(null),
    isMoved: moved !== null,
    points,
  }
}

function pointsOf(weights: Weights): Readonly<Record<CriterionId, number>> {
  const points = {} as Record<CriterionId, number>
  for (const id of criterionIds) points[id] = Math.round(weights[id] * pointsOfAll)
  return points
}
