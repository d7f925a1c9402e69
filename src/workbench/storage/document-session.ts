/** The one open document: who may write it, where the next save goes, and what happens when another tab takes over. */
import type { Workbook } from '../../domain/workbook.ts'
import type { OpenedWorkbook } from '../workbook-store.ts'
import type { Autosave } from './autosave.ts'
import { restBetweenSlices, startAutosave } from './autosave.ts'
import type { Loaded, Position } from './journal.ts'
import { loadDocument, saveDocument, storedSequence } from './journal.ts'
import type { KeeperPorts, StartResult } from './keeper-contract.ts'
import type { DocumentBlocks } from './document-blocks.ts'
import { documentBlocks, nothingStored } from './document-blocks.ts'
import { storageFailure } from './storage-error.ts'
import type { Version } from './versions.ts'
import { isVersionDue, versionChange, versionWrites } from './versions.ts'
import type { HeldLock } from './writer-lock.ts'

const otherTab = { reason: 'other-tab', text: 'This workbook is open for writing in another tab.' } as const

interface OpenDocument {
  readonly id: string
  readonly position: Position
  readonly autosave: Autosave | null
  readonly lock: HeldLock | null
  readonly lastVersionAt: number
  readonly blocks: DocumentBlocks
  /** As loaded, kept as a version before the first save writes over it. */
  readonly loaded: Omit<Version, 'sequence' | 'savedAt'> | null
  /** Typed here and never saved, because another tab took over: it is not replaced by what that tab saves. */
  readonly hasOwnEdits: boolean
  /** What belongs to a new document and is written once its first copy is. */
  readonly untold: (() => Promise<void>) | null
}

function asLoaded({ copy, opened: { workbook } }: Extract<Loaded, { readonly kind: 'ok' }>): OpenDocument['loaded'] {
  return { ...copy, title: workbook.title, label: 'As it was opened', workloads: workbook.workloads.length }
}

export interface DocumentSession {
  readonly open: () => OpenDocument | null
  /** Puts a loaded document in place of what is open, without a pause: nothing can be typed into one that nobody keeps. It is written from now on where this tab has the lock. */
  readonly show: (
    id: string,
    loaded: Exclude<Loaded, { readonly kind: 'newer' }>,
    lock: HeldLock | null,
  ) => Exclude<StartResult, { readonly kind: 'newer' }>
  /** Makes a new document of a workbook, written at once. */
  readonly create: (id: string, opened: OpenedWorkbook, written: () => Promise<void>) => Promise<void>
  readonly takeOver: () => Promise<void>
  /** Shows what another tab saved, where nothing of our own would be lost. */
  readonly follow: (id: string) => Promise<void>
  /** A page that slept shows what was saved meanwhile, where nothing of its own would be lost. */
  readonly wake: () => Promise<void>
  /** Saves what is unsaved, then lets go. */
  readonly close: () => Promise<void>
  /** Lets go at once. */
  readonly drop: () => void
}

export function createSession(ports: KeeperPorts): DocumentSession {
  const { store, journal, timers } = ports
  let open: OpenDocument | null = null
  let askedToPersist = false
  let waitingForLock = new AbortController()

  const change = (part: Partial<OpenDocument>) => {
    if (open !== null) open = { ...open, ...part }
  }
  const loseWriting = () => {
    const hasOwnEdits = open?.autosave?.isUnsaved() ?? false
    open?.autosave?.stop()
    change({ autosave: null, lock: null, hasOwnEdits })
    store.getState().setReadOnly(otherTab)
    const lost = { kind: 'failing', reason: 'lost', detail: 'Another tab took over before this was saved.' } as const
    store.getState().setSaveState(hasOwnEdits ? lost : { kind: 'off', reason: 'read-only' })
    // With edits of its own this tab writes again only when somebody says so.
    if (open !== null && !hasOwnEdits) waitForTurn(open.id)
  }

  const write = async (workbook: Workbook, inHaste: () => boolean) => {
    const document = open
    if (document === null) return
    const now = timers.now()
    const sequence = document.position.sequence + 1
    const rest = restBetweenSlices(timers, inHaste)
    const prepared = await document.blocks.prepare(document.position.write, sequence, workbook, rest)
    // Removed or left meanwhile: it is not written again.
    if (open?.id !== document.id || open.autosave !== document.autosave) return
    const { loaded } = document
    const due = isVersionDue(now, document.lastVersionAt) || loaded !== null
    const { undo } = store.getState()
    const state = loaded ?? {
      title: workbook.title,
      label: undo?.label ?? '',
      workloads: workbook.workloads.length,
      text: prepared.record.text,
      blocks: prepared.record.blocks,
    }
    const of = loaded === null ? sequence : sequence - 1
    const found = document.blocks.versions()
    const versions = versionChange(document.id, found, { ...state, sequence: of, savedAt: now }, due)
    const position = await saveDocument(journal, {
      document: document.id,
      workbook,
      record: prepared.record,
      position: document.position,
      now,
      also: [...prepared.writes(versions), ...versionWrites(versions)],
      unasked: inHaste() && document.lock?.isSure === true,
    })
    // Without locks, or after one was stolen from a sleeping tab: never write over somebody's newer save.
    if (position === null) {
      loseWriting()
      throw new DOMException('Another tab saved this workbook', 'InvalidStateError')
    }
    prepared.written(versions)
    if (open?.id !== document.id) return
    change({ position, loaded: null, ...(due ? { lastVersionAt: now } : {}) })
    ports.announce?.(document.id)
    await document.untold?.()
    if (open?.id === document.id) change({ untold: null })
    if (!askedToPersist) {
      askedToPersist = true
      // A refusal changes nothing: the state that is shown stays true.
      void ports.persist?.().catch(() => false)
    }
  }

  const arm = (lock: HeldLock, kept: Workbook | null = store.getState().workbook) => {
    change({ lock, autosave: startAutosave(store, write, timers, kept) })
    const id = open?.id
    void lock.lost.then(() => {
      if (open?.id === id && open?.lock === lock) loseWriting()
    })
  }

  const drop = () => {
    waitingForLock.abort()
    open?.autosave?.stop()
    open?.lock?.release()
    open = null
  }

  const begin = (id: string, position: Position, blocks: DocumentBlocks, loaded: OpenDocument['loaded']) => {
    open = {
      id,
      position,
      autosave: null,
      lock: null,
      lastVersionAt: loaded === null ? -Infinity : timers.now(),
      blocks,
      loaded,
      hasOwnEdits: false,
      untold: null,
    }
  }

  /** From what the other tab saved last. */
  const becomeWriter = async (id: string, lock: HeldLock) => {
    await reload(id)
    store.getState().setReadOnly(null)
    store.getState().setSaveState({ kind: 'clean' })
    arm(lock, open?.hasOwnEdits === true ? null : undefined)
    change({ hasOwnEdits: false })
    void open?.autosave?.flush()
  }

  const waitForTurn = (id: string) => {
    waitingForLock = new AbortController()
    ports.lock.whenFree(id, waitingForLock.signal).then(
      async (held) => {
        if (open?.id !== id) return held.release()
        await becomeWriter(id, held)
      },
      () => undefined,
    )
  }

  const reload = async (id: string) => {
    const loaded = await loadDocument(journal, id, timers.now())
    if (loaded.kind !== 'ok' || open?.id !== id) return
    // Own edits stay on the screen; what they will be written over becomes an earlier version.
    const { position, blocks } = loaded
    if (open.hasOwnEdits || open.autosave?.isUnsaved() === true)
      return change({ position, blocks, loaded: asLoaded(loaded) })
    change({ position, blocks })
    store.getState().follow(loaded.opened.workbook)
  }

  const show: DocumentSession['show'] = (id, loaded, lock) => {
    drop()
    begin(id, loaded.position, loaded.blocks, loaded.kind === 'ok' ? asLoaded(loaded) : null)
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

  return {
    open: () => open,
    show,
    create: async (id, opened, written) => {
      begin(id, { sequence: 0, write: 'a' }, documentBlocks(id, nothingStored), null)
      change({ untold: written })
      store.getState().open(opened)
      const lock = await ports.lock.acquire(id)
      let kept: Workbook | null = opened.workbook
      // Written at once, as nobody has typed into it yet and it still must not be lost; of a large one the page answers meanwhile.
      try {
        await write(opened.workbook, () => false)
        store.getState().setSaveState({ kind: 'saved', at: timers.now() })
      } catch (error) {
        kept = null
        store.getState().setSaveState({ kind: 'failing', ...storageFailure(error) })
      }
      if (lock !== null) arm(lock, kept)
    },
    takeOver: async () => {
      const id = open?.id
      if (id === undefined) return
      waitingForLock.abort()
      const lock = await ports.lock.acquire(id, true)
      if (lock !== null) await becomeWriter(id, lock)
    },
    follow: async (id) => {
      if (open?.id === id && open.autosave === null && !open.hasOwnEdits) await reload(id)
    },
    wake: async () => {
      const document = open
      if (document?.autosave?.isUnsaved() !== false) return
      if ((await storedSequence(journal, document.id)) > document.position.sequence) await reload(document.id)
    },
    close: async () => {
      await open?.autosave?.flush()
      drop()
    },
    drop,
  }
}
