/** A file or a link to a workbook, dropped anywhere on the page, is opened for what it is, also while the page still starts. */
import { useLayoutEffect } from 'react'
import type { Drop } from '../workbench/files.ts'
import { isBehindDialog } from '../ui/behind-dialog.ts'
import { useToast } from '../ui/Toast.tsx'
import { isTyping } from './actions.ts'
import { openDropped, openDroppedLink } from './file-actions.ts'

interface Dropped extends Drop {
  /** An address, where there are no files. */
  readonly link: string
}

/** A text field takes an address as text. */
function isOurs({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  return types.includes('Files') || (types.includes('text/uri-list') && !isTyping(target))
}

/** Gives a way to stop. What was dropped is read while its event lasts: afterwards it is empty. */
function listenToDrops(onDrop: (drop: Dropped) => void): () => void {
  const onDragOver = (event: DragEvent): void => {
    if (isOurs(event)) event.preventDefault()
  }
  const take = (event: DragEvent): void => {
    const { dataTransfer } = event
    if (dataTransfer === null || !isOurs(event)) return
    event.preventDefault()
    onDrop({
      files: [...dataTransfer.files],
      isFolder: dataTransfer.items[0]?.webkitGetAsEntry?.()?.isDirectory === true,
      link: dataTransfer.getData('text/uri-list'),
    })
  }
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('drop', take)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('drop', take)
  }
}

let early: { readonly stop: () => void; drop: Dropped | null } | null = null

/** Until the workbench stands: the browser would leave the page for the file. */
export function holdEarlyDrops(): void {
  const stop = listenToDrops((drop) => {
    if (early !== null) early.drop = drop
  })
  early = { stop, drop: null }
}

function open(drop: Dropped): void {
  if (drop.files.length > 0) void openDropped(drop)
  else void openDroppedLink(drop.link)
}

export function useFileDrop(): void {
  const toast = useToast()
  // Not an effect after the drawing: between the two nobody would listen.
  useLayoutEffect(() => {
    const held = early
    early = null
    held?.stop()
    if (held?.drop !== null && held?.drop !== undefined) open(held.drop)
    return listenToDrops((drop) => {
      if (isBehindDialog())
        toast.show({ text: 'Nothing was opened: close this dialog first, then drop it again.', tone: 'danger' })
      else open(drop)
    })
  }, [toast])
}
