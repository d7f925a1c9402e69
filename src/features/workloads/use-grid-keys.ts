/** Turns key presses on the grid into intents; Esc lets the next Tab leave. */
import { useCallback, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { isInputMethodKey } from '../../ui/input-method-key.ts'
import { performIntent } from './grid-actions.ts'
import type { GridPorts } from './grid-actions.ts'
import { navigationIntent } from './grid-keys.ts'
import type { GridView } from './grid-view.ts'

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** Says whether somebody went to the grid, or the page gave it the keys and nobody has moved, clicked or typed since. */
  readonly setTouched: (touched: boolean) => void
}

export function useGridKeys(view: GridView, ports: GridPorts): GridKeys {
  const leaving = useRef(false)
  const touched = useRef(true)
  const setTouched = useCallback((value: boolean) => {
    touched.current = value
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (view.getState().selection.editing !== null || event.target !== event.currentTarget) return
    if (isInputMethodKey(event.nativeEvent)) return
    const intent = navigationIntent(event)
    if (intent === null) return
    // A name starts with a letter: until then digits and signs stay the page's own keys, as on every other screen.
    if (!touched.current && intent.do === 'replace' && !/^\p{L}/u.test(intent.text) && isOnName(view)) return
    touched.current = true
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
  return { onKeyDown, setTouched }
}

function isOnName(view: GridView): boolean {
  const { columns, selection } = view.getState()
  return columns[selection.active.column]?.key === 'name'
}
