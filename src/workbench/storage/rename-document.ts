/** Gives a kept workbook another title without opening it: a save like any other, under the lock of its writer. */
import type { DocumentEntry } from './journal.ts'
import { loadDocument, saveDocument } from './journal.ts'
import type { KeeperPorts, Renamed } from './keeper-contract.ts'
import { restBetweenSlices } from './autosave.ts'
import type { VersionChange } from './document-blocks.ts'

/** What was typed is the same as before, so no earlier version is kept of it. */
const noVersion: VersionChange = { added: new Map(), removed: [] }

export async function renameDocument(
  { journal, lock, timers, announce }: KeeperPorts,
  { id, savedAt }: Pick<DocumentEntry, 'id' | 'savedAt'>,
  title: string,
): Promise<Renamed> {
  const held = await lock.acquire(id)
  if (held === null) return 'elsewhere'
  try {
    const loaded = await loadDocument(journal, id, timers.now())
    if (loaded.kind !== 'ok' || loaded.opened.problems.length > 0 || loaded.opened.setAside.length > 0)
      return 'unreadable'
    const { position, blocks } = loaded
    const workbook = { ...loaded.opened.workbook, title }
    const sequence = position.sequence + 1
    const rest = restBetweenSlices(timers, () => false)
    const prepared = await blocks.prepare(position.write, sequence, workbook, rest)
    const next = await saveDocument(journal, {
      document: id,
      workbook,
      record: prepared.record,
      position,
      // The title is new, the work is as old as it was.
      now: savedAt,
      also: prepared.writes(noVersion),
      unasked: false,
    })
    if (next === null) return 'elsewhere'
    announce?.(id)
    return 'renamed'
  } finally {
    held.release()
  }
}
