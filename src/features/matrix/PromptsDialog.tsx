/** The six questions that remove options outright; a clear "no" shows what it takes away. */
import { Dialog } from '../../ui/Dialog.tsx'
import type { PanelProps } from '../marks/place.ts'

export type PromptsDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly go: PanelProps['go']
  readonly workload: string | null
}

export function PromptsDialog({ open, onClose }: PromptsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Six questions that decide">
      {null}
    </Dialog>
  )
}
