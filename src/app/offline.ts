/** Keeps the app for use without a network, and says when a newer build waits; nothing reloads before the work is saved. */
import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import { trustedScriptUrl } from '../workbench/trusted-script-url.ts'
import { isMissedAhead } from './fetch-ahead.ts'
import { getWorkbench, isStarted } from '../workbench/use-workbench.ts'

export type ReloadReason =
  /** A newer build is complete and waits. */
  | 'new-version'
  /** A part of the app could not be fetched although there is a network: replaced by a newer build, or refused. */
  | 'missing-part'
  /** A part of the app could not be fetched for want of a network; a reload would not bring it. */
  | 'no-network'

export interface OfflineState {
  readonly reload: ReloadReason | null
  /** A reload was asked for, but the work could not be saved. */
  readonly unsaved: boolean
}

export const offlineState = createStore<OfflineState>()(() => ({ reload: null, unsaved: false }))

export function useOfflineState(): OfflineState {
  return useSyncExternalStore(offlineState.subscribe, offlineState.getState)
}

/** A slow machine takes its time; reloaded sooner, the older build would answer. */
const takeOverWithinMs = 10_000
const askAgainAfterMs = 3_600_000
let waiting: ServiceWorker | null = null

/** So long nothing more has arrived, and the first screen has all its parts. */
const quietMs = 2000

/** Resolves when the page has loaded and has fetched nothing for a while. */
function firstScreenStands(): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new PerformanceObserver(() => wait())
    const settle = (): void => {
      if (document.readyState !== 'complete') return wait()
      observer.disconnect()
      resolve()
    }
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(settle, quietMs)
    }
    observer.observe({ type: 'resource' })
    wait()
  })
}

/** Waits for the first screen, so that keeping the app for later never delays showing it. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD) return
  await firstScreenStands()
  // Absent on http pages, and throws where storage is blocked; without it the app works while there is a network.
  try {
    const worker = trustedScriptUrl(new URL('./sw.js', document.baseURI).href)
    watchForNewBuild(await navigator.serviceWorker.register(worker, { updateViaCache: 'none' }))
  } catch {
    return
  }
}

function watchForNewBuild(registration: ServiceWorkerRegistration): void {
  const announce = (worker: ServiceWorker) => {
    // Without a controller this is the first visit: nothing older is running.
    if (navigator.serviceWorker.controller === null) return
    waiting = worker
    offlineState.setState({ reload: 'new-version' })
  }
  if (registration.waiting !== null) announce(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') announce(worker)
    })
  })
  let askedAt = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - askedAt < askAgainAfterMs) return
    askedAt = performance.now()
    registration.update().catch(() => undefined)
  })
}

/** Call before anything is loaded later on: a part that fails to arrive saves the work and offers a reload, once. */
export function watchForMissingParts(): void {
  const tell = (error: unknown): void => {
    if (isMissedAhead(error)) return
    // Before the start there is no work to save.
    if (isStarted()) void flushWork()
    if (offlineState.getState().reload === 'new-version') return
    offlineState.setState({ reload: navigator.onLine ? 'missing-part' : 'no-network' })
  }
  addEventListener('vite:preloadError', ({ payload }) => setTimeout(() => tell(payload)))
}

/** Saves, lets the waiting build take over, and loads it. Stays where it is when something could not be saved. */
export async function reloadSafely(): Promise<void> {
  if (!(await flushWork())) {
    offlineState.setState({ unsaved: true })
    return
  }
  if (waiting !== null) await takeOver(waiting)
  location.reload()
}

/** True when nothing typed would be lost with this page. */
async function flushWork(): Promise<boolean> {
  const { keeper, store } = getWorkbench()
  await keeper?.flush().catch(() => undefined)
  const { saveState, undo } = store.getState()
  if (saveState.kind === 'off' && saveState.reason === 'read-only') return true
  if (keeper === null || saveState.kind === 'failing' || saveState.kind === 'off') return undo === null
  return !keeper.isUnsaved()
}

/** Another tab may have let it take over already; one that gave up never will. */
function takeOver(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const settled = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve()
    }
    worker.addEventListener('statechange', settled)
    settled()
    setTimeout(resolve, takeOverWithinMs)
    worker.postMessage('take-over')
  })
}
