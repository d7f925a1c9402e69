/** Keeps the open workbook: loads before it ever writes, one writer per document, says what it does, swallows no failure. */
import type { Workbook } from '../../domain/workbook.ts'
import { emptyWorkbook } from '../empty-workbook.ts'
import { openOwnCopy } from '../open-workbook.ts'
import type { OpenResult } from '../open-workbook.ts'
import type { OpenedWorkbook } from '../workbook-store.ts'
import { createSession } from './document-session.ts'
import { deleteDocument, eraseAll, listDocuments, loadDocument, newestText } from './journal.ts'
import type { Origin } from './journal.ts'
import { keys } from './journal-keys.ts'
import { keepQuarantined, listQuarantined } from './quarantine.ts'
import type { Keeper, KeeperPorts, KeptText, StartResult } from './keeper-contract.ts'
import { failedStartsTolerated, readStart, writeStart } from './safe-start.ts'
import { storageFailure } from './storage-error.ts'
import { listVersions, versionText } from './versions.ts'

type NewerOpening = Extract<OpenResult, { readonly kind: 'newer' }>

export type { Keeper, KeeperPorts, StartResult } from './keeper-contract.ts'

export function createKeeper(ports: KeeperPorts): Keeper {
  const { store, journal, timers } = ports
  const session = createSession(ports)

  let inFile: Workbook | null = null

  let last: Promise<unknown> = Promise.resolve()
  /** One workbook after the other: two that are opened at once would be written into one document. */
  const inTurn =
    <Given extends readonly unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> => {
      const turn = last.then(() => act(...given))
      last = turn.catch(() => undefined)
      return turn
    }

  const isUnsaved = (): boolean => {
    const open = session.open()
    const { saveState, undo, workbook } = store.getState()
    if (workbook === inFile) return false
    if (open?.hasOwnEdits === true) return true
    if (saveState.kind === 'off') return saveState.reason !== 'read-only' && undo !== null
    return open?.autosave?.isUnsaved() ?? false
  }

  const flush = async () => session.open()?.autosave?.flush()

  /** What exists only in memory is not left for another workbook. */
  const mayLeave = async (): Promise<boolean> => {
    await flush()
    return !isUnsaved()
  }

  /** Takes the place of what is open, without a pause. */
  const showNewer = ({ version, raw, preview }: NewerOpening): StartResult => {
    session.drop()
    const readOnly = {
      reason: 'newer-version',
      text: `A newer Berth saved this workbook (version ${version}).`,
    } as const
    if (preview !== null) store.getState().open({ workbook: preview, readOnly })
    else store.getState().setReadOnly(readOnly)
    store.getState().setSaveState({ kind: 'off', reason: 'read-only' })
    return { kind: 'newer', version, raw }
  }

  const openDocument: Keeper['openDocument'] = async (id) => {
    if (!(await mayLeave())) return { kind: 'unsaved' }
    if (session.open()?.id === id) await session.close()
    const loaded = await loadDocument(journal, id, timers.now())
    const lock = loaded.kind === 'newer' ? null : await ports.lock.acquire(id)
    // What was typed while a long one was read; asked in the same turn that shows the other one.
    await flush()
    if (isUnsaved()) {
      lock?.release()
      return { kind: 'unsaved' }
    }
    if (loaded.kind === 'newer') return showNewer(loaded.opened)
    const result = session.show(id, loaded, lock)
    await writeStart(journal, { failed: 0, document: id })
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
    if (loaded.kind === 'newer') return showNewer(loaded.opened)
    await writeStart(journal, { failed: record.failed + 1, document: id })
    return session.show(id, loaded, await ports.lock.acquire(id))
  }

  const makeNew = async (opened: OpenedWorkbook, from?: Origin['from']) => {
    await session.close()
    const id = ports.newDocumentId()
    await session.create(id, opened, async () => {
      await writeStart(journal, { failed: 0, document: id })
      const at = timers.now()
      if (from !== undefined) await journal.write([{ kind: 'put', key: keys.origin(id), value: { from, at } }])
      const { setAside = [] } = opened
      if (setAside.length === 0) return
      const aside = {
        document: id,
        raw: JSON.stringify(setAside, null, 2),
        reason: 'Parts of the file that did not read',
      }
      await keepQuarantined(journal, [{ ...aside, key: keys.quarantine(id, at, 'parts'), at }])
    })
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
      const open = session.open()
      if (open === null || store.getState().readOnly?.reason === 'newer-version') return
      try {
        await writeStart(journal, { failed: 0, document: open.id })
      } catch {
        // The next save meets the same failure and shows it.
      }
    },
    flush,
    isUnsaved,
    keptAsFile: (workbook) => {
      inFile = workbook
    },
    documentId: () => session.open()?.id ?? null,
    list: () => listDocuments(journal),
    openDocument: inTurn(openDocument),
    keepAsNew: inTurn(async (opened, from) => {
      if (!(await mayLeave())) return false
      await makeNew(opened, from)
      return true
    }),
    showNewer: inTurn(async (opened) => {
      if (!(await mayLeave())) return false
      showNewer(opened)
      return true
    }),
    removeDocument: inTurn(async (id) => {
      const wasOpen = session.open()?.id === id
      if (wasOpen) session.drop()
      const restore = await deleteDocument(journal, id)
      // What is typed next needs a place of its own.
      if (wasOpen) await makeNew({ workbook: emptyWorkbook() })
      return restore
    }),
    renameDocument: async (entry, title) => {
      const { renameDocument } = await import('./rename-document.ts')
      return renameDocument(ports, entry, title)
    },
    duplicateDocument: inTurn(async (id) => {
      if (!(await mayLeave())) return 'unsaved'
      const text = await newestText(journal, id)
      const opened = text === null ? null : openOwnCopy(text, 'saved workbook')
      if (opened?.kind !== 'ok') return 'unreadable'
      const { workbook } = opened
      await makeNew({ workbook: { ...workbook, title: `${workbook.title} (copy)` } })
      return 'opened'
    }),
    everything: async () => {
      await flush()
      const entries = await listDocuments(journal)
      const workbooks = await Promise.all(
        entries.map(async ({ id, title }): Promise<KeptText | null> => {
          const text = await newestText(journal, id)
          return text === null ? null : { title, kind: 'workbook', text }
        }),
      )
      const aside = (await listQuarantined(journal)).map(({ document, raw }): KeptText => ({
        title: document,
        kind: 'unreadable',
        text: raw,
      }))
      return [...workbooks.filter((kept) => kept !== null), ...aside]
    },
    eraseEverything: inTurn(async () => {
      session.drop()
      await eraseAll(journal)
      await makeNew({ workbook: emptyWorkbook() })
    }),
    versions: async () => {
      const open = session.open()
      return open === null ? [] : listVersions(journal, open.id)
    },
    versionText: async (sequence) => {
      const open = session.open()
      return open === null ? null : versionText(journal, open.id, sequence)
    },
    quarantined: () => listQuarantined(journal),
    takeOver: session.takeOver,
    follow: session.follow,
    wake: session.wake,
    stop: session.drop,
  }
}
