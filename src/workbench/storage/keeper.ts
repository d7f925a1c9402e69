/** Keeps the open workbook: loads before it ever writes, one writer per document, says what it does, swallows no failure. */
import type { Workbook } from '../../domain/workbook.ts'
import type { Command } from '../commands/command.ts'
import { compactWorkbook } from '../save-workbook.ts'
import type { OpenedWorkbook, WorkbookStore } from '../workbook-store.ts'
import type { Autosave, Timers } from './autosave.ts'
import { startAutosave } from './autosave.ts'
import type { JournalStore } from './journal-store.ts'
import type { DocumentEntry, Loaded, Position, Quarantined } from './journal.ts'
import {
  deleteDocument,
  listDocuments,
  listQuarantined,
  loadDocument,
  saveDocument,
  storedSequence,
} from './journal.ts'
import { failedStartsTolerated, readStart, writeStart } from './safe-start.ts'
import { storageFailure } from './storage-error.ts'
import type { Version } from './versions.ts'
import { listVersions, versionSpacingMs, versionWrites } from './versions.ts'
import type { HeldLock, WriterLock } from './writer-lock.ts'

export interface KeeperPorts {
  readonly store: WorkbookStore
  readonly journal: JournalStore
  readonly lock: WriterLock
  readonly timers: Timers
  readonly newDocumentId: () => string
  /** Asks the browser not to clear what is kept; called after the first real edit. */
  readonly persist?: (() => Promise<boolean>) | undefined
  /** Tells other tabs that a document was written. */
  readonly announce?: ((document: string) => void) | undefined
}

export type StartResult =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'restored'; readonly quarantined: readonly Quarantined[] }
  /** Two starts in a row did not finish: nothing was loaded; the documents are listed for opening or download. */
  | { readonly kind: 'safe-start'; readonly documents: readonly DocumentEntry[] }
  | { readonly kind: 'unreadable'; readonly quarantined: readonly Quarantined[] }
  | { readonly kind: 'newer'; readonly version: number; readonly raw: string }
  | { readonly kind: 'blocked'; readonly detail: string }

export interface Keeper {
  /** Loads the last document into the store. With `open`, that document. */
  readonly start: (open?: string) => Promise<StartResult>
  /** Call when the first screen stands: this start counts as a good one. */
  readonly settled: () => Promise<void>
  readonly flush: () => Promise<void>
  readonly isUnsaved: () => boolean
  readonly documentId: () => string | null
  readonly list: () => Promise<readonly DocumentEntry[]>
  readonly openDocument: (id: string) => Promise<StartResult>
  /** Makes the workbook a new document and opens it; the one that was open stays kept. */
  readonly keepAsNew: (opened: OpenedWorkbook) => Promise<void>
  readonly removeDocument: (id: string) => Promise<void>
  readonly versions: () => Promise<readonly Version[]>
  readonly quarantined: () => Promise<readonly Quarantined[]>
  /** Makes this tab the writer; the other becomes read-only. */
  readonly takeOver: () => Promise<void>
  /** Another tab wrote this document: a read-only tab shows it. */
  readonly follow: (document: string) => Promise<void>
  readonly stop: () => void
}

const otherTab = { reason: 'other-tab', text: 'This workbook is open for writing in another tab.' } as const
const largeSteps: ReadonlySet<Command['kind']> = new Set([
  'load-template',
  'import-rows',
  'restore-version',
  'delete-workloads',
  'paste-block',
])

/** A step large enough that the state before it deserves a version of its own. */
export function isLargeStep(command: Command): boolean {
  return largeSteps.has(command.kind)
}

interface OpenDocument {
  readonly id: string
  readonly position: Position
  readonly autosave: Autosave | null
  readonly lock: HeldLock | null
  readonly lastVersionAt: number
  /** Text as loaded, kept as a version before the first save writes over it. */
  readonly loadedText: string | null
}

export function createKeeper(ports: KeeperPorts): Keeper {
  const { store, journal, timers } = ports
  let open: OpenDocument | null = null
  let askedToPersist = false
  let waitingForLock = new AbortController()

  const change = (part: Partial<OpenDocument>) => {
    if (open !== null) open = { ...open, ...part }
  }
  const loseWriting = () => {
    open?.autosave?.stop()
    change({ autosave: null, lock: null })
    store.getState().setReadOnly(otherTab)
    store.getState().setSaveState({ kind: 'off', reason: 'read-only' })
  }

  const write = async (workbook: Workbook) => {
    const document = open
    if (document === null) return
    // Without locks, or after one was stolen from a sleeping tab: never write over somebody's newer save.
    if ((await storedSequence(journal, document.id)) > document.position.sequence) {
      loseWriting()
      throw new DOMException('Another tab saved this workbook', 'InvalidStateError')
    }
    const now = timers.now()
    const sequence = document.position.sequence + 1
    const text = compactWorkbook(workbook)
    const due = now - document.lastVersionAt >= versionSpacingMs || document.loadedText !== null
    const { undo } = store.getState()
    const version = {
      sequence: document.loadedText === null ? sequence : sequence - 1,
      savedAt: now,
      title: workbook.title,
      label: document.loadedText === null ? (undo?.label ?? '') : 'As it was opened',
      workloads: workbook.workloads.length,
      text: document.loadedText ?? text,
    }
    const also = due ? await versionWrites(journal, document.id, version) : []
    const position = await saveDocument(journal, {
      document: document.id,
      workbook,
      text,
      position: document.position,
      now,
      also,
    })
    change({ position, loadedText: null, ...(due ? { lastVersionAt: now } : {}) })
    ports.announce?.(document.id)
    if (!askedToPersist) {
      askedToPersist = true
      // A refusal changes nothing: the state that is shown stays true.
      void ports.persist?.().catch(() => false)
    }
  }

  const arm = (lock: HeldLock, isKept = true) => {
    change({ lock, autosave: startAutosave(store, write, timers, isKept) })
    const id = open?.id
    void lock.lost.then(() => {
      if (open?.id === id && open?.lock === lock) loseWriting()
    })
  }

  const close = async () => {
    waitingForLock.abort()
    await open?.autosave?.flush()
    open?.autosave?.stop()
    open?.lock?.release()
    open = null
  }

  const begin = (id: string, position: Position, loadedText: string | null) => {
    open = {
      id,
      position,
      autosave: null,
      lock: null,
      lastVersionAt: loadedText === null ? -Infinity : timers.now(),
      loadedText,
    }
  }

  const waitForTurn = (id: string) => {
    waitingForLock = new AbortController()
    ports.lock.whenFree(id, waitingForLock.signal).then(
      async (held) => {
        if (open?.id !== id) return held.release()
        await reload(id)
        store.getState().setReadOnly(null)
        arm(held)
      },
      () => undefined,
    )
  }

  const reload = async (id: string) => {
    const loaded = await loadDocument(journal, id, timers.now())
    if (loaded.kind !== 'ok' || open?.id !== id) return
    change({ position: loaded.position })
    store.getState().follow(loaded.opened.workbook)
  }

  const show = async (id: string, loaded: Loaded): Promise<StartResult> => {
    if (loaded.kind === 'newer') {
      const { version, raw, preview } = loaded.opened
      const readOnly = {
        reason: 'newer-version',
        text: `A newer Berth saved this workbook (version ${version}).`,
      } as const
      if (preview !== null) store.getState().open({ workbook: preview, readOnly })
      else store.getState().setReadOnly(readOnly)
      store.getState().setSaveState({ kind: 'off', reason: 'read-only' })
      return { kind: 'newer', version, raw }
    }
    begin(id, loaded.position, loaded.kind === 'ok' ? loaded.text : null)
    const lock = await ports.lock.acquire(id)
    if (loaded.kind === 'ok') store.getState().open({ ...loaded.opened, readOnly: lock === null ? otherTab : null })
    if (lock === null) {
      store.getState().setReadOnly(otherTab)
      store.getState().setSaveState({ kind: 'off', reason: 'read-only' })
      waitForTurn(id)
    } else arm(lock)
    if (loaded.kind === 'empty') return { kind: 'fresh' }
    return loaded.kind === 'ok'
      ? { kind: 'restored', quarantined: loaded.quarantined }
      : { kind: 'unreadable', quarantined: loaded.quarantined }
  }

  const openDocument = async (id: string): Promise<StartResult> => {
    await close()
    const loaded = await loadDocument(journal, id, timers.now())
    const result = await show(id, loaded)
    if (loaded.kind !== 'newer') await writeStart(journal, { failed: 0, document: id })
    return result
  }

  const startLoading = async (wanted: string | undefined): Promise<StartResult> => {
    const record = await readStart(journal)
    if (wanted === undefined && record.failed >= failedStartsTolerated) {
      await writeStart(journal, { failed: 0, document: null })
      store.getState().setSaveState({ kind: 'off', reason: 'safe-start' })
      return { kind: 'safe-start', documents: await listDocuments(journal) }
    }
    const id = wanted ?? record.document ?? (await listDocuments(journal))[0]?.id ?? ports.newDocumentId()
    const loaded = await loadDocument(journal, id, timers.now())
    if (loaded.kind !== 'newer') await writeStart(journal, { failed: record.failed + 1, document: id })
    return show(id, loaded)
  }

  return {
    start: async (wanted) => {
      try {
        return await startLoading(wanted)
      } catch (error) {
        const { detail } = storageFailure(error)
        store.getState().setSaveState({ kind: 'off', reason: 'blocked' })
        return { kind: 'blocked', detail }
      }
    },
    settled: async () => {
      if (open === null || store.getState().readOnly?.reason === 'newer-version') return
      try {
        await writeStart(journal, { failed: 0, document: open.id })
      } catch {
        // The next save meets the same failure and shows it.
      }
    },
    flush: async () => open?.autosave?.flush(),
    isUnsaved: () => {
      const { saveState, undo } = store.getState()
      if (saveState.kind === 'off') return saveState.reason !== 'read-only' && undo !== null
      return open?.autosave?.isUnsaved() ?? false
    },
    documentId: () => open?.id ?? null,
    list: () => listDocuments(journal),
    openDocument,
    keepAsNew: async (opened) => {
      await close()
      const id = ports.newDocumentId()
      begin(id, { sequence: 0, write: 'a' }, null)
      store.getState().open(opened)
      const lock = await ports.lock.acquire(id)
      let isKept = true
      // Written at once, as nobody has typed into it yet and it still must not be lost.
      try {
        await write(opened.workbook)
        await writeStart(journal, { failed: 0, document: id })
        store.getState().setSaveState({ kind: 'saved', at: timers.now() })
      } catch (error) {
        isKept = false
        store.getState().setSaveState({ kind: 'failing', ...storageFailure(error) })
      }
      if (lock !== null) arm(lock, isKept)
    },
    removeDocument: async (id) => {
      if (open?.id === id) {
        open.autosave?.stop()
        open.lock?.release()
        open = null
      }
      await deleteDocument(journal, id)
    },
    versions: async () => (open === null ? [] : listVersions(journal, open.id)),
    quarantined: () => listQuarantined(journal),
    takeOver: async () => {
      const id = open?.id
      if (id === undefined) return
      waitingForLock.abort()
      const lock = await ports.lock.acquire(id, true)
      if (lock === null) return
      await reload(id)
      store.getState().setReadOnly(null)
      store.getState().setSaveState({ kind: 'clean' })
      arm(lock)
    },
    follow: async (document) => {
      if (open?.id === document && open.autosave === null) await reload(document)
    },
    stop: () => {
      waitingForLock.abort()
      open?.autosave?.stop()
      open?.lock?.release()
      open = null
    },
  }
}
