/** What has changed since a note was written: fired triggers, flipped verdicts and moved prices, then beside now. */
import { Dialog } from '../ui/Dialog.tsx'
import type { Candidate } from './start-state.ts'
import styles from './CompareDialog.module.css'

export type SinceNoteDialogProps = { readonly candidate: Candidate; readonly onClose: () => void }

export function SinceNoteDialog({ candidate, onClose }: SinceNoteDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Since “${candidate.name}” was written`}
      description="The same inputs, assessed with today’s catalogue and today’s date."
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">What</th>
            <th scope="col">Then</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {candidate.changes.map(({ name, what, before, after }) => (
            <tr key={`${name}|${what}|${after}`}>
              <th scope="row">{name}</th>
              <td>{what}</td>
              <td>{before}</td>
              <td>
                <strong>{after}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
