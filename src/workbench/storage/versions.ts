/** The last twenty earlier states of a document, for "restore earlier"; spaced out, so that they reach back further than twenty edits. */
import { isObject } from '../plain-json.ts'
import type { JournalStore, JournalWrite } from './journal-store.ts'
import { keys } from './journal.ts'

export interface Version {
  readonly sequence: number
  readonly savedAt: number
  readonly title: string
  /** What was done last, such as "Paste of 24 cells". */
  readonly label: string
  readonly workloads: number
  readonly text: string
}

const versionsKept = 20
/** Edits in between share one version unless something large was done. */
export const versionSpacingMs = 120_000

function isVersion(value: unknown): value is Version {
  return isObject(value) && typeof value['text'] === 'string' && typeof value['sequence'] === 'number'
}

/** Newest first. */
export async function listVersions(store: JournalStore, document: string): Promise<readonly Version[]> {
  const found = await versionKeys(store, document)
  const versions = await Promise.all(found.map((key) => store.get(key)))
  return versions.filter(isVersion).toReversed()
}

async function versionKeys(store: JournalStore, document: string): Promise<readonly string[]> {
  const prefix = keys.version(document, 0).replace(/\d+$/, '')
  return (await store.keys()).filter((key) => key.startsWith(prefix)).toSorted()
}

/** This state as the newest version; the oldest ones make room at the next save. */
export function versionWrite(document: string, version: Version): JournalWrite {
  return { kind: 'put', key: keys.version(document, version.sequence), value: version }
}

/** What to write so that this state becomes the newest version and the oldest ones make room. */
export async function versionWrites(
  store: JournalStore,
  document: string,
  version: Version,
): Promise<readonly JournalWrite[]> {
  const found = await versionKeys(store, document)
  const tooMany = found.slice(0, Math.max(0, found.length + 1 - versionsKept))
  return [...tooMany.map((key) => ({ kind: 'delete', key }) as const), versionWrite(document, version)]
}
