/** When the browser refuses the clipboard: the text stands here selected, and one key press copies it. */
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './RefusedCopy.module.css'

export type RefusedCopyProps = {
  readonly text: string
  /** What was to be copied, or null while nothing was refused. */
  readonly refused: 'rich' | 'plain' | null
  readonly onClose: () => void
}

export function RefusedCopy({ text, refused, onClose }: RefusedCopyProps) {
  return (
    <Dialog
      open={refused !== null}
      onClose={onClose}
      title="The browser refused the clipboard"
      description={
        refused === 'rich'
          ? 'Nothing was copied. Rich text needs the clipboard; below is the Markdown instead, selected. Copy it with Ctrl+C or Cmd+C, or select the note itself in the preview and copy that.'
          : 'Nothing was copied. The text below is selected: copy it with Ctrl+C or Cmd+C, or download the file instead.'
      }
      size="medium"
    >
      <textarea
        className={styles.text}
        readOnly
        aria-label="Markdown of the note"
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        // The point of this dialog is the text, so it starts there.
        autoFocus
      />
    </Dialog>
  )
}
