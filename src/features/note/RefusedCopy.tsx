/** When the browser refuses the clipboard: the text stands here selected, and one key press copies it. */
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './RefusedCopy.module.css'

export function RefusedCopy({ text, onClose }: { readonly text: string | null; readonly onClose: () => void }) {
  return (
    <Dialog
      open={text !== null}
      onClose={onClose}
      title="The browser refused the clipboard"
      description="The text below is selected. Copy it with Ctrl+C or Cmd+C, or download the file instead."
      size="medium"
    >
      <textarea
        className={styles.text}
        readOnly
        aria-label="Markdown of the note"
        value={text ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        // The point of this dialog is the text, so it starts there.
        autoFocus
      />
    </Dialog>
  )
}
