/** Saves what changed, soon and one save at a time: clean, dirty, saving, saved or failing with a reason that a person can act on. */
import type { Workbook } from '../../domain/workbook.ts'
import type { SaveState } from '../save-state.ts'
import type { WorkbookStore } from '../workbook-store.ts'
import { storageFailure } from './storage-error.ts'

export interface Timers {
  readonly now: () => number
  readonly after: (milliseconds: number, act: () => void) => Waiting
  /** As soon as the page has nothing to do. */
  readonly soon: (act: () => void) => Waiting
}

interface Waiting {
  readonly cancel: () => void
}

export interface Autosave {
  /** Saves now what is not saved yet; resolves when that try is over. */
  readonly flush: () => Promise<void>
  /** True while something typed exists only in memory. */
  readonly isUnsaved: () => boolean
  readonly stop: () => void
}

/** A single edit is written at the next idle moment; of many in a row, such as a slider on its way, not every one. */
export const spacingMs = 300
export const retryMs = 5000

/** Starts watching; call it only after loading is complete. `write` throws when it cannot keep the workbook, and lets the page answer unless it is in haste. `already`: what is kept by now, null for nothing. */
export function startAutosave(
  store: WorkbookStore,
  write: (workbook: Workbook, inHaste: () => boolean) => Promise<void>,
  timers: Timers,
  already: Workbook | null = store.getState().workbook,
): Autosave {
  let kept = already
  let waiting: Waiting | null = null
  let running: Promise<void> | null = null
  let stopped = false
  /** The page may be gone soon: no pauses. */
  let hurries = 0
  let settled: SaveState = store.getState().saveState
  let lastTry = -Infinity
  let isForRetry = false

  const isUnsaved = () => store.getState().workbook !== kept
  const due = () => {
    waiting = null
    void save()
  }
  const retryLater = () => {
    waiting?.cancel()
    waiting = timers.after(retryMs, due)
    isForRetry = true
  }
  const saveSoon = () => {
    if (waiting !== null && !isForRetry) return
    waiting?.cancel()
    // A clock that was put back is no reason to wait.
    const since = Math.abs(timers.now() - lastTry)
    waiting = since < spacingMs ? timers.after(spacingMs - since, due) : timers.soon(due)
    isForRetry = false
  }
  const attempt = async () => {
    const { workbook, setSaveState } = store.getState()
    lastTry = timers.now()
    setSaveState({ kind: 'saving' })
    try {
      await write(workbook, () => hurries > 0)
    } catch (error) {
      if (stopped) return
      store.getState().setSaveState({ kind: 'failing', ...storageFailure(error) })
      retryLater()
      return
    }
    kept = workbook
    if (stopped) return
    if (isUnsaved()) {
      store.getState().setSaveState({ kind: 'dirty' })
      saveSoon()
      return
    }
    settled = { kind: 'saved', at: timers.now() }
    store.getState().setSaveState(settled)
  }
  const save = (): Promise<void> => {
    if (stopped || !isUnsaved()) return running ?? Promise.resolve()
    running ??= attempt().finally(() => {
      running = null
    })
    return running
  }
  const unsubscribe = store.subscribe((now, before) => {
    if (now.workbook === before.workbook || stopped) return
    if (!isUnsaved()) {
      // Undone back to what is kept already, such as what there was no room for.
      if (now.saveState.kind === 'dirty' || now.saveState.kind === 'failing') now.setSaveState(settled)
      return
    }
    if (now.saveState.kind !== 'saving' && now.saveState.kind !== 'failing') now.setSaveState({ kind: 'dirty' })
    if (running === null) saveSoon()
  })
  if (already === null) retryLater()
  // Typed while the first copy of a new document was written.
  else if (isUnsaved()) saveSoon()
  return {
    flush: async () => {
      waiting?.cancel()
      waiting = null
      hurries += 1
      try {
        await running
        await save()
      } finally {
        hurries -= 1
      }
    },
    isUnsaved,
    stop: () => {
      stopped = true
      waiting?.cancel()
      unsubscribe()
    },
  }
}

/** A large workbook is written out for so long before the page may answer. */
const sliceMs = 20

/** Call between parts: it lets the page answer once a slice is over, unless there is no time. */
export function restBetweenSlices(timers: Timers, inHaste: () => boolean): () => Promise<void> {
  let rested = timers.now()
  return async () => {
    if (inHaste() || timers.now() - rested < sliceMs) return
    await new Promise<void>((resolve) => void timers.after(0, resolve))
    rested = timers.now()
  }
}
