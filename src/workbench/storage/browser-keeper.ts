/** The keeper with the browser's own parts: database, locks, timers, and the moments when a page may vanish. */
import type { WorkbookStore } from '../workbook-store.ts'
import { seededIds } from '../new-id.ts'
import { isDialogTypedIn, keepTypedText, watchDialogs } from '../typed-text.ts'
import type { Timers } from './autosave.ts'
import { indexedDbStore } from './indexed-db-store.ts'
import type { Keeper } from './keeper.ts'
import { createKeeper } from './keeper.ts'
import { browserLock } from './writer-lock.ts'

const channelName = 'berth:documents'
/** A start counts as good when the page still answers this long after loading. */
const standsAfterMs = 600

/** A page that is never idle saves after this long all the same. */
const idleWithinMs = 150

const browserTimers: Timers = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds)
    return { cancel: () => clearTimeout(timer) }
  },
  soon: (act) => {
    if (typeof requestIdleCallback !== 'function') return browserTimers.after(idleWithinMs, act)
    const handle = requestIdleCallback(act, { timeout: idleWithinMs })
    return { cancel: () => cancelIdleCallback(handle) }
  },
}

/** A seed that differs between people and sessions. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}

function lockManager(): LockManager | undefined {
  // Absent on http pages, and throws where storage is blocked.
  try {
    return navigator.locks
  } catch {
    return undefined
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName)
  } catch {
    return null
  }
}

/** Keeps `store` in this browser; call `start()` next. Saves when the page is hidden, asks before unsaved work is closed. */
export function keepInBrowser(store: WorkbookStore): Keeper {
  const channel = openChannel()
  const newId = seededIds(randomSeed())
  const keeper = createKeeper({
    store,
    journal: indexedDbStore(),
    lock: browserLock(lockManager()),
    timers: browserTimers,
    newDocumentId: () => newId().replace('w-', 'd-'),
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
    announce: (document) => channel?.postMessage({ document }),
  })
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    const { data } = event
    if (typeof data === 'object' && data !== null && 'document' in data && typeof data.document === 'string')
      void keeper.follow(data.document)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.flush()
  })
  addEventListener('pagehide', () => {
    keepTypedText()
    void keeper.flush()
  })
  document.addEventListener('freeze', () => void keeper.flush())
  addEventListener('pageshow', (event) => {
    if (event.persisted) void keeper.wake().catch(() => undefined)
  })
  watchDialogs()
  addEventListener('beforeunload', (event) => {
    keepTypedText()
    if (!keeper.isUnsaved() && !isDialogTypedIn()) return
    void keeper.flush()
    event.preventDefault()
  })
  return {
    ...keeper,
    start: async (open) => {
      const started = await keeper.start(open)
      // A page that hangs on what was loaded never comes to either of these; one that is left early does not count against it.
      const stands = new AbortController()
      const settle = () => {
        if (stands.signal.aborted) return
        stands.abort()
        void keeper.settled()
      }
      browserTimers.after(standsAfterMs, settle)
      addEventListener('pagehide', settle, { signal: stands.signal })
      return started
    },
  }
}
