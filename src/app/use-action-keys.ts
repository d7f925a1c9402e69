/** Runs an action by its key: with Ctrl or Cmd anywhere, single keys only outside text fields. */
import { useLayoutEffect } from 'react'
import { isBehindDialog } from '../ui/behind-dialog.ts'
import { pressEarlyKeys } from './hold-early-keys.ts'
import { isTyping, matchesShortcut } from './actions.ts'
import type { Action } from './actions.ts'

/** A dialog lets what is done in it be undone and kept, and the rest wait until it is closed. */
const alsoInDialogs: ReadonlySet<string> = new Set(['undo', 'redo', 'save', 'save-as', 'palette'])

export function useActionKeys(actions: readonly Action[]): void {
  // From the moment the screen stands: a key pressed before an effect after the drawing has run would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = event.ctrlKey || event.metaKey
      if (!command && isTyping(event.target)) return
      // Text fields undo their own text.
      if (command && isTyping(event.target) && /^[zy]$/i.test(event.key)) return
      // A grid that takes a key as the start of a cell's text stops it before it gets here.
      const action = actions.find(
        (each) => each.shortcut !== undefined && each.disabled !== true && matchesShortcut(each.shortcut, event),
      )
      if (action === undefined || (isBehindDialog() && !alsoInDialogs.has(action.id))) return
      event.preventDefault()
      action.run()
    }
    document.addEventListener('keydown', onKeyDown)
    pressEarlyKeys()
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [actions])
}
