/** What the grid says to the panel around it: a line for the toast, a table for the import step, how far a long task is. */
import { createStore } from 'zustand/vanilla'
import type { SliceOptions } from '../../workbench/csv/import-in-slices.ts'
import type { TableSheet } from '../../workbench/csv/table-sheet.ts'

export interface ImportRequest {
  readonly rows: readonly (readonly string[])[]
  readonly name: string
  /** Where a file holds several tables, one is chosen. */
  readonly sheets?: readonly TableSheet[] | undefined
}

export interface Progress {
  readonly text: string
  /** From 0 to 1. */
  readonly share: number
  readonly stop: () => void
}

export interface OfferedAction {
  readonly label: string
  readonly onAction: () => void
}

interface GridListener {
  readonly tell: (text: string, action?: OfferedAction) => void
  /** Of a step that took something away, with a way back. */
  readonly tellStep: (text: string) => void
  readonly askForImport: (request: ImportRequest) => void
  readonly find: () => void
  readonly replace: () => void
  readonly resetColumns: () => void
}

let listener: GridListener | null = null
/** A table that was opened while no panel listened. */
let waiting: ImportRequest | null = null
/** A search that was asked for while no panel listened. */
let findWaits = false

/** The panel listens while it is shown; returns how to stop. */
export function listenToGrid(next: GridListener): () => void {
  listener = next
  if (waiting !== null) next.askForImport(waiting)
  waiting = null
  if (findWaits) next.find()
  findWaits = false
  return () => {
    if (listener === next) listener = null
  }
}

export function tellGrid(text: string, action?: OfferedAction): void {
  listener?.tell(text, action)
}

/** Called right after the step. */
export function tellStep(text: string): void {
  listener?.tellStep(text)
}

/** False where nobody listens: the table is then asked about as soon as the panel is shown. */
export function askForImport(request: ImportRequest): boolean {
  if (listener === null) waiting = request
  else listener.askForImport(request)
  return listener !== null
}

/** Opens the search over all rows, or as soon as the panel is shown. */
export function askToFind(): void {
  if (listener === null) findWaits = true
  else listener.find()
}

/** Asks what to replace by what. */
export function askToReplace(): void {
  listener?.replace()
}

/** Takes back how this browser shows the columns. */
export function askToResetColumns(): void {
  listener?.resetColumns()
}

/** How far the long task is; kept apart from the panel, which need not draw again for every percent. */
export const progressStore = createStore<{ readonly progress: Progress | null }>()(() => ({ progress: null }))

/** What is said while a long file is read. */
export const readingWords = 'Reading the file'

/** Runs a task that goes in slices, shows how far it is and lets the user stop it. */
export async function workWithProgress<T>(
  text: string,
  run: (options: SliceOptions) => Promise<T>,
  stopping = new AbortController(),
): Promise<T> {
  const { signal } = stopping
  const stop = (): void => stopping.abort()
  try {
    return await run({
      signal,
      progress: (share) => {
        if (!signal.aborted) progressStore.setState({ progress: { text, share, stop } })
      },
    })
  } finally {
    // Another task may have begun to show how far it is.
    if (progressStore.getState().progress?.stop === stop) progressStore.setState({ progress: null })
  }
}
