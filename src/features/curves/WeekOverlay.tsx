/** The hours of the week of the workload that is open, or of the first; nothing where there is none to change. */
import { useAssessment, useWorkbench } from '../../workbench/use-workbench.ts'
import { WeekDialog } from './WeekDialog.tsx'

export function WeekOverlay({ workload, onClose }: { readonly workload: string | null; readonly onClose: () => void }) {
  const { workloads } = useAssessment()
  const readOnly = useWorkbench((state) => state.readOnly !== null)
  const shown = workloads.find(({ id }) => id === workload) ?? workloads[0]
  return shown === undefined || readOnly ? null : <WeekDialog workload={shown} onClose={onClose} />
}
