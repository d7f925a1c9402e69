/** Copies that could not be read, kept as they are for download. */
import { isObject } from '../plain-json.ts'
import type { JournalStore } from './journal-store.ts'

export interface Quarantined {
  readonly key: string
  readonly document: string
  readonly raw: string
  readonly reason: string
  readonly at: number
}

export async function keepQuarantined(store: JournalStore, items: readonly Quarantined[]): Promise<void> {
  try {
    await store.write(items.map((item) => ({ kind: 'put', key: item.key, value: item })))
  } catch {
    // No room for a copy: the caller has the text in hand and offers it for download.
  }
}

export async function listQuarantined(store: JournalStore): Promise<readonly Quarantined[]> {
  const found = (await store.keys()).filter((key) => key.startsWith('quarantine/'))
  const items = await Promise.all(found.map((key) => store.get(key)))
  return items.filter((item): item is Quarantined => isObject(item) && typeof item['raw'] === 'string')
}
