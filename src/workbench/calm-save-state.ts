/** The save state as it is said: a save that is over in a moment is not worth a word, so what was said stands until it takes longer. */
import type { SaveState } from './save-state.ts'
import type { WorkbookStore } from './workbook-store.ts'

export const saidAfterMs = 400

export interface CalmSaveState {
  readonly get: () => SaveState
  readonly subscribe: (changed: () => void) => () => void
}

export function calmSaveState(store: Pick<WorkbookStore, 'getState' | 'subscribe'>): CalmSaveState {
  const listeners = new Set<() => void>()
  let said = store.getState().saveState
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(): void {
    clearTimeout(timer)
    timer = undefined
    said = store.getState().saveState
    for (const listener of listeners) listener()
  }

  // For as long as the page: what is said depends on when the last save began.
  store.subscribe(({ saveState }, before) => {
    if (saveState === before.saveState) return
    if (saveState.kind === 'dirty' || saveState.kind === 'saving') timer ??= setTimeout(say, saidAfterMs)
    else say()
  })
  return {
    get: () => said,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
