/** Turns key presses on the grid into intents; Esc lets the next Tab leave. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { performIntent } from './grid-actions.ts'
import type { GridPorts } from './grid-actions.ts'
import { navigationIntent } from './grid-keys.ts'
import type { GridView } from './grid-view.ts'

export function useGridKeys(view: GridView, ports: GridPorts): (event: KeyboardEvent<HTMLElement>) => void {
  const leaving = useRef(false)
  return (event) => {
    if (view.getState().selection.editing !== null || event.target !== event.currentTarget) return
    if (event.nativeEvent.isComposing) return
    const intent = navigationIntent(event)
    if (intent === null) return
    if (intent.do === 'tab' && leaving.current) {
      leaving.current = false
      return
    }
    leaving.current = false
    const done = performIntent(view, intent, { ...ports, leave: () => (leaving.current = true) })
    if (done) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
}
