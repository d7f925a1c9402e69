/** What is typed after the palette was asked for and before it can be typed in: held for it, so that nothing reaches the screen behind. */
import { useLayoutEffect, useRef } from 'react'
import { holdKeys } from '../ui/hold-keys.ts'
import type { HeldKeys } from '../ui/hold-keys.ts'

/** Gives a function to call once the palette has the focus: what was typed is then typed there. */
export function useEarlyKeys(waiting: boolean, onEscape: () => void): () => void {
  const held = useRef<HeldKeys | null>(null)
  const escape = useRef(onEscape)
  useLayoutEffect(() => {
    escape.current = onEscape
  })
  useLayoutEffect(() => {
    if (!waiting) return undefined
    const isHeld = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
      !ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key)
    const keys = holdKeys(isHeld, () => {
      keys.drop()
      escape.current()
    })
    held.current = keys
    // React may take its time to give up on a part that did not arrive; by then the keys are the screen's again.
    const listening = new AbortController()
    addEventListener('vite:preloadError', keys.drop, { signal: listening.signal })
    return () => {
      listening.abort()
      held.current?.drop()
    }
  }, [waiting])
  return () => {
    void held.current?.release()
    // What follows the key that closes the palette is the screen's.
    held.current = null
  }
}
