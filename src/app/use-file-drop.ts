/** A file or a link to a workbook, dropped anywhere on the page, is opened for what it is. */
import { useLayoutEffect } from 'react'
import { isBehindDialog } from '../ui/behind-dialog.ts'
import { useToast } from '../ui/Toast.tsx'
import { isTyping } from './actions.ts'
import { openDropped, openDroppedLink } from './file-actions.ts'

/** A text field takes an address as text. */
function isOurs({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  return types.includes('Files') || (types.includes('text/uri-list') && !isTyping(target))
}

export function useFileDrop(): void {
  const toast = useToast()
  // From the moment the screen stands: before an effect after the drawing has run, the browser would leave the page for the file.
  useLayoutEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (isOurs(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      if (event.dataTransfer === null || !isOurs(event)) return
      event.preventDefault()
      if (isBehindDialog()) {
        toast.show({ text: 'Nothing was opened: close this dialog first, then drop it again.', tone: 'danger' })
        return
      }
      if (event.dataTransfer.files.length > 0) void openDropped(event.dataTransfer)
      else void openDroppedLink(event.dataTransfer.getData('text/uri-list'))
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [toast])
}
