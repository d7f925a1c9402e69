/** Counts starts that did not finish: after two of them nothing is loaded by itself, so a state that hangs the page cannot hold it. */
import { isObject } from '../plain-json.ts'
import type { JournalStore } from './journal-store.ts'

const startKey = 'start'
export const failedStartsTolerated = 2

export interface StartRecord {
  readonly failed: number
  /** The document that is opened first next time. */
  readonly document: string | null
}

export async function readStart(store: JournalStore): Promise<StartRecord> {
  const stored = await store.get(startKey)
  if (!isObject(stored)) return { failed: 0, document: null }
  const { failed, document } = stored
  return {
    failed: typeof failed === 'number' && failed >= 0 ? failed : 0,
    document: typeof document === 'string' ? document : null,
  }
}

export async function writeStart(store: JournalStore, record: StartRecord): Promise<void> {
  await store.write([{ kind: 'put', key: startKey, value: record }])
}
