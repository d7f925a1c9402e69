/** Copy, cut and paste of the selected cells through the browser's own clipboard events: no permission is asked. */
import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { nobodyHasFocus } from '../../ui/nobody-has-focus.ts'
import { endCutOnChange } from './cut-cells.ts'
import { gridClipboard, listenToClipboardMenu } from './grid-clipboard.ts'
import type { GridView } from './grid-view.ts'
import { fetchReaders, pasteInTurn } from './paste-in-turn.ts'

/** Once the page rests the readers are fetched, so that the first paste does not wait for them. */
const fetchReadersAfterMs = 1500

export function useGridClipboard(view: GridView, scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    // Where they cannot be fetched now, the paste itself asks again.
    const timer = setTimeout(() => void fetchReaders().catch(() => undefined), fetchReadersAfterMs)
    return () => clearTimeout(timer)
  }, [])
  useLayoutEffect(() => {
    const ours = (): boolean =>
      document.activeElement === scroller.current && view.getState().selection.editing === null
    const pasting = pasteInTurn(view, () => ours() || nobodyHasFocus())
    const clipboard = gridClipboard(view, pasting)
    const onTake = (how: 'copy' | 'cut') => (event: ClipboardEvent) => {
      if (!ours()) return
      event.preventDefault()
      const table = clipboard.take(how)
      if (table === null) return
      event.clipboardData?.setData('text/plain', table.text)
      event.clipboardData?.setData('text/html', table.html)
      clipboard.taken(how, table)
    }
    const onCopy = onTake('copy')
    const onCut = onTake('cut')
    const onPaste = (event: ClipboardEvent): void => {
      const free = nobodyHasFocus() && view.getState().selection.editing === null
      if ((!ours() && !free) || event.clipboardData === null) return
      event.preventDefault()
      // The clipboard can only be read while the event lasts; the readers may arrive after it.
      const text = event.clipboardData.getData('text/plain')
      const html = event.clipboardData.getData('text/html')
      clipboard.paste({ text, html })
    }
    const stopWatching = endCutOnChange(view)
    const stopListening = listenToClipboardMenu(clipboard)
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      pasting.stop()
      stopWatching()
      stopListening()
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [view, scroller])
}
