/** After undo and redo the cursor goes to what changed, and with it into sight. */
import { useEffect, useRef } from 'react'
import { getWorkbench, useWorkbench } from '../../workbench/use-workbench.ts'
import { selectionOfStep } from './cells-of-step.ts'
import type { GridView } from './grid-view.ts'

export function useFollowStep(view: GridView): void {
  const moved = useWorkbench((state) => state.moved)
  // A step that was taken on another screen is no news here.
  const followed = useRef(moved)
  useEffect(() => {
    if (followed.current === moved) return
    followed.current = moved
    const state = view.getState()
    if (moved === null || state.selection.editing !== null) return
    const { workloads } = getWorkbench().store.getState().workbook
    const selection = selectionOfStep(state, moved.from.workloads, workloads)
    if (selection !== null) view.setState({ selection })
  }, [moved, view])
}
