/** Which blocks of a document are stored, and who names them: a save writes those that changed and removes those that nobody names any more. */
import type { Workbook } from '../../domain/workbook.ts'
import { checksum } from './checksum.ts'
import { keys } from './journal-keys.ts'
import type { JournalWrite } from './journal-store.ts'
import type { BlockRef, Copy, SlotRecord } from './slot.ts'
import { slotRecordOf } from './slot.ts'
import type { SlotName } from './slot-names.ts'
import { otherSlot } from './slot-names.ts'
import type { Block, ListBlocks } from './workbook-pieces.ts'
import { workbookPieces } from './workbook-pieces.ts'

/** What was found of a document: the blocks of each slot and of each earlier version, by its key. */
export interface StoredCopies {
  readonly slots: Readonly<Record<SlotName, readonly BlockRef[]>>
  readonly versions: ReadonlyMap<string, readonly BlockRef[]>
}

export const nothingStored: StoredCopies = { slots: { a: [], b: [] }, versions: new Map() }

/** The workbook as it was read from a slot, and the text of every whole block of both slots. */
export interface ReadCopy {
  readonly slot: SlotName
  readonly workbook: Workbook
  readonly texts: ReadonlyMap<string, string>
}

/** Earlier versions that are written and removed together with a copy. */
export interface VersionChange {
  readonly added: ReadonlyMap<string, Copy>
  readonly removed: readonly string[]
}

export interface Prepared {
  readonly record: SlotRecord
  /** Blocks that are new, and those that nobody names any more once this copy and these versions stand. */
  readonly writes: (versions: VersionChange) => readonly JournalWrite[]
  /** Call when all of it is on disk. */
  readonly written: (versions: VersionChange) => void
}

type Stored = Omit<BlockRef, 'at'>

export interface DocumentBlocks {
  /** The copy of this workbook for this slot. Each slot has blocks of its own, so that no damage reaches both. `pause` lets the page answer. */
  readonly prepare: (
    slot: SlotName,
    sequence: number,
    workbook: Workbook,
    pause: () => Promise<void>,
  ) => Promise<Prepared>
  /** Keys of the earlier versions, oldest first. */
  readonly versions: () => readonly string[]
}

/** What was read stands in the blocks it was read from, so that the first save writes no more than the next ones. */
function blocksRead(
  { slot, workbook, texts }: ReadCopy,
  slots: Readonly<Record<SlotName, readonly BlockRef[]>>,
  stored: Readonly<Record<SlotName, WeakMap<Block, Stored>>>,
): ReadonlyMap<string, ListBlocks> {
  const other = otherSlot(slot)
  const twins = new Map(slots[other].map((ref) => [texts.get(ref.name), ref]))
  const lists = new Map<string, ListBlocks>()
  for (const list of new Set(slots[slot].map((ref) => ref.list))) {
    const items: unknown = list === null ? undefined : workbook[list as keyof Workbook]
    const refs = slots[slot].filter((ref) => ref.list === list)
    // Something was set aside: these are not the rows of the blocks.
    if (list === null || !Array.isArray(items) || items.length !== refs.reduce((sum, ref) => sum + ref.items, 0))
      continue
    let from = 0
    const blocks = refs.map((ref): Block => {
      const block = { list, items: items.slice(from, from + ref.items) as readonly object[] }
      from += ref.items
      const text = texts.get(ref.name)
      const twin = text === undefined ? undefined : twins.get(text)
      stored[slot].set(block, ref)
      if (twin?.items === ref.items) stored[other].set(block, twin)
      return block
    })
    lists.set(list, { items: items as readonly object[], blocks })
  }
  return lists
}

export function documentBlocks(document: string, copies: StoredCopies, read?: ReadCopy): DocumentBlocks {
  const pieces = workbookPieces()
  const stored: Record<SlotName, WeakMap<Block, Stored>> = { a: new WeakMap(), b: new WeakMap() }
  const slots: Record<SlotName, readonly BlockRef[]> = { ...copies.slots }
  const versions = new Map(copies.versions)
  if (read !== undefined) pieces.standsIn(blocksRead(read, slots, stored))

  return {
    prepare: async (slot, sequence, workbook, pause) => {
      let text = ''
      const blocks: BlockRef[] = []
      const fresh = new Map<Block, Stored>()
      const writes: JournalWrite[] = []
      for (const piece of pieces.of(workbook)) {
        if (typeof piece === 'string') {
          text += piece
          continue
        }
        let known = stored[slot].get(piece)
        if (known === undefined) {
          await pause()
          const content = pieces.textOf(piece)
          const sum = checksum(content)
          const name = `${slot}-${sequence}-${fresh.size}-${sum}`
          known = { name, length: content.length, checksum: sum, list: piece.list, items: piece.items.length }
          fresh.set(piece, known)
          writes.push({ kind: 'put', key: keys.block(document, name), value: content })
        }
        blocks.push({ ...known, at: text.length })
      }
      const unnamed = ({ added, removed }: VersionChange): readonly string[] => {
        const candidates = new Set(slots[slot].map(({ name }) => name))
        for (const key of removed) for (const { name } of versions.get(key) ?? []) candidates.add(name)
        // Most of them stand in the new copy again; few are left to be looked for elsewhere.
        const staying = [...versions].flatMap(([key, refs]) => (removed.includes(key) ? [] : [refs]))
        const coming = [...added.values()].map((copy) => copy.blocks ?? [])
        for (const refs of [blocks, slots[otherSlot(slot)], ...coming, ...staying]) {
          if (candidates.size === 0) break
          for (const { name } of refs) candidates.delete(name)
        }
        return [...candidates]
      }
      return {
        record: slotRecordOf(sequence, { text, blocks }),
        writes: (change) => [
          ...writes,
          ...unnamed(change).map((name) => ({ kind: 'delete', key: keys.block(document, name) }) as const),
        ],
        written: ({ added, removed }) => {
          for (const [piece, ref] of fresh) stored[slot].set(piece, ref)
          slots[slot] = blocks
          for (const key of removed) versions.delete(key)
          for (const [key, copy] of added) versions.set(key, copy.blocks ?? [])
        },
      }
    },
    versions: () => [...versions.keys()],
  }
}
