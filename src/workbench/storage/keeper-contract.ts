/** What keeps a workbook promises, and what it needs from its surroundings. */
import type { Workbook } from '../../domain/workbook.ts'
import type { OpenResult } from '../open-workbook.ts'
import type { OpenedWorkbook, WorkbookStore } from '../workbook-store.ts'
import type { Timers } from './autosave.ts'
import type { JournalStore } from './journal-store.ts'
import type { DocumentEntry, Origin } from './journal.ts'
import type { Quarantined } from './quarantine.ts'
import type { VersionEntry } from './versions.ts'
import type { WriterLock } from './writer-lock.ts'

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

/** Why another workbook was not opened. */
export const keptNowhere =
  'What is open now is not saved in this browser, so nothing else was opened. Save it as a file first (Ctrl+S), then try again.'

export interface KeptText {
  readonly title: string
  readonly kind: 'workbook' | 'unreadable'
  readonly text: string
}

/** `elsewhere`: another tab writes it. `unreadable`: a part of it would be lost, or a newer Berth wrote it. */
export type Renamed = 'renamed' | 'elsewhere' | 'unreadable'

export interface Keeper {
  /** Loads the last document into the store. With `open`, that document. */
  readonly start: (open?: string) => Promise<StartResult>
  /** Call when the first screen stands: this start counts as a good one. */
  readonly settled: () => Promise<void>
  readonly flush: () => Promise<void>
  /** True while something typed is neither in this browser nor in a file. */
  readonly isUnsaved: () => boolean
  /** This state was saved as a file. */
  readonly keptAsFile: (workbook: Workbook) => void
  readonly documentId: () => string | null
  readonly list: () => Promise<readonly DocumentEntry[]>
  /** Refuses while what is open is kept nowhere. */
  readonly openDocument: (id: string) => Promise<StartResult | { readonly kind: 'unsaved' }>
  /** Makes the workbook a new document and opens it; the one that was open stays kept. False, and nothing done, where that one is kept nowhere. */
  readonly keepAsNew: (opened: OpenedWorkbook, from?: Origin['from']) => Promise<boolean>
  /** Shows a file of a newer Berth read-only; nothing of it is kept or written. False where what is open is kept nowhere. */
  readonly showNewer: (opened: Extract<OpenResult, { readonly kind: 'newer' }>) => Promise<boolean>
  /** With its earlier versions. What is given back brings it all again. */
  readonly removeDocument: (id: string) => Promise<() => Promise<void>>
  /** Of one that is not open; the open one is renamed by an edit. */
  readonly renameDocument: (entry: Pick<DocumentEntry, 'id' | 'savedAt'>, title: string) => Promise<Renamed>
  /** Makes a new document of what was saved last and opens it. Nothing done where what is open is kept nowhere. */
  readonly duplicateDocument: (id: string) => Promise<'opened' | 'unsaved' | 'unreadable'>
  /** Every workbook as text, and every copy that could not be read. */
  readonly everything: () => Promise<readonly KeptText[]>
  /** All workbooks, their versions and what was set aside, gone for good; an empty workbook is opened. */
  readonly eraseEverything: () => Promise<void>
  readonly versions: () => Promise<readonly VersionEntry[]>
  /** One of them as text; null where it cannot be read any more. */
  readonly versionText: (sequence: number) => Promise<string | null>
  readonly quarantined: () => Promise<readonly Quarantined[]>
  /** Makes this tab the writer; the other becomes read-only. */
  readonly takeOver: () => Promise<void>
  /** Another tab wrote this document: a read-only tab shows it. */
  readonly follow: (document: string) => Promise<void>
  /** Call when the page comes back from the browser's store of pages. */
  readonly wake: () => Promise<void>
  readonly stop: () => void
}
