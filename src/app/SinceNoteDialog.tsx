/** What has changed since a note was written: fired triggers, flipped verdicts and moved prices, then beside now. */
import { DataTable } from '../ui/DataTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Candidate } from './start-state.ts'

export type SinceNoteDialogProps = { readonly candidate: Candidate; readonly onClose: () => void }

export function SinceNoteDialog({ candidate, onClose }: SinceNoteDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      toRead
      title={`Since “${candidate.name}” was written`}
      description="The same inputs, assessed with today’s catalogue and today’s date."
    >
      <DataTable
        caption="What changed since the note"
        rows={candidate.changes}
        keyOf={({ name, what, after }) => `${name}|${what}|${after}`}
        columns={[
          { id: 'workload', label: 'Workload', rowHeader: true, cell: ({ name }) => name },
          { id: 'what', label: 'What', cell: ({ what }) => what },
          { id: 'then', label: 'Then', cell: ({ before }) => before },
          { id: 'now', label: 'Now', cell: ({ after }) => after, strong: true },
        ]}
      />
    </Dialog>
  )
}
