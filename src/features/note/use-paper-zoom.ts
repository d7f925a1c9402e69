/** Sets `--paper-zoom` on the note just before it is printed: only then is it known how long it is. */
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { usualZoom, zoomForOnePage } from './paper-zoom.ts'

export function usePaperZoom(page: RefObject<HTMLElement | null>, isOnePage: boolean): void {
  useEffect(() => {
    const set = (): void => {
      const sheet = page.current?.querySelector('article')
      const zoom = isOnePage && sheet != null ? zoomForOnePage(sheet) : usualZoom
      page.current?.style.setProperty('--paper-zoom', String(zoom))
    }
    const undo = (): void => {
      delete page.current?.querySelector('article')?.dataset['dense']
    }
    globalThis.addEventListener('beforeprint', set)
    globalThis.addEventListener('afterprint', undo)
    return () => {
      globalThis.removeEventListener('beforeprint', set)
      globalThis.removeEventListener('afterprint', undo)
    }
  }, [page, isOnePage])
}
