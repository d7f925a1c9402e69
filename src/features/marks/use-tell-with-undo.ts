/** Tells what was done with a way to take it back; once something else was done the offer is gone, so that it never takes back another step. */
import { useCallback } from 'react'
import { useToast } from '../../ui/Toast.tsx'
import { getWorkbench } from '../../workbench/use-workbench.ts'

/** Called right after the step. */
export function useTellWithUndo(): (text: string) => void {
  const toast = useToast()
  return useCallback(
    (text) => {
      const { store } = getWorkbench()
      const after = store.getState().workbook
      const id = toast.show({ text, action: { label: 'Undo', onAction: () => store.getState().undoLast() } })
      const stop = store.subscribe(({ workbook }) => {
        if (workbook === after) return
        stop()
        toast.dismiss(id)
      })
    },
    [toast],
  )
}
