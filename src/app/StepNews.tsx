/** Says which step undo or redo took, for those who cannot see what it changed. */
import { capitalised } from '../wording/sentence-parts.ts'
import { lowerFirst } from '../wording/lower-first.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

export function StepNews() {
  const moved = useWorkbench((state) => state.moved)
  return (
    <VisuallyHidden>
      <span role="status" data-step-news>
        {/* Made anew for every step: of two that read alike the second is said as well. */}
        {moved !== null && <span key={moved.inARow}>{`${capitalised(moved.way)}: ${lowerFirst(moved.label)}`}</span>}
      </span>
    </VisuallyHidden>
  )
}
