/** The two-slot journal of one document: a save writes the older copy, so one good copy exists at every moment. */
import type { Workbook } from '../../domain/workbook.ts'
import type { OpenResult } from '../open-workbook.ts'
import { isObject } from '../plain-json.ts'
import { openCopy, readCopyText } from './copy-text.ts'
import type { DocumentBlocks } from './document-blocks.ts'
import { documentBlocks } from './document-blocks.ts'
import { keys } from './journal-keys.ts'
import type { JournalStore, JournalWrite } from './journal-store.ts'
import type { Copy, Slot, SlotRecord } from './slot.ts'
import { readSlot } from './slot.ts'
import type { Quarantined } from './quarantine.ts'
import { keepQuarantined } from './quarantine.ts'
import type { SlotName } from './slot-names.ts'
import { otherSlot, slotNames } from './slot-names.ts'
import { versionBlocks } from './versions.ts'

export interface DocumentEntry {
  readonly id: string
  readonly title: string
  readonly workloads: number
  /** Milliseconds since 1970, for people; order is by sequence. */
  readonly savedAt: number
  readonly sequence: number
  /** Where a copy came from, so that it is told from the workbook of the same title. */
  readonly origin?: Origin | undefined
}

export interface Origin {
  readonly from: 'link' | 'note' | 'file'
  readonly at: number
}

/** Where the next save goes and what number it has. */
export interface Position {
  readonly sequence: number
  readonly write: SlotName
}

export type Loaded =
  | { readonly kind: 'empty'; readonly position: Position; readonly blocks: DocumentBlocks }
  | {
      readonly kind: 'ok'
      readonly opened: Extract<OpenResult, { readonly kind: 'ok' }>
      readonly copy: Copy
      readonly position: Position
      readonly blocks: DocumentBlocks
      /** Copies that could not be read; already kept in quarantine. */
      readonly quarantined: readonly Quarantined[]
    }
  | { readonly kind: 'newer'; readonly opened: Extract<OpenResult, { readonly kind: 'newer' }> }
  | {
      readonly kind: 'unreadable'
      readonly position: Position
      readonly blocks: DocumentBlocks
      readonly quarantined: readonly Quarantined[]
    }

interface WholeSlot extends Slot {
  readonly whole: string
  readonly texts: ReadonlyMap<string, string>
}

interface SlotFinding {
  readonly name: SlotName
  readonly slot?: WholeSlot
  readonly broken?: { readonly raw: string; readonly reason: string }
  /** The blocks that it names, whether they are whole or not. */
  readonly copy?: Copy
}

async function readSlots(store: JournalStore, document: string): Promise<readonly SlotFinding[]> {
  return Promise.all(
    slotNames.map(async (name): Promise<SlotFinding> => {
      const reading = readSlot(await store.get(keys.slot(document, name)))
      if (reading.kind === 'empty') return { name }
      if (reading.kind === 'broken') return { name, broken: reading }
      const { slot } = reading
      const read = await readCopyText(store, document, slot)
      if (read.kind === 'broken') return { name, broken: read, copy: slot }
      return { name, slot: { ...slot, whole: read.text, texts: read.blocks }, copy: slot }
    }),
  )
}

/** The slot that may be overwritten: a broken or empty one first, else the older. */
function positionAfter(findings: readonly SlotFinding[], unreadable: ReadonlySet<SlotName>, told: number): Position {
  const highest = Math.max(told, ...findings.map((finding) => finding.slot?.sequence ?? 0))
  const spare = findings.find((finding) => finding.slot === undefined || unreadable.has(finding.name))
  const oldest = findings.toSorted((a, b) => (a.slot?.sequence ?? 0) - (b.slot?.sequence ?? 0))[0]
  return { sequence: highest, write: (spare ?? oldest)?.name ?? 'a' }
}

type GoodOpening = Extract<OpenResult, { readonly kind: 'ok' }>

function newestFirstOf(findings: readonly SlotFinding[]): readonly { name: SlotName; slot: WholeSlot }[] {
  return findings
    .flatMap(({ name, slot }) => (slot === undefined ? [] : [{ name, slot }]))
    .toSorted((a, b) => b.slot.sequence - a.slot.sequence)
}

function blocksOf(findings: readonly SlotFinding[], slot: SlotName) {
  return findings.find(({ name }) => name === slot)?.copy?.blocks ?? []
}

/** Loads a document; everything unreadable is copied to quarantine before anything else is written. */
export async function loadDocument(store: JournalStore, document: string, now: number): Promise<Loaded> {
  const findings = await readSlots(store, document)
  const quarantined: Quarantined[] = []
  const unreadable = new Set<SlotName>()
  const setAside = (name: SlotName, raw: string, reason: string) => {
    unreadable.add(name)
    quarantined.push({ key: keys.quarantine(document, now, name), document, raw, reason, at: now })
  }
  let good: { readonly slot: WholeSlot; readonly name: SlotName; readonly opened: GoodOpening } | undefined
  for (const { name, slot } of newestFirstOf(findings)) {
    // The newest that reads is the one; the other needs to be whole, but is not read.
    if (good !== undefined) break
    const opened = await openCopy(slot.whole)
    // A newer Berth saved this: nothing at all is written, not even quarantine.
    if (opened.kind === 'newer') return { kind: 'newer', opened }
    if (opened.kind === 'refused')
      setAside(name, slot.whole, `found ${opened.problem.found}, expected ${opened.problem.expected}`)
    else good = { slot, name, opened }
  }
  for (const { name, broken } of findings) if (broken !== undefined) setAside(name, broken.raw, broken.reason)
  if (quarantined.length > 0) await keepQuarantined(store, quarantined)
  const position = positionAfter(findings, unreadable, await entrySequence(store, document))
  const stored = {
    slots: { a: blocksOf(findings, 'a'), b: blocksOf(findings, 'b') },
    versions: await versionBlocks(store, document),
  }
  if (good === undefined) {
    const blocks = documentBlocks(document, stored)
    return quarantined.length === 0
      ? { kind: 'empty', position, blocks }
      : { kind: 'unreadable', position, blocks, quarantined }
  }
  const { slot, name, opened } = good
  const texts = new Map(findings.flatMap((finding) => [...(finding.slot?.texts ?? [])]))
  const isWhole = opened.problems.length === 0 && opened.setAside.length === 0
  const blocks = documentBlocks(
    document,
    stored,
    isWhole ? { slot: name, workbook: opened.workbook, texts } : undefined,
  )
  return { kind: 'ok', opened, copy: { text: slot.text, blocks: slot.blocks }, position, blocks, quarantined }
}

export interface SaveRequest {
  readonly document: string
  readonly workbook: Workbook
  /** The workbook's text, numbered one above the position. */
  readonly record: SlotRecord
  readonly position: Position
  readonly now: number
  /** Written in the same batch: its blocks, a version for "restore earlier". */
  readonly also: readonly JournalWrite[]
  /** Nothing is asked first: a page that is going gets no answer from storage any more. */
  readonly unasked: boolean
}

/** Writes one copy and the entry of the list in one batch; gives where the next save goes, or null where somebody else saved meanwhile. */
export async function saveDocument(store: JournalStore, request: SaveRequest): Promise<Position | null> {
  const { sequence } = request.record
  const entry: DocumentEntry = {
    id: request.document,
    title: request.workbook.title,
    workloads: request.workbook.workloads.length,
    savedAt: request.now,
    sequence,
  }
  const key = keys.entry(request.document)
  const batch: readonly JournalWrite[] = [
    { kind: 'put', key: keys.slot(request.document, request.position.write), value: request.record },
    { kind: 'put', key, value: entry },
    ...request.also,
  ]
  const isNext = (stored: unknown) => sequenceIn(stored) <= request.position.sequence
  const isWritten = await store.write(batch, request.unasked ? undefined : { key, holds: isNext })
  return isWritten ? { sequence, write: otherSlot(request.position.write) } : null
}

/** The number of the last save: more than ours means that somebody else wrote. The entry is written with every copy and is short. */
export async function storedSequence(store: JournalStore, document: string): Promise<number> {
  const told = await entrySequence(store, document)
  if (told > 0) return told
  const slots = await readSlots(store, document)
  return Math.max(0, ...slots.map((finding) => finding.slot?.sequence ?? 0))
}

/** 0 where there is no entry. */
async function entrySequence(store: JournalStore, document: string): Promise<number> {
  return sequenceIn(await store.get(keys.entry(document)))
}

function sequenceIn(entry: unknown): number {
  return isEntry(entry) && Number.isSafeInteger(entry.sequence) ? entry.sequence : 0
}

function isEntry(value: unknown): value is DocumentEntry {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string'
}

function isOrigin(value: unknown): value is Origin {
  return isObject(value) && typeof value['from'] === 'string' && typeof value['at'] === 'number'
}

export async function listDocuments(store: JournalStore): Promise<readonly DocumentEntry[]> {
  const found = (await store.keys()).filter((key) => /^doc\/[^/]+\/entry$/.test(key))
  const entries = await Promise.all(
    found.map(async (key) => {
      const entry = await store.get(key)
      if (!isEntry(entry)) return []
      const origin = await store.get(keys.origin(entry.id))
      return [isOrigin(origin) ? { ...entry, origin } : entry]
    }),
  )
  return entries.flat().toSorted((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1))
}

/** Every record of one document, gone in one batch; what is in quarantine stays. What is given back brings it all again. */
export async function deleteDocument(store: JournalStore, document: string): Promise<() => Promise<void>> {
  const found = (await store.keys()).filter((key) => key.startsWith(keys.document(document)))
  const values = await store.getMany(found)
  await store.write(found.map((key) => ({ kind: 'delete', key })))
  return async () => {
    await store.write(found.map((key, at) => ({ kind: 'put', key, value: values[at] })))
  }
}

/** The text of the newest whole copy; null where none is whole. */
export async function newestText(store: JournalStore, document: string): Promise<string | null> {
  return newestFirstOf(await readSlots(store, document))[0]?.slot.whole ?? null
}

/** Every record there is, gone in one batch. */
export async function eraseAll(store: JournalStore): Promise<void> {
  await store.write((await store.keys()).map((key) => ({ kind: 'delete', key })))
}
