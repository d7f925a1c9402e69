/** Keys of present mode: heard before anything else on the page, silent while a dialog asks something. */
import { useEffect, useRef } from 'react'

export type PresentKeys = Readonly<Record<string, (fast: boolean) => void>>

export function usePresentKeys(active: boolean, keys: PresentKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!active) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A button that has the focus keeps its own Enter.
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return
      // So does a number that was asked what it is: Esc puts its answer away before it leaves.
      if (
        event.key === 'Escape' &&
        event.target instanceof Element &&
        event.target.matches('[aria-expanded=true], [data-asked]')
      )
        return
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (act === undefined) return
      event.preventDefault()
      event.stopPropagation()
      act(event.shiftKey)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [active])
}
