/** The last twenty earlier states of a document, for "restore earlier"; spaced out, so that they reach back further than twenty edits. */
import { isObject } from '../plain-json.ts'
import { readCopyText } from './copy-text.ts'
import type { VersionChange } from './document-blocks.ts'
import type { JournalStore, JournalWrite } from './journal-store.ts'
import { keys, namesBlocks } from './journal-keys.ts'
import type { BlockRef, Copy } from './slot.ts'
import { copyIn } from './slot.ts'

/** What is said of a version in a list. */
export interface VersionEntry {
  readonly sequence: number
  readonly savedAt: number
  readonly title: string
  /** What was done last, such as "Paste of 24 cells". */
  readonly label: string
  readonly workloads: number
}

export interface Version extends VersionEntry, Copy {}

const versionsKept = 20
/** Edits in between share one version unless something large was done. */
export const versionSpacingMs = 120_000

function isVersion(value: unknown): value is Version {
  return isObject(value) && copyIn(value) !== undefined && typeof value['sequence'] === 'number'
}

/** Newest first. */
export async function listVersions(store: JournalStore, document: string): Promise<readonly VersionEntry[]> {
  const versions = await store.getMany(await versionKeys(store, document))
  return versions
    .filter(isVersion)
    .map(({ sequence, savedAt, title, label, workloads }) => ({ sequence, savedAt, title, label, workloads }))
    .toReversed()
}

/** The workbook as it was then; null where it cannot be read whole any more. */
export async function versionText(store: JournalStore, document: string, sequence: number): Promise<string | null> {
  const found = await store.getMany([false, true].map((hasBlocks) => keys.version(document, sequence, hasBlocks)))
  const copy = copyIn(found.find((stored) => stored !== undefined))
  const read = copy === undefined ? undefined : await readCopyText(store, document, copy)
  return read?.kind === 'ok' ? read.text : null
}

async function versionKeys(store: JournalStore, document: string): Promise<readonly string[]> {
  const prefix = keys.versions(document)
  return (await store.keys()).filter((key) => key.startsWith(prefix)).toSorted()
}

/** The blocks that the versions name, by the key of each, oldest first. */
export async function versionBlocks(
  store: JournalStore,
  document: string,
): Promise<ReadonlyMap<string, readonly BlockRef[]>> {
  const found = await versionKeys(store, document)
  const naming = found.filter(namesBlocks)
  const versions = await store.getMany(naming)
  const blocks = new Map(naming.map((key, at) => [key, copyIn(versions[at])?.blocks ?? []]))
  return new Map(found.map((key) => [key, blocks.get(key) ?? []]))
}

/** A clock that was put back has moved on as well, else there would be no version until it caught up. */
export function isVersionDue(now: number, lastAt: number): boolean {
  return Math.abs(now - lastAt) >= versionSpacingMs
}

/** This state becomes the newest of these versions, which are named oldest first, and the oldest make room; nothing where none is due or it is one already. */
export function versionChange(
  document: string,
  found: readonly string[],
  version: Version,
  due: boolean,
): VersionChange {
  const key = keys.version(document, version.sequence, (version.blocks ?? []).length > 0)
  if (!due || found.includes(key)) return { added: new Map(), removed: [] }
  return { added: new Map([[key, version]]), removed: found.slice(0, Math.max(0, found.length + 1 - versionsKept)) }
}

export function versionWrites({ added, removed }: VersionChange): readonly JournalWrite[] {
  return [
    ...[...added].map(([key, value]) => ({ kind: 'put', key, value }) as const),
    ...removed.map((key) => ({ kind: 'delete', key }) as const),
  ]
}
