/** What is typed after the palette was asked for and before it can be typed in: held for it, so that nothing reaches the screen behind. */
import { useLayoutEffect, useRef } from 'react'

export interface EarlyKeys {
  /** Gives what was typed, once; from then on keys go where the focus is. */
  readonly take: () => string
}

export function useEarlyKeys(waiting: boolean, onEscape: () => void): EarlyKeys {
  const held = useRef({ text: '', stop: (): void => undefined })
  const escape = useRef(onEscape)
  useLayoutEffect(() => {
    escape.current = onEscape
  })
  useLayoutEffect(() => {
    if (!waiting) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const stop = (): void => listening.abort()
    held.current = { text: '', stop }
    addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') escape.current()
        else if (event.key === 'Backspace') held.current.text = held.current.text.slice(0, -1)
        else if ([...event.key].length === 1) held.current.text += event.key
      },
      { capture: true, signal },
    )
    // React may take its time to give up on a part that did not arrive; by then the keys are the screen's again.
    addEventListener('vite:preloadError', stop, { signal })
    return stop
  }, [waiting])
  return {
    take: () => {
      held.current.stop()
      const { text } = held.current
      held.current.text = ''
      return text
    },
  }
}
