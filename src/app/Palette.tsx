/** The palette over the open workbook: says what would be undone, and finds workloads by their names. */
import { useMemo } from 'react'
import type { PanelProps } from '../features/marks/place.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { CommandPalette } from '../ui/CommandPalette.tsx'
import type { Action } from './actions.ts'

export type PaletteProps = {
  readonly onClose: () => void
  readonly actions: readonly Action[]
  readonly go: PanelProps['go']
  /** Told when it can be typed in. */
  readonly onReady: () => void
}

/** Beyond so many the grid's own filter finds them better. */
const mostWorkloads = 200

export function Palette({ onClose, actions, go, onReady }: PaletteProps) {
  const workloads = useWorkbench((state) => state.workbook.workloads)
  const undo = useWorkbench((state) => state.undo)
  const redo = useWorkbench((state) => state.redo)
  const commands = useMemo(() => {
    const steps: Readonly<Record<string, { readonly label: string } | null>> = { undo, redo }
    const named = actions.map((action) => {
      const step = steps[action.id]
      if (step === undefined) return action
      return step === null ? { ...action, disabled: true } : { ...action, title: `${action.title}: ${step.label}` }
    })
    const rows = workloads.slice(0, mostWorkloads).map((workload) => ({
      id: `workload-${workload.id}`,
      title: workload.name ?? workload.id,
      group: 'Workloads',
      run: () => go({ workload: workload.id }),
    }))
    return [...named, ...rows]
  }, [actions, workloads, undo, redo, go])
  return <CommandPalette open onClose={onClose} commands={commands} onReady={onReady} />
}
