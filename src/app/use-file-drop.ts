/** A file or a link to a workbook, dropped anywhere on the page, is opened for what it is. */
import { useEffect } from 'react'
import { expectDrop, openDropped, openDroppedLink } from './file-actions.ts'

export function useFileDrop(): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) {
        event.preventDefault()
        expectDrop()
      } else if (event.dataTransfer?.types.includes('text/uri-list') === true) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      if (event.dataTransfer === null) return
      const address = event.dataTransfer.getData('text/uri-list')
      if (event.dataTransfer.files.length === 0 && address === '') return
      event.preventDefault()
      if (event.dataTransfer.files.length === 0) {
        void openDroppedLink(address)
        return
      }
      void openDropped(event.dataTransfer)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
